"""Writes the TNEF that Outlook sends as winmail.dat ([MS-OXTNEF]): nothing but attachments, each a name and its bytes.

`winmail-dat.eml` was made with it: python3 winmail.py NAME FILE [NAME FILE …] > winmail.dat
"""

import pathlib
import struct
import sys

SIGNATURE, KEY = 0x223E9F78, 1
MESSAGE, ATTACHMENT = 1, 2
VERSION, REND_DATA, TITLE, DATA = 0x00089006, 0x00069002, 0x00018010, 0x0006800F


def attribute(level, number, value):
    """One attribute: level, identifier, length, value, and the sum of the value's bytes."""
    return struct.pack("<BII", level, number, len(value)) + value + struct.pack("<H", sum(value) & 0xFFFF)


def tnef(files):
    """The stream for (name, bytes) pairs."""
    stream = struct.pack("<IH", SIGNATURE, KEY) + attribute(MESSAGE, VERSION, struct.pack("<I", 0x00010000))
    for name, content in files:
        rendering = struct.pack("<HIHHI", 1, 0xFFFFFFFF, 0, 0, 0)
        stream += attribute(ATTACHMENT, REND_DATA, rendering)
        stream += attribute(ATTACHMENT, TITLE, name.encode("cp1252") + b"\0")
        stream += attribute(ATTACHMENT, DATA, content)
    return stream


if __name__ == "__main__":
    words = sys.argv[1:]
    pairs = [(name, pathlib.Path(file).read_bytes()) for name, file in zip(words[::2], words[1::2])]
    sys.stdout.buffer.write(tnef(pairs))
