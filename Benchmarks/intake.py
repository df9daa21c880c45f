"""How fast the way of a mail is, beside the raw cost of its parts, in one run: ratios, not absolute promises.

For each round: the bulk fetch alone, the database's stations alone, the submission alone, then the daemon on the same
mails, from its start to the last acknowledgement taken by the SMTP sink. Then, on a daemon with nothing to do: how
soon an announced mail is acknowledged, what it costs to wait, how soon it begins to fetch.

    python3 Benchmarks/intake.py [--mails 5000] [--rounds 3] [--quick]
"""

import argparse
import atexit
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

REPOSITORY = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(REPOSITORY / "Tests/Stories"))

from stories_support import certificates, dovecot, relay, smtp_sink  # noqa: E402
from stories_support.desk import NO_BUDGETS, Desk, Mailbox, Submission  # noqa: E402
from stories_support.mails import SUPPORT, Correspondence  # noqa: E402
from stories_support.workshop import Workshop, answers, free_port, wait_until  # noqa: E402

BENCH = REPOSITORY / ".build/release/sportello-bench"
PASSWORD = "secret"
# Mails a second of other desks on the same work: a mail from the mailbox to a stored ticket and a sent answer.
OTHERS = {"django-helpdesk": 45, "Roundup": 8, "Redmine": 8, "Request Tracker": 3}
SIZES = {"small": (2_000, 4_000, 8_000), "mixed": (2_000, 4_000, 8_000, 20_000, 60_000)}


def main():
    options = arguments()
    with Workshop("bench") as workshop:
        authority = certificates.Authority(workshop.subfolder("authority"))
        server = dovecot.Dovecot(
            workshop.subfolder("dovecot"), authority.issue("localhost"), users=[SUPPORT], password=PASSWORD).start()
        workshop.at_end(server.stop)
        for name, sizes in SIZES.items():
            throughput(workshop, server, name, sizes, options)
        waiting(workshop, server, options)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--mails", type=int, default=5_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help="1,000 mails, one round")
    options = parser.parse_args()
    if options.quick:
        options.mails, options.rounds = 1_000, 1
    return options


# From the mailbox to the acknowledgement


def throughput(workshop, server, name, sizes, options):
    mails = distinct_mails(options.mails, sizes)
    average = sum(map(len, mails)) / len(mails)
    print(f"\n{name}: {len(mails)} mails, {average / 1000:.1f} KB each on average, plain connections on loopback")
    user = f"{name}@desk.example"
    server.add_users([user])
    server.drop_in(user, mails)
    server.settle(user)
    folder = workshop.subfolder(f"{name}-mails")
    for number, mail in enumerate(mails):
        (folder / f"{number:06}.eml").write_bytes(mail)
    rows = {}
    for number in range(options.rounds):
        for part, rate in one_round(workshop, server, f"{name}{number}", user, folder, len(mails)).items():
            rows.setdefault(part, []).append(rate)
    report({part: statistics.median(rates) for part, rates in rows.items()}, rows)


def distinct_mails(count, sizes):
    letters = Correspondence(f"bench {sizes}", people=1_000)
    return [letters.request(size=sizes[number % len(sizes)]).content for number in range(count)]


def one_round(workshop, server, name, user, folder, count):
    sink_port = free_port()
    # Postfix's own sink: written in C, it takes little of the two cores. As root it wants to be somebody else.
    person = ["-u", "nobody"] if os.geteuid() == 0 else []
    sink = subprocess.Popen(
        ["/usr/sbin/smtp-sink", *person, f"127.0.0.1:{sink_port}", "1000"], stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL)
    workshop.at_end(sink.kill)
    wait_until(lambda: answers(sink_port, b"220"), 10, "smtp-sink")
    desk = Desk(
        workshop.subfolder(name, mode=0o700), [Mailbox("support", f"imap://127.0.0.1:{server.imap_port}", user)],
        Submission(f"smtp://127.0.0.1:{sink_port}"), PASSWORD, settings=NO_BUDGETS)
    try:
        rates = {}
        rates.update(bench("fetch", "--config", desk.settings_file))
        state = workshop.subfolder(f"{name}-parts", mode=0o700)
        rates.update(bench("desk", "--config", desk.settings_file, "--mails", folder, "--state", state))
        shutil.rmtree(state)
        rates.update(bench("submit", "--config", desk.settings_file, "--count", count))
        rates["daemon"] = daemon_rate(desk, count)
        return rates
    finally:
        sink.kill()


def bench(*words):
    """The figures of one run of sportello-bench, as mails a second."""
    output = subprocess.run([BENCH, *map(str, words)], check=True, capture_output=True, text=True).stdout
    results = (line.split() for line in output.splitlines() if line.startswith("RESULT"))
    return {name: int(count) / float(seconds) for _, name, count, seconds, _ in results}


def daemon_rate(desk, count):
    """From the start of the process to the last acknowledgement accepted, everything durable."""
    began = time.time()
    desk.start()
    atexit.register(desk.kill)
    delivered, last, line = 0, began, b""
    with open(desk.log, "rb") as log:
        while delivered < count:
            line += log.readline()
            if line.endswith(b"\n"):
                if b'"delivery.attempt"' in line and b'"outcome":"delivered"' in line:
                    delivered, last = delivered + 1, time.time()
                line = b""
            elif time.time() > last + 60:
                raise SystemExit(f"only {delivered} of {count} acknowledged after a minute\n{desk.log_tail()}")
            else:
                time.sleep(0.002)
    elapsed = time.time() - began
    desk.terminate()
    return count / elapsed


def report(medians, rows):
    daemon = medians["daemon"]
    print(f"  {'part':10} {'mails/s':>9} {'daemon at':>10}   rounds")
    for part, rate in medians.items():
        share = "" if part == "daemon" else f"{daemon / rate:9.2f}x"
        print(f"  {part:10} {rate:9.0f} {share:>10}   {' '.join(f'{each:.0f}' for each in rows[part])}")
    chain = 1 / sum(1 / rate for part, rate in medians.items() if part != "daemon")
    print(f"  all parts, one after the other: {chain:.0f}/s; the daemon, which overlaps them: {daemon / chain:.2f}x")
    print("  " + ", ".join(f"{daemon / rate:.0f}x {other}" for other, rate in OTHERS.items()))


# With nothing to do


def waiting(workshop, server, options):
    user = "idle@desk.example"
    server.add_users([user])
    server.deliver(user, Correspondence("first").request().content, "someone@customer.example")
    with relay.running(server.imap_port) as line, smtp_sink.running() as sink:
        line.watch(lambda direction, text: b"EXISTS" in text or b"UID FETCH" in text)
        desk = Desk(
            workshop.subfolder("idle", mode=0o700), [Mailbox("support", f"imap://127.0.0.1:{line.port}", user)],
            Submission(f"smtp://127.0.0.1:{sink.port}"), PASSWORD, settings=NO_BUDGETS)
        began = time.time()
        desk.start()
        wait_until(lambda: len(sink.accepted) == 1, 20, "the first acknowledgement")
        first = next(at for at, direction, text in line.lines if direction == "to server" and b"UID FETCH" in text)
        print(f"\nstart to first fetch: {(first - began) * 1000:.0f} ms")
        latencies(server, user, line, sink, 10 if options.quick else 30)
        idle_cost(desk, 5 if options.quick else 30)
        desk.terminate()


def latencies(server, user, line, sink, count):
    letters, found = Correspondence("latency"), []
    for _ in range(count):
        seen = len(sink.accepted)
        line.lines.clear()
        server.deliver(user, letters.request().content, "someone@customer.example")
        wait_until(lambda seen=seen: len(sink.accepted) > seen, 20, "an acknowledgement")
        announced = next(at for at, _, text in line.lines if b"EXISTS" in text)
        found.append((sink.accepted[-1].at - announced) * 1000)
        time.sleep(0.3)
    print(f"announced to acknowledged, {count} mails: median {statistics.median(found):.1f} ms, "
          f"worst {max(found):.1f} ms")


def idle_cost(desk, seconds):
    time.sleep(2)
    before = cpu_seconds(desk.process.pid)
    time.sleep(seconds)
    spent = cpu_seconds(desk.process.pid) - before
    memory = desk.memory()
    print(f"idle for {seconds} s: {spent * 1000:.0f} ms of processor time, "
          f"{memory['RssAnon'] / 1024:.1f} MB anonymous, {memory['VmRSS'] / 1024:.1f} MB resident")


def cpu_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
