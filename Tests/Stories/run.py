"""Runs the stories one after the other, as `make test` does; the last line reads `N passed, N failed`."""

import argparse
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

FOLDER = pathlib.Path(__file__).resolve().parent

# Name, the words after `python3`, the most seconds it may take.
STORIES = [
    ("servers", ["servers.py"], 120),
    ("corpus", ["corpus.py"], 60),
    ("demo", ["demo.py"], 120),
    ("mistakes", ["mistakes.py"], 300),
    ("people", ["people.py"], 120),
    ("rules", ["rules.py"], 120),
    ("service levels", ["service_levels.py"], 120),
    ("hostile", ["hostile.py"], 400),
    ("merging", ["merging.py"], 180),
    ("promises", ["promises.py"], 600),
    ("loops", ["loops.py"], 300),
    ("soak, short form", ["soak.py", "--short"], 400),
    ("crash sweep, short form", ["crash_sweep.py", "--short"], 600),
]
_SIGN_OF_LIFE_SECONDS = 20


def run(name, words, limit, verbose):
    """Whether the story held. What it prints is shown when it did not, or as it comes when `verbose`."""
    print(f"{name} …", flush=True)
    began = time.monotonic()
    with tempfile.TemporaryFile() as output:
        story = subprocess.Popen(
            [sys.executable, str(FOLDER / words[0]), *words[1:]], stdin=subprocess.DEVNULL,
            stdout=None if verbose else output, stderr=subprocess.STDOUT, start_new_session=True,
            env={**os.environ, "DEMO": "", "PYTHONUNBUFFERED": "1"})
        try:
            good = _wait(story, limit, began, None if verbose else output) == 0
        except BaseException:
            _end(story)
            raise
        if not good and not verbose:
            output.seek(0)
            sys.stdout.write(output.read().decode("utf-8", "replace")[-20_000:])
    print(f"{name}: {'passed' if good else 'FAILED'} after {time.monotonic() - began:.1f} s", flush=True)
    return good


def _wait(story, limit, began, output):
    said = began
    while story.poll() is None:
        now = time.monotonic()
        if now > began + limit:
            print(f"  given up after {limit} s", flush=True)
            _end(story)
            return None
        if output and now > said + _SIGN_OF_LIFE_SECONDS:
            said = now
            print(f"  {now - began:.0f} s: {_last_line(output)}", flush=True)
        time.sleep(0.1)
    return story.returncode


def _last_line(output):
    end = output.seek(0, os.SEEK_END)
    text = os.pread(output.fileno(), 2_000, max(0, end - 2_000)).decode("utf-8", "replace")
    return next((line.strip() for line in reversed(text.splitlines()) if line.strip()), "")[:110]


def _end(story):
    """The stories clean up on SIGTERM."""
    story.send_signal(signal.SIGTERM)
    try:
        story.wait(20)
    except subprocess.TimeoutExpired:
        story.kill()
        story.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("only", nargs="*", help="names of stories: " + ", ".join(name for name, _, _ in STORIES))
    parser.add_argument("-v", "--verbose", action="store_true", help="show what they say as they say it")
    options = parser.parse_args()
    chosen = [story for story in STORIES if not options.only or any(story[0].startswith(word) for word in options.only)]
    if not chosen:
        parser.error("no story has such a name")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    results = [run(*story, options.verbose) for story in chosen]
    print(f"{results.count(True)} passed, {results.count(False)} failed")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
