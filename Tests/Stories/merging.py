"""Two tickets for one matter, and two matters on one ticket, at the real daemon: where each reply lands."""

import argparse
import contextlib
import email.message
import email.policy
import itertools
import sys

from stories_support import certificates, desk, dovecot, smtp_sink
from stories_support.console import heading, say, show, verdict
from stories_support.workshop import Workshop, wait_until

PATIENCE = 45
SUPPORT = "support@interzen.example"
ANNA, BRUNO = "anna@cliente.example", "bruno@cliente.example"


class Counter:
    """A desk with a mailbox, and what people do before and behind it."""

    def __init__(self, workshop, server, sink):
        self.server = server
        server.add_users([SUPPORT])
        self.desk = desk.Desk(
            workshop.subfolder("desk"),
            [desk.Mailbox("support", f"imap://127.0.0.1:{server.imap_port}", SUPPORT, poll="1s")],
            desk.Submission(f"smtp://127.0.0.1:{sink.port}"), server.password, settings=desk.NO_BUDGETS).start()
        self.problems = []
        self._serial = itertools.count(1)

    def writes(self, sender, subject, text, answers=None):
        """A mail comes and is decided; its Message-ID."""
        message_id = f"{next(self._serial)}.merging@cliente.example"
        mail = email.message.EmailMessage()
        mail["From"], mail["To"], mail["Subject"], mail["Message-ID"] = sender, SUPPORT, subject, f"<{message_id}>"
        if answers:
            mail["In-Reply-To"] = mail["References"] = f"<{answers}>"
        mail.set_content(text)
        raw = b"Return-Path: <" + sender.encode() + b">\r\n" + mail.as_bytes(policy=email.policy.SMTP)
        self.server.drop_in(SUPPORT, [raw])
        wait_until(lambda: self.line(message_id), PATIENCE, f"<{message_id}> is decided")
        return message_id

    def does(self, *words, code=0):
        """`sportello ticket WORDS`; what it says."""
        done = self.desk.command("ticket", *words)
        show(f"$ sportello ticket {' '.join(words)}\n{done.stdout}{done.stderr}")
        self.expect(done.returncode == code, f"it ends with {code} (exit {done.returncode})")
        return done.stdout + done.stderr

    def place(self, message_id):
        """The ticket that a mail is on."""
        return self.line(message_id)["ticket"]

    def ticket(self, number):
        return next(ticket for ticket in self.desk.listing("ticket") if ticket["ticket"] == number)

    def expect(self, holds, sentence):
        say(("yes: " if holds else "NO: ") + sentence)
        if not holds:
            self.problems.append(f"not so: {sentence}")

    def line(self, message_id):
        with contextlib.suppress(desk.CommandFailed):          # until there is a database
            return next((line for line in self.desk.listing("mail")
                         if line["message_id"] == message_id and line["outcome"] != "received"), None)
        return None


def story(counter):
    heading("Two tickets for one matter")
    first = counter.writes(ANNA, "Il portale non risponde", "Buongiorno, da stamattina il portale non risponde.")
    second = counter.writes(BRUNO, "Portale fermo", "Buongiorno, anche da me il portale è fermo da stamattina.")
    one, two = counter.place(first), counter.place(second)
    said = counter.does("merge", two, "--into", one)
    counter.expect(f"what the desk says by itself on {one} does not go to {BRUNO}" in said, "it says who is not written to")
    counter.expect(counter.ticket(two)["status"] == "closed", f"{two} is closed")
    counter.expect(second in counter.ticket(one)["message_ids"], f"{one} has the mails of {two} among its own")
    counter.expect(f"merged: {two}" in counter.does("show", one), "as it is shown")
    reply = counter.writes(BRUNO, "R: Portale fermo", "Ci sono novità?", answers=second)
    counter.expect(counter.place(reply) == one, f"a reply to {two} is on {one}")
    said = counter.does("reply", two, "--text", "Ci siamo.", code=65)
    counter.expect(f"{two} was merged into {one}: work on that one" in said, "work on it is refused")

    heading("They were two matters after all")
    said = counter.does("unmerge", two)
    counter.expect(f"ticket split {one} --mail {reply}" in said, "it says how to move what came meanwhile")
    counter.expect(counter.ticket(two)["status"] == "open", f"{two} is open again")
    counter.does("split", one, "--mail", reply, "--subject", "Portale fermo, novità")
    new = counter.place(reply)
    counter.expect(new not in (one, two), f"the mail is on {new}")
    counter.expect(counter.ticket(new)["opened_at"] == counter.line(reply)["received_at"], "open since it came")
    counter.expect(counter.ticket(new)["requester"] == BRUNO, "and whose it is")
    later = counter.writes(BRUNO, "R: Portale fermo", "Nessuna risposta?", answers=reply)
    counter.expect(counter.place(later) == new, f"a reply to it is on {new}")
    counter.does("merge", new, "--into", two)
    last = counter.writes(BRUNO, "R: Portale fermo", "Ancora niente.", answers=later)
    counter.expect(counter.place(last) == two, f"merged into {two}, the next is there")

    heading("A second question on one ticket, and back")
    other = counter.writes(ANNA, "R: Il portale non risponde", "Poi vorrei il contratto nuovo.", answers=first)
    counter.expect(counter.place(other) == one, f"it joins {one}")
    counter.does("split", one, "--mail", f"<{other}>")
    apart = counter.place(other)
    counter.expect(apart not in (one, two, new), f"a ticket of its own, {apart}")
    counter.does("unsplit", apart)
    counter.expect(counter.place(other) == one, f"back on {one}")
    reply = counter.writes(ANNA, "R: Il portale non risponde", "E il contratto?", answers=other)
    counter.expect(counter.place(reply) == one, "with what follows it")

    kinds = [line["kind"] for line in counter.desk.listing("outbox")]
    counter.expect(kinds == ["acknowledgement"] * 2, "customers were told of their two requests, and of nothing else")
    counter.expect(counter.desk.command("reconcile").returncode == 0, "and no mail is missing")


def main(arguments=None):
    argparse.ArgumentParser(description=__doc__).parse_args(arguments)
    with contextlib.ExitStack() as stack:
        workshop = stack.enter_context(Workshop("merging"))
        certificate = certificates.Authority(workshop.folder / "ca").issue("server")
        server = stack.enter_context(dovecot.running(workshop, certificate, users=[]))
        sink = stack.enter_context(smtp_sink.running())
        counter = Counter(workshop, server, sink)
        stack.callback(counter.desk.kill)
        try:
            story(counter)
        except (TimeoutError, desk.CommandFailed) as problem:
            counter.problems.append(str(problem))
            show(counter.desk.log_tail())
        counter.expect(counter.desk.terminate() == 0, "the daemon ends in good order")
        return verdict(counter.problems, "Every reply landed where its matter is dealt with.")


if __name__ == "__main__":
    sys.exit(main())
