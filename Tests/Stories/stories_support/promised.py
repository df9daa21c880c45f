"""A desk with a policy whose promises are minutes long, for mails that are minutes old: something falls due at once."""

import collections
import hashlib
import signal
import sqlite3
import time

WITHIN_MINUTES = 10
# Received so many seconds before the promise is due: the first step is overdue, the last comes in the story.
LEFT_SECONDS = 4
STEPS = {"warning": ("50%", "lead"), "breach": ("0m", "manager")}
KINDS = ("acknowledgement", *STEPS)

_POLICY = """sla_policy: 1
policy: promised
timezone: "UTC"
closures:
  - {name: "Shut", from: "2001-01-01", to: "2001-01-01"}
calendars:
  always: {kind: always}
  office: {kind: weekly, hours: {mon: ["09:00-17:00"]}, closures: all}
statuses: {open: {names: ["open"], pauses: []}, closed: {names: ["closed"], pauses: []}}
severities:
  minor:
    rank: 1
    names: ["minor"]
    response: [{within: %d, unit: minutes, calendar: always}]
    resolution: [{within: 30, unit: working_days, calendar: office}]
    escalate:
%s
default_severity: {other: minor}
severity_change: {raised_by_agent: from_open, raised_by_customer: from_change, lowered: from_open}
lifecycle: {auto_solve: none, auto_close: none, reopen_window: none}
"""


def text(closures=0):
    """The policy, with so many more closures announced."""
    steps = "\n".join(f'      - {{clock: response, at: "{at}", to: {to}}}' for at, to in STEPS.values())
    policy = _POLICY % (WITHIN_MINUTES, steps)
    for number in range(closures):
        day = f'{{name: "More {number}", from: "2100-01-{number + 1:02}", to: "2100-01-{number + 1:02}"}}'
        policy = policy.replace("calendars:", f"  - {day}\ncalendars:")
    return policy


def settings(policy):
    """What a desk's settings say of it; `policy` is the path of the file."""
    people = [to for _, to in STEPS.values()]
    agents = ", ".join(f'{{id: {one}, name: "{one}", address: {one}@interzen.example}}' for one in people)
    roles = ", ".join(f"{one}: [{one}]" for one in people)
    return {"policy": f'"{policy}"', "agents": f"[{agents}]", "roles": f"{{{roles}}}"}


def received_at():
    """The INTERNALDATE of a mail whose answer is all but overdue."""
    return time.time() - WITHIN_MINUTES * 60 + LEFT_SECONDS


class Announcement:
    """A closure more, and the daemon told of it."""

    def __init__(self, desk, policy):
        self.desk, self.policy = desk, policy
        self.is_made = False

    def make(self):
        """Not while the daemon starts: until it listens the signal would end it."""
        running = self.desk.exit_code() is None
        if running and self.desk.log.read_text(errors="replace").count("daemon.started") < self.desk.starts:
            return
        self.policy.write_text(text(closures=1))
        self.is_made = True
        if running:
            self.desk.process.send_signal(signal.SIGHUP)

    def is_applied(self):
        """Whether the open tickets are reckoned with it; a daemon that died of the signal reads the file at its start."""
        digest = hashlib.sha256(self.policy.read_bytes()).hexdigest()
        return self.is_made and _query(self.desk, "SELECT announced FROM desk") == [(digest,)]


def judge(desk, sink, tickets):
    """What is wrong, one sentence each: every notice once in the outbox, and the same wherever it went twice."""
    problems = []
    kinds = collections.Counter((line["ticket"], line["kind"]) for line in desk.listing("outbox"))
    expected = {(ticket["ticket"], kind) for ticket in desk.listing("ticket") for kind in KINDS}
    if len(expected) != tickets * len(KINDS):
        problems.append(f"{len(expected) // len(KINDS)} tickets instead of {tickets}")
    problems += [f"{kind} of {ticket}: {count} of them" for (ticket, kind), count in kinds.items() if count != 1]
    problems += [f"{kind} of {ticket} is missing" for ticket, kind in expected - kinds.keys()]
    problems += [f"a {kind} of {ticket} that nobody was owed" for ticket, kind in kinds.keys() - expected]
    digests = collections.defaultdict(set)
    for accepted in sink.accepted:
        digests[accepted.message_id].add(accepted.digest)
    problems += [f"<{one}> went out with different bytes" for one, different in digests.items() if len(different) > 1]
    if len(digests) != len(expected):
        problems.append(f"the SMTP server had {len(digests)} different notices instead of {len(expected)}")
    repeated = _query(desk, "SELECT ticket, fields FROM ticketEvent WHERE code IN ('step_reached', 'clock_settled') "
                            "GROUP BY ticket, code, fields HAVING count(*) > 1")
    problems += [f"done twice on ticket {ticket}: {fields}" for ticket, fields in repeated]
    integrity = desk.integrity()
    return problems if integrity == "ok" else [*problems, f"the database: {integrity}"]


def _query(desk, statement):
    with sqlite3.connect(f"file:{desk.state / 'sportello.db'}?mode=ro", uri=True, timeout=10) as connection:
        return connection.execute(statement).fetchall()
