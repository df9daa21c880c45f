"""Our reading of mails beside Python's and GMime's: where both others agree and we do not, somebody has to be wrong.

    python3 Tests/Differential/differential.py [FOLDER...] [-v]

Without folders the mails of Tests/Corpus, where there are any, and the small ones of Tests/HostileMails. Disagreements
that have been thought through stand in `known.py` with the rule that decides them. -v shows those with one other alone.
Without GMime (libgmime-3.0-dev) there is nobody to agree with, and nothing is compared.
"""

import argparse
import datetime
import json
import os
import pathlib
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent
TESTS = FOLDER.parent
SPORTELLO = os.environ.get("SPORTELLO", str(TESTS.parent / ".build/release/sportello"))
sys.path[:0] = [str(FOLDER), str(TESTS / "HostileMails")]

import known  # noqa: E402
import python_fields  # noqa: E402
import small  # noqa: E402

FIELDS = ["from", "from_name", "to", "subject", "message_id", "date", "structure", "attachments", "body_text"]


def build_gmime(folder):
    """The program that prints GMime's reading; `None` where GMime is not installed."""
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "gmime-3.0"], capture_output=True, text=True)
    if flags.returncode != 0:
        return None
    program = folder / "gmime_fields"
    subprocess.run(["gcc", "-O1", "-o", str(program), str(FOLDER / "gmime_fields.c"), *flags.stdout.split()], check=True)
    return program


def lines(command, paths):
    """The objects that a program prints, by file."""
    found = {}
    for start in range(0, len(paths), 200):
        output = subprocess.run([*command, *map(str, paths[start:start + 200])], check=True, capture_output=True).stdout
        for line in output.splitlines():
            answer = json.loads(line)
            found[answer["file"]] = answer
    return found


def ours(answer):
    date = answer["date"] and int(datetime.datetime.fromisoformat(answer["date"].replace("Z", "+00:00")).timestamp())
    return {**answer, "from": [answer["from_addr"]] if answer["from_addr"] else [], "date": date,
            "attachments": [[part["name"], part.get("size")] for part in answer["attachments"]]}


def comparable(field, value):
    """What of a value counts: case of domains, blanks and line ends do not, of several authors the first does."""
    if field == "body_text":
        text = (value or "").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").lstrip("\ufeff")
        return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")
    if field in ("from", "to"):
        addresses = [address.replace('"', "").lower() for address in value or []]
        return addresses[:1] if field == "from" else addresses
    if field == "attachments":
        return [[" ".join((name or "").split()), size] for name, size in value]
    return " ".join(value.split()) if isinstance(value, str) else value or None


def same(field, left, right):
    """Sizes of texts are told by neither of us in bytes, and are left aside."""
    if field != "attachments":
        return left == right
    return len(left) == len(right) and all(a[0] == b[0] and (None in (a[1], b[1]) or a[1] == b[1]) for a, b in zip(left, right))


def compare(path, mine, theirs, verbose):
    """The fields in which both others agree against us, and how many were compared."""
    found, count = [], 0
    for field in FIELDS:
        we, *others = [comparable(field, reading.get(field, [] if field == "attachments" else None)) for reading in (mine, *theirs)]
        agree = same(field, *others)
        count += agree
        if agree and not same(field, we, others[0]):
            found.append((field, we, others[0]))
        elif verbose and not agree and not any(same(field, we, other) for other in others):
            print(f"{path.name} {field}: alone with {short(we)}; others {short(others)}")
    return found, count


def short(value):
    text = repr(value)
    return text if len(text) < 160 else text[:157] + "…"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="*", type=pathlib.Path)
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="sportello-differential-") as name:
        folder = pathlib.Path(name)
        gmime = build_gmime(folder)
        if gmime is None:
            print("differential.py: skipped, libgmime-3.0-dev is not installed")
            return 0
        paths = sorted(path for place in options.folders or [TESTS / "Corpus"] for path in place.rglob("*.eml"))
        if not options.folders:
            paths += write_small(folder / "small")
        readings = [lines([SPORTELLO, "inspect"], paths), lines([str(gmime)], paths)]
        return judge(paths, *readings, options.verbose)


def write_small(folder):
    folder.mkdir()
    for name, content, _ in small.cases():
        (folder / f"{name}.eml").write_bytes(content)
    return sorted(folder.iterdir())


def judge(paths, mine, gmime, verbose):
    wrong = compared = argued = 0
    for path in paths:
        if str(path) not in gmime:
            continue
        python = python_fields.fields(path.read_bytes())
        found, count = compare(path, ours(mine[str(path)]), (python, gmime[str(path)]), verbose)
        compared += count
        for field, we, they in found:
            if known.reason(path, field):
                argued += 1
                continue
            wrong += 1
            print(f"{path.name} {field}: {short(we)}; the others: {short(they)}")
    print(f"{len(paths)} mails, {compared} fields on which the others agree: {wrong} read otherwise, {argued} with a reason")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
