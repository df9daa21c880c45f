"""Where Postfix cannot run (it needs root): a small SMTP server of ours that hands on to Dovecot by LMTP."""

import contextlib
import threading
import time

from . import smtp_sink


class PostOffice:
    """Has the two ports and the `waiting()` of `Postfix`, so that a story can use either."""

    def __init__(self, dovecot, credentials, certificate):
        self._dovecot = dovecot
        self._outside = smtp_sink.Sink()
        self._submission = smtp_sink.Sink(credentials=credentials, tls=certificate)
        self.smtp_port, self.submission_port = self._outside.port, self._submission.port
        self._delivered = 0
        self._ended = threading.Event()
        self._carrier = threading.Thread(target=self._carry, name="post office", daemon=True)

    def start(self):
        self._outside.start()
        self._submission.start()
        self._carrier.start()
        return self

    def stop(self):
        self._ended.set()
        self._carrier.join(5)
        self._outside.stop()
        self._submission.stop()

    def waiting(self):
        return len(self._outside.accepted) + len(self._submission.accepted) - self._delivered

    def _carry(self):
        carried = {self._outside: 0, self._submission: 0}
        while not self._ended.is_set():
            for sink, done in carried.items():
                for mail in sink.accepted[done:]:
                    for recipient in mail.recipients:
                        self._dovecot.deliver(recipient, mail.content, mail.envelope_from)
                    carried[sink] += 1
                    self._delivered += 1
            time.sleep(0.02)


@contextlib.contextmanager
def running(dovecot, credentials, certificate):
    """A post office for the time of a `with`."""
    office = PostOffice(dovecot, credentials, certificate)
    try:
        yield office.start()
    finally:
        office.stop()
