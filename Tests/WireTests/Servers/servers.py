"""Scripted mail servers on loopback, one port for each way to behave.

Prints one line of JSON, {"folder", "ports"}, and serves until its standard input ends; then the folder with the
certificates goes too. Standard library only, and the `openssl` command for the certificates.
"""
import base64, json, os, shutil, socket, ssl, struct, subprocess, sys, tempfile, threading, time

folder = tempfile.mkdtemp(prefix="wire-tests-")


def openssl(*arguments):
    subprocess.run(["openssl", *arguments], cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def authority(name):
    openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
            "-subj", f"/CN={name} authority", "-keyout", f"{name}.key", "-out", f"{name}.pem")


def certificate(name, issuer, host, days):
    openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
            "-subj", f"/CN={host}", "-keyout", f"{name}.key", "-out", f"{name}.csr")
    with open(f"{folder}/{name}.ext", "w") as file:
        file.write(f"subjectAltName=DNS:{host}\n")
    openssl("x509", "-req", "-in", f"{name}.csr", "-CA", f"{issuer}.pem", "-CAkey", f"{issuer}.key", "-CAcreateserial",
            "-days", str(days), "-extfile", f"{name}.ext", "-out", f"{name}.pem")


def context(name):
    result = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    result.load_cert_chain(f"{folder}/{name}.pem", f"{folder}/{name}.key")
    return result


class Peer:
    """One client: lines in, lines out."""

    def __init__(self, connection):
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.connection, self.unread = connection, b""

    def secure(self, name="good"):
        self.connection = contexts[name].wrap_socket(self.connection, server_side=True)

    def send(self, data):
        self.connection.sendall(data if isinstance(data, bytes) else data.encode())

    def line(self):
        while b"\r\n" not in self.unread:
            more = self.connection.recv(65536)
            if not more:
                raise EOFError
            self.unread += more
        line, self.unread = self.unread.split(b"\r\n", 1)
        return line.decode()

    def take(self, count):
        while count > 0:
            if not self.unread:
                self.unread = self.connection.recv(min(count, 1 << 20))
                if not self.unread:
                    raise EOFError
            count, self.unread = count - len(self.unread[:count]), self.unread[count:]

    def hold(self):
        """Says nothing and reads nothing any more, for longer than any test."""
        time.sleep(60)


def session(peer):
    """After the login: small commands that each make one kind of traffic."""
    while True:
        tag, verb, *words = peer.line().split(" ")
        number = int(words[0]) if words else 0
        if verb == "NOOP":
            peer.send(f"{tag} OK\r\n")
        elif verb == "BURST":
            block = b"x" * (1 << 20)
            while number > 0:
                peer.send(block[:number])
                number -= len(block)
        elif verb == "ODD":
            sizes = [1, 16384, 100, 4096, 7, 16383, 333, 8192]
            for turn in range(number):
                peer.send(b"y" * sizes[turn % len(sizes)])
            peer.line()
        elif verb == "UPLOAD":
            time.sleep(0.3)
            peer.take(number)
            peer.send(f"{tag} OK\r\n")
        elif verb == "HOLD":
            peer.hold()
        elif verb == "CLOSE":
            peer.send("the last words")
            if isinstance(peer.connection, ssl.SSLSocket):
                peer.connection.unwrap()
            return
        elif verb == "BREAK":
            peer.send("* 1 FETCH (BODY[] {90112}\r\nhalf")
            time.sleep(0.1)
            peer.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            return


def imap(peer, capability="IMAP4rev1 SASL-IR AUTH=PLAIN", login=None, refused=None, starttls=None, greeting="* OK ready\r\n"):
    """`login` answers the login instead of an OK; `starttls` answers STARTTLS instead of going on."""
    peer.send(greeting)
    while True:
        tag, verb, *words = peer.line().split(" ")
        verb = verb.upper()
        if verb == "CAPABILITY":
            peer.send(f"* CAPABILITY {capability}\r\n{tag} OK done\r\n")
        elif verb == "STARTTLS":
            if starttls:
                return starttls(peer, tag)
            peer.send(f"{tag} OK begin\r\n")
            peer.secure()
            capability = capability.replace(" STARTTLS", "").replace(" X-FORGED", "")
        elif verb in ("AUTHENTICATE", "LOGIN"):
            if verb == "AUTHENTICATE" and len(words) == 1:
                peer.send("+ \r\n")
                peer.line()
            if login:
                login(peer, tag)
            else:
                peer.send(f"{tag} OK logged in\r\n")
                return session(peer)
        else:
            return session_from(peer, tag, verb, words)


def session_from(peer, *first):
    """A client that does not log in has sent its first command already."""
    tag, verb, words = first
    peer.unread = " ".join([tag, verb, *words]).encode() + b"\r\n" + peer.unread
    session(peer)


def smtp(peer, auth="AUTH PLAIN LOGIN", answer="235 2.7.0 logged in", greeting="220 ready\r\n", starttls=False):
    peer.send(greeting)
    while True:
        verb, *words = peer.line().split(" ")
        if verb == "EHLO":
            offers = [f"greets {words[0] if words else '-'}", "SIZE 1000000"] + ([auth] if auth else [])
            offers += ["STARTTLS", "X-FORGED"] if starttls else []
            peer.send("".join(f"250-{offer}\r\n" for offer in offers) + "250 PIPELINING\r\n")
        elif verb == "STARTTLS":
            peer.send("220 begin\r\n")
            peer.secure()
            starttls = False
        elif verb == "AUTH":
            if words[0] == "LOGIN":
                for prompt in (b"Username:", b"Password:")[len(words) - 1:]:
                    peer.send(b"334 " + base64.b64encode(prompt) + b"\r\n")
                    peer.line()
            elif len(words) == 1:
                peer.send("334 \r\n")
                peer.line()
            peer.send(answer + "\r\n")
            if answer.startswith("235"):
                return session(peer)
        elif verb in ("QUIT", "MAIL"):
            peer.send("221 bye\r\n")
            return
        else:
            return session_from(peer, verb, words[0], words[1:])


def secured(behaviour, certificate="good", **options):
    def serve(peer):
        peer.secure(certificate)
        behaviour(peer, **options)
    return serve


def answer(text, then=None):
    def reply(peer, tag):
        peer.send(text.format(tag=tag))
        if then:
            then(peer)
    return reply


def with_leftovers(peer, tag):
    peer.send(f"{tag} OK logged in\r\n* 7 EXISTS\r\n* OK [ALERT] read this\r\n")
    session(peer)


def challenge(peer, tag):
    peer.send("+ " + base64.b64encode(b'{"status":"401","schemes":"bearer"}').decode() + "\r\n")
    peer.line()
    peer.send(f"{tag} NO [AUTHENTICATIONFAILED] token\r\n")


def drip(peer):
    while True:
        peer.send("*")
        time.sleep(0.2)


def imap_with(**options):
    return lambda peer: imap(peer, **options)


def smtp_with(**options):
    return lambda peer: smtp(peer, **options)


behaviours = {
    "imap": imap,
    "imaps": secured(imap),
    "imap-starttls": imap_with(capability="IMAP4rev1 SASL-IR AUTH=PLAIN STARTTLS X-FORGED"),
    "imaps-wrong-host": secured(imap, "wrong"),
    "imaps-expired": secured(imap, "expired"),
    "imaps-unknown": secured(imap, "unknown"),
    "silent": Peer.hold,
    "silent-after-tls": secured(Peer.hold),
    "drip": drip,
    "bye-greeting": imap_with(greeting="* BYE overloaded\r\n"),
    "bye-at-login": imap_with(login=answer("* BYE going down\r\n", Peer.hold)),
    "gone-at-login": imap_with(login=lambda peer, tag: sys.exit()),
    "long-capability": secured(imap, capability="IMAP4rev1 AUTH=PLAIN " + "X" * 200_000),
    "endless-capability": secured(imap, capability="IMAP4rev1 AUTH=PLAIN " + "X" * 2_000_000),
    "starttls-stripped": imap,
    "starttls-injected": imap_with(capability="IMAP4rev1 AUTH=PLAIN STARTTLS", starttls=answer(
        "{tag} OK begin\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n", Peer.hold)),
    "leftovers": secured(imap, login=with_leftovers),
    "login-command": imap_with(capability="IMAP4rev1"),
    "login-disabled": imap_with(capability="IMAP4rev1 LOGINDISABLED"),
    "cram-only": imap_with(capability="IMAP4rev1 AUTH=CRAM-MD5 AUTH=NTLM AUTH=GSSAPI"),
    "refused": imap_with(login=answer("{tag} NO [AUTHENTICATIONFAILED] wrong password\r\n")),
    "unavailable": imap_with(login=answer("{tag} NO [UNAVAILABLE] back-end down\r\n")),
    "parrot": imap_with(login=answer("{tag} NO what is correct horse or Y29ycmVjdCBob3JzZQ==?\r\n")),
    "xoauth2": imap_with(capability="IMAP4rev1 SASL-IR AUTH=XOAUTH2 AUTH=OAUTHBEARER"),
    "xoauth2-refused": imap_with(capability="IMAP4rev1 AUTH=XOAUTH2", login=challenge),
    "smtp": smtp,
    "smtp-for-sockets": smtp,
    "smtps": secured(smtp),
    "smtp-starttls": smtp_with(starttls=True),
    "smtp-auth-login": smtp_with(auth="AUTH LOGIN"),
    "smtp-no-auth": smtp_with(auth=None),
    "smtp-cram-only": smtp_with(auth="AUTH CRAM-MD5 NTLM"),
    "smtp-refused": smtp_with(answer="535 5.7.8 wrong password"),
    "smtp-later": smtp_with(answer="454 4.7.0 try again"),
    "smtp-busy": smtp_with(greeting="421 too many connections\r\n"),
}


def attend(behaviour, connection):
    peer = Peer(connection)
    try:
        behaviour(peer)
    except (EOFError, OSError, ValueError, IndexError, SystemExit):
        pass
    finally:
        peer.connection.close()


def listen(behaviour):
    listener = socket.create_server(("127.0.0.1", 0), backlog=1024)

    def accept():
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=attend, args=(behaviour, connection), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    return listener.getsockname()[1]


threading.stack_size(256 * 1024)
authority("trusted")
authority("stranger")
certificate("good", "trusted", "localhost", 2)
certificate("wrong", "trusted", "elsewhere.example", 2)
certificate("expired", "trusted", "localhost", -1)
certificate("unknown", "stranger", "localhost", 2)
contexts = {name: context(name) for name in ("good", "wrong", "expired", "unknown")}
ports = {name: listen(behaviour) for name, behaviour in behaviours.items()}
ports["nobody"] = (lambda listener: (listener.getsockname()[1], listener.close())[0])(socket.create_server(("127.0.0.1", 0)))
print(json.dumps({"folder": folder, "ports": ports}), flush=True)
sys.stdin.read()
shutil.rmtree(folder)
os._exit(0)
