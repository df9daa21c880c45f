"""How fast mails are parsed and every part of them decoded, beside GMime on the same mails in the same run: a ratio.

    apt-get install libgmime-3.0-dev pkg-config gcc
    python3 Benchmarks/parse.py FOLDER... [--megabytes 200] [--rounds 5]

The folders are walked for .eml files, which are repeated until there is enough to measure.
"""

import argparse
import pathlib
import statistics
import struct
import subprocess
import sys
import tempfile

REPOSITORY = pathlib.Path(__file__).resolve().parents[1]


def main():
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="sportello-parse-") as folder:
        corpus = pathlib.Path(folder) / "corpus"
        count, size = write_corpus(options.folders, options.megabytes << 20, corpus)
        gmime = build_gmime(pathlib.Path(folder))
        print(f"{count} mails, {size / 1e6:.0f} MB")
        ours, theirs = [], []
        for _ in range(options.rounds):
            ours.append(measure([str(options.bench), "parse"], corpus))
            theirs.append(measure([str(gmime)], corpus))
        report("sportello", ours, count, size)
        report("gmime", theirs, count, size)
        print(f"ratio      {min(theirs) / min(ours):.2f} x GMime (best of {options.rounds}); "
              f"median of the rounds {statistics.median(t / o for t, o in zip(theirs, ours)):.2f}")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    parser.add_argument("--megabytes", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--bench", type=pathlib.Path, default=REPOSITORY / ".build/release/sportello-bench")
    return parser.parse_args()


def write_corpus(folders, wanted, corpus):
    """Every mail behind its length, 32 bits little-endian; returns how many there are and their bytes."""
    mails = [path.read_bytes() for folder in folders for path in sorted(folder.rglob("*.eml"))]
    if not any(mails):
        sys.exit("parse.py: no .eml files in the folders")
    count = size = 0
    with corpus.open("wb") as file:
        while size < wanted:
            for mail in mails:
                file.write(struct.pack("<I", len(mail)) + mail)
                count, size = count + 1, size + len(mail)
    return count, size


def build_gmime(folder):
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", "gmime-3.0"], check=True, capture_output=True, text=True).stdout.split()
    program = folder / "gmime_parse"
    source = str(REPOSITORY / "Benchmarks/gmime_parse.c")
    subprocess.run(["gcc", "-O2", "-o", str(program), source, *flags], check=True)
    return program


def measure(command, corpus):
    """The seconds of processor time that one run needed."""
    with corpus.open("rb") as file:
        result = subprocess.run(command, stdin=file, check=True, capture_output=True, text=True)
    return float(result.stdout.split()[4])


def report(name, seconds, count, size):
    best = min(seconds)
    print(f"{name:10} {size / best / 1e6:6.0f} MB/s {count / best:8.0f} mails/s")


if __name__ == "__main__":
    main()
