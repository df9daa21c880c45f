"""A private Postfix: two loopback ports, its own queue, nothing of the machine's own instance touched. Needs root.

`smtp_port` takes mail from anyone for the domains it serves, as a mail exchanger does; `submission_port` wants a login
(checked by the private Dovecot) and offers STARTTLS. What it accepts for its domains goes to Dovecot by LMTP.
"""

import contextlib
import pathlib
import subprocess

from .workshop import answers, end_process, free_port, is_root, wait_until

NEEDS_ROOT = "a private Postfix needs root: run this as root (or with sudo) to have it take part"

_MAIN = """
compatibility_level = 3.6
queue_directory = {base}/queue
data_directory = {base}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
multi_instance_enable = no
maillog_file = {base}/maillog
maillog_file_prefixes = {base}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.sportello.example
mydomain = sportello.example
mydestination =
alias_maps =
alias_database =
local_recipient_maps =
virtual_mailbox_domains = {domains}
virtual_mailbox_maps = texthash:{base}/mailboxes
virtual_transport = lmtp:inet:127.0.0.1:{lmtp_port}
default_transport = error:5.1.2 nothing leaves this machine
relay_transport = error:5.1.2 nothing leaves this machine
mynetworks =
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_recipient_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtp_dns_support_level = disabled
disable_dns_lookups = yes
smtpd_peername_lookup = no
smtputf8_enable = yes
message_size_limit = 52428800
virtual_mailbox_limit = 0
smtpd_client_connection_count_limit = 0
smtpd_client_connection_rate_limit = 0
lmtp_destination_concurrency_limit = 10
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:{sasl_port}
smtpd_tls_cert_file = {certificate}
smtpd_tls_key_file = {key}
smtpd_tls_security_level = may
smtpd_tls_loglevel = 0
minimal_backoff_time = 5s
maximal_backoff_time = 10s
queue_run_delay = 5s
"""

_MASTER = """
127.0.0.1:{smtp_port} inet n - n - - smtpd
127.0.0.1:{submission_port} inet n - n - - smtpd
  -o smtpd_sasl_auth_enable=yes
  -o smtpd_tls_security_level={submission_tls}
  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject
cleanup   unix  n       -       n       -       0       cleanup
qmgr      unix  n       -       n       300     1       qmgr
tlsmgr    unix  -       -       n       1000?   1       tlsmgr
rewrite   unix  -       -       n       -       -       trivial-rewrite
bounce    unix  -       -       n       -       0       bounce
defer     unix  -       -       n       -       0       bounce
trace     unix  -       -       n       -       0       bounce
verify    unix  -       -       n       -       1       verify
flush     unix  n       -       n       1000?   0       flush
proxymap  unix  -       -       n       -       -       proxymap
smtp      unix  -       -       n       -       -       smtp
relay     unix  -       -       n       -       -       smtp
showq     unix  n       -       n       -       -       showq
error     unix  -       -       n       -       -       error
retry     unix  -       -       n       -       -       error
discard   unix  -       -       n       -       -       discard
lmtp      unix  -       -       n       -       -       lmtp
anvil     unix  -       -       n       -       1       anvil
scache    unix  -       -       n       -       1       scache
postlog   unix-dgram n  -       n       -       1       postlogd
"""


class Postfix:
    def __init__(self, folder, dovecot, certificate, mailboxes, submission_tls="may"):
        """`mailboxes` are the addresses it takes mail for; each must be a user of `dovecot`.

        `submission_tls` is Postfix's security level: with `encrypt` nobody logs in before STARTTLS.
        """
        if not is_root():
            raise PermissionError(NEEDS_ROOT)
        self.folder = pathlib.Path(folder)
        self.smtp_port, self.submission_port = free_port(), free_port()
        self.log = self.folder / "maillog"
        self._configuration = self.folder / "etc"
        self._process = None
        self._prepare(dovecot, certificate, mailboxes, submission_tls)

    def start(self):
        self._process = subprocess.Popen(
            ["/usr/sbin/postfix", "-c", str(self._configuration), "start-fg"], stdin=subprocess.DEVNULL,
            stdout=(self.folder / "output.log").open("ab"), stderr=subprocess.STDOUT, start_new_session=True)
        wait_until(self._is_up, 30, f"the private Postfix starts (see {self.log})")
        return self

    def stop(self):
        if self._process is None:
            return
        subprocess.run(
            ["/usr/sbin/postfix", "-c", str(self._configuration), "stop"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        end_process(self._process)
        self._process = None

    def waiting(self):
        """How many mails are in its queue."""
        return sum(
            1 for name in ("maildrop", "incoming", "active", "deferred")
            for file in (self.folder / "queue" / name).rglob("*") if file.is_file())

    def _is_up(self):
        if self._process.poll() is not None:
            raise RuntimeError(f"the private Postfix ended at once: {(self.folder / 'output.log').read_text()[-600:]}")
        return answers(self.smtp_port, b"220") and answers(self.submission_port, b"220")

    def _prepare(self, dovecot, certificate, mailboxes, submission_tls):
        for name in ("etc", "queue", "data"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        subprocess.run(["chown", "postfix", str(self.folder / "data")], check=True)
        (self.folder / "mailboxes").write_text("".join(f"{address} {address}\n" for address in mailboxes))
        values = dict(
            base=self.folder, domains=", ".join(sorted({address.partition("@")[2] for address in mailboxes})),
            lmtp_port=dovecot.lmtp_port, sasl_port=dovecot.sasl_port, smtp_port=self.smtp_port,
            submission_port=self.submission_port, submission_tls=submission_tls,
            certificate=certificate.certificate, key=certificate.key)
        (self._configuration / "main.cf").write_text(_MAIN.format(**values))
        (self._configuration / "master.cf").write_text(_MASTER.format(**values))


@contextlib.contextmanager
def running(workshop, dovecot, certificate, mailboxes, **options):
    """A Postfix for the time of a `with`."""
    server = Postfix(workshop.subfolder("postfix"), dovecot, certificate, mailboxes, **options)
    try:
        yield server.start()
    finally:
        server.stop()
