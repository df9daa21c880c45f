"""Our own mails in Tests/Corpus: what `sportello inspect` says of each is what stands beside it, in the form of the
contract. `--record` writes down what it says now and names what changed."""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

from stories_support import desk
from stories_support.console import say, verdict

FOLDER = desk.REPOSITORY / "Tests" / "Corpus"
OURS = "assistenza@interzen.example"

STRING, STRINGS, FLAG, NUMBER = (str,), (list,), (bool,), (int, float)
MAYBE = (str, type(None))
# Every member of the object for one mail, and what it may be (docs: sportello(8), inspect).
MEMBERS = {
    "file": STRING, "from_addr": MAYBE, "from_name": MAYBE, "to": STRINGS, "cc": STRINGS, "reply_to": STRINGS,
    "subject": MAYBE, "message_id": MAYBE, "date": MAYBE, "in_reply_to": STRINGS, "references": STRINGS,
    "charset": MAYBE, "structure": STRINGS, "attachment_names": STRINGS, "attachments": STRINGS, "body_text": MAYBE,
    "body_html": MAYBE, "text": STRING, "new_text": STRING, "kind": STRING, "kind_reason": STRING,
    "acknowledge": FLAG, "acknowledge_reason": STRING, "bounce": (dict, type(None)), "pec": (dict, type(None)),
    "language": STRING, "language_confidence": NUMBER, "defects": STRINGS, "limited": FLAG,
}
BOUNCE = {"temporary": FLAG, "recipients": STRINGS, "original_message_id": MAYBE}
RECIPIENT = {"address": STRING, "action": MAYBE, "status": MAYBE}
CERTIFIED = {"kind": STRING, "reference_message_id": MAYBE, "inner": (dict, type(None))}
INNER = {"from_addr": MAYBE, "subject": MAYBE, "message_id": MAYBE, "text": STRING, "attachment_names": STRINGS}
ATTACHMENTS = [{"name", "type", "size", "crc32"}, {"name", "type", "text_crc"}, {"name", "type"}]
KINDS = {"person", "automatic", "bounce", "feedback_report", "disposition", "calendar_reply", "pec_transport",
         "pec_anomaly", "pec_receipt"}


def inspect(*words, folder=FOLDER, given=b""):
    """What `sportello inspect` prints, an object a line, and its exit code."""
    done = subprocess.run([desk.binary(), "inspect", "--own", OURS, *words], cwd=folder, input=given,
                          capture_output=True, timeout=60, check=False)
    return [json.loads(line) for line in done.stdout.decode().splitlines()], done.returncode


def golden(mail):
    return FOLDER / (pathlib.Path(mail).stem + ".expected.json")


def written(inspected):
    return json.dumps(inspected, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


class Corpus:
    def __init__(self):
        self.problems = []
        self.mails = sorted(path.name for path in FOLDER.glob("*.eml"))

    def compare(self):
        """Every mail beside what was recorded of it."""
        inspected, code = inspect(*self.mails)
        self.expect("inspect reads the whole corpus", code == 0 and len(inspected) == len(self.mails))
        for now in inspected:
            before = self.recorded(now["file"])
            if before is None:
                self.problems.append(f"{now['file']} has no {golden(now['file']).name}: make goldens")
            elif before != now:
                self.problems.append(f"{now['file']} differs in {', '.join(differences(before, now))}")
            self.problems += [f"{now['file']}: {flaw}" for flaw in flaws(now)]
        say(f"{len(inspected)} mails compared")

    def record(self):
        """Writes down what is said now, and tells what that changes."""
        for now in inspect(*self.mails)[0]:
            before = self.recorded(now["file"])
            if before != now:
                golden(now["file"]).write_text(written(now))
                what = "new" if before is None else ", ".join(differences(before, now))
                say(f"{now['file']}: {what}")
        for path in FOLDER.glob("*.expected.json"):
            if path.name.removesuffix(".expected.json") + ".eml" not in self.mails:
                path.unlink()
                say(f"{path.name}: removed, there is no such mail")
        say(f"{len(self.mails)} mails recorded")

    def recorded(self, mail):
        return json.loads(golden(mail).read_text()) if golden(mail).exists() else None

    def form(self):
        """What holds for any input: one line for each, and exit codes that scripts can trust."""
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            (folder / "b" / "c").mkdir(parents=True)
            for path in ("b/2.eml", "b/c/3.eml", "b/10.eml", "a.eml"):
                (folder / path).write_bytes(b"Subject: " + path.encode() + b"\n\nciao\n")
            (folder / "empty.eml").touch()
            self.folders(folder)
            self.emptiness(folder)
            self.unreadable(folder)

    def folders(self, folder):
        found, code = inspect("b", "a.eml", folder=folder)
        self.expect("folders are walked in order of name, paths as given",
                    [mail["file"] for mail in found] == ["b/10.eml", "b/2.eml", "b/c/3.eml", "a.eml"] and code == 0)
        for words in (["-"], []):
            found, code = inspect(*words, folder=folder, given=b"From: a@b.example\nSubject: x\n\nciao")
            self.expect(f"standard input is read for {words}",
                        [(mail["file"], mail["subject"]) for mail in found] == [("-", "x")] and code == 0)

    def emptiness(self, folder):
        found, code = inspect("empty.eml", folder=folder)
        self.expect("an empty file gives one line", len(found) == 1 and code == 0)
        mail = found[0]
        self.expect("with every member", flaws(mail) == [])
        absent = [name for name, types in MEMBERS.items() if type(None) in types]
        self.expect("null where there is nothing", all(mail[name] is None for name in absent if name != "body_text"))
        lists = [name for name, types in MEMBERS.items() if types == STRINGS and name not in ("structure", "defects")]
        self.expect("and empty lists", all(mail[name] == [] for name in lists))
        self.expect("which is nobody to answer", mail["acknowledge"] is False and mail["kind"] in KINDS)

    def unreadable(self, folder):
        found, code = inspect("nowhere.eml", "a.eml", folder=folder)
        self.expect("a missing file is told, the rest goes on, 66",
                    [set(mail) == {"file", "error"} for mail in found] == [True, False] and code == 66)
        (folder / "loop.eml").symlink_to("loop.eml")
        found, code = inspect("loop.eml", "a.eml", folder=folder)
        self.expect("an unreadable file is told, the rest goes on, 65",
                    [set(mail) == {"file", "error"} for mail in found] == [True, False] and code == 65)
        refused = subprocess.run([desk.binary(), "inspect", "--own", "nobody", "a.eml"], cwd=folder,
                                 capture_output=True, timeout=60, check=False)
        self.expect("an address that is none is refused, 64", refused.returncode == 64)

    def expect(self, sentence, holds):
        say(("ok: " if holds else "NO: ") + sentence)
        if not holds:
            self.problems.append("not so: " + sentence)


def differences(before, now):
    return sorted(name for name in before.keys() | now.keys() if before.get(name) != now.get(name))


def flaws(mail):
    """Where an object has not the form of the contract."""
    found = misshapen(mail, MEMBERS, "") + misshapen(mail.get("bounce"), BOUNCE, "bounce.")
    for recipient in (mail.get("bounce") or {}).get("recipients", []):
        found += misshapen(recipient, RECIPIENT, "recipients.")
    certified = mail.get("pec")
    found += misshapen(certified, CERTIFIED, "pec.") + misshapen((certified or {}).get("inner"), INNER, "inner.")
    found += ["attachment of another form" for part in mail["attachments"] if set(part) not in ATTACHMENTS]
    if mail["attachment_names"] != [part["name"] for part in mail["attachments"]]:
        found.append("attachment_names are not those of attachments")
    if mail["kind"] not in KINDS:
        found.append(f"kind {mail['kind']}")
    if mail["text"].strip() and not mail["new_text"].strip():
        found.append("new_text is empty and text is not")
    return found


def misshapen(thing, members, place):
    if thing is None:
        return []
    if list(thing) != list(members):
        return [f"members of {place or 'the mail'}: {list(thing)}"]
    return [f"{place}{name} is {type(thing[name]).__name__}" for name, types in members.items()
            if type(thing[name]) not in types]


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--record", action="store_true", help="write the results beside the mails")
    options = parser.parse_args(arguments)
    corpus = Corpus()
    if options.record:
        corpus.record()
        return 0
    corpus.compare()
    corpus.form()
    return verdict(corpus.problems, "Every mail is understood as it was.")


if __name__ == "__main__":
    sys.exit(main())
