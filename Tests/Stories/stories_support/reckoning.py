"""Nothing lost: what the desk, the mail server and the SMTP server say is held against what was sent.

The same reckoning ends the soak and every run of the crash sweep.
"""

import collections
import email
import email.policy

from .mails import Outcome

UNDECIDED = "received"
UNFINISHED = {"queued", "claimed", "deferred", "unknown"}


class Reckoning:
    """`deliveries` is what went into each mailbox: `{mailbox id: (server address, [Mail in order])}`.

    `closures` are the Message-IDs of requests whose ticket was closed; `refused` the customers whose server
    takes no mail; `moved_to` the folder into which the desk moves what it has taken. `judge()` returns what is
    wrong, one sentence each, and leaves its figures in `figures`.
    """

    def __init__(self, desk, dovecot, sink, deliveries, closures=(), refused=(), moved_to=None):
        self.desk, self.dovecot, self.sink = desk, dovecot, sink
        self.deliveries = deliveries
        self.closures = set(closures)
        self.refused = set(refused)
        self.moved_to = moved_to
        self.figures = {}
        self._problems = []

    def drained(self):
        """Whether there is nothing left to do; and if not, what, as a sentence."""
        ledger, outbox = self.desk.listing("mail"), self.desk.listing("outbox")
        sent = sum(len(mails) for _, mails in self.deliveries.values())
        undecided = sum(1 for line in ledger if line["outcome"] == UNDECIDED)
        unfinished = sum(1 for line in outbox if line["state"] in UNFINISHED)
        if len(ledger) < sent or undecided or unfinished:
            return (f"{len(ledger)} of {sent} mails in the ledger, {undecided} undecided, "
                    f"{unfinished} notices unfinished")
        wanted = len(self._due()) + len(self.closures)
        if len(outbox) < wanted:
            return f"{len(outbox)} of {wanted} notices in the outbox"
        return None

    def judge(self):
        self._problems = []
        ledger, tickets, outbox = (self.desk.listing(noun) for noun in ("mail", "ticket", "outbox"))
        self._judge_ledger(ledger)
        self._judge_tickets(tickets)
        self._judge_notices(outbox)
        self._judge_by_the_desk_itself()
        return self._problems

    # Every mail accounted for once, with the outcome it should have

    def _judge_ledger(self, ledger):
        lines = collections.defaultdict(list)
        for line in ledger:
            lines[line["mailbox"], line["uid_validity"], line["uid"]].append(line)
        for key, found in lines.items():
            if len(found) > 1:
                self._wrong(f"{key} is {len(found)} times in the ledger")
        outcomes = collections.Counter()
        for mailbox, (address, mails) in self.deliveries.items():
            self._judge_mailbox(mailbox, address, mails, ledger, outcomes)
        self.figures["outcomes"] = dict(sorted(outcomes.items()))

    def _judge_mailbox(self, mailbox, address, mails, ledger, outcomes):
        on_server = self.dovecot.messages(address)
        current = max((line["uid_validity"] for line in ledger if line["mailbox"] == mailbox), default=0)
        taken = {line["uid"]: line for line in ledger if (line["mailbox"], line["uid_validity"]) == (mailbox, current)}
        if self.moved_to:
            on_server = self._before_the_move(address, on_server, taken)
        if len(on_server) != len(mails):
            self._wrong(f'mailbox "{mailbox}": the story put {len(mails)} mails there and finds {len(on_server)}')
        for uid in on_server.keys() - taken.keys():
            self._wrong(f'mailbox "{mailbox}": uid {uid} <{on_server[uid]}> is lost: not in the ledger')
        for uid in taken.keys() - on_server.keys():
            self._wrong(f'mailbox "{mailbox}": uid {uid} is in the ledger and was never on the server')
        expected = collections.defaultdict(list)
        for mail in mails:
            expected[mail.message_id].append(mail)
        for uid in sorted(on_server.keys() & taken.keys()):
            copies = expected[on_server[uid]]
            if copies:
                self._judge_outcome(mailbox, uid, copies.pop(0), taken[uid])
                outcomes[taken[uid]["outcome"]] += 1

    def _before_the_move(self, address, on_server, taken):
        """The mailbox as it was: what was moved keeps its place in the ledger, and must be in the other folder."""
        moved = {uid: line["message_id"] for uid, line in taken.items() if uid not in on_server}
        elsewhere = sorted(self.dovecot.messages(address, self.moved_to).values())
        if sorted(moved.values()) != elsewhere:
            self._wrong(f"{len(moved)} mails are gone from {address}, {len(elsewhere)} are in {self.moved_to}")
        return {**on_server, **moved}

    def _judge_outcome(self, mailbox, uid, mail, line):
        if line["outcome"] != mail.outcome.ledger:
            self._wrong(f'mailbox "{mailbox}": uid {uid} ({mail.kind}) is {line["outcome"]} '
                        f'({line.get("reason")}), and should be {mail.outcome.ledger}')
        if mail.outcome is not Outcome.QUARANTINED and line["message_id"] != mail.message_id:
            self._wrong(f'mailbox "{mailbox}": uid {uid} has message-id {line["message_id"]} in the ledger')

    # One ticket per request, every reply on it

    def _judge_tickets(self, tickets):
        numbers = [ticket["ticket"] for ticket in tickets]
        if len(set(numbers)) != len(numbers):
            self._wrong("a ticket number was given twice")
        on_ticket = collections.defaultdict(list)
        for ticket in tickets:
            for message_id in ticket["message_ids"]:
                on_ticket[message_id].append(ticket)
        self._ticket_of = {}
        openers = self._mails(Outcome.OPENED, Outcome.OPENED_UNANSWERED)
        for mail in openers:
            self._judge_opener(mail, on_ticket[mail.message_id])
        for mail in self._mails(Outcome.FOLLOWED):
            self._judge_follower(mail, on_ticket[mail.message_id])
        if len(tickets) != len(openers):
            self._wrong(f"{len(tickets)} tickets for {len(openers)} mails that open one")
        self.figures["tickets"] = len(tickets)

    def _judge_opener(self, mail, found):
        if len(found) != 1:
            self._wrong(f"{mail.kind} <{mail.message_id}> is on {len(found)} tickets: {[t['ticket'] for t in found]}")
            return
        self._ticket_of[mail.message_id] = found[0]
        if mail.outcome is Outcome.OPENED and found[0]["language"] != mail.language:
            self._wrong(f"{found[0]['ticket']} is {found[0]['language']}, its request is {mail.language}")
        if mail.message_id in self.closures and found[0]["status"] != "closed":
            self._wrong(f"{found[0]['ticket']} was closed and is {found[0]['status']}")

    def _judge_follower(self, mail, found):
        own = self._ticket_of.get(mail.request)
        if [ticket["ticket"] for ticket in found] != [own and own["ticket"]]:
            self._wrong(f"{mail.kind} <{mail.message_id}> is on {[t['ticket'] for t in found]}, "
                        f"its request on {own and own['ticket']}")

    # Each notice at least once, every repeat the same, none that must not be

    def _judge_notices(self, outbox):
        copies = collections.defaultdict(list)
        for accepted in self.sink.accepted:
            copies[accepted.message_id].append(accepted)
        answers = collections.defaultdict(set)       # (request, kind) -> our Message-IDs
        for message_id, same in copies.items():
            if len({accepted.digest for accepted in same}) > 1:
                self._wrong(f"<{message_id}> went out with different bytes")
            answers[self._judge_notice(message_id, same)].add(message_id)
        self._judge_answers(answers)
        self._judge_outbox(outbox, copies)
        self.figures["notices"] = len(copies)
        self.figures["repeated notices"] = sum(1 for same in copies.values() if len(same) > 1)
        self.figures["accepted by the SMTP server"] = len(self.sink.accepted)

    def _judge_notice(self, message_id, same):
        """(the request's Message-ID, "acknowledgement" or "closure") for one notice that went out."""
        head = email.message_from_bytes(same[0].content, policy=email.policy.compat32)
        cited = {word.strip("<>") for name in ("In-Reply-To", "References") for word in (head[name] or "").split()}
        marked = (head["Auto-Submitted"] or "").strip().lower()
        kind = {"auto-replied": "acknowledgement", "auto-generated": "closure"}.get(marked, marked or "unmarked")
        requests = [mail for mail in self._mails(Outcome.OPENED) if mail.message_id in cited]
        if len(requests) != 1:
            self._wrong(f"<{message_id}> to {same[0].recipients} answers no request of ours: it cites {sorted(cited)}")
            return None, kind
        if any(accepted.recipients != (requests[0].sender,) for accepted in same):
            self._wrong(f"<{message_id}> went to {same[0].recipients}, the customer is {requests[0].sender}")
        return requests[0].message_id, kind

    def _judge_answers(self, answers):
        due = self._due()
        for request in due:
            self._judge_answer(answers, request, "acknowledgement", request.sender in self.refused)
        for request in due:
            if request.message_id in self.closures:
                self._judge_answer(answers, request, "closure", request.sender in self.refused)
        allowed = {(mail.message_id, "acknowledgement") for mail in due} | {(one, "closure") for one in self.closures}
        for key in answers.keys() - allowed:
            self._wrong(f"a notice that nobody was owed: {key}")

    def _judge_answer(self, answers, request, kind, refused):
        count = len(answers.get((request.message_id, kind), ()))
        if count != (0 if refused else 1):
            self._wrong(f"{kind} of <{request.message_id}> ({request.kind}): {count} different ones were accepted")

    def _judge_outbox(self, outbox, copies):
        states = collections.Counter(line["state"] for line in outbox)
        self.figures["outbox"] = dict(states)
        for line in outbox:
            to = line["to"] if isinstance(line["to"], list) else [line["to"]]
            expected = "dead" if any(address in self.refused for address in to) else "delivered"
            if line["state"] != expected:
                self._wrong(f"notice <{line['message_id']}> to {to} is {line['state']}, not {expected}")
            if expected == "delivered" and line["message_id"].strip("<>") not in copies:
                self._wrong(f"notice <{line['message_id']}> is {line['state']} and the SMTP server never had it")
        twice = [key for key, count in collections.Counter(line["message_id"] for line in outbox).items() if count > 1]
        if twice:
            self._wrong(f"in the outbox twice: {twice}")

    def _judge_by_the_desk_itself(self):
        done = self.desk.command("reconcile")
        if done.returncode != 0:
            self._wrong(f"reconcile: exit {done.returncode}: {(done.stdout + done.stderr).strip()[-400:]}")
        integrity = self.desk.integrity()
        if integrity != "ok":
            self._wrong(f"the database: {integrity}")

    # Inside

    def _mails(self, *outcomes):
        return [mail for _, mails in self.deliveries.values() for mail in mails if mail.outcome in outcomes]

    def _due(self):
        """The requests that are owed an acknowledgement."""
        return [mail for mail in self._mails(Outcome.OPENED) if mail.outcome.acknowledged]

    def _wrong(self, sentence):
        self._problems.append(sentence)
