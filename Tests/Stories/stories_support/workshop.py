"""A temporary folder with everything a story starts in it, and the certainty that all of it ends."""

import contextlib
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

REPOSITORY = pathlib.Path(__file__).resolve().parents[3]


class Workshop:
    """Use as a context: what was registered with `at_end` is undone in reverse order, then the folder goes.

    `SPORTELLO_KEEP=1` keeps the folder and says where it is.
    """

    def __init__(self, name):
        self._name = name
        self._undo = contextlib.ExitStack()

    def __enter__(self):
        # Without this a SIGTERM would end us and leave the servers behind.
        for number in (signal.SIGTERM, signal.SIGHUP):
            with contextlib.suppress(ValueError):
                signal.signal(number, lambda *_: sys.exit(1))
        # Unix sockets allow 107 bytes of path: the name stays short.
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix=f"sportello-{self._name}-"))
        self.folder.chmod(0o755)  # the servers' own users pass through it
        self._undo.callback(self._remove_folder)
        return self

    def __exit__(self, *problem):
        return self._undo.__exit__(*problem)

    def at_end(self, action, *arguments):
        self._undo.callback(action, *arguments)

    def subfolder(self, name, mode=0o755):
        folder = self.folder / name
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(mode)
        return folder

    def _remove_folder(self):
        if os.environ.get("SPORTELLO_KEEP"):
            print(f"kept: {self.folder}")
        else:
            shutil.rmtree(self.folder, ignore_errors=True)


def free_port():
    """A loopback TCP port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(condition, seconds, what, every=0.02):
    """The first true value of `condition()`; raises TimeoutError naming `what`."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise TimeoutError(f"{what}: still not so after {seconds:g} s")
        time.sleep(every)


def answers(port, greeting=b""):
    """Whether something on the loopback port accepts and begins with `greeting`."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=2) as connection:
            return not greeting or connection.recv(len(greeting)) == greeting
    except OSError:
        return False


def is_root():
    return os.geteuid() == 0


def end_process(process, seconds=10):
    """SIGTERM, then SIGKILL for the whole process group; needs `start_new_session=True` at the start."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            pass
    kill_group(process)


def kill_group(process):
    """SIGKILL for a process and everything it started in its session."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
