"""A post office between desks and the machines they meet: takes what is sent and brings it where it belongs.

Whoever lives at an address is a function: it is given the mail and the post office, and posts what it answers.
"""

import collections
import contextlib
import email
import email.message
import email.policy
import email.utils
import itertools
import threading
import time

from . import smtp_sink


class Exchange:
    """`mailboxes` are the desks' own addresses, delivered to Dovecot; `residents` the functions by their addresses."""

    def __init__(self, server, mailboxes):
        self._server, self.mailboxes = server, set(mailboxes)
        self.residents = {}
        self.strips = ()                       # header fields that are lost on the way
        self.sink = smtp_sink.Sink()
        self.sent = collections.Counter()      # by the recipient's address
        self.carried = 0
        self._serial = itertools.count(1)
        self._ended = threading.Event()
        self._carrier = threading.Thread(target=self._carry, name="exchange", daemon=True)

    def start(self):
        self.sink.start()
        self._carrier.start()
        return self

    def stop(self):
        self._ended.set()
        self._carrier.join(5)
        self.sink.stop()

    def is_quiet(self):
        return self.carried == len(self.sink.accepted)

    def post(self, sender, recipient, subject, text, fields=(), envelope_from=None, content=None):
        """A mail into a desk's mailbox; its Message-ID."""
        mail = email.message.EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = sender, recipient, subject
        mail["Date"] = email.utils.formatdate()
        mail["Message-ID"] = f"<{next(self._serial)}.{time.time_ns()}@exchange.example>"
        for name, value in fields:
            mail[name] = value
        mail.set_content(text)
        raw = content or mail.as_bytes(policy=email.policy.SMTP)
        path = email.utils.parseaddr(sender)[1] if envelope_from is None else envelope_from
        self._server.deliver(recipient, raw, path)
        return mail["Message-ID"].strip("<>")

    def _carry(self):
        while not self._ended.is_set():
            for mail in self.sink.accepted[self.carried:]:
                for recipient in mail.recipients:
                    self.sent[recipient.lower()] += 1
                    self._bring(mail, recipient.lower())
                self.carried += 1
            time.sleep(0.02)

    def _bring(self, mail, recipient):
        content = self._stripped(mail.content)
        if recipient in self.residents:
            parsed = email.message_from_bytes(content, policy=email.policy.default)
            self.residents[recipient](parsed, mail.envelope_from, content)
        elif _without_extension(recipient) in self.mailboxes:
            self._server.deliver(_without_extension(recipient), content, mail.envelope_from)

    def _stripped(self, content):
        if not self.strips:
            return content
        mail = email.message_from_bytes(content, policy=email.policy.SMTP)
        for name in self.strips:
            del mail[name]
        if "message-id" in self.strips:
            mail["Message-ID"] = f"<{next(self._serial)}.{time.time_ns()}@relay.example>"
        return mail.as_bytes()


def _without_extension(address):
    local, _, domain = address.partition("@")
    return local.partition("+")[0] + "@" + domain


@contextlib.contextmanager
def running(server, mailboxes):
    """An exchange for the time of a `with`."""
    exchange = Exchange(server, mailboxes)
    try:
        yield exchange.start()
    finally:
        exchange.stop()
