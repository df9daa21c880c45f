"""Where both other parsers agree and we read otherwise all the same, with the rule that decides."""

import fnmatch

REASONS = [
    ("inject-*", ["subject", "from_name", "attachments"], "control, separator and override characters go after decoding (RFC 2047 §7)"),
    ("file-rtl", ["attachments"], "bidirectional overrides go from names (RFC 2183 §2.3: a name is only a suggestion)"),
    ("from-newline-encoded", ["from_name"], "a decoded line end is no reason to lose the name (RFC 2047 §5)"),
    ("from-open-comment", ["from_name"], "a parenthesis that is never closed is text (RFC 5322 §3.2.2)"),
    ("bom*", ["from", "from_name"], "a byte order mark before the first field is not part of its name (RFC 5322 §2.2)"),
    ("byte-order-mark", ["from", "from_name"], "as above"),
    ("2231-many", ["attachments"], "the number of continuations is bounded (RFC 2231 §3 sets no end)"),
    ("2231-preferred", ["attachments"], "the extended form comes first (RFC 6266 §4.3, RFC 5987 §4.2)"),
    ("2231-zero-padded", ["attachments"], "an index has no leading zeros (RFC 2231 §7: initial-section, other-sections)"),
    ("file-windows", ["attachments"], "a backslash in a path is no escape, whatever RFC 2822 says: otherwise the name is lost"),
    ("charset-latin1-is-utf8", ["body_text"], "valid UTF-8 wins over a wrong label"),
    ("charset-utf8-labelled-latin1", ["body_text"], "as above"),
    ("charset-windows", ["body_text"], "iso-8859-1 means windows-1252 (WHATWG Encoding §4.2)"),
    ("content-type-*", ["structure", "attachments", "body_text"], "a type that cannot be read is text/plain (RFC 2045 §5.2)"),
    ("cte-padding-inside", ["body_text"], "padding in the middle ends a group, not the text (RFC 2045 §6.8)"),
    ("cte-qp-soft-space", ["body_text"], "blanks behind a soft break were added on the way (RFC 2045 §6.7 rule 3)"),
    ("cte-quoted", ["body_text"], "a quoted mechanism is meant (RFC 2045 §6.1)"),
    ("empty-boundary", ["structure", "body_text"], "an empty boundary delimits nothing (RFC 2046 §5.1.1: 1*70)"),
    ("id-long", ["message_id"], "an identifier fits on one line (RFC 5322 §2.1.1)"),
]


def reason(path, field):
    """Why `field` of the mail at `path` may differ; `None` when it may not."""
    for pattern, fields, why in REASONS:
        if field in fields and fnmatch.fnmatch(path.stem, pattern):
            return why
    return None
