"""The empty-handed operator: every usual mistake ends in one clear line that names the thing and says what to do."""

import argparse
import contextlib
import dataclasses
import os
import pathlib
import pwd
import shutil
import subprocess
import sys
import time

from stories_support import certificates, desk, dovecot, smtp_sink
from stories_support.console import heading, say, show, verdict
from stories_support.mails import Correspondence
from stories_support.workshop import Workshop, free_port, is_root, wait_until

SUPPORT = "support@interzen.example"
CRASH_WORDS = ("Fatal error", "Program crashed", "Traceback")


@dataclasses.dataclass(frozen=True)
class Expected:
    """What the line must be: one of the exit codes, and of every group of words at least one (lower case)."""
    exits: tuple
    words: tuple


# The mistakes' expectations in one place: exit codes are sysexits (77 permission, 69 unavailable, 75 temporary, …).
EXPECTED = {
    "wrong password": Expected((77,), (("support",), ("password", "login", "credential", "authentication"))),
    "wrong host": Expected((69,), (("nowhere.invalid",), ("resolve", "host", "name"))),
    "nobody listens": Expected((69,), (("support",), ("refused", "connect"))),
    "expired certificate": Expected((69, 77), (("support",), ("certificate",), ("expired",))),
    "certificate of somebody else": Expected((69, 77), (("support",), ("certificate",))),
    "plain-text server": Expected((69, 77, 78), (("support", "submission"), ("tls", "starttls"))),
    "unwritable state folder": Expected((77, 74, 73), (("state",), ("permission", "writ", "runuser", "owner"))),
    "full disk": Expected((74, 75), (("state", "sportello.db", "database", "disk"), ("full", "space"))),
    "second daemon": Expected((75, 69), (("state", "sportello"), ("running", "already", "lock", "another"))),
    "unknown key": Expected((78,), (("sportello.yaml:",), ("prefx",), ("unknown",))),
    "not YAML": Expected((78,), (("sportello.yaml:",),)),
    "missing password file": Expected((78,), (("sportello.yaml:",), ("nowhere",))),
    "unknown placeholder": Expected((78,), (("it/solved.txt:3",), ("reopen_until",), ("deadline",))),
    "subject without token": Expected((78,), (("it/solved.txt:1",), ("{{thread}}",), ("{{ticket}}",))),
    "misnamed template": Expected((78,), (("it/close.txt",), ("closure",))),
    "no settings file": Expected((78, 66), (("sportello.yaml",),)),
}


class Mistakes:
    def __init__(self, workshop, server, sink, authority):
        self.workshop, self.server, self.sink, self.authority = workshop, server, sink, authority
        self.problems = []
        self.count = 0

    def all(self):
        for mistake in (self.wrong_password, self.wrong_host, self.nobody_listens, self.bad_certificates,
                        self.plain_text_server, self.unwritable_state, self.full_disk, self.second_daemon,
                        self.bad_settings, self.bad_templates):
            mistake()

    # Servers

    def wrong_password(self):
        one = self._desk()
        one.write_password("not-this-one")
        self._check("wrong password", one)

    def wrong_host(self):
        self._check("wrong host", self._desk(url="imap://nowhere.invalid:143", tls="required"))

    def nobody_listens(self):
        self._check("nobody listens", self._desk(url=f"imap://127.0.0.1:{free_port()}"))

    def bad_certificates(self):
        for name, certificate in (
                ("expired certificate", self.authority.issue_expired()),
                ("certificate of somebody else", self.authority.issue("elsewhere", names="DNS:elsewhere.example"))):
            # Any TLS server will do: the certificate is judged before the first word of the protocol.
            folder = self.workshop.subfolder("other-dovecot")
            other = dovecot.Dovecot(folder, certificate, users=[SUPPORT]).start()
            try:
                self._check(name, self._desk(
                    url=f"imaps://127.0.0.1:{other.imaps_port}", tls="required", ca_file=str(self.authority.ca_file)))
            finally:
                other.stop()
                shutil.rmtree(folder)

    def plain_text_server(self):
        with smtp_sink.running() as sink:
            self._check("plain-text server", self._desk(
                submission=desk.Submission(f"smtp://127.0.0.1:{sink.port}", tls="required")))

    # The machine

    def unwritable_state(self):
        one = self._desk()
        if is_root():
            # Root may write anywhere: the daemon runs as nobody, in a state folder of root's.
            one.program = self._program_for_everybody()
            one.as_user = pwd.getpwnam("nobody").pw_uid
            (one.folder / "credentials" / "mail").chmod(0o644)
            one.state.chmod(0o755)
        else:
            one.state.chmod(0o500)
        self._serve("unwritable state folder", one)
        one.state.chmod(0o700)

    def full_disk(self):
        try:
            with self._small_disk("1m") as disk:
                one = self._desk(name="tiny", state=disk)
                (disk / "ballast").write_bytes(bytes(_room(disk)))
                self._serve("full disk", one)
            self._disk_fills_up()
        except subprocess.CalledProcessError:
            say("full disk: skipped, a small file system cannot be mounted here (it takes root)")

    def _disk_fills_up(self):
        """While it runs: says so, keeps what it has, and takes the rest once there is room again."""
        with self._small_disk("12m") as disk:
            user = "narrow@interzen.example"
            self.server.add_users([user])
            one = self._desk(name="narrow", state=disk, user=user, poll="1s")
            ballast = disk / "ballast"
            ballast.write_bytes(bytes(7_000_000))
            letters = Correspondence("narrow", support=user)
            mails = [letters.request(size=900_000) for _ in range(8)]
            one.start()
            self.server.drop_in(user, [mail.delivered() for mail in mails])
            line = self._wait_for_line(one, ("full", "space"), 30)
            self._note("disk fills up", bool(line), f"the log says so: {line or 'no'}")
            ballast.unlink()

            def all_taken():
                if one.exit_code() is not None:
                    one.start()
                with contextlib.suppress(desk.CommandFailed):
                    return sum(1 for mail in one.listing("mail") if mail["outcome"] == "opened") == len(mails)

            try:
                wait_until(all_taken, 60, "all mails are taken once there is room", every=0.5)
                self._note("disk fills up", True, "with room again, every mail has its ticket")
            except TimeoutError as problem:
                show(one.log_tail())
                self._note("disk fills up", False, str(problem))
            one.terminate()

    def second_daemon(self):
        one = self._desk()
        one.start()
        time.sleep(1)
        try:
            self._serve("second daemon", one, start=False)
            self._note("second daemon", one.exit_code() is None, "the first goes on")
        finally:
            one.terminate()

    # The settings

    def bad_settings(self):
        one = self._desk()
        good = one.settings_text()
        for name, text in (
                ("unknown key", good.replace("    prefix: IZ", "    prefx: IZ")),
                ("not YAML", good.replace("desks:", "desks: [")),
                ("missing password file", good.replace("credentials/mail", "credentials/nowhere"))):
            one.write_settings(text)
            self._check(name, one, connect=False)
        one.settings_file.unlink()
        self._check("no settings file", one, connect=False)

    def bad_templates(self):
        one = self._desk()
        one.write_settings(one.settings_text().replace("    prefix: IZ", "    prefix: IZ\n    templates: own"))
        folder = one.settings_file.parent / "own" / "it"
        folder.mkdir(parents=True)
        for name, file, tag, text in (("unknown placeholder", "solved.txt", "thread", "{{reopen_until}}"),
                                      ("subject without token", "solved.txt", "ticket", "Arrivederci"),
                                      ("misnamed template", "close.txt", "thread", "Arrivederci")):
            template = folder / file
            template.write_text(f"Subject: [{{{{{tag}}}}}] {{{{subject}}}}\n\n{text}\n", encoding="utf-8")
            self._check(name, one, connect=False)
            template.unlink()

    # Inside

    def _desk(self, name=None, state=None, submission=None, **mailbox):
        self.count += 1
        values = {"id": "support", "url": f"imap://127.0.0.1:{self.server.imap_port}", "user": SUPPORT, **mailbox}
        one = desk.Desk(
            self.workshop.folder / (name or f"desk{self.count}"), [desk.Mailbox(**values)],
            submission or desk.Submission(f"smtp://127.0.0.1:{self.sink.port}"), self.server.password)
        if state:
            one.state = state
            one.write_settings(one.settings_text().replace("state: state", f"state: {state}"))
        self.workshop.at_end(one.kill)
        return one

    def _check(self, name, one, connect=True):
        done = one.command("check", *(["--connect"] if connect else []), seconds=90)
        self._judge(name, "check --connect" if connect else "check", done.returncode, done.stdout + done.stderr)

    def _serve(self, name, one, start=True):
        """`serve` must give up by itself, with its line on standard error."""
        done = None
        with contextlib.suppress(subprocess.TimeoutExpired):
            done = one.command("serve", seconds=20)
        if done is None:
            self._note(name, False, "serve went on as if nothing were wrong")
        else:
            self._judge(name, "serve", done.returncode, done.stdout + done.stderr)

    def _judge(self, name, command, code, output):
        heading(name)
        show(f"$ sportello {command}")
        show(output or "(silence)")
        expected = EXPECTED[name]
        lines = [line for line in output.splitlines() if line.strip()]
        self._note(name, code in expected.exits, f"exit code {code} (expected {' or '.join(map(str, expected.exits))})")
        self._note(name, not any(word in output for word in CRASH_WORDS), "it ends in order, without a crash")
        telling = [line for line in lines if _says(line.lower(), expected.words)]
        self._note(name, bool(telling), "a line names the thing and the cause: "
                   + " + ".join("/".join(group) for group in expected.words))

    def _note(self, name, good, sentence):
        say(("ok: " if good else "NO: ") + sentence)
        if not good:
            self.problems.append(f"{name}: {sentence}")

    def _wait_for_line(self, one, words, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for line in one.log_tail(400).splitlines():
                if any(word in line.lower() for word in words):
                    return line[:300]
            time.sleep(0.1)
        return None

    def _program_for_everybody(self):
        """The clone may lie where only its owner may go."""
        copy = self.workshop.folder / "sportello"
        shutil.copy(desk.binary(), copy)
        copy.chmod(0o755)
        return copy

    @contextlib.contextmanager
    def _small_disk(self, size):
        disk = pathlib.Path(self.workshop.subfolder(f"disk-{size}"))
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size},mode=0700", "tmpfs", str(disk)], check=True,
                       stderr=subprocess.DEVNULL)
        try:
            yield disk
        finally:
            subprocess.run(["umount", "--lazy", str(disk)], check=False)


def _room(disk):
    free = os.statvfs(disk)
    return free.f_bavail * free.f_frsize


def _says(line, groups):
    return all(any(word in line for word in group) for group in groups)


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.parse_args(arguments)
    with contextlib.ExitStack() as stack:
        workshop = stack.enter_context(Workshop("mistakes"))
        authority = certificates.Authority(workshop.folder / "ca")
        server = stack.enter_context(dovecot.running(workshop, authority.issue("server"), users=[SUPPORT]))
        sink = stack.enter_context(smtp_sink.running())
        mistakes = Mistakes(workshop, server, sink, authority)
        mistakes.all()
        return verdict(mistakes.problems, "Every mistake is told in a line that says what to do.")


if __name__ == "__main__":
    sys.exit(main())
