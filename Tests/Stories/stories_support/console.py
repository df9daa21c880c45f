"""How the stories speak: plain lines, with the seconds since the story began."""

import sys
import time

_START = time.monotonic()


def say(text=""):
    """One line with the time since the start."""
    print(f"[{time.monotonic() - _START:6.1f} s] {text}" if text else "", flush=True)


def heading(text):
    print(f"\n{text}\n{'-' * len(text)}", flush=True)


def show(text, indent="    "):
    """A quotation: a mail, a log line, what a command printed."""
    for line in text.rstrip().splitlines():
        print(indent + line, flush=True)


def figures(title, values):
    """A small table."""
    heading(title)
    width = max((len(name) for name in values), default=0)
    for name, value in values.items():
        text = ", ".join(f"{key} {count}" for key, count in value.items()) if isinstance(value, dict) else value
        print(f"  {name:<{width}}  {text}", flush=True)


def verdict(problems, good, limit=30):
    """Prints what is wrong, or the good sentence; the exit code of a story."""
    if not problems:
        print(f"\n{good}", flush=True)
        return 0
    print(f"\n{len(problems)} problem(s):", file=sys.stderr)
    for problem in problems[:limit]:
        print(f"  - {problem}", file=sys.stderr)
    if len(problems) > limit:
        print(f"  … and {len(problems) - limit} more", file=sys.stderr)
    return 1
