"""What a million open tickets cost while nothing is due, and how long an announced closure takes to reach them.

    python3 Benchmarks/clocks.py [--open 1000000] [--moved 100000]

The tickets are written straight into a database that the daemon has made. Idle is the real daemon, with its mailbox and
nothing to do; the announcement is a closure more in the policy's file and a SIGHUP.
"""

import argparse
import hashlib
import json
import os
import pathlib
import signal
import sqlite3
import subprocess
import sys
import time

REPOSITORY = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(REPOSITORY / "Tests/Stories"))

from stories_support import certificates, dovecot, smtp_sink  # noqa: E402
from stories_support.desk import Desk, Mailbox, Submission  # noqa: E402
from stories_support.mails import SUPPORT  # noqa: E402
from stories_support.workshop import Workshop, wait_until  # noqa: E402

BENCH = REPOSITORY / ".build/release/sportello-bench"
POLICY = REPOSITORY / "etc/policies/interzen.yaml"
PASSWORD = "secret"
IDLE_SECONDS = 10
DAY = 86_400_000
CLOSURE = "Estate 2026"

# Requests of the last two days, half a minute apart at least, each acknowledged; nothing is due for another day.
TICKETS = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count)
INSERT INTO ticket (id, desk, prefix, number, subject, requester, openedAt, status, statusName, severity, language,
    lastFromCustomer, policy, responseDue, resolutionDue, dueNext, nextAction)
SELECT i, 'interzen', 'IZ', 1000 + i, 'Richiesta ' || i, 'user' || (i % 5000) || '@cliente.example',
    :now - (i * 7919) % 172800 * 1000, 'open', 'new', 'medium', 'it', i || '@cliente.example', :policy,
    :now + :day, :now + 3 * :day, :now + :day, :now + :day + i FROM n
"""
BESIDE = [
    """INSERT INTO ticketEvent (ticket, at, actor, code, fields) SELECT id, openedAt, 'customer', 'opened',
       '{"language":"it","mail":"' || id || '","policy":"' || policy || '","severity":"medium","status":"open",'
       || '"status_name":"new"}' FROM ticket""",
    """INSERT INTO ticketEvent (ticket, at, actor, code, fields) SELECT id, openedAt, 'system', 'notice_queued',
       '{"kind":"acknowledgement","message_id":"' || id || '@interzen.example"}' FROM ticket""",
    "INSERT INTO thread (messageID, ticket) SELECT id || '@cliente.example', id FROM ticket",
    "INSERT INTO participant SELECT id, requester FROM ticket",
    "UPDATE desk SET nextNumber = (SELECT max(number) + 1 FROM ticket)",
]


def main():
    options = arguments()
    with Workshop("clocks") as workshop:
        authority = certificates.Authority(workshop.subfolder("authority"))
        server = dovecot.Dovecot(
            workshop.subfolder("dovecot"), authority.issue("localhost"), users=[SUPPORT], password=PASSWORD).start()
        workshop.at_end(server.stop)
        with smtp_sink.running() as sink:
            idle(world(workshop.subfolder("idle"), server, sink), options.open)
            announce(world(workshop.subfolder("announced"), server, sink), options.moved)
            announce_alone(world(workshop.subfolder("alone"), server, sink), options.moved)
    return 0


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--open", type=int, default=1_000_000, help="open tickets while nothing is due")
    parser.add_argument("--moved", type=int, default=100_000, help="open tickets that a closure reaches")
    return parser.parse_args()


def world(folder, server, sink):
    """A desk with a policy of its own to edit."""
    policy = folder / "policy.yaml"
    policy.write_text(POLICY.read_text())
    people = ["lead", "manager", "director", "oncall_second"]
    agents = ", ".join(f'{{id: {one}, name: "{one}", address: {one}@interzen.example}}' for one in people)
    desk = Desk(folder, [Mailbox("support", f"imap://127.0.0.1:{server.imap_port}", SUPPORT)],
                Submission(f"smtp://127.0.0.1:{sink.port}"), PASSWORD,
                settings={"policy": f'"{policy}"', "agents": f"[{agents}]",
                          "roles": "{" + ", ".join(f"{one}: [{one}]" for one in people) + "}"})
    desk.policy = policy
    start(desk)
    desk.terminate()
    return desk


def start(desk):
    ready = desk.log.read_text().count("daemon.ready") if desk.log.exists() else 0
    desk.start()
    wait_until(lambda: desk.log.exists() and desk.log.read_text().count("daemon.ready") > ready, 60, "the daemon")


def fill(desk, count):
    policy = hashlib.sha256(desk.policy.read_bytes()).hexdigest()
    with sqlite3.connect(desk.state / "sportello.db") as database:
        database.execute("PRAGMA synchronous = OFF")
        database.execute(TICKETS, {"count": count, "now": int(time.time() * 1000), "day": DAY, "policy": policy})
        for statement in BESIDE:
            database.execute(statement)


def idle(desk, count):
    fill(desk, count)
    start(desk)
    time.sleep(5)
    before = cpu_seconds(desk.process.pid)
    time.sleep(IDLE_SECONDS)
    used = cpu_seconds(desk.process.pid) - before
    desk.terminate()
    print(f"idle       {used / IDLE_SECONDS:.2%} of a processor with {count:,} open tickets, over {IDLE_SECONDS} s")
    for name, times, seconds, _ in measured("timer", desk):
        print(f"{name:<10} {seconds / times * 1000:.3f} ms each, {times} times")


def announce(desk, count):
    """The whole way: the file is edited, the daemon told."""
    fill(desk, count)
    start(desk)
    close_a_week(desk)
    began = time.monotonic()
    desk.process.send_signal(signal.SIGHUP)
    wait_until(lambda: "daemon.reloaded" in desk.log.read_text(), 120, "the reload")
    took = time.monotonic() - began
    line = next(json.loads(line) for line in desk.log.read_text().splitlines() if "desk.recounted" in line)
    desk.terminate()
    print(f"announced  {took:.2f} s from SIGHUP to the end of the reload, of which {line['duration_ms'] / 1000:.2f} s "
          f"for {line['total']:,} tickets, {line['count']:,} of them moved")


def announce_alone(desk, count):
    fill(desk, count)
    close_a_week(desk)
    for name, number, seconds, cpu in measured("recount", desk):
        if name == "recount":
            print(f"recount    {seconds:.2f} s for {number:,} tickets ({cpu:.2f} s of processor)")


def close_a_week(desk):
    text = desk.policy.read_text()
    line = next(line for line in text.splitlines() if CLOSURE in line)
    indent = line[:len(line) - len(line.lstrip())]
    days = [time.strftime("%Y-%m-%d", time.gmtime(time.time() + days * 86_400)) for days in (0, 7)]
    extra = f'{indent}- {{name: "Trasloco", from: "{days[0]}", to: "{days[1]}"}}'
    desk.policy.write_text(text.replace(line, line + "\n" + extra))


def measured(command, desk):
    done = subprocess.run([BENCH, command, "--config", desk.settings_file], check=True, capture_output=True, text=True)
    for line in done.stdout.splitlines():
        _, name, count, seconds, cpu = line.split()
        yield name, int(count), float(seconds), float(cpu)


def cpu_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    sys.exit(main())
