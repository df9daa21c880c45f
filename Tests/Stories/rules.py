"""Rules for incoming mail: held, ignored, tagged, suggested, told, in other words; and what an operator lets in."""

import contextlib
import email
import email.message
import email.policy
import json
import sys

from stories_support import certificates, desk, dovecot, smtp_sink
from stories_support.console import heading, show, verdict
from stories_support.workshop import REPOSITORY, Workshop, wait_until

PATIENCE = 30
SUPPORT, ANNA, EVE = "support@interzen.example", "anna@cliente.example", "eve@elsewhere.example"
ONCALL = "oncall@other.example"
NIGHT = "Rispondiamo domattina."

RULES = [
    {"name": "minor", "then": {"severity": "minor"}},
    {"name": "newsletters", "when": {"header": {"name": "List-Id", "glob": "*news*"}}, "then": {"ignore": "newsletter"}},
    {"name": "strangers", "when": {"organisation": "none", "kind": "person"}, "then": {"quarantine": "no customer"}},
    {"name": "urgent words", "when": {"subject_or_text": {"words": ["urgente", "bloccante"]}},
     "then": {"severity": "critical", "tags": ["urgent"], "notify": ONCALL, "template": "night"}},
    {"name": "angry answers", "when": {"on": "reply", "text": {"matches": "ancora ferm[oa]"}}, "then": {"tags": ["again"]}},
]


class Counter:
    def __init__(self, workshop, server, sink):
        self.server, self.sink, self.problems, self.serial = server, sink, [], 0
        server.add_users([SUPPORT])
        folder = workshop.subfolder("desk")
        for language in ("it", "en"):
            text = (REPOSITORY / f"etc/templates/{language}/acknowledgement.txt").read_text()
            own = folder / "templates" / language
            own.mkdir(parents=True)
            (own / "acknowledgement.night.txt").write_text(f"{text}\n{NIGHT}\n")
        self.desk = desk.Desk(
            folder, [desk.Mailbox("support", f"imap://127.0.0.1:{server.imap_port}", SUPPORT, poll="1s")],
            desk.Submission(f"smtp://127.0.0.1:{sink.port}"), server.password,
            settings={"organisations": '[{id: cliente, name: Cliente, domains: [cliente.example]}]',
                      "templates": "templates", "rules": json.dumps(RULES)})

    def receives(self, sender, subject, text="Buongiorno, la stampante del secondo piano non stampa.", **fields):
        """The mail's line in the ledger, once it is decided."""
        self.serial += 1
        mail = email.message.EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = sender, SUPPORT, subject
        mail["Message-ID"] = f"<{self.serial}@stories.example>"
        for name, value in fields.items():
            mail[name.replace("_", "-")] = value
        mail.set_content(text)
        self.server.append(SUPPORT, mail.as_bytes(policy=email.policy.SMTP))
        return self.decided(f"{self.serial}@stories.example", lambda line: line["outcome"] != "received")

    def decided(self, message_id, is_meant):
        def line():
            with contextlib.suppress(desk.CommandFailed):  # it may not have begun yet
                lines = self.desk.listing("mail")
                return next((m for m in lines if m["message_id"] == message_id and is_meant(m)), None)
        return wait_until(line, PATIENCE, f"<{message_id}> is decided", every=0.2)

    def ticket(self, number):
        return json.loads(self.desk.command("ticket", "show", number, "--json").stdout)

    def notices(self, count):
        wait_until(lambda: len(self.sink.accepted) >= count, PATIENCE, f"{count} notices", every=0.1)
        return [(a.recipients, email.message_from_bytes(a.content, policy=email.policy.default))
                for a in self.sink.accepted]

    def expect(self, holds, what):
        if not holds:
            self.problems.append(what)
        show(f"{'ok' if holds else 'NOT SO'}: {what}")


def setting_aside(counter):
    """What a rule holds or ignores says which rule and why, and is let in by hand."""
    held = counter.receives(EVE, "Offerta")
    counter.expect((held["outcome"], held["reason"], held["cause"]) ==
                   ("quarantined", "held_by_rule", 'rule "strangers": no customer'), f"held: {held}")
    ignored = counter.receives(ANNA, "Novità", List_Id="News <news.cliente.example>")
    counter.expect((ignored["outcome"], ignored["reason"], ignored["cause"]) ==
                   ("ignored", "ignored_by_rule", 'rule "newsletters": newsletter'), f"ignored: {ignored}")
    quarantine = counter.desk.listing("quarantine")
    counter.expect([line["id"] for line in quarantine] == [held["id"]], "the held one is in quarantine")
    for words, line in [(("quarantine", "retry"), held), (("mail", "release"), ignored)]:
        done = counter.desk.command(*words, str(line["id"]))
        counter.expect(done.returncode == 0, f"{' '.join(words)}: {done.stdout}{done.stderr}".strip())
        opened = counter.decided(line["message_id"], lambda m: m["outcome"] == "opened")
        counter.expect(opened["cause"] is None, "and opens a ticket")


def acting(counter):
    """Words suggest and tag; somebody is told; the acknowledgement has words of its own; a reply is tagged too."""
    sent = len(counter.notices(1))
    line = counter.receives(ANNA, "Stampante URGENTE")
    ticket = counter.ticket(line["ticket"])
    counter.expect(ticket["severity"] == "minor" and ticket["tags"] == ["urgent"], f"{ticket['severity']}, {ticket['tags']}")
    events = [event["event"] for event in ticket["events"] if event["actor"] == "rule:urgent words"]
    counter.expect(events == ["severity_suggested", "tagged"], f"by the rule: {events}")
    notices = dict((recipients[0], mail) for recipients, mail in counter.notices(sent + 2)[sent:])
    counter.expect(set(notices) == {ANNA, ONCALL}, f"who is told: {set(notices)}")
    body = notices[ANNA].get_body(("plain",)).get_content()
    counter.expect(NIGHT in body, "the other words")
    counter.expect("urgent words" in notices[ONCALL].get_body(("plain",)).get_content(), "the rule is named")
    counter.receives(ANNA, "Re: Stampante", "È ancora ferma.", In_Reply_To=f"<{line['message_id']}>")
    counter.expect(sorted(counter.ticket(line["ticket"])["tags"]) == ["again", "urgent"], "a reply is tagged")


def explaining(counter):
    """`explain` names every rule that is tried."""
    mail = counter.desk.folder / "mail.eml"
    mail.write_bytes(f"From: {ANNA}\r\nTo: {SUPPORT}\r\nSubject: Guasto bloccante\r\n\r\nBuongiorno.\r\n".encode())
    done = counter.desk.command("explain", str(mail))
    counter.expect('urgent words: matched: subject has the word \\"bloccante\\"' in done.stdout, "what matched")
    counter.expect("strangers: not matched: organisation is cliente" in done.stdout, "what did not")


def main():
    problems = []
    with contextlib.ExitStack() as stack:
        workshop = stack.enter_context(Workshop("rules"))
        certificate = certificates.Authority(workshop.folder / "ca").issue("server")
        server = stack.enter_context(dovecot.running(workshop, certificate, users=[]))
        sink = stack.enter_context(smtp_sink.running())
        counter = Counter(workshop, server, sink)
        counter.desk.start()
        stack.callback(counter.desk.kill)
        try:
            for chapter in (setting_aside, acting, explaining):
                heading(chapter.__doc__)
                chapter(counter)
        except (TimeoutError, desk.CommandFailed) as problem:
            counter.problems.append(str(problem))
            show(counter.desk.log_tail())
        problems += counter.problems
    return verdict(problems, "Every rule did what it says, and said why.")


if __name__ == "__main__":
    sys.exit(main())
