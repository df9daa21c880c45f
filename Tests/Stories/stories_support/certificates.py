"""A certificate authority of our own, and certificates for 127.0.0.1 and localhost: good, expired, for another name."""

import dataclasses
import pathlib
import ssl
import subprocess

_CA_CONFIGURATION = """
[ca]
default_ca = ours
[ours]
database = {folder}/index.txt
new_certs_dir = {folder}
serial = {folder}/serial
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
[server]
basicConstraints = CA:FALSE
keyUsage = digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = {names}
"""


@dataclasses.dataclass(frozen=True)
class Certificate:
    certificate: pathlib.Path
    key: pathlib.Path

    def server_context(self):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, self.key)
        return context


class Authority:
    """`ca_file` is what a client must trust to accept `issue(...)`."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.ca_file = self.folder / "ca.pem"
        self._key = self.folder / "ca.key"
        (self.folder / "index.txt").touch()
        (self.folder / "serial").write_text("1000\n")
        _openssl(
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "30",
            "-subj", "/CN=Sportello stories", "-addext", "basicConstraints=critical,CA:TRUE",
            "-addext", "keyUsage=critical,keyCertSign,cRLSign", "-keyout", self._key, "-out", self.ca_file)

    def issue(self, name, names="IP:127.0.0.1,DNS:localhost", starts="20200101000000Z", ends="20480101000000Z"):
        """A server certificate; an `ends` in the past makes it an expired one."""
        configuration = self.folder / f"{name}.cnf"
        configuration.write_text(_CA_CONFIGURATION.format(folder=self.folder, names=names))
        request, key, certificate = (self.folder / f"{name}.{kind}" for kind in ("csr", "key", "pem"))
        _openssl(
            "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
            "-subj", f"/CN={name}", "-keyout", key, "-out", request)
        _openssl(
            "ca", "-batch", "-notext", "-config", configuration, "-extensions", "server",
            "-keyfile", self._key, "-cert", self.ca_file, "-startdate", starts, "-enddate", ends,
            "-in", request, "-out", certificate)
        key.chmod(0o644)  # a throw-away key, read by servers that run as somebody else
        return Certificate(certificate, key)

    def issue_expired(self, name="expired"):
        return self.issue(name, ends="20210101000000Z")


def _openssl(*arguments):
    subprocess.run(
        ["openssl", *map(str, arguments)], check=True, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
