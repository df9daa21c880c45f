"""The crash sweep: the program is stopped at each of its named steps, started again, and nothing is lost or doubled.

Each chapter is a small day at the desk, run once to count the steps of interest; then once for every step k, in a
fresh world, with the program ending at the k-th (or, in the short form, at the first of every name not yet seen).
"""

import argparse
import collections
import contextlib
import re
import sys
import time

from stories_support import certificates, desk, dovecot, promised, smtp_sink
from stories_support.console import figures, heading, say, show, verdict
from stories_support.mails import Correspondence, Mail, Outcome
from stories_support.reckoning import Reckoning
from stories_support.workshop import REPOSITORY, Workshop

# Well over the size limit, and a hole on the disk.
OVER_SIZE = 300_000_000
MAILBOX = "support"
DONE = "Done"
PASSWORD = "secret-word"
LIMIT_SECONDS = 60
CLOSED_ALREADY = 65
# In the recovery chapter the daemon dies a first time here: mails are safe with us and not yet decided.
FIRST_DEATH = "afterTakeCommit"


class NotSo(Exception):
    """What went wrong in a run, as a sentence."""


class World:
    """An own mailbox user and an own desk; Dovecot and the SMTP server are shared, one world at a time."""

    def __init__(self, folder, server, address, sink, after="keep", lone=False, settings=None):
        self.server, self.address, self.sink = server, address, sink
        letters = Correspondence("sweep", support=address)
        self.italian, english = letters.request("it"), letters.request("en", size=6_000)
        self.mails = [
            self.italian, english, letters.reply(self.italian), letters.newsletter(), english.again(),
            self._over_size(), letters.away()]
        self.notices_due = 3
        if lone:
            self.mails, self.notices_due = [self.italian], 2
        self.desk = desk.Desk(
            folder, [desk.Mailbox(MAILBOX, f"imap://127.0.0.1:{server.imap_port}", address, poll="1s", after=after)],
            desk.Submission(f"smtp://127.0.0.1:{sink.port}"), PASSWORD, settings={**desk.NO_BUDGETS, **(settings or {})})
        self.reckoning = Reckoning(
            self.desk, server, sink, {MAILBOX: (address, self.mails)}, closures=[self.italian.message_id],
            moved_to=DONE if after != "keep" else None)
        self.crashes = 0
        self.closed = False

    # The chapters' days

    def ordinary_day(self, environments, closing=()):
        """Mails come, are answered, a ticket is closed, the daemon ends. One environment for each start of the
        daemon, then of the closing command; when they are used up there are no more crashes."""
        self._put_mails()
        closing = iter(closing)
        self._live(environments, lambda: self._remaining(closing))

    def renumbered_day(self, environments):
        """After an ordinary day the server has lost its UIDs; `environments` are for the starts from then on."""
        self.ordinary_day([{}])
        self.server.forget_numbers(self.address, self.server.uid_validity(self.address))
        self._live(environments, self._not_renumbered)

    def poisoned_day(self, environments):
        """One mail; should it land in quarantine, an operator has it tried again."""
        self._put_mails()
        self._live(environments, self._remaining_after_release)

    def judge(self):
        problems = self.reckoning.judge()
        if problems:
            raise NotSo("; ".join(problems))

    # Inside

    def _live(self, environments, remaining):
        """Starts the daemon, and again after each death, until nothing remains; then ends it in good order."""
        environments = iter(environments)
        environment = next(environments, {})
        self.desk.start(environment)
        end = time.monotonic() + LIMIT_SECONDS
        while (sentence := remaining()) is not None:
            if time.monotonic() > end:
                show(self.desk.log_tail())
                raise NotSo(f"not done after {LIMIT_SECONDS} s: {sentence}")
            if self.desk.exit_code() is not None:
                self._note_death(environment)
                environment = next(environments, {})
                self.desk.start(environment)
            time.sleep(0.02)
        if self.desk.terminate() != 0:
            self._note_death(environment)          # a step of the orderly end: what follows must hold all the same

    def _note_death(self, environment):
        if self.desk.exit_code() != desk.CRASHED_ON_PURPOSE or "SPORTELLO_CRASH_AT" not in environment:
            show(self.desk.log_tail())
            raise NotSo(f"the daemon ended with exit code {self.desk.exit_code()}")
        self.crashes += 1

    def _remaining(self, closing):
        self.closed = self.closed or self._close(closing)
        if not self.closed:
            return "the ticket is not closed"
        # The commands cost a process each: the SMTP server's record says sooner that it is too early to ask.
        if len({accepted.message_id for accepted in self.sink.accepted}) < self.notices_due:
            return f"{self.notices_due} notices are due"
        return self.reckoning.drained()

    def _remaining_after_release(self):
        with contextlib.suppress(desk.CommandFailed):          # until there is a database
            if any(line["outcome"] == "quarantined" for line in self.desk.listing("mail")):
                self.desk.retry_everything()
        return self._remaining(iter(()))

    def _close(self, closing):
        """Closes the Italian customer's ticket once the SMTP server has had the acknowledgement."""
        if not any(self.italian.message_id.encode() in accepted.content for accepted in self.sink.accepted):
            return False
        number = next(ticket["ticket"] for ticket in self.desk.listing("ticket")
                      if self.italian.message_id in ticket["message_ids"])
        code = self.desk.close(number, "Risolto, grazie.", next(closing, {})).returncode
        if code == desk.CRASHED_ON_PURPOSE:
            self.crashes += 1
        return code in (0, CLOSED_ALREADY)

    def _not_renumbered(self):
        """None once the ledger knows every mail by its new number."""
        current = self.server.uid_validity(self.address)
        known = {line["uid"] for line in self.desk.listing("mail")
                 if line["uid_validity"] == current and line["outcome"] != "received"}
        missing = self.server.messages(self.address).keys() - known
        return f"{len(missing)} mails are not known by their new numbers" if missing else None

    def _put_mails(self):
        for mail in self.mails:
            if mail.outcome is Outcome.QUARANTINED:
                self.server.drop_in_huge(self.address, mail.delivered(), OVER_SIZE)
            else:
                self.server.drop_in(self.address, [mail.delivered()])

    def _over_size(self):
        sender, message_id = "anna.grande@cliente.example", "over-size.sweep@cliente.example"
        head = (f"From: <{sender}>\r\nTo: <{self.address}>\r\nSubject: Tutti i file\r\n"
                f"Message-ID: <{message_id}>\r\n\r\n").encode()
        return Mail("over-size mail", Outcome.QUARANTINED, message_id, sender, sender, "Tutti i file", "it", head)


class PromisedWorld(World):
    """A desk with a policy: two requests whose answers are all but overdue, and a closure announced among it."""

    def __init__(self, folder, server, address, sink, after="keep", lone=False):
        policy = folder / "policy.yaml"
        super().__init__(folder, server, address, sink, after, lone, promised.settings(policy))
        policy.write_text(promised.text())
        self.mails = [self.italian, self.mails[1]]
        self.announcement = promised.Announcement(self.desk, policy)

    def day(self, environments):
        self.server.drop_in(self.address, [mail.delivered() for mail in self.mails], promised.received_at())
        self._live(environments, self._remaining_promises)

    def judge(self):
        problems = promised.judge(self.desk, self.sink, tickets=len(self.mails))
        sent = [accepted.message_id for accepted in self.sink.accepted]
        self.reckoning.figures["repeated notices"] = sum(1 for one in set(sent) if sent.count(one) > 1)
        if problems:
            raise NotSo("; ".join(problems))

    def _remaining_promises(self):
        sent = len({accepted.message_id for accepted in self.sink.accepted})
        if sent >= len(self.mails) and not self.announcement.is_made:
            self.announcement.make()
        due = len(self.mails) * len(promised.KINDS)
        if sent < due:
            return f"{sent} of {due} notices have gone out"
        states = {line["state"] for line in self.desk.listing("outbox")}
        if states != {"delivered"}:
            return f"notices are {sorted(states)}"
        return None if self.announcement.is_applied() else "the closure has not reached the tickets"


# A chapter runs its day with the given environment where its own steps are; `points` are those of the ordinary day.

def _ordinary(world, environment, points):
    world.ordinary_day([environment])


def _closing(world, environment, points):
    world.ordinary_day([{}], closing=[environment])


def _recovery(world, environment, points):
    first = points.index(FIRST_DEATH) + 1 if FIRST_DEATH in points else 1
    world.ordinary_day([{"SPORTELLO_CRASH_AT": str(first)}, environment])


def _poisoned(world, environment, points):
    """The first step of a start after a death is that a mail is counted, to be decided alone: three deaths there."""
    first = points.index(FIRST_DEATH) + 1 if FIRST_DEATH in points else 1
    deaths = [{"SPORTELLO_CRASH_AT": str(step)} for step in (first, 1, 1, 1)]
    world.poisoned_day([*deaths, environment])


def _renumbered(world, environment, points):
    world.renumbered_day([environment])


def _promised(world, environment, points):
    world.day([environment])


CHAPTERS = [
    ("an ordinary day", _ordinary, "keep"),
    ("the command that closes", _closing, "keep"),
    ("the start after a first death", _recovery, "keep"),
    ("a mail that was alone when we died three times", _poisoned, "keep"),
    ("mails are moved once taken", _ordinary, f"move:{DONE}"),
    ("the server numbers its mails anew", _renumbered, "keep"),
    ("promises fall due, and a closure is announced", _promised, "keep"),
]
# Deaths that belong to a chapter's day, before the one that is swept.
EARLIER_DEATHS = {_recovery: 1, _poisoned: 4}
# What the product calls its steps: one that no chapter reaches is a gap in the proof.
NAMES = REPOSITORY / "Sources/Telemetry/CrashPoint.swift"


def declared_names():
    """The cases of the enumeration, as they stand in the source."""
    cases = re.findall(r"^    case ([\w, ]+)$", NAMES.read_text(), re.M)
    return {name.strip() for names in cases for name in names.split(",")}


class Sweep:
    def __init__(self, options, workshop, server, sink):
        self.options, self.workshop, self.server, self.sink = options, workshop, server, sink
        self.problems = []
        self.figures = collections.Counter()
        self.seen = set()
        self.ordinary_points = []
        self.worlds = 0

    def run(self):
        for title, chapter, after in CHAPTERS:
            self._sweep(title, chapter, after)
        if not self.ordinary_points:
            self.problems.append("the daemon wrote no crash point to $SPORTELLO_CRASH_LOG")
        for name in sorted(declared_names() - self.seen):
            self.problems.append(f"no chapter reaches {name}")
        figures("The sweep", {"names of steps": f"{len(self.seen)} of {len(declared_names())}", **self.figures})
        return self.problems

    def _sweep(self, title, chapter, after):
        heading(title[0].upper() + title[1:])
        log = self.workshop.folder / f"points{self.worlds}"
        self._try("counting", chapter, after, {"SPORTELLO_CRASH_LOG": str(log)}, must_crash=False)
        points = log.read_text().split() if log.exists() else []
        chosen = self._choose(points)
        self.ordinary_points = self.ordinary_points or points
        self.seen.update(points)
        self.figures["steps counted"] += len(points)
        say(f"{len(points)} steps with {len(set(points))} names; stopping at {len(chosen)} of them")
        for k in chosen:
            self._try(f"{k:4} {points[k - 1]}", chapter, after, {"SPORTELLO_CRASH_AT": str(k)}, must_crash=True)

    def _choose(self, points):
        """Step numbers, from 1."""
        every = range(1, len(points) + 1)
        if self.options.only:
            return [k for k in every if points[k - 1] == self.options.only]
        if self.options.short:
            return [k for k in every if points[k - 1] not in self.seen.union(points[:k - 1])]
        return list(every)

    def _try(self, name, chapter, after, environment, must_crash):
        world = self._world(PromisedWorld if chapter is _promised else World, after, lone=chapter is _poisoned)
        crashes_before = EARLIER_DEATHS.get(chapter, 0)
        problem = None
        try:
            chapter(world, environment, self.ordinary_points)
            world.judge()
        except (NotSo, TimeoutError, desk.CommandFailed) as wrong:
            problem = str(wrong)
        finally:
            world.desk.kill()
        if must_crash:
            reached = world.crashes > crashes_before
            self._tell(name, world, reached, problem)
        if problem:
            self.problems.append(f"{name.strip()}: {problem}")
        self.server.forget_user(world.address)

    def _tell(self, name, world, reached, problem):
        self.figures["stopped as told" if reached else "ended before the step was reached"] += 1
        repeats = world.reckoning.figures.get("repeated notices", 0)
        self.figures["notices sent again"] += repeats
        again = f", {repeats} notice(s) sent again" if repeats else ""
        say(f"{name:<36} {'FAILED' if problem else 'ok'}{again}{'' if reached else ' (not reached)'}")

    def _world(self, kind, after, lone):
        self.worlds += 1
        address = f"support{self.worlds}@interzen.example"
        if self.worlds % 50 == 1:                  # Dovecot takes up to a second to see new users: fifty at a time
            self.server.add_users([f"support{self.worlds + n}@interzen.example" for n in range(50)])
        if after != "keep":
            self.server.make_folder(address, DONE)
        self.sink.restart_record()
        return kind(self.workshop.folder / f"desk{self.worlds}", self.server, address, self.sink, after, lone)


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--short", action="store_true", help="only the first step of every name")
    parser.add_argument("--only", metavar="NAME", help="only the steps of this name")
    options = parser.parse_args(arguments)
    with contextlib.ExitStack() as stack:
        workshop = stack.enter_context(Workshop("sweep"))
        certificate = certificates.Authority(workshop.folder / "ca").issue("server")
        server = stack.enter_context(dovecot.running(workshop, certificate, password=PASSWORD))
        sink = stack.enter_context(smtp_sink.running())
        sweep = Sweep(options, workshop, server, sink)
        return verdict(
            sweep.run(), "After a stop at every step: the same tickets, no mail lost, each notice recognisable.")


if __name__ == "__main__":
    sys.exit(main())
