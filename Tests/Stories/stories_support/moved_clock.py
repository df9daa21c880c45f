"""A clock that a story can move: the program under test sees another time of day than the machine (moved_clock.c).

Only the wall clock moves; what measures durations goes on as it is, as on a machine whose clock is set.
"""

import calendar
import mmap
import pathlib
import shutil
import struct
import subprocess
import time

NEEDS_COMPILER = "no C compiler (Debian: gcc)"
_SOURCE = pathlib.Path(__file__).with_name("moved_clock.c")


def compiler():
    """The C compiler there is, or None."""
    return shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")


class MovedClock:
    """`set` and `advance` take effect at once in every process that was started with `environment`."""

    def __init__(self, folder):
        self._library = folder / "moved_clock.so"
        subprocess.run([compiler(), "-O1", "-shared", "-fPIC", "-o", str(self._library), str(_SOURCE)], check=True)
        self._path = folder / "clock"
        self._path.write_bytes(bytes(8))
        with self._path.open("r+b") as file:
            self._place = mmap.mmap(file.fileno(), 8)
        self._offset = 0.0

    @property
    def environment(self):
        return {"LD_PRELOAD": str(self._library), "MOVED_CLOCK": str(self._path)}

    def now(self):
        """Seconds since 1970 on the moved clock."""
        return time.time() + self._offset

    def set(self, instant):
        """`2026-08-07T15:30:00Z`."""
        self._move(instant_of(instant) - time.time())

    def advance(self, **units):
        """`days=2, hours=1, minutes=5, seconds=1`"""
        length = {"days": 86_400, "hours": 3_600, "minutes": 60, "seconds": 1}
        self._move(self._offset + sum(length[unit] * count for unit, count in units.items()))

    def _move(self, offset):
        self._offset = offset
        self._place[:8] = struct.pack("q", int(offset * 1_000_000_000))


def instant_of(text):
    return calendar.timegm(time.strptime(text, "%Y-%m-%dT%H:%M:%SZ"))
