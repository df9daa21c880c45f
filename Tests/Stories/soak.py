"""Nothing lost: mails pour into a real Dovecot while everything around the daemon, and the daemon itself, breaks.

The daemon is killed at random moments, Dovecot restarted, connections are cut and stall, the SMTP server refuses,
hangs up and goes away. Then the faults stop, and every mail and every notice is accounted for.
"""

import argparse
import contextlib
import random
import sys
import threading
import time

from stories_support import certificates, desk, dovecot, events, relay, smtp_sink
from stories_support.console import figures, heading, say, show, verdict
from stories_support.mails import Correspondence, Outcome
from stories_support.reckoning import Reckoning
from stories_support.smtp_faults import Drop, RandomFaults, Reply, Stall, refusing
from stories_support.workshop import Workshop

ADDRESSES = {"support": "support@interzen.example", "assistenza": "assistenza@interzen.example"}
SMTP_FAULTS = {
    "connect": [(0.03, Reply("421 4.3.2 too busy", close=True)), (0.02, Drop())],
    "mail": [(0.02, Reply("451 4.3.0 try again later")), (0.01, Drop())],
    "rcpt": [(0.03, Reply("450 4.2.0 mailbox busy")), (0.01, Drop())],
    "data": [(0.02, Reply("452 4.3.1 disk full")), (0.01, Drop())],
    "dot": [(0.03, Reply("451 4.3.0 could not keep it")), (0.03, Drop(keep=True)), (0.02, Drop(keep=False)),
            (0.02, Stall(0.7))],
}


class Soak:
    def __init__(self, options, workshop, server, line, sink):
        self.options, self.server, self.line, self.sink = options, server, line, sink
        self.random = random.Random(f"chaos {options.seed}")
        self.mail_server = threading.Lock()       # held while a mail goes in, and while Dovecot is down
        self.deliveries = {name: (address, []) for name, address in ADDRESSES.items()}
        self.correspondence = {
            name: Correspondence(f"{options.seed}{name}", support=address) for name, address in ADDRESSES.items()}
        self.happened = dict.fromkeys(
            ["kills", "unasked deaths", "Dovecot restarts", "connections cut", "lines stalled", "SMTP server away"], 0)
        self.feeding = threading.Event()
        self.failure = None
        self.desk = desk.Desk(
            workshop.folder / "desk",
            [desk.Mailbox(name, f"imap://127.0.0.1:{line.port}", address, poll="2s")
             for name, address in ADDRESSES.items()],
            desk.Submission(f"smtp://127.0.0.1:{sink.port}"), server.password, settings=desk.NO_BUDGETS)
        self.refused = self._choose_refused()

    def run(self):
        heading(f"{self.options.mails} mails, {self.options.kills} kills (seed {self.options.seed})")
        self.sink.faults = refusing(self.refused, RandomFaults(self.options.seed, SMTP_FAULTS))
        self.desk.start()
        feeder = threading.Thread(target=self._feed, name="feeder")
        self.feeding.set()
        feeder.start()
        self._wreck()
        feeder.join()
        self._calm()
        return self._reckon()

    # The mails

    def _feed(self):
        try:
            for name, mail in self._all_mails():
                self._deliver(name, mail)
                # The mails come as long as the kills do, so that most kills find the daemon at work.
                time.sleep(self.random.random() * 2 * self.options.kills * self.options.pause / self.options.mails)
        except Exception as problem:              # told by _reckon; a thread's end is silent
            self.failure = problem
        finally:
            self.feeding.clear()

    def _all_mails(self):
        halves = {name: letters.batch(self.options.mails // 2, large=max(1, self.options.mails // 300))
                  for name, letters in self.correspondence.items()}
        order = [name for name, mails in halves.items() for _ in mails]
        self.random.shuffle(order)
        for number, name in enumerate(order):
            yield name, halves[name].pop(0)
            if number % 12 == 11:
                yield from self._answers_to_us()

    def _answers_to_us(self):
        """A customer, or the customer's machine, answers an acknowledgement that has arrived."""
        for accepted in self.random.sample(self.sink.accepted, min(1, len(self.sink.accepted))):
            for name, (_, mails) in self.deliveries.items():
                cited = [mail for mail in mails
                         if mail.outcome is Outcome.OPENED and mail.message_id.encode() in accepted.content]
                if cited:
                    letters = self.correspondence[name]
                    answer = letters.away_reply(cited[0], accepted.message_id) if self.random.random() < 0.3 else (
                        letters.reply_to_acknowledgement(cited[0], accepted.message_id, cited[0].subject))
                    yield name, answer

    def _deliver(self, name, mail):
        address, delivered = self.deliveries[name]
        with self.mail_server:
            way = self.random.random()
            if way < 0.6 or len(mail.content) > 1_000_000:
                self.server.drop_in(address, [mail.delivered()])
                self.server.settle(address)
            elif way < 0.8:
                self.server.deliver(address, mail.content, mail.envelope_from)
            else:
                self.server.append(address, mail.delivered())
            delivered.append(mail)

    def _choose_refused(self):
        """A few customers whose own server takes no mail for them."""
        people = [person[2] for letters in self.correspondence.values() for person in letters.people]
        return set(self.random.sample(sorted(set(people)), 2))

    # The faults

    def _wreck(self):
        while self.happened["kills"] < self.options.kills or self.feeding.is_set():
            time.sleep(self.random.random() * 2 * self.options.pause)
            if self.desk.exit_code() is not None:
                self.happened["unasked deaths"] += 1
                say(f"the daemon ended by itself with exit code {self.desk.exit_code()}")
                show(self.desk.log_tail(5))
            if self.happened["kills"] < self.options.kills:
                self.desk.kill()
                self.happened["kills"] += 1
                if self.happened["kills"] % max(1, self.options.kills // 10) == 0:
                    say(f"{self.happened['kills']} kills, {sum(len(m) for _, m in self.deliveries.values())} mails in, "
                        f"{len(self.sink.accepted)} notices accepted")
            self._break_something()
            if self.desk.exit_code() is not None:
                self.desk.start()

    def _break_something(self):
        """Mostly nothing, so that the kills alone stay the usual case."""
        chance = self.random.random()
        if chance < 0.06:
            self._restart_dovecot()
        elif chance < 0.18:
            self.line.cut()
            self.happened["connections cut"] += 1
        elif chance < 0.26:
            self._for_a_while("lines stalled", self.line.stall, self.line.resume)
        elif chance < 0.34:
            self._for_a_while("SMTP server away", self.sink.go_down, self.sink.come_up)
        elif chance < 0.42:
            self.line.cut_after(self.random.randrange(2_000, 60_000))
            self.happened["connections cut"] += 1
        else:
            self.line.cut_after(None)

    def _restart_dovecot(self):
        with self.mail_server:
            self.server.restart()
        self.happened["Dovecot restarts"] += 1

    def _for_a_while(self, name, begin, end):
        begin()
        self.happened[name] += 1
        timer = threading.Timer(self.random.random() * 2 + 0.2, end)
        timer.daemon = True
        timer.start()

    # The end

    def _calm(self):
        if not self.happened["Dovecot restarts"]:
            self._restart_dovecot()
        time.sleep(2.5)                           # the last stall and the last absence are over
        self.line.calm()
        self.sink.come_up()
        self.sink.faults = refusing(self.refused)
        self.desk.kill()
        self.desk.start()
        say("no more faults; waiting until everything is done")

    def _reckon(self):
        if self.failure:
            return [f"the story itself failed to deliver a mail: {self.failure!r}"]
        reckoning = Reckoning(self.desk, self.server, self.sink, self.deliveries, refused=self.refused)
        problems = self._drain(reckoning)
        code = self.desk.terminate()
        if code != 0:
            problems.append(f"SIGTERM: exit code {code} instead of 0")
        problems += reckoning.judge()
        if self.happened["unasked deaths"]:
            problems.append(f"the daemon ended by itself {self.happened['unasked deaths']} times")
        innocent = [event for event in self.desk.log_reader().new() if event.get("event") == events.MAIL_QUARANTINED
                    and event.get("reason") == events.CRASHED_WHILE_DECIDING]
        if innocent:
            problems.append(f"the kills put {len(innocent)} innocent mails into quarantine: {innocent[:3]}")
        sent = sum(len(mails) for _, mails in self.deliveries.values())
        figures("What happened", {
            "mails": sent, **self.happened, "starts": self.desk.starts, **reckoning.figures})
        return problems

    def _drain(self, reckoning):
        end = time.monotonic() + self.options.drain
        remaining, said = "", 0.0
        while time.monotonic() < end:
            try:
                remaining = reckoning.drained()
            except desk.CommandFailed as problem:
                remaining = str(problem)
            if remaining is None:
                return []
            if time.monotonic() > said + 5:
                say(remaining)
                said = time.monotonic()
            self.desk.retry_everything()          # a deferred notice would come in its own time, minutes from now
            time.sleep(0.5)
        show(self.desk.log_tail())
        return [f"not drained after {self.options.drain} s: {remaining}"]


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mails", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--pause", type=float, default=1.2, help="seconds between two kills, on the average")
    parser.add_argument("--drain", type=float, default=300, help="seconds to wait for the end")
    parser.add_argument("--seed", default="1", help="the same seed, the same mails and the same order of faults")
    parser.add_argument("--short", action="store_true", help="150 mails, 12 kills: about a minute")
    options = parser.parse_args(arguments)
    if options.short:
        options.mails, options.kills = 150, 12
    with contextlib.ExitStack() as stack:
        workshop = stack.enter_context(Workshop("soak"))
        certificate = certificates.Authority(workshop.folder / "ca").issue("server")
        server = stack.enter_context(dovecot.running(workshop, certificate, users=list(ADDRESSES.values())))
        line = stack.enter_context(relay.running(server.imap_port))
        sink = stack.enter_context(smtp_sink.running())
        soak = Soak(options, workshop, server, line, sink)
        stack.callback(soak.desk.kill)
        problems = soak.run()
        return verdict(problems, "Nothing lost: every mail has its one outcome, every customer the one answer.")


if __name__ == "__main__":
    sys.exit(main())
