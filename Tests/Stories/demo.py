"""The main job, shown as it happens: two customers write, are answered in their language, and their tickets close.

Everything is private to a temporary folder and loopback ports: Dovecot, Postfix, the customers' mailboxes, the desk.
With DEMO=stay in the environment it goes on at the end and says how to send it a mail.
"""

import contextlib
import email
import email.message
import email.policy
import email.utils
import os
import smtplib
import sys
import time

from stories_support import certificates, desk, dovecot, events, post_office, postfix
from stories_support.console import figures, heading, say, show, verdict
from stories_support.workshop import Workshop, is_root, wait_until

SUPPORT = "support@interzen.example"
ANNA = ("Anna Bianchi", "anna.bianchi@cliente.example")
JAMES = ("James Miller", "james.miller@customer.example")
LANGUAGES = {"it": "Italian", "en": "English"}
SHOWN = ("From", "To", "Subject", "In-Reply-To", "Auto-Submitted")
PATIENCE = 30


class Demo:
    def __init__(self, workshop, server, post, authority):
        self.server, self.post = server, post
        self.desk = desk.Desk(
            workshop.folder / "desk",
            [desk.Mailbox("support", f"imap://127.0.0.1:{server.imap_port}", SUPPORT, tls="required",
                          ca_file=str(authority.ca_file))],
            desk.Submission(f"smtp://127.0.0.1:{post.submission_port}", SUPPORT, tls="required",
                            ca_file=str(authority.ca_file)),
            server.password)
        self.log = self.desk.log_reader()
        self.read = {ANNA[1]: 0, JAMES[1]: 0}      # how many mails of each mailbox were shown
        self.latencies = []
        self.problems = []

    # The story

    def tell(self):
        heading("The desk opens")
        say(f"IMAP listens on 127.0.0.1:{self.server.imap_port}, "
            f"SMTP on {self.post.smtp_port} and {self.post.submission_port}")
        self.desk.start()
        say(f"sportello serves {SUPPORT}: {self.desk.settings_file}")
        italian = self.asks(ANNA, "it", "Non riesco più ad accedere al portale",
                            "Buongiorno,\n\nda questa mattina il portale rifiuta la mia password e non riesco a\n"
                            "scaricare le fatture. Potete aiutarmi? È piuttosto urgente.\n\n"
                            "Grazie mille\nAnna Bianchi")
        english = self.asks(JAMES, "en", "The export stops half way",
                            "Hello,\n\nwhen we export the customer list the program stops at about 50% and the\n"
                            "file is empty. We are using the latest version. Could you have a look, please?\n\n"
                            "Kind regards\nJames Miller")
        self.answers(italian)
        self.is_away(english)
        self.closes(italian, "Abbiamo reimpostato la password: ora può accedere di nuovo.")
        self.closes(english, "The new version, 4.2, fixes the export.")
        self.sums_up()

    def asks(self, person, language, subject, text):
        heading(f"{person[0]} writes, in {LANGUAGES[language]}")
        mail = self._compose(person, subject, text)
        show(f"Subject: {subject}\n\n{text}", indent="    | ")
        began = time.monotonic()
        self._send(mail, person[1])
        decision = self._decision(mail)
        self._expect(decision.get("outcome") == "opened", f"{person[0]}'s mail opens a ticket")
        self._expect(decision.get("language") == language, f"its language is {LANGUAGES[language]}")
        answer = self._arrival(person)
        self.latencies.append(time.monotonic() - began)
        say(f"{person[0]}'s mailbox, {self.latencies[-1] * 1000:.0f} ms after the mail was sent:")
        self._show_mail(answer)
        ticket = decision.get("ticket") or ""
        self._expect(ticket and ticket in answer["Subject"], "the acknowledgement's subject bears the ticket number")
        self._expect(answer["In-Reply-To"] == mail["Message-ID"], "it is threaded under the customer's mail")
        self._expect((answer["Auto-Submitted"] or "").startswith("auto-replied"), "it is marked as automatic")
        return {"person": person, "language": language, "ticket": ticket, "mail": mail, "answer": answer}

    def answers(self, case):
        heading(f"{case['person'][0]} answers from her own mail program")
        text = ("Aggiungo che succede anche dal telefono.\n\nAnna\n\n"
                f"Il giorno lun 2 nov 2026 alle ore 09:12 <{SUPPORT}> ha scritto:\n"
                "> Abbiamo ricevuto la sua richiesta.")
        mail = self._compose(case["person"], "R: " + case["answer"]["Subject"], text, case["answer"]["Message-ID"])
        self._send(mail, case["person"][1])
        decision = self._decision(mail)
        self._expect(decision.get("outcome") == "followed" and decision.get("ticket") == case["ticket"],
                     f"the reply joins {case['ticket']}")

    def is_away(self, case):
        heading(f"{case['person'][0]} is away, and his mail program says so")
        mail = self._compose(case["person"], "Automatic reply: " + case["answer"]["Subject"],
                             "I am out of the office until Monday.", cites=case["answer"]["Message-ID"])
        mail["Auto-Submitted"] = "auto-replied"
        self._send(mail, "")
        decision = self._decision(mail)
        self._expect(decision.get("outcome") in ("followed", "noted"),
                     "the automatic reply is kept, and opens nothing")

    def closes(self, case, text):
        heading(f"An agent closes {case['ticket']}")
        show(f"$ sportello ticket close {case['ticket']} --text \"{text}\"")
        done = self.desk.close(case["ticket"], text)
        show(done.stdout + done.stderr)
        self._expect(done.returncode == 0, "the command succeeds")
        notice = self._arrival(case["person"])
        say(f"{case['person'][0]}'s mailbox:")
        self._show_mail(notice)
        self._expect(case["ticket"] in notice["Subject"], "the closure notice bears the ticket number")
        self._expect(text.split(":")[0] in notice.get_body(("plain",)).get_content(), "and the agent's words")

    def sums_up(self):
        heading("What is left")
        for words in (("ticket", "list"), ("mail", "list"), ("outbox", "list"), ("reconcile",)):
            show("$ sportello " + " ".join(words))
            done = self.desk.command(*words)
            show(done.stdout + done.stderr)
            self._expect(done.returncode == 0, f"sportello {' '.join(words)} succeeds")
        for _, address in (ANNA, JAMES):
            self._expect(self.server.count(address) == self.read[address] == 2,
                         f"{address} has got two mails of ours and no more (has {self.server.count(address)})")
        figures("In short", {
            "mails in": len(self.desk.listing("mail")), "tickets": len(self.desk.listing("ticket")),
            "notices delivered": sum(self.read.values()),
            "sent to answered": ", ".join(f"{seconds * 1000:.0f} ms" for seconds in self.latencies)
            + " (Dovecot announces new mail after up to 500 ms)"})

    def stays(self):
        heading("The desk stays open; Ctrl-C ends it")
        show(f"python3 Tests/Stories/write_mail.py --port {self.post.smtp_port} --from {ANNA[1]} \\\n"
             "    --subject \"Una domanda\" \"Buongiorno, come posso cambiare la password del portale?\"\n"
             f"{self.desk.program} ticket list --config {self.desk.settings_file}\n"
             f"tail -f {self.desk.log}")
        with contextlib.suppress(KeyboardInterrupt):
            while self.desk.exit_code() is None:
                self._tell_events()
                for person in (ANNA, JAMES):
                    while self.server.count(person[1]) > self.read[person[1]]:
                        say(f"{person[0]}'s mailbox:")
                        self._show_mail(self._arrival(person))
                time.sleep(0.1)

    # Mail in and out

    def _compose(self, person, subject, text, cites=None):
        mail = email.message.EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = email.utils.formataddr(person), SUPPORT, subject
        mail["Date"] = email.utils.formatdate()
        mail["Message-ID"] = email.utils.make_msgid(domain=person[1].partition("@")[2])
        if cites:
            mail["In-Reply-To"] = mail["References"] = cites
        mail.set_content(text)
        return mail

    def _send(self, mail, envelope_from):
        with smtplib.SMTP("127.0.0.1", self.post.smtp_port, timeout=PATIENCE) as session:
            session.send_message(mail, from_addr=envelope_from or "<>", to_addrs=[SUPPORT])

    def _arrival(self, person):
        """The next mail in a customer's mailbox."""
        address = person[1]

        def arrived():
            self._tell_events()
            return self.server.count(address) > self.read[address]

        wait_until(arrived, PATIENCE, f"a notice in the mailbox of {person[0]}")
        self.read[address] += 1
        return email.message_from_bytes(self.server.mail(address, self.read[address]), policy=email.policy.default)

    # What the daemon says

    def _decision(self, mail):
        wanted = mail["Message-ID"].strip("<>")
        found = {}

        def decided():
            for event in self._tell_events():
                if event.get("event") == events.MAIL_DECIDED and (event.get("message_id") or "").strip("<>") == wanted:
                    found.update(event)
            return found

        return wait_until(decided, PATIENCE, f"a decision on <{wanted}>")

    def _tell_events(self):
        new = self.log.new()
        for event in new:
            sentence = _as_sentence(event)
            if sentence:
                say("sportello: " + sentence)
        return new

    def _show_mail(self, mail):
        show("\n".join(f"{name}: {mail[name]}" for name in SHOWN if mail[name]), indent="    | ")
        show("\n" + mail.get_body(("plain",)).get_content(), indent="    | ")

    def _expect(self, holds, sentence):
        say(("yes: " if holds else "NO: ") + sentence)
        if not holds:
            self.problems.append("not so: " + sentence)


def _as_sentence(event):
    """A log line for people; None for those a demonstration can do without."""
    name = event.get("event")
    if name == events.MAIL_DECIDED:
        ticket = f" {event['ticket']}" if event.get("ticket") else ""
        language = f", {LANGUAGES.get(event.get('language'), 'language unknown')}" if event.get("language") else ""
        return (f"uid {event.get('uid')} of \"{event.get('mailbox')}\" "
                f"{event.get('outcome')}{ticket}{language} ({event.get('reason')})")
    if name == events.DELIVERY_ATTEMPT:
        return f"{event.get('notice')} for {event.get('ticket')} {event.get('outcome')}: {event.get('reply')}"
    if "text" in event or event.get("level") in ("error", "critical", "fatal"):
        return str(event.get("text") or event)
    return None


def _post(stack, workshop, server, certificate):
    if is_root():
        return stack.enter_context(postfix.running(workshop, server, certificate, [SUPPORT, ANNA[1], JAMES[1]]))
    say(f"{postfix.NEEDS_ROOT}; a small SMTP server of our own takes its place")
    return stack.enter_context(post_office.running(server, (SUPPORT, server.password), certificate))


def main():
    with contextlib.ExitStack() as stack:
        workshop = stack.enter_context(Workshop("demo"))
        say("starting a private Dovecot and a private Postfix on loopback ports")
        authority = certificates.Authority(workshop.folder / "ca")
        certificate = authority.issue("server")
        server = stack.enter_context(dovecot.running(workshop, certificate, users=[SUPPORT, ANNA[1], JAMES[1]]))
        demo = Demo(workshop, server, _post(stack, workshop, server, certificate), authority)
        stack.callback(demo.desk.kill)
        try:
            demo.tell()
        except (TimeoutError, desk.CommandFailed) as problem:
            demo.problems.append(str(problem))
            show(demo.desk.log_tail())
        if os.environ.get("DEMO") == "stay" and not demo.problems:
            demo.stays()
        code = demo.desk.terminate()
        if code != 0:
            demo.problems.append(f"SIGTERM: exit code {code} instead of 0")
        return verdict(demo.problems, "Both customers were answered in their language, and nothing else was.")


if __name__ == "__main__":
    sys.exit(main())
