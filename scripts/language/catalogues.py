"""Reads text out of the files in which translated programs and manuals keep it."""

import gzip
import html
import re
import struct
import zipfile


def mo(path):
    """Pairs of original and translation in a compiled gettext catalogue; plural forms come as separate pairs."""
    data = path.read_bytes()
    order = "<" if data[:4] == b"\xde\x12\x04\x95" else ">"
    if len(data) < 20 or struct.unpack(order + "I", data[:4])[0] != 0x950412DE:
        return
    count, originals, translations = struct.unpack(order + "III", data[8:20])

    def text(table, index):
        length, offset = struct.unpack_from(order + "II", data, table + 8 * index)
        return data[offset:offset + length].decode("utf-8", "replace")

    for index in range(count):
        original = text(originals, index).rpartition("\x04")[2].split("\0")
        for place, translation in enumerate(text(translations, index).split("\0")):
            if original[0] and translation:
                yield original[min(place, len(original) - 1)], translation


def po(path):
    """Pairs of original and translation in a gettext source."""
    entry = {"msgid": [], "msgstr": []}
    key = None
    for line in path.read_text("utf-8", "replace").splitlines() + ["msgid \"\""]:
        match = re.match(r'(?:(msgid|msgstr)\s+)?"(.*)"\s*$', line)
        if not match:
            continue
        if match[1] == "msgid" and key == "msgstr":
            original, translation = ("".join(entry[name]) for name in ("msgid", "msgstr"))
            if original and translation:
                yield original.replace("\\n", "\n"), translation.replace("\\n", "\n")
            entry = {"msgid": [], "msgstr": []}
        key = match[1] or key
        if key:
            entry[key].append(match[2].replace('\\"', '"'))


def page(path):
    """Paragraphs of an HTML or Mallard page."""
    text = path.read_text("utf-8", "replace").replace("\n", " ")
    text = SILENT.sub(" ", text)
    text = BLOCK.sub("\n", text)
    yield from html.unescape(TAG.sub("", text)).split("\n")


# What is not language, what ends a paragraph, and all else in angle brackets.
SILENT = re.compile(r"(?i)<(script|style|pre|code|head|screen|programlisting|cmd|kbd|samp|tt)\b.*?</\1>")
BLOCK = re.compile(r"(?i)</?(?:p|div|h\d|li|td|th|tr|dt|dd|br|title|item|note|section|info|desc|table|ul|ol|page)\b[^>]*>")
TAG = re.compile(r"<[^>]*>")


def manual(path):
    """Paragraphs of a compressed manual page, without its requests."""
    with gzip.open(path, "rt", encoding="utf-8", errors="replace") as file:
        text = file.read()
    paragraph = []
    for line in text.splitlines() + [".PP"]:
        if line.startswith((".", "'")):
            macro = line[1:3].strip()
            if macro in ("B", "I", "BR", "IR", "RB", "RI", "BI", "IB"):
                paragraph.append(line[3:])
            elif paragraph:
                yield re.sub(r"\\f.|\\\(..|\\\[[^]]*\]|\\[^ ]", "", " ".join(paragraph))
                paragraph = []
        else:
            paragraph.append(line)


def archive(path):
    """Texts of a language pack of Mozilla's: properties, entities and Fluent messages."""
    with zipfile.ZipFile(path) as pack:
        for name in sorted(pack.namelist()):
            if not name.endswith((".properties", ".dtd", ".ftl")):
                continue
            for line in pack.read(name).decode("utf-8", "replace").splitlines():
                if line.startswith(("#", "{", "*")):
                    continue
                match = re.match(r'\s*(?:<!ENTITY\s+\S+\s+"(.*)">|\.?[\w.-]+\s*=\s*(.*)|\s{4}(\S.*))$', line)
                if match:
                    yield next(text for text in match.groups("") if text) if any(match.groups()) else ""


def assigned(path):
    """Strings assigned in a file of PHP or Lua, behind the last sign of assignment or call on their line."""
    for line in path.read_text("utf-8", "replace").splitlines():
        match = re.match(r"""\s*(?:\$\w+\[.*?\]\s*=\s*|dialogStr\()['"](.*)['"]\s*\)?;?\s*$""", line)
        if match:
            yield match[1].replace("\\'", "'").replace('\\"', '"')


def lines(path):
    yield from path.read_text("utf-8", "replace").splitlines()
