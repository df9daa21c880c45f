"""Mail that answers mail: desks, machines and lists that would go on for ever, and end within the budgets.

The daemon is the real one, as is Dovecot; between them an exchange brings what is sent to whoever lives there.
"""

import argparse
import collections
import contextlib
import itertools
import json
import sys
import time

from stories_support import certificates, desk, dovecot, exchange
from stories_support.console import figures, heading, say, show, verdict
from stories_support.workshop import Workshop, wait_until

PATIENCE = 120
PER_SENDER, PER_DESK = 5, 40
LEAD = "lead@staff.example"
# All by which a machine is known, and by which an answer finds its thread.
MARKS = ("auto-submitted", "x-auto-response-suppress", "precedence", "in-reply-to", "references")


class Bureau:
    """One desk in a world of its own."""

    def __init__(self, workshop, server, name, per_sender=PER_SENDER, per_desk=PER_DESK):
        self.name, self.server = name, server
        self.support = f"support@{name}.example"
        self.problems = []
        server.add_users([self.support])
        self.post = exchange.Exchange(server, {self.support}).start()
        workshop.at_end(self.post.stop)
        self.desk = self.opened(workshop, name, self.support, self.post, per_sender, per_desk)

    def opened(self, workshop, name, support, post, per_sender=PER_SENDER, per_desk=PER_DESK):
        budgets = (f"{{per_sender_hour: {per_sender}, per_sender_day: {per_sender * 3}, per_ticket_day: 20, "
                   f"per_desk_hour: {per_desk}}}")
        one = desk.Desk(
            workshop.subfolder(name) / "desk",
            [desk.Mailbox("support", f"imap://127.0.0.1:{self.server.imap_port}", support, poll="1s")],
            desk.Submission(f"smtp://127.0.0.1:{post.sink.port}"), self.server.password,
            settings={"acknowledgements": budgets, "agents": f'[{{id: lead, name: "Lead", address: {LEAD}}}]',
                      "roles": "{lead: [lead]}"})
        text = one.settings_file.read_text().replace("support@interzen.example", support)
        one.write_settings(text.replace("id: interzen", f"id: {name}"))
        workshop.at_end(one.kill)
        return one.start()

    # What is seen

    def expect(self, holds, sentence):
        say(("yes: " if holds else "NO: ") + sentence)
        if not holds:
            self.problems.append(f"{self.name}: not so: {sentence}")

    def ledger(self, one=None):
        with contextlib.suppress(desk.CommandFailed):
            return (one or self.desk).listing("mail")
        return []

    def settles(self, mails, one=None):
        """Until the desk has decided at least `mails` mails and nothing moves any more; the ledger."""
        wait_until(lambda: len(self.ledger(one)) >= mails, PATIENCE, f"{mails} mails at {self.name}", every=0.2)
        return self._still(one or self.desk)

    def _still(self, one):
        before, end = None, time.monotonic() + PATIENCE
        while time.monotonic() < end:
            ledger, outbox = self.ledger(one), one.listing("outbox")
            now = (len(ledger), len(outbox), self.post.carried, self.server.count(self.support))
            is_done = (all(line["outcome"] != "received" for line in ledger) and self.post.is_quiet()
                       and all(line["state"] == "delivered" for line in outbox))
            if is_done and now == before:
                return ledger
            before = now
            time.sleep(1.5)
        raise TimeoutError(f"{self.name} does not come to rest: {before}")

    def automatic(self, one=None):
        """The notices to customers that nobody commanded: here all of them."""
        return [line for line in (one or self.desk).listing("outbox") if line["kind"] == "acknowledgement"]

    def told(self, kind, one=None):
        return [line for line in (one or self.desk).listing("outbox") if line["kind"] == kind]

    def events(self, name, one=None):
        return [line for line in ((one or self.desk).log.read_text().splitlines()) if f'"{name}"' in line]

    def everything_has_an_outcome(self, ledger):
        self.expect(all(line["outcome"] not in ("received", "quarantined") for line in ledger),
                    f"each of {len(ledger)} mails has an outcome: "
                    f"{dict(collections.Counter(line['outcome'] for line in ledger))}")

    def breaker(self, *words):
        done = self.desk.command("breaker", *words)
        show(f"$ sportello breaker {' '.join(words)}\n{done.stdout}{done.stderr}")
        self.expect(done.returncode == 0, "the command succeeds")
        return done.stdout

    def is_braked(self):
        done = self.desk.command("breaker", "list", "--json")
        return json.loads(done.stdout.splitlines()[0])["open"]

    def address(self):
        return [json.loads(line)["address"] for line in
                self.desk.command("address", "list", "--json").stdout.splitlines()]


def two_desks(workshop, bureau, options):
    """Two desks write to each other, every mark and thread lost on the way"""
    other = "support@zweite.example"
    bureau.server.add_users([other])
    bureau.post.mailboxes.add(other)
    bureau.post.strips = (*MARKS, "message-id")
    second = bureau.opened(workshop, "zweite", other, bureau.post)
    bureau.post.post(other, bureau.support, "Richiesta", "Buongiorno, vorremmo sapere quando arriva la merce.")
    for one in (bureau.desk, second):
        ledger = bureau.settles(1, one)
        bureau.everything_has_an_outcome(ledger)
        sent = len(bureau.automatic(one))
        bureau.expect(sent <= PER_SENDER, f"{sent} acknowledgements, at most {PER_SENDER}")
        bureau.expect(len(bureau.told("loop", one)) <= 1, "the lead is told at most once")
    bureau.expect(not bureau.is_braked(), "the desk's breaker has stayed closed")
    second.terminate()


def autoresponder(workshop, bureau, options):
    """A machine that answers everything, without a mark, with another subject each time"""
    serial = itertools.count(1)

    def answer(mail, path, content):
        bureau.post.post("robot@cliente.example", bureau.support, f"Pratica {next(serial)} registrata",
                         f"La sua comunicazione numero {next(serial)} è stata registrata, la contatteremo presto.")

    bureau.post.residents["robot@cliente.example"] = answer
    bureau.post.post("robot@cliente.example", bureau.support, "Ordine", "Buongiorno, l'ordine non è arrivato.")
    ledger = bureau.settles(PER_SENDER + 1)
    bureau.everything_has_an_outcome(ledger)
    sent = len(bureau.automatic())
    bureau.expect(sent == PER_SENDER, f"{sent} acknowledgements: the budget of a sender, and no more")
    bureau.expect(len(ledger) == sent + 1, "then it is silent")
    bureau.expect(len(bureau.told("loop")) == 1, "the lead is told once")
    bureau.expect(len(bureau.events("budget.exhausted")) == 1, "the log has one line on it")


def mailing_list(workshop, bureau, options):
    """A list sends our acknowledgement to all its members, us among them"""
    def distribute(mail, path, content):
        fields = [("Reply-To", "all@lists.example")]
        text = mail.get_body(("plain",)).get_content()
        bureau.post.post("all@lists.example", bureau.support, f"[all] {mail['Subject']}", text, fields)

    bureau.post.residents["all@lists.example"] = distribute
    bureau.post.post("anna@cliente.example", bureau.support, "[all] Stampante", "Buongiorno, non stampa.",
                     [("Reply-To", "all@lists.example")])
    ledger = bureau.settles(1)
    bureau.everything_has_an_outcome(ledger)
    sent = len(bureau.automatic())
    bureau.expect(sent <= PER_SENDER, f"{sent} acknowledgements, at most {PER_SENDER}")


def forwarding(workshop, bureau, options):
    """A customer's address forwards everything to the desk"""
    def forward(mail, path, content):
        bureau.server.deliver(bureau.support, content, path)

    bureau.post.residents["anna@cliente.example"] = forward
    bureau.post.post("anna@cliente.example", bureau.support, "Stampante", "Buongiorno, la stampante non stampa.")
    ledger = bureau.settles(2)
    bureau.everything_has_an_outcome(ledger)
    bureau.expect([line["reason"] for line in ledger] == ["new_request", "own_notice"],
                  "our own notice is known again")
    bureau.expect(len(bureau.automatic()) == 1, "one acknowledgement")


def _report(mail, address, status="5.2.2"):
    """As Postfix writes it."""
    text = ("This is the mail system at host mx.cliente.example.\r\n\r\nI'm sorry to have to inform you that your "
            "message could not\r\nbe delivered to one or more recipients.\r\n\r\n"
            f"<{address}>: host mx.cliente.example said: 552 {status} Mailbox full\r\n")
    parts = [("text/plain; charset=us-ascii", text),
             ("message/delivery-status",
              "Reporting-MTA: dns; mx.cliente.example\r\n\r\n"
              f"Final-Recipient: rfc822; {address}\r\nAction: failed\r\nStatus: {status}\r\n"
              f"Diagnostic-Code: smtp; 552 {status} Mailbox full\r\n"),
             ("text/rfc822-headers", f"From: {mail['From']}\r\nMessage-ID: {mail['Message-ID']}\r\n")]
    body = "".join(f"--b1\r\nContent-Type: {kind}\r\n\r\n{part}\r\n" for kind, part in parts) + "--b1--\r\n"
    return ("From: MAILER-DAEMON@mx.cliente.example (Mail Delivery System)\r\n"
            "Subject: Undelivered Mail Returned to Sender\r\nAuto-Submitted: auto-replied\r\n"
            f"Message-ID: <{time.time_ns()}@mx.cliente.example>\r\n"
            'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"\r\n\r\n' + body).encode()


def _textual(mail, address):
    """As qmail writes it, with nothing for machines."""
    return ("From: MAILER-DAEMON@mx.cliente.example\r\nSubject: failure notice\r\n"
            f"Message-ID: <{time.time_ns()}@mx.cliente.example>\r\n\r\n"
            "Hi. This is the qmail-send program at mx.cliente.example.\r\n"
            "I'm afraid I wasn't able to deliver your message to the following addresses.\r\n"
            "This is a permanent error; I've given up. Sorry it didn't work out.\r\n\r\n"
            f"<{address}>:\r\nUser is over quota. (#5.2.2)\r\n\r\n"
            "--- Below this line is a copy of the message.\r\n\r\n"
            f"Return-Path: <{address}>\r\nFrom: {mail['From']}\r\nMessage-ID: {mail['Message-ID']}\r\n").encode()


def full_mailbox(workshop, bureau, options):
    """Two full mailboxes return every notice, one as RFC 3464 wants it, one in words"""
    returned = collections.Counter()

    def bounces(make, address):
        def bounce(mail, path, content):
            returned[address] += 1
            bureau.server.deliver(bureau.support, make(mail, address), "")
        return bounce

    people = ["anna@cliente.example", "bruno@cliente.example"]
    for address, make in zip(people, (_report, _textual)):
        bureau.post.residents[address] = bounces(make, address)
        bureau.post.post(address, bureau.support, f"Guasto di {address}", f"Buongiorno, scrive {address}: è ferma.")
    ledger = bureau.settles(4)
    bureau.everything_has_an_outcome(ledger)
    reasons = collections.Counter(line["reason"] for line in ledger)
    bureau.expect(reasons["delivery_report"] == 2, f"both reports are understood ({dict(reasons)})")
    bureau.expect(sorted(bureau.address()) == people, "both addresses are known as failed")
    bureau.expect(len(bureau.told("undelivered")) == 2, "the lead is told of each, once")
    fates = [line["fate"] for line in bureau.automatic()]
    bureau.expect(fates == ["failed", "failed"], f"the outbox says what became of the notices ({fates})")
    tickets = bureau.desk.listing("ticket")
    bureau.expect(all("delivery-failed" in ticket["tags"] for ticket in tickets), "both tickets are labelled")
    replied = bureau.desk.command("ticket", "reply", tickets[0]["ticket"], "--text", "Eccoci.", "--as", "lead")
    show(replied.stdout + replied.stderr)
    bureau.expect("failed on" in replied.stderr and replied.returncode == 0, "an agent is warned, and the words are sent")
    ledger = bureau.settles(len(ledger) + 1)
    bureau.expect(len(bureau.told("undelivered")) == 2, "the words bounce as well, and nobody is told again")
    del bureau.post.residents[people[0]]
    bureau.post.post(people[0], bureau.support, "Sono tornata", "Buongiorno, ora la casella ha di nuovo posto.")
    bureau.settles(len(ledger) + 1)
    bureau.expect(bureau.address() == [people[1]], "who writes is written to again")
    labelled = [ticket["ticket"] for ticket in bureau.desk.listing("ticket") if "delivery-failed" in ticket["tags"]]
    bureau.expect(labelled == [tickets[1]["ticket"]], "and their ticket is labelled no more")


def flood(workshop, bureau, options):
    """One sender writes as fast as the line goes"""
    count = options.mails
    mails = [(f"Return-Path: <robot@cliente.example>\r\nFrom: robot@cliente.example\r\nTo: {bureau.support}\r\n"
              f"Subject: Allarme {number}\r\nMessage-ID: <{number}@cliente.example>\r\n\r\n"
              f"Buongiorno, la macchina {number} si è fermata e non riparte più.\r\n").encode()
             for number in range(count)]
    began = time.monotonic()
    bureau.server.drop_in(bureau.support, mails)
    ledger = bureau.settles(count)
    seconds = time.monotonic() - began
    bureau.everything_has_an_outcome(ledger)
    bureau.expect(len(bureau.desk.listing("ticket")) == count, f"{count} tickets: nothing is lost")
    bureau.expect(len(bureau.automatic()) == PER_SENDER, f"{PER_SENDER} acknowledgements")
    bureau.expect(len(bureau.told("loop")) == 1, "the lead is told once")
    bureau.expect(len(bureau.events("budget.exhausted")) == 1, "the log has one line on it")
    lines = len(bureau.desk.log.read_text().splitlines())
    bureau.expect(lines <= count + 200, f"{lines} lines of log in all: one a mail")
    figures("The flood", {"mails": str(count), "mails a second": f"{count / seconds:.0f}", "log lines": str(lines)})


def breaker(workshop, bureau, options):
    """So many customers write that the breaker opens; a person closes it"""
    people = [f"cliente{number}@clienti.example" for number in range(PER_DESK + 10)]
    for address in people:
        bureau.post.post(address, bureau.support, f"Guasto di {address}", f"Buongiorno, scrive {address}: è ferma.")
    ledger = bureau.settles(len(people))
    bureau.everything_has_an_outcome(ledger)
    bureau.expect(len(bureau.automatic()) == PER_DESK, f"{PER_DESK} acknowledgements")
    bureau.expect(bureau.is_braked(), "the breaker is open")
    bureau.expect(len(bureau.told("loop")) == 1 and len(bureau.events("breaker.opened")) == 1,
                  "the lead is told once, and so is the log")
    bureau.desk.kill()
    bureau.desk.start()
    bureau.post.post("altro@clienti.example", bureau.support, "Ancora", "Buongiorno, anche da noi è tutto fermo.")
    bureau.settles(len(people) + 1)
    bureau.expect(len(bureau.automatic()) == PER_DESK, "a restart does not close it")
    said = bureau.breaker("reset", bureau.name, "--acknowledge")
    bureau.expect("11 tickets" in said and "11 acknowledgements" in said, "what was held back is sent")
    bureau.settles(len(people) + 1)
    bureau.expect(len(bureau.automatic()) == PER_DESK + 11, "and arrives")
    bureau.post.post("nuovo@clienti.example", bureau.support, "Nuovo", "Buongiorno, un nuovo guasto da noi.")
    bureau.settles(len(people) + 2)
    bureau.expect(len(bureau.automatic()) == PER_DESK + 12, "automatic mail goes on")


CHAPTERS = [two_desks, autoresponder, mailing_list, forwarding, full_mailbox, flood, breaker]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("only", nargs="*", help="chapters: " + ", ".join(one.__name__ for one in CHAPTERS))
    parser.add_argument("--mails", type=int, default=1_000, help="how many one sender writes in the flood")
    options = parser.parse_args()
    problems = []
    with Workshop("loops") as workshop:
        certificate = certificates.Authority(workshop.folder / "ca").issue("server")
        with dovecot.running(workshop, certificate, users=[]) as server:
            for chapter in CHAPTERS:
                if options.only and chapter.__name__ not in options.only:
                    continue
                heading(chapter.__doc__)
                problems += _run(chapter, workshop, server, options)
    return verdict(problems, "Nothing went round for ever, and nothing was lost.")


def _run(chapter, workshop, server, options):
    bureau = Bureau(workshop, server, chapter.__name__.replace("_", "-"))
    try:
        chapter(workshop, bureau, options)
    except (TimeoutError, desk.CommandFailed) as problem:
        bureau.problems.append(f"{bureau.name}: {problem}")
        show(bureau.desk.log_tail())
    code = bureau.desk.terminate()
    if code != 0:
        bureau.problems.append(f"{bureau.name}: SIGTERM: exit code {code} instead of 0")
    return bureau.problems


if __name__ == "__main__":
    sys.exit(main())
