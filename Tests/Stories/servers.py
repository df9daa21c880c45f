"""The stories' own ground: the private servers and the generator do what the other stories take for granted."""

import argparse
import contextlib
import email
import email.policy
import imaplib
import smtplib
import ssl
import sys
import time

from stories_support import certificates, dovecot, imap_script, post_office, postfix, relay, smtp_sink
from stories_support.console import say, verdict
from stories_support.mails import Correspondence, Outcome
from stories_support.smtp_faults import Drop, Reply, Script, Stall
from stories_support.workshop import Workshop, is_root, wait_until

SUPPORT, ANNA = "support@interzen.example", "anna@cliente.example"


class Servers:
    def __init__(self, workshop):
        self.workshop = workshop
        self.authority = certificates.Authority(workshop.folder / "ca")
        self.certificate = self.authority.issue("server")
        self.trust = ssl.create_default_context(cafile=self.authority.ca_file)
        self.problems = []

    def all(self):
        self.mails()
        self.smtp_sink()
        self.relay()
        self.scripted_imap()
        with dovecot.running(self.workshop, self.certificate, users=[SUPPORT, ANNA]) as server:
            self.dovecot(server)
            if is_root():
                with postfix.running(self.workshop, server, self.certificate, [SUPPORT, ANNA]) as post:
                    self.post(server, post)
            else:
                say(postfix.NEEDS_ROOT)
            with post_office.running(server, (SUPPORT, server.password), self.certificate) as post:
                self.post(server, post)

    def mails(self):
        batch = Correspondence(7).batch(300, large=1)
        self.expect("the same seed gives the same mails", batch == Correspondence(7).batch(300, large=1))
        fresh = [mail.message_id for mail in batch if mail.outcome is not Outcome.DUPLICATE]
        self.expect("every Message-ID is given once", len(set(fresh)) == len(fresh))
        parsed = [email.message_from_bytes(mail.content, policy=email.policy.default) for mail in batch]
        self.expect("every mail is well formed", not any(part.defects for mail in parsed for part in mail.walk()))
        self.expect("every line ends with CRLF",
                    not any(b"\n" in mail.content.replace(b"\r\n", b"") for mail in batch))
        self.expect("every kind of outcome occurs",
                    {mail.outcome for mail in batch} == set(Outcome) - {Outcome.QUARANTINED})
        seen = set()
        for mail in batch:
            seen.add(mail.message_id)
            if mail.outcome is Outcome.FOLLOWED and mail.request not in seen:
                self.expect("a reply comes after its request", False)

    def dovecot(self, server):
        letters = Correspondence("servers")
        mails = [letters.request() for _ in range(200)]
        server.deliver(SUPPORT, mails[0].content, mails[0].envelope_from)
        server.append(SUPPORT, mails[1].delivered(), internal_date=1_700_000_000)
        server.drop_in(SUPPORT, [mail.delivered() for mail in mails[2:]], received_at=1_700_000_000)
        self.expect("mails lie in the order they came",
                    list(server.messages(SUPPORT).values()) == [mail.message_id for mail in mails])
        self.expect("LMTP adds the return path", server.mail(SUPPORT, 1).startswith(b"Return-Path: <"))
        before = server.uid_validity(SUPPORT)
        server.reset_uid_validity(SUPPORT)
        self.expect("UIDVALIDITY changes, the mails stay",
                    server.uid_validity(SUPPORT) != before and server.count(SUPPORT) == 200)
        server.kill()
        server.start()
        self.expect("it comes back after a kill", server.count(SUPPORT) == 200)
        server.add_users(["late@interzen.example"])
        self.expect("a user may come late", server.count("late@interzen.example") == 0)
        with imaplib.IMAP4_SSL("127.0.0.1", server.imaps_port, ssl_context=self.trust) as session:
            self.expect("IMAPS with our authority", session.login(SUPPORT, server.password)[0] == "OK")
        with imaplib.IMAP4("localhost", server.imap_port) as session:
            session.starttls(self.trust)
            self.expect("STARTTLS with our authority", session.login(SUPPORT, server.password)[0] == "OK")

    def post(self, server, post):
        name = type(post).__name__
        mail = Correspondence(name, support=SUPPORT).request()
        before = server.count(SUPPORT), server.count(ANNA)
        with smtplib.SMTP("127.0.0.1", post.smtp_port, timeout=10) as session:
            session.sendmail(ANNA, [SUPPORT], mail.content)
        wait_until(lambda: server.count(SUPPORT) > before[0], 10, f"{name} delivers from outside")
        with smtplib.SMTP("localhost", post.submission_port, timeout=10) as session:
            session.starttls(context=self.trust)
            session.login(SUPPORT, server.password)
            session.sendmail(SUPPORT, [ANNA], mail.content)
        wait_until(lambda: server.count(ANNA) > before[1], 10, f"{name} delivers what is submitted")
        with smtplib.SMTP("127.0.0.1", post.submission_port, timeout=10) as session:
            with contextlib.suppress(smtplib.SMTPException):
                session.sendmail(SUPPORT, [ANNA], mail.content)
                self.expect(f"{name} wants a login for submission", False)
        self.expect(f"{name} has nothing left", wait_until(lambda: post.waiting() == 0, 10, "an empty queue"))

    def smtp_sink(self):
        text = "From: <a@b.example>\r\nMessage-ID: <1@x>\r\n\r\n.one\r\n..\r\nend\r\n"
        with smtp_sink.running() as sink:
            def send(*steps):
                sink.restart_record()
                sink.faults = Script(*steps)
                with contextlib.suppress(smtplib.SMTPException, OSError):
                    with smtplib.SMTP("127.0.0.1", sink.port, timeout=5) as session:
                        session.sendmail("a@b.example", ["x@y.example", "z@y.example"], text)
                        return True
                return False

            self.expect("dots come through", send() and sink.accepted[0].content == text.encode())
            for stage in ("connect", "mail", "data", "dot"):
                self.expect(f"a refusal at {stage}", not send((stage, Reply("451 4.3.0 later"))) and not sink.accepted)
            self.expect("a refused recipient", send(("rcpt", Reply("550 5.1.1 no")))
                        and sink.accepted[0].recipients == ("z@y.example",))
            self.expect("hanging up with the mail",
                        not send(("dot", Drop(keep=True))) and not sink.accepted[0].answered)
            self.expect("hanging up without it", not send(("dot", Drop())) and not sink.accepted)
            began = time.monotonic()
            self.expect("stalling", send(("dot", Stall(0.3))) and time.monotonic() - began > 0.3)
            sink.go_down()
            self.expect("being down", not send())
            sink.come_up()
            self.expect("being up again", send())
        with smtp_sink.running(credentials=("user", "word"), tls=self.certificate) as sink:
            with smtplib.SMTP("localhost", sink.port, timeout=5) as session:
                session.starttls(context=self.trust)
                self.expect("login under STARTTLS", session.login("user", "word")[0] == 235)

    def relay(self):
        with smtp_sink.running() as sink, relay.running(sink.port) as line:
            line.watch(lambda direction, text: text.upper().startswith(b"MAIL"))
            with smtplib.SMTP("127.0.0.1", line.port, timeout=5) as session:
                session.sendmail("a@b.example", ["x@y.example"], "Subject: x\r\n\r\nx\r\n")
            self.expect("the relay notes lines as they pass", len(line.lines) == 1)
            for name, wound in (("cutting", line.cut), ("stalling", line.stall), ("refusing", line.refuse)):
                with contextlib.suppress(smtplib.SMTPException, OSError):
                    session = smtplib.SMTP("127.0.0.1", line.port, timeout=1)
                    wound()
                    (smtplib.SMTP("127.0.0.1", line.port, timeout=1) if name == "refusing" else session).noop()
                    self.expect(name, False)
                line.calm()
            self.expect("the relay recovers", smtplib.SMTP("127.0.0.1", line.port, timeout=2).noop()[0] == 250)

    def scripted_imap(self):
        mails = [Correspondence("scripted").request() for _ in range(3)]
        messages = [imap_script.Message(uid, mail.content) for uid, mail in enumerate(mails, 1)]
        with imap_script.running(messages) as server, imaplib.IMAP4("127.0.0.1", server.port, timeout=5) as session:
            session.login("any", "any")
            self.expect("the scripted server selects", session.select(readonly=True) == ("OK", [b"3"]))
            self.expect("searches", session.uid("SEARCH", "UID 2:*")[1] == [b"2 3"])
            _, answers = session.uid("FETCH", "2", "(UID INTERNALDATE BODY.PEEK[])")
            self.expect("and fetches", answers[0][1] == mails[1].content)

    def expect(self, sentence, holds):
        if holds:
            say("ok: " + sentence)
        else:
            say("NO: " + sentence)
            self.problems.append("not so: " + sentence)


def main(arguments=None):
    argparse.ArgumentParser(description=__doc__).parse_args(arguments)
    with Workshop("servers") as workshop:
        servers = Servers(workshop)
        try:
            servers.all()
        except TimeoutError as problem:
            servers.problems.append(str(problem))
        return verdict(servers.problems, "The ground holds.")


if __name__ == "__main__":
    sys.exit(main())
