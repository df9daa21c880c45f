"""A clock that a story can move: the program under test sees another time of day than the machine (libfaketime).

Only the wall clock moves; what measures durations goes on as it is, as on a machine whose clock is set.
"""

import calendar
import ctypes.util
import glob
import os
import time

NEEDS_LIBRARY = "libfaketime is not installed (Debian: libfaketime)"


def library():
    """The library's path, or None."""
    found = glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1") + glob.glob("/usr/lib/faketime/libfaketimeMT.so.1")
    return found[0] if found else ctypes.util.find_library("faketimeMT")


class MovedClock:
    """`set` and `advance` take effect at once in every process that was started with `environment`."""

    def __init__(self, folder):
        self._file = folder / "clock"
        self._offset = 0
        self._write()

    @property
    def environment(self):
        return {
            "LD_PRELOAD": library(), "FAKETIME_TIMESTAMP_FILE": str(self._file), "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1", "DONT_FAKE_MONOTONIC": "1", "NO_FAKE_STAT": "1",
        }

    def now(self):
        """Seconds since 1970 on the moved clock."""
        return time.time() + self._offset

    def set(self, instant):
        """`2026-08-07T15:30:00Z`."""
        self._offset = instant_of(instant) - time.time()
        self._write()

    def advance(self, **units):
        """`days=2, hours=1, minutes=5, seconds=1`"""
        length = {"days": 86_400, "hours": 3_600, "minutes": 60, "seconds": 1}
        self._offset += sum(length[unit] * count for unit, count in units.items())
        self._write()

    def _write(self):
        draft = self._file.with_suffix(".new")
        draft.write_text(f"{self._offset:+.3f}\n")
        os.replace(draft, self._file)


def instant_of(text):
    return calendar.timegm(time.strptime(text, "%Y-%m-%dT%H:%M:%SZ"))
