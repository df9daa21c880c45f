"""Fuzzes every decoder of foreign bytes with libFuzzer, each for a while: `make fuzz`.

    python3 Tests/Fuzz/run.py [NAME...] [--seconds 60] [--keep FOLDER] [--jobs 2]

What was found lies in FOLDER (default .build/fuzz-findings) with what libFuzzer said; exit status 1 when there is any.
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent
REPOSITORY = FOLDER.parents[1]
# A crash would otherwise wait for a debugger that asks questions.
CALM = {**os.environ, "SWIFT_BACKTRACE": "enable=no"}


def build(scratch):
    subprocess.run(["swift", "build", "--package-path", str(FOLDER), "--scratch-path", str(scratch), "--quiet"], check=True)
    return scratch / "debug/Fuzz"


def fuzz(program, name, seconds, findings):
    """Whether nothing was found, and a line about it."""
    with tempfile.TemporaryDirectory(prefix="sportello-fuzz-") as corpus:
        words = [str(program), corpus, f"-max_total_time={seconds}", "-timeout=5", "-rss_limit_mb=1024", "-max_len=4096",
                 f"-artifact_prefix={findings}/{name}-", "-print_final_stats=1", "-seed=2026"]
        run = subprocess.run(words, env={**CALM, "SPORTELLO_FUZZ": name, "SPORTELLO_SEEDS": corpus},
                             stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace")
    runs = re.search(r"stat::number_of_executed_units:\s*(\d+)", run.stderr)
    if run.returncode == 0:
        return True, f"{name}: {int(runs[1]):,} runs"
    (findings / f"{name}.log").write_text(run.stderr)
    return False, f"{name}: FOUND SOMETHING, see {findings}/{name}.log"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--keep", type=pathlib.Path, default=REPOSITORY / ".build/fuzz-findings")
    parser.add_argument("--scratch", type=pathlib.Path, default=REPOSITORY / ".build/fuzz")
    options = parser.parse_args()
    program = build(options.scratch.resolve())
    options.keep.mkdir(parents=True, exist_ok=True)
    known = subprocess.run([str(program)], capture_output=True, text=True, check=True).stdout.split()
    names = options.names or known
    if unknown := set(names) - set(known):
        parser.error(f"unknown: {', '.join(sorted(unknown))}; known: {', '.join(known)}")
    good = True
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for held, line in pool.map(lambda name: fuzz(program, name, options.seconds, options.keep.resolve()), names):
            print(line, flush=True)
            good = good and held
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
