"""Hostile servers and mails: the memory stays bounded, the fault is told clearly, and the next mail is taken.

One desk with a mailbox for each way to misbehave; each mailbox holds a good mail, a hostile one, and a good one again.
"""

import argparse
import contextlib
import sys
import time

from stories_support import desk, imap_script, smtp_sink
from stories_support.console import figures, heading, say, show, verdict
from stories_support.imap_script import Message
from stories_support.mails import Correspondence
from stories_support.workshop import Workshop

MEMORY_LIMIT_KIB = 160 * 1024
GIVE_UP_SECONDS = 90           # a server that drips a byte a second keeps a mailbox busy no longer than this
LIMIT_SECONDS = 2 * GIVE_UP_SECONDS + 60

# What the tagged answers in a mail's text try to look like.
_LIES = [f"{letter}{number:0{digits}} OK FETCH completed"
         for letter in "Aa" for number in range(12) for digits in (1, 3, 4)]
_LIES += ["* BYE go away", "* 9 FETCH (UID 9 BODY[] {5}", "hello)", "* OK [UIDVALIDITY 7] x", "* 0 EXISTS",
          "+ idling", ")"]


class Case:
    def __init__(self, name, outcome, hostile):
        """`hostile(mail)` makes the second message from a good mail."""
        letters = Correspondence("hostile-" + name)
        first, third = letters.request(), letters.request()
        # Sent as it is, not encoded: what is added to it stays text.
        second = next(mail for mail in iter(letters.request, None) if b"8bit" in mail.content)
        self.name, self.outcome = name, outcome
        self.good = [first, third]
        self.messages = [Message(1, first.delivered()), hostile(second), Message(3, third.delivered())]
        self.done_after = None


def _lying(mail):
    text = "\r\n".join(_LIES).encode() + b"\r\n"
    return Message(2, mail.delivered() + b"\r\n" + text)


CASES = {
    "tagged-answers": ("opened", _lying),
    "two-gigabytes": ("quarantined", lambda mail: Message(2, mail.delivered(), imap_script.announce_two_gigabytes)),
    "honest-two-gigabytes": ("quarantined", lambda mail: Message(
        2, mail.delivered(), imap_script.announce_two_gigabytes, announced_size=2_147_483_648)),
    "endless-line": ("quarantined", lambda mail: Message(2, mail.delivered(), imap_script.endless_line)),
    "drip": ("quarantined", lambda mail: Message(2, mail.delivered(), imap_script.drip, announced_size=4096)),
}


class Hostile:
    def __init__(self, workshop, stack, sink):
        self.cases = [Case(name, *how) for name, how in CASES.items()]
        servers = {case.name: stack.enter_context(imap_script.running(case.messages)) for case in self.cases}
        self.desk = desk.Desk(
            workshop.folder / "desk",
            [desk.Mailbox(name, f"imap://127.0.0.1:{server.port}", name, poll="1s")
             for name, server in servers.items()],
            desk.Submission(f"smtp://127.0.0.1:{sink.port}"), "any", settings=desk.NO_BUDGETS)

    def run(self):
        heading(f"{len(self.cases)} mailboxes, each with one hostile mail between two good ones")
        self.desk.start()
        began = time.monotonic()
        problems, peak = [], 0
        while time.monotonic() < began + LIMIT_SECONDS and not all(case.done_after for case in self.cases):
            if self.desk.exit_code() is not None:
                show(self.desk.log_tail())
                return [f"the daemon ended with exit code {self.desk.exit_code()}"]
            peak = max(peak, self.desk.memory().get("VmHWM", 0))
            self._look(time.monotonic() - began)
            time.sleep(0.5)
        peak = max(peak, self.desk.memory().get("VmHWM", 0))
        problems += self._judge(peak)
        code = self.desk.terminate()
        if code != 0:
            problems.append(f"SIGTERM: exit code {code} instead of 0")
        return problems

    def _look(self, seconds):
        lines = {(line["mailbox"], line["uid"]): line["outcome"] for line in self._ledger()}
        for case in self.cases:
            outcomes = [lines.get((case.name, uid)) for uid in (1, 2, 3)]
            if case.done_after is None and outcomes == ["opened", case.outcome, "opened"]:
                case.done_after = seconds
                say(f'"{case.name}": the hostile mail is {case.outcome}, both good ones have their ticket')

    def _ledger(self):
        with contextlib.suppress(desk.CommandFailed):
            return self.desk.listing("mail")
        return []

    def _judge(self, peak):
        problems = []
        lines = self._ledger()
        for case in self.cases:
            if case.done_after is None:
                have = {line["uid"]: line["outcome"] for line in lines if line["mailbox"] == case.name}
                problems.append(f'"{case.name}": after {LIMIT_SECONDS} s the ledger has {have}')
        for case in self.cases:
            reasons = [line.get("reason") for line in lines if (line["mailbox"], line["uid"]) == (case.name, 2)]
            say(f'"{case.name}": reason given: {reasons[0] if reasons else None}')
        if peak > MEMORY_LIMIT_KIB:
            problems.append(f"the daemon took {peak} KiB of memory; at most {MEMORY_LIMIT_KIB} are right")
        figures("What it took", {
            "peak memory": f"{peak / 1024:.1f} MiB",
            **{case.name: f"{case.done_after:.1f} s" if case.done_after else "not done" for case in self.cases}})
        if problems:
            show(self.desk.log_tail(40))
        return problems


def main(arguments=None):
    argparse.ArgumentParser(description=__doc__).parse_args(arguments)
    with contextlib.ExitStack() as stack:
        workshop = stack.enter_context(Workshop("hostile"))
        sink = stack.enter_context(smtp_sink.running())
        hostile = Hostile(workshop, stack, sink)
        stack.callback(hostile.desk.kill)
        return verdict(hostile.run(), "Bounded memory, a clear reason each, and the next mail taken.")


if __name__ == "__main__":
    sys.exit(main())
