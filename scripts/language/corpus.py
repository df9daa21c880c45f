#!/usr/bin/env python3
"""Gathers the texts from which the language table is trained: see README.md.

corpus.py FOLDER [--from FOLDER-OF-PACKAGES]
    Fetches the Debian packages named in sources.tsv with their versions (or takes them from a folder), and writes
    FOLDER/LL.texts, one text a line, and FOLDER/LL.words, "count word" a line, for each language.
"""

import argparse
import collections
import hashlib
import pathlib
import re
import subprocess
import sys
import tempfile

import catalogues
import dawg

HERE = pathlib.Path(__file__).resolve().parent
LANGUAGES = "it en de fr es pt ro nl ca pl sv da".split()
TESSERACT = dict(zip("ita eng deu fra spa por ron nld cat pol swe dan".split(), LANGUAGES))
# A frequency list names a word this often for each time that a list without frequencies names it.
UNCOUNTED = 1

# How the language stands in a path, and which reader its files need. The first rule that fits is taken.
TAG = r"(?P<tag>[a-z]{2}(?:[-_][A-Za-z]{2})?)"
RULES = [(re.compile(rule), reader, kind) for rule, reader, kind in [
    (rf"/locale/{TAG}/LC_MESSAGES/.*\.mo$", catalogues.mo, "pairs"),
    (rf"/translations/{TAG}/LC_MESSAGES/.*\.mo$", catalogues.mo, "pairs"),
    (rf"/languages/(?:admin-)?(?:network-)?{TAG}\.mo$", catalogues.mo, "pairs"),
    (rf"/po/{TAG}\.po$", catalogues.po, "pairs"),
    (rf"/localization/{TAG}/.*\.inc$", catalogues.assigned, "texts"),
    (rf"/dialogs_{TAG}\.lua$", catalogues.assigned, "texts"),
    (rf"/html/{TAG}/[^/]*\.html$", catalogues.page, "texts"),
    (rf"/installation-guide-amd64/{TAG}/[^/]*\.html$", catalogues.page, "texts"),
    (rf"/debian-reference/ch\d+\.{TAG}\.html$", catalogues.page, "texts"),
    (rf"/help/{TAG}(?:-[A-Z]+)?/text/.*\.html$", catalogues.page, "texts"),
    (rf"/gimp/2.0/help/{TAG}/[^/]*\.html$", catalogues.page, "texts"),
    (rf"/help/{TAG}/gnome-help/.*\.page$", catalogues.page, "texts"),
    (rf"/man/{TAG}/man\d/.*\.gz$", catalogues.manual, "texts"),
    (rf"/klavaro/{TAG}\.(?:paragraphs|words)$", catalogues.lines, "texts"),
    (rf"/langpack-{TAG}@.*\.xpi$", catalogues.archive, "texts"),
]]
ENGLISH = re.compile(r"/help/C/gnome-help/.*\.page$")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--from", dest="packages", type=pathlib.Path)
    options = arguments.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    packages = options.packages or fetch(options.folder / "packages")
    texts = {language: {} for language in LANGUAGES}
    words = {language: collections.Counter() for language in LANGUAGES}
    for name, version in sources():
        with tempfile.TemporaryDirectory() as folder:
            unpack(find(packages, name, version), folder)
            before = {language: len(found) for language, found in texts.items()}
            read(pathlib.Path(folder), texts, words)
        print(name, *(f"{language}:{len(texts[language]) - before[language]}" for language in LANGUAGES), flush=True)
    part_shared(texts)
    part_borrowed(words)
    write(options.folder, texts, words)


def sources():
    for line in (HERE / "sources.tsv").read_text().splitlines():
        if line and not line.startswith("#"):
            name, version, *_ = line.split("\t")
            yield name, version


def fetch(folder):
    folder.mkdir(exist_ok=True)
    subprocess.run(["apt-get", "download", "--quiet"] + [f"{name}={version}" for name, version in sources()],
                   cwd=folder, check=True)
    return folder


def find(packages, name, version):
    found = sorted(packages.glob(f"{name}_{version.replace(':', '%3a')}_*.deb"))
    if not found:
        sys.exit(f'"{name}" {version} is not in "{packages}"')
    return found[0]


def unpack(package, folder):
    files = subprocess.Popen(["dpkg-deb", "--fsys-tarfile", package], stdout=subprocess.PIPE)
    left_out = [f"--exclude=*.{ending}" for ending in ("png", "jpg", "svg", "ogg", "webp", "rcc", "mp4")]
    subprocess.run(["tar", "-C", folder, "-x", *left_out], stdin=files.stdout, check=True)


def read(folder, texts, words):
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()):
        name = str(path)
        if path.suffix == ".lm":
            count_frequencies(path, words)
        elif path.suffix == ".traineddata" and path.stem in TESSERACT:
            for word in dawg.words(path):
                note_word(words[TESSERACT[path.stem]], word, TESSERACT[path.stem], UNCOUNTED)
        else:
            for rule, reader, kind in RULES:
                match = rule.search(name)
                if match:
                    take(reader(path), kind, match["tag"][:2].lower(), texts)
                    break
            else:
                if ENGLISH.search(name):
                    take(catalogues.page(path), "texts", "en", texts)


def take(found, kind, language, texts):
    if language not in texts:
        return
    for item in found:
        original, translation = item if kind == "pairs" else (None, item)
        if translation == original:
            continue
        note(texts[language], translation)
        if original and language != "en":
            note(texts["en"], original)


def note(known, text):
    for line in text.replace("\\n", "\n").split("\n"):
        line = plain(line)
        if line:
            known.setdefault(line.lower(), line)


def plain(line):
    """The words of a line: without mark-up, format codes, accelerators, addresses and what has digits."""
    line = re.sub(r"<[^>]*>|\{[^}]*\}|\$\w+|%\(?[-\w$.]*\)?[a-zA-Z]|&(?:\w+;)?|\\.|\[_?\d+\]", " ", line)
    line = re.sub(r"(?<=\w)_(?=\w)|_", "", line)
    line = re.sub(r"\S*(?:://|@|\d|[=/\\|#*~^{}<>])\S*|\S*\w\.\w\S*|(?:(?<=\s)|^)--?[\w-]+", " ", line)
    line = " ".join(line.split())
    letters = sum(character.isalpha() for character in line)
    return line if letters >= 3 and letters * 10 >= 7 * len(line) else ""


def count_frequencies(path, words):
    """Single words of a language model that predicts typing, with how often they were seen."""
    language = path.stem[:2]
    if language not in words:
        return
    for line in path.read_text("utf-8", "replace").splitlines():
        if line.startswith("\\2-grams"):
            break
        count, _, word = line.partition(" ")
        if count.isdigit() and word:
            note_word(words[language], word, language, max(int(count), 2))


def note_word(known, word, language, count):
    """Names and acronyms say nothing; German writes every noun with a capital."""
    is_common = word.islower() or language == "de" and word[1:].islower()
    if is_common and all(character.isalpha() for character in word.replace("'", "")) and word[-1] != "'":
        known[word.lower().rpartition("'")[2]] += count


def part_shared(texts):
    """A text that stands in several languages is untranslated in all but English, or too short to tell."""
    seen = collections.Counter(text for found in texts.values() for text in found)
    for language, found in texts.items():
        for text in [text for text in found if seen[text] > 1 and (language != "en" or text.count(" ") < 2)]:
            del found[text]


def part_borrowed(words):
    """A word without frequency that another language uses often is a quotation."""
    frequent = collections.Counter()
    for found in words.values():
        for word, count in found.items():
            frequent[word] = max(frequent[word], count)
    for language, found in words.items():
        for word in [word for word, count in found.items() if count == UNCOUNTED and frequent[word] > 20]:
            del found[word]


def write(folder, texts, words):
    for language in LANGUAGES:
        lines = sorted(texts[language].values(), key=lambda text: hashlib.sha256(text.encode()).digest())
        (folder / f"{language}.texts").write_text("".join(line + "\n" for line in lines), "utf-8")
        counts = sorted(words[language].items(), key=lambda item: (-item[1], item[0]))
        (folder / f"{language}.words").write_text("".join(f"{count} {word}\n" for word, count in counts), "utf-8")
        print(language, len(lines), "texts,", sum(map(len, lines)) // 1000, "k characters,", len(counts), "words")


if __name__ == "__main__":
    main()
