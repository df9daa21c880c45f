"""A scripted IMAP server: speaks properly, except where a message's own script says otherwise."""

import contextlib
import re
import socketserver
import threading
import time

from .workshop import free_port

_DATE = '"02-Nov-2026 09:00:00 +0100"'
_CAPABILITIES = "IMAP4rev1 SASL-IR AUTH=PLAIN LITERAL+ ENABLE IDLE UIDPLUS"


class Message:
    """`misbehave(connection, head)` writes the answer to a FETCH of the body in its own way.

    `connection` has `send(bytes)`; `head` is the answer's beginning, up to and with `BODY[] `.
    """

    def __init__(self, uid, content, misbehave=None, announced_size=None):
        self.uid, self.content, self.misbehave = uid, content, misbehave
        self.size = len(content) if announced_size is None else announced_size


# Ways to misbehave

def announce_two_gigabytes(connection, head):
    """The literal is to have 2 GiB; 64 MB come, as fast as they are taken, then silence."""
    connection.send(head + b"{2147483648}\r\n")
    for _ in range(64):
        connection.send(b"x" * 999_998 + b"\r\n")
    time.sleep(600)


def endless_line(connection, head):
    """A line of 100 MB where a short one belongs."""
    connection.send(head[:head.index(b"(") + 1] + b"X-FIELD ")
    for _ in range(100):
        connection.send(b"x" * 1_000_000)
    connection.send(b")\r\n")


def drip(connection, head):
    """One byte of the body a second."""
    connection.send(head + b"{4096}\r\n")
    for _ in range(4096):
        connection.send(b"x")
        time.sleep(1)


class ScriptedServer:
    """One mailbox, any user, any password. `fetched` notes which bodies were asked for, and when."""

    def __init__(self, messages):
        self.port = free_port()
        self.messages = messages
        self.fetched = []
        script = self

        class Connection(_Connection):
            server_script = script

        socketserver.ThreadingTCPServer.allow_reuse_address = True
        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", self.port), Connection)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def start(self):
        self._thread.start()
        return self

    def stop(self):
        self._server.shutdown()
        self._server.server_close()


class _Connection(socketserver.StreamRequestHandler):
    server_script = None

    def handle(self):
        with contextlib.suppress(OSError):
            self.say(f"* OK [CAPABILITY {_CAPABILITIES}] scripted server ready")
            while line := self.rfile.readline(1_000_000):
                tag, _, rest = line.decode("utf-8", "replace").rstrip("\r\n").partition(" ")
                if not self.obey(tag, rest):
                    return

    def send(self, data):
        self.wfile.write(data)
        self.wfile.flush()

    def say(self, text):
        self.send(text.encode() + b"\r\n")

    def obey(self, tag, text):
        """False when the connection is over."""
        verb, _, rest = text.partition(" ")
        verb = verb.upper()
        if verb == "UID":
            verb, _, rest = rest.partition(" ")
            verb = "UID " + verb.upper()
        answer = {"CAPABILITY": self.on_capability, "AUTHENTICATE": self.on_authenticate, "SELECT": self.on_select,
                  "EXAMINE": self.on_select, "UID SEARCH": self.on_search, "UID FETCH": self.on_fetch,
                  "IDLE": self.on_idle, "STATUS": self.on_status, "LOGOUT": self.on_logout}.get(verb)
        if answer:
            answer(rest)
        self.say(f"{tag} OK {'[READ-ONLY] ' if verb == 'EXAMINE' else ''}{verb} completed")
        return verb != "LOGOUT"

    def on_capability(self, rest):
        self.say(f"* CAPABILITY {_CAPABILITIES}")

    def on_authenticate(self, rest):
        if " " not in rest:
            self.say("+ ")
            self.rfile.readline()

    def on_select(self, rest):
        messages = self.server_script.messages
        self.say(f"* {len(messages)} EXISTS")
        self.say("* 0 RECENT")
        self.say("* FLAGS (\\Seen \\Deleted)")
        self.say("* OK [PERMANENTFLAGS ()] none")
        self.say("* OK [UIDVALIDITY 1700000000] fine")
        self.say(f"* OK [UIDNEXT {messages[-1].uid + 1}] next")

    def on_status(self, rest):
        messages = self.server_script.messages
        self.say(f"* STATUS {rest.split(' (')[0]} "
                 f"(MESSAGES {len(messages)} UIDNEXT {messages[-1].uid + 1} UIDVALIDITY 1700000000)")

    def on_search(self, rest):
        found = re.search(r"UID ([\d:,*]+)", rest, re.I)
        uids = [message.uid for message in self.among(found.group(1) if found else "1:*")]
        self.say("* SEARCH " + " ".join(map(str, uids)))

    def on_idle(self, rest):
        self.say("+ idling")
        self.rfile.readline()

    def on_logout(self, rest):
        self.say("* BYE goodbye")

    def on_fetch(self, rest):
        wanted, _, items = rest.partition(" ")
        items = items.upper()
        for message in self.among(wanted):
            number = self.server_script.messages.index(message) + 1
            head = f"* {number} FETCH (UID {message.uid} FLAGS () INTERNALDATE {_DATE} RFC822.SIZE {message.size}"
            if "BODY" not in items:
                self.say(head + ")")
                continue
            self.send_body(message, items, head.encode())

    def send_body(self, message, items, head):
        found = re.search(r"BODY(?:\.PEEK)?(\[[^\]]*\])(?:<(\d+)\.(\d+)>)?", items)
        section, start, count = found.groups()
        self.server_script.fetched.append((time.time(), message.uid))
        if message.misbehave and section == "[]":
            message.misbehave(self, head + b" BODY[] ")
            return
        content = message.content
        if "HEADER" in section:
            content = content.partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
        name = f"BODY{section}" + (f"<{start}>" if start else "")
        if start:
            content = content[int(start):int(start) + int(count)]
        self.send(head + f" {name} {{{len(content)}}}\r\n".encode() + content + b")\r\n")

    def among(self, uid_set):
        """The messages of a UID set such as `2:5,9,12:*`."""
        messages = self.server_script.messages
        last = messages[-1].uid
        chosen = set()
        for part in uid_set.split(","):
            first, _, end = part.partition(":")
            low, high = (last if word == "*" else int(word) for word in (first, end or first))
            chosen.update(range(min(low, high), min(max(low, high), last) + 1))
        return [message for message in messages if message.uid in chosen]


@contextlib.contextmanager
def running(messages):
    """A scripted server for the time of a `with`."""
    server = ScriptedServer(messages)
    try:
        yield server.start()
    finally:
        server.stop()
