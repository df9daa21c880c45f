"""A scriptable SMTP server that keeps what it accepts, in a thread of its own (or alone: `python3 -m …smtp_sink`).

What it does wrong, and when, is chosen by a function of `smtp_faults`.
"""

import argparse
import asyncio
import base64
import contextlib
import dataclasses
import hashlib
import re
import signal
import sys
import threading
import time

from .smtp_faults import Drop, Reply, no_faults
from .workshop import free_port

_MESSAGE_ID = re.compile(rb"^message-id:\s*<([^>\r\n]*)>", re.I | re.M)


@dataclasses.dataclass(frozen=True)
class Accepted:
    at: float                 # time.time()
    session: int
    envelope_from: str
    recipients: tuple
    content: bytes            # dots removed; empty when the sink keeps no bytes
    digest: str               # SHA-256 of the content
    message_id: str           # without brackets; "" when there is none
    answered: bool            # False: taken, but the client was never told


class Sink:
    """`credentials` is (user, password): then AUTH is offered and wanted. `tls` a Certificate: then STARTTLS is.

    `accepted` is the record, in order; read it at any time.
    """

    def __init__(self, port=None, faults=no_faults, credentials=None, tls=None, smtputf8=True, size=52_428_800,
                 keep_bytes=True):
        self.port = port or free_port()
        self.faults = faults
        self.credentials = credentials
        self.tls = tls.server_context() if tls else None
        self.smtputf8, self.size, self.keep_bytes = smtputf8, size, keep_bytes
        self.accepted = []
        self.sessions = 0
        self._open = set()
        self._server = None
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="smtp sink", daemon=True)

    def start(self):
        self._thread.start()
        self.come_up()
        return self

    def stop(self):
        self.go_down()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)

    def come_up(self):
        """Listens (again) on the same port."""
        self._run(self._listen())

    def go_down(self):
        """Refuses connections and cuts those there are."""
        self._run(self._close())

    def restart_record(self):
        """Empties the record; what comes from now on is all there is."""
        self.accepted = []

    def _run(self, work):
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _listen(self):
        if self._server is None:
            self._server = await self._loop.create_server(
                lambda: _Session(self), "127.0.0.1", self.port, reuse_address=True, backlog=512)

    async def _close(self):
        if self._server is not None:
            self._server.close()
            self._server = None
        for session in list(self._open):
            session.cut()


class _Session(asyncio.Protocol):
    def __init__(self, sink):
        self.sink = sink
        self.number = 0
        self.transport = None
        self.secure = False
        self.buffer = bytearray()
        self.searched = 0          # how far the buffer is known to hold no final dot
        self.answers = []          # written together: a pipelining client gets one packet
        self.in_data = self.closing = self.waiting = False
        self.authenticated = sink.credentials is None
        self.auth_step = None
        self._forget_mail()

    # asyncio's side

    def connection_made(self, transport):
        self.transport = transport
        if self.number:
            return                 # the same session, now under TLS
        self.sink.sessions += 1
        self.number = self.sink.sessions
        self.sink._open.add(self)
        self._staged("connect", "", lambda: self._say("220 sink.sportello.example ESMTP"))
        self._flush()

    def connection_lost(self, problem):
        self.closing = True
        self.sink._open.discard(self)

    def data_received(self, data):
        self.buffer += data
        self._advance()

    def cut(self):
        self.closing = True
        self.answers.clear()
        self.transport.abort()

    # The dialogue

    def _advance(self):
        while not (self.closing or self.waiting):
            if not (self._take_content() if self.in_data else self._take_line()):
                break
        self._flush()

    def _flush(self):
        if self.answers and not self.transport.is_closing():
            self.transport.write("".join(self.answers).encode())
        self.answers.clear()
        if self.closing:
            self.transport.close()

    def _say(self, text):
        self.answers.append(text + "\r\n")

    def _take_line(self):
        end = self.buffer.find(b"\n")
        if end < 0:
            return False
        line = self.buffer[:end].rstrip(b"\r").decode("utf-8", "replace")
        del self.buffer[:end + 1]
        if self.auth_step:
            self.auth_step(line)
            return True
        verb, _, rest = line.partition(" ")
        command = getattr(self, "_on_" + verb.lower(), None)
        command(rest) if command else self._say("502 5.5.2 not known here")
        return True

    def _staged(self, stage, subject, proceed):
        """Goes on with `proceed`, unless the faults say otherwise."""
        fault = self.sink.faults(stage, subject)
        if fault is None:
            proceed()
        elif isinstance(fault, Reply):
            self._say(fault.text)
            self.closing = fault.close or stage == "connect"
            if stage == "dot":
                self._forget_mail()
        elif isinstance(fault, Drop):
            if stage == "dot" and fault.keep:
                self._keep(subject, answered=False)
            self._flush()
            self.cut()
        else:
            self.waiting = True
            self._flush()
            self.sink._loop.call_later(fault.seconds, self._wake, proceed)

    def _wake(self, proceed):
        self.waiting = False
        if not self.closing:
            proceed()
            self._advance()

    def _on_ehlo(self, rest):
        self._staged("ehlo", rest, self._say_capabilities)

    def _say_capabilities(self):
        lines = ["sink.sportello.example", "PIPELINING", "8BITMIME", "ENHANCEDSTATUSCODES", f"SIZE {self.sink.size}"]
        if self.sink.smtputf8:
            lines.append("SMTPUTF8")
        if self.sink.tls and not self.secure:
            lines.append("STARTTLS")
        if self.sink.credentials:
            lines.append("AUTH PLAIN LOGIN")
        for line in lines[:-1]:
            self._say("250-" + line)
        self._say("250 " + lines[-1])

    def _on_helo(self, rest):
        self._say("250 sink.sportello.example")

    def _on_noop(self, rest):
        self._say("250 2.0.0 fine")

    def _on_rset(self, rest):
        self._forget_mail()
        self._say("250 2.0.0 forgotten")

    def _on_quit(self, rest):
        self._say("221 2.0.0 goodbye")
        self.closing = True

    def _on_starttls(self, rest):
        if not self.sink.tls or self.secure:
            self._say("502 5.5.1 not offered")
            return
        self._say("220 2.0.0 go ahead")
        self._flush()
        self.waiting = True
        self.buffer.clear()        # what was sent ahead of the handshake does not count (RFC 3207 section 6)
        self.sink._loop.create_task(self._secure())

    async def _secure(self):
        plain = self.transport
        try:
            self.transport = await self.sink._loop.start_tls(plain, self, self.sink.tls, server_side=True)
        except (OSError, ValueError):
            plain.abort()
            return
        self.secure, self.waiting = True, False
        self._advance()

    def _on_auth(self, rest):
        mechanism, _, first = rest.partition(" ")
        if mechanism.upper() == "PLAIN":
            if first:
                self._check_plain(first)
            else:
                self.auth_step = self._check_plain
                self._say("334 ")
        elif mechanism.upper() == "LOGIN" and first:
            self._take_user(first)
        elif mechanism.upper() == "LOGIN":
            self.auth_step = self._take_user
            self._say("334 VXNlcm5hbWU6")
        else:
            self._say("504 5.5.4 not known here")

    def _check_plain(self, line):
        self.auth_step = None
        _, _, pair = _decoded(line).partition("\0")
        self._judge(tuple(pair.split("\0", 1)))

    def _take_user(self, line):
        user = _decoded(line)
        self.auth_step = lambda password: self._take_password(user, password)
        self._say("334 UGFzc3dvcmQ6")

    def _take_password(self, user, line):
        self.auth_step = None
        self._judge((user, _decoded(line)))

    def _judge(self, pair):
        self._staged("auth", pair[0], lambda: self._admit(pair == self.sink.credentials))

    def _admit(self, good):
        self.authenticated = self.authenticated or good
        self._say("235 2.7.0 welcome" if good else "535 5.7.8 wrong user or password")

    def _on_mail(self, rest):
        if not self.authenticated:
            self._say("530 5.7.0 authentication required")
            return
        sender = _path(rest)
        self._staged("mail", sender, lambda: self._take_sender(sender))

    def _take_sender(self, sender):
        self._forget_mail()
        self.sender = sender
        self._say("250 2.1.0 sender fine")

    def _on_rcpt(self, rest):
        recipient = _path(rest)
        if self.sender is None:
            self._say("503 5.5.1 MAIL first")
        else:
            self._staged("rcpt", recipient, lambda: self._take_recipient(recipient))

    def _take_recipient(self, recipient):
        self.recipients.append(recipient)
        self._say("250 2.1.5 recipient fine")

    def _on_data(self, rest):
        if not self.recipients:
            self._say("554 5.5.1 no valid recipients")
        else:
            self._staged("data", "", self._invite)

    def _invite(self):
        self.in_data, self.searched = True, 0
        self._say("354 end with a dot on a line of its own")

    def _take_content(self):
        if self.buffer.startswith(b".\r\n"):
            end, length = 0, 3
        else:
            end, length = self.buffer.find(b"\r\n.\r\n", max(0, self.searched - 4)), 5
        if end < 0:
            self.searched = len(self.buffer)
            return False
        content = bytes(self.buffer[:end + 2]) if length == 5 else b""
        del self.buffer[:end + length]
        self.in_data = False
        if content.startswith(b"."):
            content = content[1:]
        content = content.replace(b"\r\n.", b"\r\n")
        self._staged("dot", content, lambda: self._accept(content))
        return True

    def _accept(self, content):
        self._keep(content, answered=True)
        self._say(f"250 2.0.0 kept as {len(self.sink.accepted)}")

    def _keep(self, content, answered):
        found = _MESSAGE_ID.search(content)
        self.sink.accepted.append(Accepted(
            time.time(), self.number, self.sender, tuple(self.recipients),
            content if self.sink.keep_bytes else b"", hashlib.sha256(content).hexdigest(),
            found.group(1).decode("utf-8", "replace") if found else "", answered))
        self._forget_mail()

    def _forget_mail(self):
        self.sender, self.recipients = None, []


def _path(text):
    found = re.search(r"<([^>]*)>", text)
    return found.group(1) if found else ""


def _decoded(text):
    with contextlib.suppress(ValueError):
        return base64.b64decode(text).decode("utf-8", "replace")
    return ""


@contextlib.contextmanager
def running(**options):
    """A sink for the time of a `with`."""
    sink = Sink(**options)
    try:
        yield sink.start()
    finally:
        sink.stop()


def main():
    """A sink in a process of its own, for the benches: keeps no bytes, prints its count when it changes."""
    arguments = argparse.ArgumentParser(description=main.__doc__)
    arguments.add_argument("--port", type=int, required=True)
    port = arguments.parse_args().port
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with running(port=port, keep_bytes=False) as sink:
        said = -1
        try:
            while True:
                said = _say_count(sink, said)
                time.sleep(0.05)
        except KeyboardInterrupt:
            pass
        finally:
            _say_count(sink, said)


def _say_count(sink, said):
    count = len(sink.accepted)
    if count != said:
        print(f"{time.time():.3f} {count}", flush=True)
    return count


if __name__ == "__main__":
    main()
