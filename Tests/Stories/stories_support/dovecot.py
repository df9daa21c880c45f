"""A private Dovecot: IMAP (STARTTLS offered), IMAPS, LMTP and SASL for Postfix, on free loopback ports.

Runs as root (mail belongs to `nobody`) or as an ordinary user (everything belongs to that user).
"""

import contextlib
import grp
import imaplib
import itertools
import os
import pathlib
import pwd
import shutil
import smtplib
import subprocess
import time

from .workshop import answers, end_process, free_port, is_root, kill_group, wait_until

_CONFIGURATION = """
protocols = imap lmtp
base_dir = {base}/run
state_dir = {base}/state
log_path = {base}/dovecot.log
listen = 127.0.0.1
instance_name = sportello-story
stats_writer_socket_path =
default_internal_user = {internal_user}
default_internal_group = {internal_group}
default_login_user = {login_user}
default_process_limit = 4000
default_client_limit = 8000
default_vsz_limit = 1G

disable_plaintext_auth = no
login_trusted_networks = 127.0.0.0/8
auth_mechanisms = plain login
ssl = yes
ssl_cert = <{certificate}
ssl_key = <{key}
ssl_min_protocol = TLSv1.2

mail_location = maildir:~/Maildir
mail_fsync = {fsync}
mail_max_userip_connections = 10000
first_valid_uid = 1
first_valid_gid = 1
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {users}
}}
userdb {{
  driver = passwd-file
  args = username_format=%u {users}
  default_fields = uid={mail_uid} gid={mail_gid}
}}
namespace inbox {{
  inbox = yes
}}

service imap-login {{
  {no_chroot}
  service_count = 0
  process_min_avail = {login_processes}
  client_limit = 4000
  inet_listener imap {{
    port = {imap_port}
  }}
  inet_listener imaps {{
    port = {imaps_port}
    ssl = yes
  }}
}}
service imap {{
  process_limit = 4000
  process_min_avail = {login_processes}
  service_count = 0
}}
service lmtp {{
  process_min_avail = {login_processes}
  inet_listener lmtp {{
    port = {lmtp_port}
  }}
}}
service auth {{
  client_limit = 20000
  inet_listener sasl {{
    port = {sasl_port}
  }}
  {auth_user}
}}
service anvil {{
  {no_chroot}
  client_limit = 20000
}}
protocol lmtp {{
  postmaster_address = postmaster@localhost
}}
{extra}
"""

_DEFAULT_PASSWORD = "secret-word"


class Dovecot:
    """`users` are addresses; each has an INBOX in maildir. `fsync` is Dovecot's mail_fsync: `never` for benches."""

    def __init__(self, folder, certificate, users=(), password=_DEFAULT_PASSWORD, fsync="never", extra=""):
        self.folder = pathlib.Path(folder)
        self.password = password
        self.imap_port, self.imaps_port, self.lmtp_port, self.sasl_port = (free_port() for _ in range(4))
        self._serial = itertools.count()
        self._process = None
        self.mail_uid, self.mail_gid = self._mail_owner()
        self._prepare(certificate, fsync, extra)
        self.add_users(list(users))

    # Life

    def start(self):
        self._process = subprocess.Popen(
            ["/usr/sbin/dovecot", "-F", "-c", str(self._settings)], stdin=subprocess.DEVNULL,
            stdout=self._output.open("ab"), stderr=subprocess.STDOUT, start_new_session=True)
        wait_until(self._is_up, 20, f"the private Dovecot starts (see {self.folder}/dovecot.log)")
        return self

    def stop(self):
        if self._process is not None:
            end_process(self._process, 3)
            self._process = None

    def kill(self):
        """Death without notice of master and children."""
        kill_group(self._process)
        self._process = None

    def restart(self):
        self.stop()
        self.start()

    # People and their mail

    def add_users(self, addresses):
        """May be called while it runs; Dovecot then needs up to a second to see them, which this waits for."""
        for address in addresses:
            for name in ("", "Maildir", "Maildir/cur", "Maildir/new", "Maildir/tmp"):
                folder = self._home(address) / name
                folder.mkdir(exist_ok=True)
                self._own(folder)
        with self._passwords.open("a") as file:
            file.writelines(f"{a}:{{PLAIN}}{self.password}::::{self._home(a)}::\n" for a in addresses)
        if self._process is not None and addresses:
            wait_until(lambda: self._knows(addresses[-1]), 10, f'Dovecot knows "{addresses[-1]}"', every=0.2)

    def deliver(self, address, mail, envelope_from):
        """Through LMTP, as a mail server does: Dovecot adds Return-Path and Delivered-To."""
        with smtplib.LMTP("127.0.0.1", self.lmtp_port, timeout=30) as session:
            session.sendmail(envelope_from, [address], mail)

    def append(self, address, mail, internal_date=None, folder="INBOX"):
        """Through IMAP APPEND; `internal_date` in seconds since 1970."""
        with self.connect(address) as session:
            date = imaplib.Time2Internaldate(internal_date or time.time())
            answer, text = session.append(folder, None, date, mail)
            if answer != "OK":
                raise OSError(f"APPEND for {address}: {text}")

    def drop_in(self, address, mails, received_at=None):
        """Straight into the maildir, by rename, in order: thousands a second. `mails` are bytes."""
        maildir = self._home(address) / "Maildir"
        for mail in mails:
            draft, target = self._new_file(maildir, len(mail))
            draft.write_bytes(mail)
            self._publish(draft, target, received_at)

    def drop_in_huge(self, address, head, size):
        """A mail of `size` bytes that takes no room on the disk: `head`, then a hole."""
        maildir = self._home(address) / "Maildir"
        draft, target = self._new_file(maildir, size)
        with draft.open("wb") as file:
            file.write(head)
            file.truncate(size)
        self._publish(draft, target, None)

    def connect(self, address):
        """A logged-in imaplib session, as a context."""
        session = imaplib.IMAP4("127.0.0.1", self.imap_port, timeout=30)
        session.login(address, self.password)
        return session

    def _knows(self, address):
        try:
            self.connect(address).logout()
            return True
        except imaplib.IMAP4.error:
            return False

    def settle(self, address):
        """Has mails that were dropped in numbered now, before any that come another way later."""
        with self.connect(address) as session:
            session.select(readonly=True)

    def messages(self, address, folder="INBOX"):
        """What the server has: `{uid: message_id without brackets, or None}`."""
        with self.connect(address) as session:
            session.select(folder, readonly=True)
            _, answers_ = session.uid("FETCH", "1:*", "(BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])")
            return dict(_uid_and_message_id(item) for item in answers_ if isinstance(item, tuple))

    def mail(self, address, uid, folder="INBOX"):
        """The raw bytes of one message."""
        with self.connect(address) as session:
            session.select(folder, readonly=True)
            _, answers_ = session.uid("FETCH", str(uid), "(BODY.PEEK[])")
            return answers_[0][1]

    def count(self, address):
        maildir = self._home(address) / "Maildir"
        return sum(1 for name in ("cur", "new") for _ in os.scandir(maildir / name))

    def uid_validity(self, address, folder="INBOX"):
        with self.connect(address) as session:
            _, (answer,) = session.status(folder, "(UIDVALIDITY)")
            return int(answer.split()[-1].rstrip(b")"))

    def reset_uid_validity(self, address):
        """As after a restore on the server: the same mails under new UIDs and a new UIDVALIDITY."""
        before = self.uid_validity(address)
        self.stop()
        self.forget_numbers(address, before)
        self.start()

    def forget_numbers(self, address, uid_validity):
        """The same without a restart: allowed while nobody is logged in as this user."""
        maildir = self._home(address) / "Maildir"
        for file in [maildir / "dovecot-uidlist", *maildir.glob("dovecot.*")]:
            file.unlink(missing_ok=True)
        time.sleep(max(0.0, uid_validity + 1.01 - time.time()))  # UIDVALIDITY is the second of its creation

    def make_folder(self, address, folder):
        with self.connect(address) as session:
            session.create(folder)

    def forget_user(self, address):
        """Removes the user's mail; the account stays, empty and unused."""
        shutil.rmtree(self._home(address), ignore_errors=True)

    # Inside

    def _is_up(self):
        if self._process.poll() is not None:
            raise RuntimeError(f"the private Dovecot ended at once: {self._output.read_text()[-600:]}")
        return answers(self.imap_port, b"* OK") and answers(self.lmtp_port, b"220")

    def _home(self, address):
        return self.folder / "mail" / address

    def _mail_owner(self):
        if is_root():
            nobody = pwd.getpwnam("nobody")
            return nobody.pw_uid, nobody.pw_gid
        return os.getuid(), os.getgid()

    def _own(self, path):
        if is_root():
            os.chown(path, self.mail_uid, self.mail_gid)

    def _new_file(self, maildir, size):
        # Dovecot numbers new mails in the order of their file names, and trusts S= and W= for the sizes.
        name = f"{int(time.time())}.M{next(self._serial):012}P{os.getpid()}.story,S={size},W={size}"
        return maildir / "tmp" / name, maildir / "new" / name

    def _publish(self, draft, target, received_at):
        self._own(draft)
        if received_at is not None:
            os.utime(draft, (received_at, received_at))  # the file's time is the INTERNALDATE
        draft.rename(target)

    def _prepare(self, certificate, fsync, extra):
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "mail").mkdir(exist_ok=True)
        self._own(self.folder / "mail")
        self._settings = self.folder / "dovecot.conf"
        self._passwords = self.folder / "users"
        self._passwords.touch()
        self._output = self.folder / "output.log"
        ordinary = not is_root()
        me, mine = pwd.getpwuid(os.getuid()).pw_name, grp.getgrgid(os.getgid()).gr_name
        self._settings.write_text(_CONFIGURATION.format(
            base=self.folder, users=self._passwords, fsync=fsync, extra=extra,
            certificate=certificate.certificate, key=certificate.key,
            internal_user=me if ordinary else "dovecot", internal_group=mine if ordinary else "dovecot",
            login_user=me if ordinary else "dovenull", no_chroot="chroot =" if ordinary else "",
            auth_user=f"user = {me}" if ordinary else "", mail_uid=self.mail_uid, mail_gid=self.mail_gid,
            login_processes=min(2, os.cpu_count() or 1), imap_port=self.imap_port, imaps_port=self.imaps_port,
            lmtp_port=self.lmtp_port, sasl_port=self.sasl_port))


def _uid_and_message_id(item):
    words = item[0].split()
    uid = int(words[words.index(b"(UID") + 1])
    _, _, value = item[1].partition(b":")
    return uid, value.strip().strip(b"<>").decode("ascii", "replace") or None


@contextlib.contextmanager
def running(workshop, certificate, **options):
    """A Dovecot for the time of a `with`."""
    server = Dovecot(workshop.subfolder("dovecot"), certificate, **options)
    try:
        yield server.start()
    finally:
        server.stop()
