"""Support contracts kept on real mail and a moved clock: four companies' policies, each through a day that is hard.

The daemon is the real one, as are Dovecot and the policies of etc/policies; only its clock is moved.
"""

import argparse
import contextlib
import email
import email.message
import email.policy
import email.utils
import itertools
import json
import signal
import sys
import time

from stories_support import certificates, desk, dovecot, moved_clock, smtp_sink
from stories_support.console import heading, say, show, verdict
from stories_support.moved_clock import MovedClock
from stories_support.workshop import REPOSITORY, Workshop, wait_until

PATIENCE = 45
CUSTOMER = "anna.bianchi@cliente.example"
PEOPLE = ["lead", "manager", "director", "oncall_second"]


class Company:
    """One desk under one policy, on a clock of its own."""

    def __init__(self, workshop, server, sink, policy, begins):
        self.name = policy
        self.folder = workshop.subfolder(policy)
        self.clock = MovedClock(self.folder)
        self.clock.set(begins)
        self.support = f"support@{policy}.example"
        self.server, self.sink = server, sink
        server.add_users([self.support])
        self.policy = self.folder / "policy.yaml"
        self.policy.write_text((REPOSITORY / "etc/policies" / f"{policy}.yaml").read_text())
        agents = ", ".join(f'{{id: {role}, name: "{role.title()}", address: {role}@{policy}.example}}'
                           for role in PEOPLE + ["clara"])
        self.desk = desk.Desk(
            self.folder / "desk",
            [desk.Mailbox("support", f"imap://127.0.0.1:{server.imap_port}", self.support, poll="1s")],
            desk.Submission(f"smtp://127.0.0.1:{sink.port}"), server.password,
            settings={"policy": f'"{self.policy}"', "agents": f"[{agents}]",
                      "roles": "{" + ", ".join(f"{role}: [{role}]" for role in PEOPLE) + "}",
                      "organisations": '[{id: cliente, name: "Cliente", domains: [cliente.example], '
                                       'contracts: [on_call]}]'})
        self.problems = []
        self._serial = itertools.count(1)

    # What people do

    def starts(self):
        self.desk.start(self.clock.environment)
        return self

    def dies(self):
        self.desk.kill()

    def writes(self, subject, text, answers=None):
        """A customer's mail, received now; the Message-ID."""
        mail = email.message.EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = f"Anna Bianchi <{CUSTOMER}>", self.support, subject
        mail["Date"] = email.utils.formatdate(self.clock.now())
        mail["Message-ID"] = f"<{self.name}.{next(self._serial)}@cliente.example>"
        if answers:
            mail["In-Reply-To"] = mail["References"] = f"<{answers}>"
        mail.set_content(text)
        raw = b"Return-Path: <" + CUSTOMER.encode() + b">\r\n" + mail.as_bytes(policy=email.policy.SMTP)
        self.server.append(self.support, raw, self.clock.now())
        return mail["Message-ID"].strip("<>")

    def does(self, *words):
        """`sportello ticket WORDS`, by Clara."""
        done = self.desk.command("ticket", *words, "--as", "clara", environment=self.clock.environment)
        show(f"$ sportello ticket {' '.join(words)}\n{done.stdout}{done.stderr}")
        self.expect(done.returncode == 0, f"the command succeeds (exit {done.returncode})")

    def asks(self, *words):
        """What another command prints."""
        done = self.desk.command(*words, environment=self.clock.environment)
        return done.stdout + done.stderr

    # What is seen

    def opened_by(self, message_id):
        """The ticket that a mail is on, as soon as there is one."""
        return wait_until(lambda: next((t for t in self._tickets() if message_id in t["message_ids"]), None),
                          PATIENCE, f"a ticket for <{message_id}>")

    def ticket(self, number):
        return next(ticket for ticket in self._tickets() if ticket["ticket"] == number)

    def _tickets(self):
        with contextlib.suppress(desk.CommandFailed):
            return [t for t in self.listing("ticket")]
        return []

    def listing(self, noun):
        done = self.desk.command(noun, "list", "--json", environment=self.clock.environment)
        if done.returncode != 0:
            raise desk.CommandFailed(done.stderr)
        return [json.loads(line) for line in done.stdout.splitlines() if line.strip()]

    def notices(self, kind, ticket=None):
        """The delivered notices of a kind, by their mails, in the order of the outbox."""
        lines = [line for line in self.listing("outbox")
                 if line["kind"] == kind and line["state"] == "delivered" and ticket in (None, line["ticket"])]
        accepted = {one.message_id: one for one in self.sink.accepted}
        return [_Notice(line, accepted.get(line["message_id"].strip("<>"))) for line in lines]

    def waits_for(self, kind, count, ticket=None):
        """Until there are `count` notices of a kind; the last of them."""
        wait_until(lambda: len(self.notices(kind, ticket)) >= count, PATIENCE, f"{count} x {kind} at {self.name}")
        found = self.notices(kind, ticket)
        self.expect(len(found) == count, f"{count} x {kind}, and no more (there are {len(found)})")
        return found[-1]

    def has_no_more(self, kind, count):
        found = len(self.notices(kind))
        self.expect(found == count, f"{count} x {kind} in all (there are {found})")

    def until_status(self, number, status):
        wait_until(lambda: self.ticket(number)["status"] == status, PATIENCE, f"{number} is {status}")
        say(f"{number} is {status}")

    def expect(self, holds, sentence):
        say(("yes: " if holds else "NO: ") + sentence)
        if not holds:
            self.problems.append(f"{self.name}: not so: {sentence}")

    def expect_due(self, found, instant, sentence):
        """The desk may need some seconds between the clock's setting and the mail or command that is timed."""
        late = moved_clock.instant_of(found) - moved_clock.instant_of(instant) if found else -1
        self.expect(0 <= late <= 20, f"{sentence} ({found})")

    def ends(self):
        code = self.desk.terminate()
        if code != 0:
            self.problems.append(f"{self.name}: SIGTERM: exit code {code} instead of 0")
        return self.problems


class _Notice:
    def __init__(self, line, accepted):
        self.to = line["to"][0]
        mail = email.message_from_bytes(accepted.content, policy=email.policy.default) if accepted else None
        self.text = mail.get_body(("plain",)).get_content() if mail else ""
        self.subject = str(mail["Subject"]) if mail else ""


def interzen(company):
    """A Friday evening in August, before three weeks of closing; then one more closure is announced."""
    company.clock.set("2026-08-07T15:30:00Z")
    request = company.writes("Stampante ferma", "Buongiorno, la stampante non funziona più da questa mattina.")
    ticket = company.opened_by(request)
    number = ticket["ticket"]
    company.expect(ticket["severity"] == "medium", "mail opens a Medium")
    company.expect_due(ticket["response_due"], "2026-08-31T15:30:00Z",
                       "8 working hours from Friday 17:30 end on Monday 31 August at 17:30")
    company.expect_due(ticket["resolution_due"], "2026-09-04T15:30:00Z",
                       "5 working days end on Friday 4 September at 17:30")
    receipt = company.waits_for("acknowledgement", 1)
    show(receipt.text, indent="    | ")
    company.expect("lunedì 31 agosto, 17:30" in receipt.text, "the receipt prints the first promise in Italian")
    company.expect("venerdì 4 settembre, 17:30" in receipt.text, "and the second")
    explained = company.asks("sla", "explain", number)
    show(explained)
    company.expect("closure: Estate 2026" in explained, "the explanation names the closure")
    company.expect("counted 8 h of 8 h" in explained, "the counted minutes add up to the budget")
    _announces_closure(company, number)
    company.clock.set("2026-09-01T07:30:00Z")
    company.does("take", number)
    company.until_status(number, "in_charge")
    company.has_no_more("taken_in_charge", 0)
    company.does("category", number, "bug")
    company.does("close", number, "--text", "Abbiamo sostituito il toner.")
    closure = company.waits_for("closure", 1)
    company.expect("Abbiamo sostituito il toner." in closure.text, "the closure is told, with the agent's words")


def _announces_closure(company, number):
    heading("One more day is closed: previewed, then announced")
    text = company.policy.read_text()
    line = next(line for line in text.splitlines() if "Estate 2026" in line)
    indent = line[:len(line) - len(line.lstrip())]
    extra = f'{indent}- {{name: "Trasloco", from: "2026-08-31", to: "2026-08-31"}}'
    company.policy.write_text(text.replace(line, line + "\n" + extra))
    preview = company.asks("calendar", "diff")
    show(preview)
    company.expect("2026-08-31T15:30:" in preview and "2026-09-01T15:30:" in preview,
                   "the preview names the old and the new due time")
    company.expect_due(company.ticket(number)["response_due"], "2026-08-31T15:30:00Z", "and changes nothing")
    company.desk.process.send_signal(signal.SIGHUP)
    wait_until(lambda: company.ticket(number)["response_due"].startswith("2026-09-01T15:30:"), PATIENCE,
               "the reload moves the due time")
    shown = company.asks("ticket", "show", number)
    company.expect("due_moved" in shown, "the ticket bears the old and the new due time")


def secpod(company):
    """Waiting for the customer, three reminders, solved, reopened, solved, closed, and a late mail."""
    request = company.writes("Scanner does not start", "Hello, the scanner does not start since the last update.")
    number = company.opened_by(request)["ticket"]
    company.waits_for("acknowledgement", 1)
    company.does("take", number)
    company.does("ask", number, "--text", "Which version is installed, please?")
    company.until_status(number, "waiting_on_customer")
    for count in (1, 2, 3):
        company.clock.advance(days=2)
        reminder = company.waits_for("follow_up", count)
    show(reminder.text, indent="    | ")
    company.clock.advance(hours=23)
    time.sleep(3)
    company.expect(company.ticket(number)["status"] == "waiting_on_customer", "the third reminder has a day of its own")
    company.clock.advance(hours=1, minutes=1)
    solved = company.waits_for("solved", 1)
    show(solved.text, indent="    | ")
    company.clock.advance(days=2)
    company.writes("Re: Scanner does not start", "It is version 4.2, sorry for the delay. It still does not start.",
                   answers=request)
    company.until_status(number, "pending")
    company.waits_for("reopened", 1)
    company.does("solve", number, "--text", "Version 4.3 mends it.", "--resolution", "fix")
    company.waits_for("solved", 2)
    company.clock.advance(days=3, minutes=1)
    company.waits_for("closure", 1)
    company.until_status(number, "closed")
    late = company.writes("Re: Scanner does not start", "Now the scheduler does not start either.", answers=request)
    second = company.opened_by(late)
    company.expect(second["ticket"] != number, "a mail after the closing opens a ticket of its own")
    receipt = company.waits_for("acknowledgement", 2)
    company.expect(number in receipt.text, "whose receipt names the first")
    company.expect("continued_by" in company.asks("ticket", "show", number), "and the first bears the link")
    company.has_no_more("follow_up", 3)


def phonism(company):
    """A Critical at 16:50 on a Friday."""
    request = company.writes("Phones are down", "Hello, all phones of the Boston site are down since noon.")
    number = company.opened_by(request)["ticket"]
    company.expect(company.ticket(number)["severity"] == "minor", "mail opens a Minor, whatever it says")
    company.clock.set("2026-09-11T20:50:00Z")
    company.does("severity", number, "critical")
    company.expect_due(company.ticket(number)["response_due"], "2026-09-14T13:20:00Z",
                       "30 minutes of Standard hours end on Monday at 09:20")
    company.clock.set("2026-09-13T20:00:00Z")
    time.sleep(3)
    company.has_no_more("warning", 0)
    company.clock.set("2026-09-14T13:05:30Z")
    warning = company.waits_for("warning", 1)
    show(f"To: {warning.to}\nSubject: {warning.subject}\n\n{warning.text}", indent="    | ")
    company.expect(warning.to == "lead@phonism.example", "the lead is warned when half the time is gone")
    company.does("reply", number, "--text", "We are on it: the trunk provider has an outage.")
    company.clock.set("2026-09-14T13:21:00Z")
    time.sleep(3)
    company.has_no_more("breach", 0)
    company.expect("clock_settled" in company.asks("ticket", "show", number), "the clock is on record as met")


def zenput(company):
    """A severity 1 on a Saturday, with reports on the state of work."""
    company.clock.set("2026-09-12T17:00:00Z")
    request = company.writes("App is down", "Hello, the app does not work at all for any of our stores.")
    number = company.opened_by(request)["ticket"]
    company.does("severity", number, "1")
    company.expect_due(company.ticket(number)["response_due"], "2026-09-12T19:00:00Z", "two hours, also on a Saturday")
    company.clock.set("2026-09-12T18:00:30Z")
    company.waits_for("warning", 2)
    warnings = [notice.text for notice in company.notices("warning")]
    company.expect(any("assegn" in text for text in warnings), "one says that nobody is assigned yet")
    company.clock.set("2026-09-12T18:30:30Z")
    company.waits_for("warning", 3)
    company.does("take", number)
    company.does("reply", number, "--text", "We are looking into it.")
    company.clock.set("2026-09-12T20:31:30Z")
    prompt = company.waits_for("status_report", 1)
    show(prompt.text, indent="    | ")
    company.expect(prompt.to == "clara@zenput.example", "the engineer in charge is asked for a report")
    company.does("reply", number, "--text", "A database node failed; we are restoring it.")
    company.clock.set("2026-09-12T22:33:00Z")
    company.waits_for("status_report", 2)
    company.does("solve", number, "--text", "The node is back.")
    company.clock.set("2026-09-13T06:00:00Z")
    time.sleep(3)
    company.has_no_more("status_report", 2)
    company.has_no_more("breach", 0)


def asleep(company):
    """Killed before everything, woken a week later; then the clock is set back."""
    request = company.writes("Ordini bloccati", "Buongiorno, non riusciamo più a confermare gli ordini dei clienti.")
    number = company.opened_by(request)["ticket"]
    company.does("severity", number, "bloccante")
    company.waits_for("acknowledgement", 1)
    company.dies()
    company.clock.advance(days=7)
    company.starts()
    breaches = {}
    wait_until(lambda: len(company.notices("breach")) >= 3, PATIENCE, "the breaches of a week are told")
    time.sleep(3)
    for notice in company.notices("breach") + company.notices("warning"):
        breaches.setdefault((notice.to, notice.text), 0)
        breaches[notice.to, notice.text] += 1
    company.expect(all(count == 1 for count in breaches.values()), "each step once")
    show(company.notices("breach")[0].text, indent="    | ")
    before = len(company.listing("outbox"))
    company.clock.advance(days=-3)
    company.dies()
    company.starts()
    time.sleep(3)
    company.expect(len(company.listing("outbox")) == before, "with the clock set back nothing is told again")
    company.expect(company.asks("ticket", "show", number).count("step_reached") == 5, "five steps are on record")


CHAPTERS = [
    ("interzen", interzen, "2026-08-07T15:30:00Z"), ("secpod", secpod, "2026-09-07T05:00:00Z"),
    ("phonism", phonism, "2026-09-11T20:50:00Z"), ("zenput", zenput, "2026-09-12T17:00:00Z"),
    ("interzen", asleep, "2026-09-15T07:30:00Z"),
]


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("only", nargs="*", help="names of chapters: " + ", ".join(c[1].__name__ for c in CHAPTERS))
    options = parser.parse_args(arguments)
    if not moved_clock.compiler():
        say(f"skipped: {moved_clock.NEEDS_COMPILER}")
        return 0
    problems = []
    for policy, chapter, begins in CHAPTERS:
        if options.only and chapter.__name__ not in options.only:
            continue
        heading(chapter.__doc__)
        with contextlib.ExitStack() as stack:
            workshop = stack.enter_context(Workshop("promises"))
            certificate = certificates.Authority(workshop.folder / "ca").issue("server")
            server = stack.enter_context(dovecot.running(workshop, certificate, users=[]))
            sink = stack.enter_context(smtp_sink.running())
            company = Company(workshop, server, sink, policy, begins).starts()
            stack.callback(company.desk.kill)
            try:
                chapter(company)
            except (TimeoutError, desk.CommandFailed) as problem:
                company.problems.append(f"{company.name}: {problem}")
                show(company.desk.log_tail())
            problems += company.ends()
    return verdict(problems, "Every promise was computed to the second, and told once.")


if __name__ == "__main__":
    sys.exit(main())
