"""Who wrote, whom we believe, whom we answer: a forwarded mail, people in copy, a forger, and a recipient refused."""

import contextlib
import email
import email.message
import email.policy
import json
import sys

from stories_support import certificates, desk, dovecot, smtp_sink
from stories_support.console import heading, show, verdict
from stories_support.smtp_faults import refusing
from stories_support.workshop import Workshop, wait_until

PATIENCE = 30
SUPPORT = "support@interzen.example"
ANNA, BRUNO, GONE = "anna@cliente.example", "bruno@cliente.example", "gone@cliente.example"
BEA = "bea@agenti.example"
BORDER = "mx.interzen.example"


class Counter:
    def __init__(self, workshop, server, sink):
        self.server, self.sink, self.problems, self.serial = server, sink, [], 0
        server.add_users([SUPPORT])
        self.desk = desk.Desk(
            workshop.subfolder("desk"),
            [desk.Mailbox("support", f"imap://127.0.0.1:{server.imap_port}", SUPPORT, poll="1s")],
            desk.Submission(f"smtp://127.0.0.1:{sink.port}"), server.password,
            settings={"authserv_id": BORDER, "agents": f"[{{id: bea, name: Bea, address: {BEA}}}]",
                      "organisations": '[{id: cliente, name: Cliente, domains: [cliente.example]}]'})

    def receives(self, sender, text, found=None, subject="Stampante ferma", **fields):
        """A mail as our border hands it over; its Message-ID."""
        self.serial += 1
        mail = email.message.EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = sender, SUPPORT, subject
        mail["Message-ID"] = f"<{self.serial}@stories.example>"
        for name, value in fields.items():
            mail[name.replace("_", "-")] = value
        mail.set_content(text)
        domain = sender.rstrip(">").rpartition("@")[2]
        trace = (f"Return-Path: <{sender.rpartition('<')[2].rstrip('>')}>\r\n"
                 f"Authentication-Results: {BORDER}; {found or f'dmarc=pass header.from={domain}'}\r\n"
                 f"Received: from mail ([192.0.2.1]) by {BORDER} with ESMTP; Mon, 23 Nov 2026 09:00:00 +0000\r\n")
        self.server.append(SUPPORT, trace.encode() + mail.as_bytes(policy=email.policy.SMTP))
        return mail["Message-ID"].strip("<>")

    def line(self, message_id):
        """The mail's line in the ledger, once it is decided."""
        def decided():
            with contextlib.suppress(desk.CommandFailed):  # it may not have begun yet
                lines = self.desk.listing("mail")
                return next((m for m in lines if m["message_id"] == message_id and m["outcome"] != "received"), None)
        return wait_until(decided, PATIENCE, f"<{message_id}> is decided", every=0.2)

    def ticket(self, number):
        return json.loads(self.desk.command("ticket", "show", number, "--json").stdout)

    def does(self, *words):
        done = self.desk.command("ticket", *words, "--as", "bea")
        show(f"$ sportello ticket {' '.join(words)}\n{done.stdout}{done.stderr}")
        self.expect(done.returncode == 0, f"the command succeeds (exit {done.returncode})")

    def sent(self, count):
        """The envelopes and mails that went out, once there are so many."""
        wait_until(lambda: len(self.sink.accepted) >= count, PATIENCE, f"{count} notices", every=0.1)
        return [(a.recipients, email.message_from_bytes(a.content, policy=email.policy.default))
                for a in self.sink.accepted]

    def expect(self, holds, what):
        if not holds:
            self.problems.append(what)
        show(f"{'ok' if holds else 'NOT SO'}: {what}")


def copies(counter):
    """An agent's words go to all on the customer's latest mail; who is refused keeps them from nobody."""
    first = counter.receives(f"Anna <{ANNA}>", "Buongiorno, la stampante del secondo piano non stampa.",
                             Cc=f"Bruno <{BRUNO}>, {GONE}, noreply@cliente.example")
    number = counter.line(first)["ticket"]
    recipients, _ = counter.sent(1)[0]
    counter.expect(recipients == (ANNA,), "the acknowledgement goes to one")
    counter.does("reply", number, "--text", "Ci siamo.")
    recipients, mail = counter.sent(2)[1]
    counter.expect(recipients == (ANNA, BRUNO), f"two get it: {recipients}")
    counter.expect(str(mail["Cc"]) == f"Bruno <{BRUNO}>, {GONE}", f"and see whom it is for: {mail['Cc']}")
    failed = wait_until(lambda: [e for e in counter.ticket(number)["events"] if e["event"] == "delivery_failed"],
                        PATIENCE, "the refusal is on record")
    counter.expect(len(failed) == 1 and GONE in failed[0]["text"], f"who did not get it: {failed}")
    counter.expect(counter.ticket(number)["organisation"] == "cliente", "whose request it is")
    return number, first


def forgery(counter, number, first):
    """Whoever is not who he says changes nothing."""
    counter.does("ask", number, "--text", "Che modello?")
    counter.sent(3)
    for sender, found in [(ANNA, "dmarc=fail"), (ANNA, "dmarc=pass header.from=evil.example"),
                          (f'"{ANNA}" <eve@evil.example>', None)]:
        line = counter.line(counter.receives(sender, "Non serve più, chiudete.", found, In_Reply_To=f"<{first}>"))
        counter.expect(line["ticket"] == number and line["reason"] == "cites_ticket_unverified",
                       f"{sender}, {found or 'authentic'}: {line['reason']}")
    counter.expect(counter.ticket(number)["status"] == "waiting_on_customer", "it still waits")
    line = counter.line(counter.receives(ANNA, "Aiuto, mandatemi i dati.", "dmarc=fail", subject="Dati"))
    counter.expect("not-authentic" in counter.ticket(line["ticket"])["tags"], "a forged request is tagged")
    counter.line(counter.receives(BRUNO, "Il modello è il 12.", In_Reply_To=f"<{first}>"))
    counter.expect(counter.ticket(number)["status"] == "pending", "a colleague ends the wait")
    counter.expect(len(counter.sink.accepted) == 3, "and nobody was told anything")


def forwarding(counter):
    """What an agent passes on is the customer's request."""
    block = ("---------- Forwarded message ---------\nFrom: {}\nSubject: The scanner\nTo: Bea\n\n"
             "Good morning, the scanner is broken.")
    line = counter.line(counter.receives(f"Bea <{BEA}>", "Ve lo giro.\n\n" + block.format("Carl <carl@x.example>"),
                                         subject="Fwd: The scanner"))
    ticket = counter.ticket(line["ticket"])
    counter.expect([ticket[key] for key in ("requester", "language", "subject")]
                   == ["carl@x.example", "en", "The scanner"], f"whose it is: {ticket['requester']}")
    counter.does("reply", line["ticket"], "--text", "We are on it.")
    recipients, _ = counter.sent(4)[3]
    counter.expect(recipients == ("carl@x.example", BEA), f"the first answer goes to the customer: {recipients}")
    line = counter.line(counter.receives(f"Bea <{BEA}>", block.format("Carl"), subject="Fwd: The scanner"))
    counter.expect("confirm-requester" in counter.ticket(line["ticket"])["tags"], "who it is must be said")
    counter.does("requester", line["ticket"], "carl@x.example", "--name", "Carl")
    ticket = counter.ticket(line["ticket"])
    counter.expect(ticket["requester"] == "carl@x.example" and not ticket["tags"], "and is")


def main():
    problems = []
    with contextlib.ExitStack() as stack:
        workshop = stack.enter_context(Workshop("people"))
        certificate = certificates.Authority(workshop.folder / "ca").issue("server")
        server = stack.enter_context(dovecot.running(workshop, certificate, users=[]))
        sink = stack.enter_context(smtp_sink.running(faults=refusing([GONE])))
        counter = Counter(workshop, server, sink)
        counter.desk.start()
        stack.callback(counter.desk.kill)
        try:
            heading(copies.__doc__)
            number, first = copies(counter)
            heading(forgery.__doc__)
            forgery(counter, number, first)
            heading(forwarding.__doc__)
            forwarding(counter)
        except (TimeoutError, desk.CommandFailed) as problem:
            counter.problems.append(str(problem))
            show(counter.desk.log_tail())
        problems += counter.problems
    return verdict(problems, "Everybody was who they said, or nothing came of it.")


if __name__ == "__main__":
    sys.exit(main())
