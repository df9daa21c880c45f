"""One desk: its settings file, its daemon, and the commands an operator types."""

import dataclasses
import json
import os
import pathlib
import signal
import sqlite3
import subprocess

from . import events
from .workshop import REPOSITORY, kill_group

CRASHED_ON_PURPOSE = 86
# The commands that have another go at what failed: contracts.md leaves their words to the product.
RETRY_OUTBOX = ("outbox", "retry", "--all")
RETRY_QUARANTINE = ("quarantine", "retry", "--all")


def binary():
    """The program under test: `$SPORTELLO`, or the release build of this clone."""
    return pathlib.Path(os.environ.get("SPORTELLO") or REPOSITORY / ".build/release/sportello")


@dataclasses.dataclass
class Mailbox:
    id: str
    url: str
    user: str
    tls: str = "none"
    ca_file: str = ""
    start_from: str = "all"
    poll: str = "60s"
    after: str = "keep"


@dataclasses.dataclass
class Submission:
    url: str
    user: str = ""
    tls: str = "none"
    ca_file: str = ""


class Desk:
    """`folder` is made; everything of the desk is in it: sportello.yaml, state/, credentials/, sportello.log."""

    def __init__(self, folder, mailboxes, submission, password, prefix="IZ", settings=None, program=None,
                 as_user=None):
        self.folder = pathlib.Path(folder)
        self.mailboxes = mailboxes
        self.submission = submission
        self.program = program or binary()
        self.as_user = as_user
        self.settings_file = self.folder / "sportello.yaml"
        self.state = self.folder / "state"
        self.log = self.folder / "sportello.log"
        self.process = None
        self.starts = 0
        self._prefix = prefix
        self._more = settings or {}
        self._write(password)

    # The daemon

    def start(self, environment=None):
        self.process = subprocess.Popen(
            [str(self.program), "serve", "--config", str(self.settings_file)], stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=self.log.open("ab"), env={**os.environ, **(environment or {})},
            start_new_session=True, user=self.as_user)
        self.starts += 1
        return self

    def kill(self):
        """SIGKILL: no goodbye."""
        if self.process is not None:
            kill_group(self.process)

    def terminate(self, seconds=10):
        """SIGTERM; the exit code, or -9 when it had to be killed after `seconds`."""
        if self.process is None:
            return 0
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(seconds)
            except subprocess.TimeoutExpired:
                kill_group(self.process)
        return self.process.returncode

    def exit_code(self):
        """None while it runs."""
        return self.process.poll() if self.process is not None else 0

    def memory(self):
        """Of the running daemon, in KiB: `{"VmHWM": …, "VmRSS": …, "RssAnon": …}`."""
        try:
            lines = pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
        except OSError:
            return {}
        fields = (line.split() for line in lines if line.startswith(("VmHWM", "VmRSS", "RssAnon")))
        return {name.rstrip(":"): int(value) for name, value, *_ in fields}

    def log_reader(self):
        return events.LogReader(self.log)

    def log_tail(self, count=15):
        try:
            return "\n".join(self.log.read_text(errors="replace").splitlines()[-count:])
        except FileNotFoundError:
            return "(no log)"

    # The commands

    def command(self, *words, environment=None, seconds=60):
        """Runs `sportello WORDS --config …` and returns the finished process, output as text."""
        return subprocess.run(
            [str(self.program), *words, "--config", str(self.settings_file)], stdin=subprocess.DEVNULL,
            capture_output=True, text=True, errors="replace", timeout=seconds, check=False, user=self.as_user,
            env={**os.environ, **(environment or {})})

    def listing(self, noun):
        """`sportello NOUN list --json` as dictionaries."""
        done = self.command(noun, "list", "--json")
        if done.returncode != 0:
            raise CommandFailed(f"{noun} list --json: exit {done.returncode}: {done.stderr.strip()}")
        return [json.loads(line) for line in done.stdout.splitlines() if line.strip()]

    def close(self, ticket, text=None, environment=None):
        words = ["ticket", "close", ticket] + (["--text", text] if text else [])
        return self.command(*words, environment=environment)

    def retry_everything(self):
        for words in (RETRY_OUTBOX, RETRY_QUARANTINE):
            self.command(*words)

    # The database, read past the program

    def integrity(self):
        """What SQLite says of the file: "ok", or what is wrong."""
        database = self.state / "sportello.db"
        with sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=10) as connection:
            return "; ".join(row[0] for row in connection.execute("PRAGMA integrity_check"))

    # The settings

    def write_settings(self, text):
        self.settings_file.write_text(text)

    def _write(self, password):
        (self.folder / "credentials").mkdir(parents=True, exist_ok=True)
        self.state.mkdir(mode=0o700, exist_ok=True)
        self.write_password(password)
        self.write_settings(self.settings_text())

    def write_password(self, password):
        file = self.folder / "credentials" / "mail"
        file.write_text(password + "\n")
        file.chmod(0o600)

    def settings_text(self):
        lines = [
            "state: state", "log: {format: json, level: info}", "desks:", "  - id: interzen",
            '    name: "Interzen Customer Service"', f"    prefix: {self._prefix}", "    languages: [it, en]",
            '    from: "Assistenza Interzen <support@interzen.example>"',
            "    envelope_from: support@interzen.example",
            *(f"    {key}: {value}" for key, value in self._more.items()), "    mailboxes:"]
        for mailbox in self.mailboxes:
            lines += _entry(mailbox, first="      - ", then="        ")
        lines += ["    submission:", *_entry(self.submission, first="      ", then="      ")]
        return "\n".join(lines) + "\n"


class CommandFailed(Exception):
    """A listing command did not end with exit code 0."""


# Budgets so wide that only faults, never frugality, keep an acknowledgement back.
NO_BUDGETS = {"acknowledgements": "{per_sender_hour: 100000, per_sender_day: 100000, per_desk_hour: 1000000}"}


def _entry(value, first, then):
    lines = []
    for field in dataclasses.fields(value):
        text = getattr(value, field.name)
        if text:
            lines.append(f"{field.name}: {json.dumps(text)}")
    if getattr(value, "user", ""):
        lines.append("password_file: credentials/mail")
    return [(first if number == 0 else then) + line for number, line in enumerate(lines)]
