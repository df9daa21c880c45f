"""Hostile mails made on the spot: each is answered by `sportello inspect` in time, in memory, and as it should be.

    python3 Tests/HostileMails/run.py [WORD...] [--keep FOLDER] [--table]

WORD runs only the mails whose names contain it. Limits: 2 s and 256 MB, beyond 5 MB of mail 10 s and 512 MB.
Expectations: from, name, subject, id, date, to, refs, names, sizes, structure, kind, text, body: equal; contains, lacks:
of the text; defect: among the defects; limited: equal; ack: whether an acknowledgement may go out.
"""

import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER))

import large  # noqa: E402
import small  # noqa: E402

SPORTELLO = os.environ.get("SPORTELLO", str(FOLDER.parents[1] / ".build/release/sportello"))
MEGABYTE = 1 << 20
FIELDS = {"from": "from_addr", "name": "from_name", "subject": "subject", "id": "message_id", "date": "date", "to": "to", "refs": "references",
          "names": "attachment_names", "structure": "structure", "kind": "kind", "text": "text", "body": "body_text", "ack": "acknowledge",
          "limited": "limited"}
HARMFUL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def cases():
    for name, content, expect in small.cases():
        yield "small-" + name, lambda content=content: content, expect
    for name, make, expect in large.cases():
        yield "large-" + name, make, expect


def inspect(path):
    """What was answered, the seconds of processor time, which other programs do not lengthen, and the peak in bytes."""
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen([SPORTELLO, "inspect", "--own", "desk@example.it", str(path)], stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        return process.returncode, output.read(), usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def wrong(answer, expect):
    """What differs from what was expected, and what no answer may hold."""
    found = [f"{word}: {_short(answer.get(field))} instead of {_short(expect[word])}"
             for word, field in FIELDS.items() if word in expect and _plain(answer.get(field)) != expect[word]]
    if "sizes" in expect and [part.get("size") for part in answer["attachments"]] != expect["sizes"]:
        found.append(f"sizes: {_short(answer['attachments'])}")
    if expect.get("contains", "") not in answer["text"]:
        found.append(f"text: {_short(answer['text'])} lacks {expect['contains']!r}")
    if "lacks" in expect and expect["lacks"] in answer["text"]:
        found.append(f"text: holds {expect['lacks']!r}")
    if "defect" in expect and expect["defect"] not in answer["defects"]:
        found.append(f"defects: {answer['defects']}")
    lines = [answer["subject"], answer["from_addr"], answer["from_name"], answer["message_id"], *answer["to"], *answer["references"], *answer["attachment_names"]]
    found += [f"harmful: {_short(line)}" for line in lines if line and HARMFUL.search(line)]
    if "\0" in answer["text"] or "\0" in answer["new_text"] or "\0" in (answer["body_text"] or ""):
        found.append("NUL in a text")
    if answer["text"].strip() and not answer["new_text"].strip():
        found.append("new_text is empty")
    return found


def _plain(value):
    return " ".join(value.split()) if isinstance(value, str) else value


def _short(value):
    text = repr(value)
    return text if len(text) < 120 else text[:117] + "…"


def judge(name, make, expect, path):
    """What was wrong, the mail's size, the seconds and the memory."""
    apart(lambda: path.write_bytes(make()))
    code, output, seconds, memory = inspect(path)
    size = path.stat().st_size
    is_large = size > 5 * MEGABYTE
    found = []
    if code != 0:
        found.append(f"exit status {code}: {_short(output[-200:])}")
    else:
        try:
            found = wrong(json.loads(output.decode()), expect)
        except ValueError as error:
            found.append(f"no JSON: {error}")
    if seconds > (10 if is_large else 2):
        found.append(f"took {seconds:.1f} s")
    if memory > (512 if is_large else 256) * MEGABYTE:
        found.append(f"took {memory / MEGABYTE:.0f} MB")
    return found, size, seconds, memory


def apart(work):
    """What `work` returns, done in a process of its own: the peak of a program counts that of the one that started it,
    so whoever measures has to stay small."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        status = 1
        try:
            with os.fdopen(writer, "w") as pipe:
                json.dump(work(), pipe)
            status = 0
        finally:
            sys.stdout.flush()
            os._exit(status)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        result = pipe.read()
    if os.waitpid(child, 0)[1] != 0:
        sys.exit("run.py: no result, see above")
    return json.loads(result)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("words", nargs="*")
    parser.add_argument("--keep", type=pathlib.Path, help="write the mails into this folder and run nothing")
    parser.add_argument("--table", action="store_true", help="show what each of the costliest took")
    options = parser.parse_args()
    chosen = [case for case in cases() if not options.words or any(word in case[0] for word in options.words)]
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
        for name, make, _ in chosen:
            (options.keep / f"{name}.eml").write_bytes(make())
        return 0
    failed, rows = 0, []
    with tempfile.TemporaryDirectory(prefix="sportello-hostile-") as folder:
        for name, make, expect in chosen:
            path = pathlib.Path(folder) / "mail.eml"
            found, *row = apart(lambda: judge(name, make, expect, path))
            rows.append((name, *row))
            failed += bool(found)
            for line in found:
                print(f"{name}: {line}")
    if options.table:
        for key in (2, 3):
            for name, size, seconds, memory in sorted(rows, key=lambda row: -row[key])[:25]:
                print(f"{name:40} {size / MEGABYTE:7.2f} MB {seconds:6.2f} s {memory / MEGABYTE:6.0f} MB  {memory / max(size, 1):5.1f} x")
            print()
    print(f"{len(chosen)} hostile mails, {failed} wrong")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
