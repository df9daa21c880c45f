#!/usr/bin/env python3
"""Writes Tests/TextSearchTests/ReferenceTable.swift: patterns and texts, and what Python's re finds.

Only what both mean alike: no \\Z, no marks in \\w, no property classes. Run it after adding a pattern or a text:

    python3 scripts/patterns/reference.py > Tests/TextSearchTests/ReferenceTable.swift
"""
import re

PATTERNS = r"""
fattura
Fattura\s+\d+
fattura\s*n\.?\s*\d{1,4}/\d{4}
^fattura
^fattura$
fattura$
\Afattura
\bordine\b
\bordin\b
\Bdine
ordin\B
\bl'urgenza\b
\burgenza
(urgente|urgenza|asap)
(?:urgente|asap)!+
\b(?:sla|asap)\b
a|b|
^$
^\s*$
a*b
a+b
a?b
a{2}b
a{2,}b
a{2,3}b
a{,2}b
^a{2,3}$
^a{0,1}b
a{0}b
x{3}
x{
x{a}
x{1,a}
a{2
(ab)+c
(ab|cd)*ef
((a|b)c){2}
(a(b(c)))
(?P<nome>ab)c
(?:)
()
(|a)b
a||b
a*?b
a+?
a??b
a{2,3}?b
[abc]
[^abc]
[a-c]x
[^a-z\s]
[a-]
[-a]
[]]
[^]]
[\]]
[a\-z]
[\d-]
[\w.+-]+@[\w-]+\.[a-z]{2,}
[^@\s]+@[^@\s]+
[+*?.()|]
[\\]
[à-ü]
[À-Ü]
perché
PERCHÉ
citt[àa]
\d
\D
\w
\W
\s
\S
\d+[.,]\d{2}
€\s*\d+
\d{2}/\d{2}/\d{4}
\b\d{3}\b
\b[A-Z]{2}\d{5}\b
IT\d{2}[A-Z]\d{10}
[0-9a-f]{8}
\.
\*
\$
\^
\[
\(\)
\|
\?
\\
\t
\n
a\nb
a.b
a.*b
(?s)a.b
(?s)^a.*b$
(?i)FATTURA
(?-i:F)attura
(?-i:FATTURA)
f(?-i:A)ttura
(?-i:[A-Z])
(?-i:\b[A-Z]{3,}\b)
(?i:fattura)
(?-i:Ordine) n
.
^.$
^..$
^.{3}$
^\w+$
^\w+ \w+$
\w+\s\w+$
\x41
\x61
\xe8
\u00e8
\u20ac
.*
.+
^(a+)+$
^(a|a)*b
(a*)*b
(a*)+b
(a|ab)(c|bcd)
(?:a?){3}a{3}
^(?:a|b)*a(?:a|b){2}$
(.*a){3}
.*.*.*=.*
\b\b\ba
a\b
\ba
a\Bb
^\b
\b$
\B
(^a|b)c
(^|x)a
a($|x)
(?:^|\s)re:
^re:|^r:
^(?:re|fw|i|r):\s
-- $
=$
#\d+
\[#\d+\]
\[IZ-\d{4}\]
(?#un commento)ab
Σ
σ
straße
[[\]]x
[.]
[\n]
[^\n]b
[\s\S]b
[\W\d]
a(?:b|c(?:d|e))f
(?:fattura|ordine).{0,10}\d
\d+(?:\.\d{3})*(?:,\d{2})?
^[^:]+:\s*\S+$
\S+@\S+\.it\b
""".strip("\n").split("\n")

TEXTS = [
    "", "a", "b", "ab", "aab", "aaab", "aaa", "aaaa", "abab", "ababc", "abc", "acb", "bc", "xa", "ax", "abcd", "cdef",
    "a\nb", "a b", "a.b", "ba\nab", "\n", " ", "\t", "fattura", "Fattura 12", "FATTURA", "la fattura", "fattura\nnuova",
    "la\nfattura\nnuova", "fattura n. 12/2024", "fatturazione", "ordine", "Ordine n 7", "ordinello", "riordine",
    "l'urgenza", "urgente!", "ASAP", "asapx", "perché", "Perché no", "PERCHÉ", "città", "CITTÀ", "È", "è", "€ 12",
    "1.234,50", "12,5", "01/02/2024", "IT12A1234567890", "AB12345", "xAB123456", "deadbeef", "x{3}", "x{", "xxx",
    "a{2", "{2}", "x{a}", "x{1,a}", "a-z", "[x]", "[x", "]", "\\", "*+?", "$^|", "()", "anna@example.it",
    "anna.rossi@a-b.com", "a@b", "Re: ciao", "re:", "R: ciao", "Fw: x", "x re: y", "-- ", "=", "a=b", "#12", "[#12]",
    "[IZ-1042]", "Σ", "σ", "ς", "straße", "STRASSE", "acf", "abf", "aceg acef", "abcdef", "due parole", "Oggetto: prova",
    "_", "A", "z9", "-", "12 34", "bd\nc", "ABC", "Abc", "ordine del 3", "a,b;c",
]

SHOWN = 5


def visible(text):
    return text.replace("\n", "␤").replace("\t", "␉") or "∅"


def main():
    print("/// Patterns, texts in which Python's re finds them, and texts in which it does not, without regard to case and")
    print("/// with lines (re.I | re.M). Written by scripts/patterns/reference.py: ␤ is a line end, ␉ a tab, ∅ no text.")
    print("enum ReferenceTable {")
    print('    static let lines = #"""')
    for pattern in PATTERNS:
        compiled = re.compile(pattern, re.I | re.M)
        found = [t for t in TEXTS if compiled.search(t)]
        absent = [t for t in TEXTS if not compiled.search(t)]
        print(line(pattern, found, absent))
    print('        """#')
    print("}")


def line(pattern, found, absent):
    for shown in range(SHOWN, 0, -1):
        row = [pattern] + [" ¦ ".join(map(visible, near(pattern, part, shown))) for part in (found, absent)]
        line = "        " + "  ⟶  ".join(row)
        if len(line) <= 120:
            break
    return line


def near(pattern, texts, shown):
    """The texts that have most in common with the pattern, in the order of the list."""
    letters = set(pattern.lower())
    chosen = sorted(texts, key=lambda t: (-len(letters & set(t.lower())) / (len(set(t)) + 2), len(t)))[:shown]
    return [t for t in texts if t in chosen]


main()
