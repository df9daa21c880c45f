"""Small mails that are wrong in one way each, and what has to be understood of them all the same."""

import base64

CRLF = b"\r\n"
FIELDS = {
    "From": "Mario Rossi <mario.rossi@example.com>", "To": "desk@example.it",
    "Date": "Mon, 16 Nov 2026 10:00:00 +0100", "Subject": "ciao", "Message-ID": "<one@example.com>",
    "MIME-Version": "1.0",
}


def mail(body="testo\r\n", end=CRLF, **fields):
    """A mail with the usual fields, of which `fields` replaces some: `None` leaves one out, `_` stands for `-`."""
    own = {name.replace("_", "-"): value for name, value in fields.items()}
    lines = [(name, own.pop(name, value)) for name, value in FIELDS.items()] + list(own.items())
    head = b"".join(raw(name) + b": " + raw(value) + end for name, value in lines if value is not None)
    return head + end + raw(body)


def raw(text):
    return text if isinstance(text, bytes) else text.encode()


def header(lines, body="testo\r\n"):
    """A mail whose header is given whole."""
    return raw(lines).replace(b"\n", CRLF) + CRLF + raw(body)


def parts(*pieces, kind="mixed", boundary="b", close=True, **fields):
    """A multipart of the pieces, each with its own header."""
    body = b"".join(b"--" + raw(boundary) + CRLF + raw(piece).replace(b"\n", CRLF) + CRLF for piece in pieces)
    tail = b"--" + raw(boundary) + b"--" + CRLF if close else b""
    return mail(body + tail, Content_Type=f"multipart/{kind}; boundary={boundary}", **fields)


def named(field, value="Content-Disposition: attachment; "):
    """A mail with one attached file of three bytes, whose name `field` gives."""
    return parts("Content-Type: text/plain\n\ntesto", b"Content-Type: application/octet-stream\n" + raw(value)
                 + raw(field) + b"\nContent-Transfer-Encoding: base64\n\nYWJj")


def text(charset, content, encoding="8bit", kind="text/plain"):
    label = f"; charset={charset}" if charset else ""
    return mail(content, Content_Type=kind + label, Content_Transfer_Encoding=encoding)


def b64(content):
    return base64.b64encode(raw(content)).decode()


def cases():
    """Name, bytes, what to expect: see `run.py` for the words."""
    for group in (_bytes, _boundaries, _duplicates, _addresses, _injections, _names, _words, _encodings, _charsets,
                  _dates, _identifiers, _kinds):
        yield from group()


def _bytes():
    yield "empty", b"", {"ack": False, "from": None, "subject": None, "text": ""}
    for name, content in [("byte", b"x"), ("newline", b"\n"), ("newlines", b"\r\n" * 50), ("cr", b"\r"),
                          ("nul", b"\0"), ("nuls", b"\0" * 3_000), ("colon", b":"), ("colons", b":" * 99),
                          ("space", b" "), ("bom", b"\xef\xbb\xbf"), ("half-bom", b"\xef\xbb"), ("high", b"\xff" * 99),
                          ("dashes", b"--\r\n--\r\n"), ("from-line", b"From x\r\n"), ("only-quote", b'From: "\r\n'),
                          ("angle", b"From: <\r\n\r\n"), ("all-bytes", bytes(range(256)) * 4)]:
        yield f"only-{name}", content, {"ack": False, "from": None}
    yield "bom", b"\xef\xbb\xbf" + mail(), {"from": "mario.rossi@example.com", "subject": "ciao"}
    yield "bom-mbox", b"\xef\xbb\xbfFrom a@b Mon Nov 16 10:00:00 2026\r\n" + mail(), {"from": "mario.rossi@example.com"}
    yield "blank-lines-first", b"\r\n\r\n" + mail(), {}
    yield "mbox", b"From a@b Mon Nov 16 10:00:00 2026\n" + mail(), {"subject": "ciao", "contains": "testo"}
    yield "mbox-escaped", b">From a@b Mon Nov 16 10:00:00 2026\n" + mail(), {"subject": "ciao"}
    yield "mbox-body", mail(">From here on\r\nFrom there\r\n"), {"contains": ">From here on"}
    for name, end in [("lf", b"\n"), ("cr", b"\r"), ("crlf", CRLF)]:
        yield f"ends-{name}", mail("riga1" + end.decode() + "riga2", end), {"contains": "riga1\nriga2", "subject": "ciao"}
    yield "ends-mixed", b"From: a@b.it\nSubject: misto\r\nTo: c@d.it\r\r\nuno\rdue\ntre\r\n", {
        "subject": "misto", "from": "a@b.it", "contains": "uno\ndue\ntre"}
    yield "ends-lfcr", b"From: a@b.it\n\rSubject: s\n\r\n\rtesto", {"from": "a@b.it"}
    yield "nul-body", mail(b"pri\0ma\r\n"), {"body": "prima"}
    yield "nul-header", mail(Subject=b"a\0b"), {"subject": "ab", "defect": "nul_bytes"}
    yield "nul-from", mail(From=b"Ma\0rio <a@b.it>"), {"from": "a@b.it"}
    yield "nul-name", header(b"Fr\0om: x@y.it\nFrom: a@b.it\nSubject: s\n"), {}
    yield "space-colon", header("From : a@b.it\nSubject\t: prima\nTo  :c@d.it\n"), {"from": "a@b.it", "subject": "prima"}
    yield "no-space", header("From:a@b.it\nSubject:prima\n"), {"from": "a@b.it", "subject": "prima"}
    yield "first-folded", header(" folded: x\nFrom: a@b.it\nSubject: s\n"), {"from": "a@b.it", "subject": "s"}
    yield "fold-empty", header("From: a@b.it\nSubject: a\n \n\t\n b\n"), {"subject": "a b", "from": "a@b.it"}
    yield "fold-first", header("From:\n Mario\n <a@b.it>\nSubject:\n s\n"), {"from": "a@b.it", "name": "Mario", "subject": "s"}
    yield "fold-encoded", header("From: a@b.it\nSubject: =?utf-8?q?a?=\n\t=?utf-8?q?b?=\n"), {"subject": "ab"}
    yield "no-header-end", b"From: a@b.it\r\nSubject: s", {"from": "a@b.it", "subject": "s", "text": ""}
    yield "junk-line", b"From: a@b.it\r\nSubject: s\r\nquesto non e un campo\r\n\r\nfine\r\n", {
        "subject": "s", "contains": "questo non e un campo"}
    yield "no-header", b"solo testo senza intestazione\r\n", {"from": None, "contains": "solo testo"}
    whole = parts("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n" + b64("perché " * 9),
                  named(b'filename="x.txt"'), Subject="=?utf-8?b?" + b64("città") + "?=")
    for end in range(0, len(whole), 31):
        yield f"cut-{end:03d}", whole[:end], {"from": "mario.rossi@example.com"} if end > 60 else {}
    yield "long-line-header", mail(Subject="a" * 20_000), {"from": "mario.rossi@example.com"}
    yield "lowercase", header("from: a@b.it\nsubject: s\nmessage-id: <x@y>\n"), {"from": "a@b.it", "id": "x@y"}
    yield "utf8-header", mail(Subject="perché così", From="Nicolò <nicolò@example.com>"), {
        "subject": "perché così", "name": "Nicolò", "from": "nicolò@example.com"}
    yield "latin1-header", mail(Subject="perché".encode("latin-1")), {"subject": "perché"}
    yield "dot-lines", mail("a\r\n.\r\n..\r\nb\r\n"), {"contains": "a\n.\n..\nb"}


def _boundaries():
    plain = "Content-Type: text/plain\n\nuno"
    file = 'Content-Type: text/plain; name=x.txt\nContent-Disposition: attachment; filename=x.txt\n\ndue'
    whole = {"contains": "uno", "names": ["x.txt"]}
    yield "mixed", parts(plain, file), whole
    yield "unclosed", parts(plain, file, close=False), whole
    yield "padding", parts(plain, file).replace(b"--b\r\n", b"--b \t \r\n"), whole
    yield "lf", parts(plain, file).replace(CRLF, b"\n"), whole
    yield "cr", parts(plain, file).replace(CRLF, b"\r"), whole
    yield "longer-token", parts(plain + "\n--bc\nancora", file), {**whole, "contains": "--bc\nancora"}
    yield "close-then-text", parts(plain, file) + b"epilogo\r\n--b\r\n\r\nnon c'e\r\n", {"names": ["x.txt"]}
    yield "preamble", parts(plain, file).replace(b"--b\r\n", b"preambolo\r\n--b\r\n", 1), whole
    yield "no-delimiter", mail("solo testo\r\n", Content_Type="multipart/mixed; boundary=b"), {"contains": "solo testo"}
    yield "no-boundary", mail("--b\r\n\r\nuno\r\n--b--\r\n", Content_Type="multipart/mixed"), {"contains": "uno"}
    yield "empty-boundary", mail('--\r\n\r\nuno\r\n----\r\n', Content_Type='multipart/mixed; boundary=""'), {"contains": "uno"}
    long = "x" * 3_000
    yield "long-boundary", parts(plain, file, boundary=long), whole
    yield "odd-boundary", parts(plain, file, boundary="'()+_,-./:=?").replace(b"boundary='()+_,-./:=?", b"boundary=\"'()+_,-./:=?\""), whole
    yield "space-boundary", parts(plain, file, boundary="a b").replace(b"boundary=a b", b'boundary="a b"'), whole
    yield "space-after-boundary", parts(plain, file).replace(b"boundary=b\r", b'boundary="b "\r'), whole
    yield "case-boundary", parts(plain + "\n--B\nancora", file), {**whole, "contains": "--B\nancora"}
    inner = "Content-Type: multipart/alternative; boundary={}\n\n--{}\n" + plain + "\n--{}\nContent-Type: text/html\n\n<p>uno\n{}"
    yield "nested-prefix", parts(inner.format("bc", "bc", "bc", "--bc--"), file), whole
    yield "nested-prefix-outer", parts(inner.format("b", "b", "b", "--b--"), file, boundary="bc"), whole
    yield "nested-unclosed", parts(inner.format("c", "c", "c", ""), file), whole
    yield "nested-same", parts(inner.format("b", "b", "b", "--b--"), file), {"contains": "uno"}
    yield "only-close", mail("--b--\r\n", Content_Type="multipart/mixed; boundary=b"), {}
    yield "empty-parts", mail("--b\r\n--b\r\n--b\r\n\r\nuno\r\n--b--\r\n", Content_Type="multipart/mixed; boundary=b"), {"contains": "uno"}
    yield "no-blank-line", mail("--b\r\nContent-Type: text/plain\r\nuno\r\n--b--\r\n", Content_Type="multipart/mixed; boundary=b"), {"contains": "uno"}
    yield "two-boundaries", parts(plain, file).replace(b"boundary=b\r", b"boundary=b; boundary=c\r"), whole
    yield "folded-boundary", parts(plain, file).replace(b"; boundary=b\r", b";\r\n\tboundary\r\n =\r\n b\r"), whole
    yield "continued-boundary", parts(plain, file, boundary="bb").replace(b"boundary=bb", b"boundary*0=b; boundary*1=b"), whole
    yield "unknown-multipart", parts(plain, file, kind="zzz"), whole
    yield "base64-multipart", parts(plain, file, Content_Transfer_Encoding="base64"), whole
    yield "digest", parts("\nFrom: a@b.it\nSubject: dentro\n\nuno", kind="digest"), {
        "structure": [[0, "multipart/digest"], [1, "message/rfc822"]]}
    yield "alternative-empty-plain", parts("Content-Type: text/plain\n\n ", "Content-Type: text/html\n\n<p>uno", kind="alternative"), {"contains": "uno"}
    yield "related-start", parts("Content-Type: image/gif\nContent-ID: <i>\n\nGIF", "Content-Type: text/html\nContent-ID: <s>\n\n<p>uno", kind="related; start=\"<s>\""), {"contains": "uno"}
    yield "interleaved", parts(plain, "Content-Type: image/gif; name=a.gif\n\nGIF", "Content-Type: text/plain\n\ntre"), {"contains": "tre", "names": ["a.gif"]}
    deep = b""
    for level in range(30):
        deep += b"Content-Type: multipart/mixed; boundary=L%d\r\n\r\n--L%d\r\n" % (level, level)
    yield "thirty-deep", b"From: a@b.it\r\n" + deep + b"Content-Type: text/plain\r\n\r\nin fondo\r\n", {"contains": "in fondo", "from": "a@b.it"}


def _duplicates():
    twice = "From: uno@example.com\nSubject: primo\nMessage-ID: <a@x>\nDate: Mon, 16 Nov 2026 10:00:00 +0100\n"
    other = "From: due@example.com\nSubject: secondo\nMessage-ID: <b@x>\nDate: Tue, 17 Nov 2026 10:00:00 +0100\n"
    yield "duplicates", header(twice + other), {
        "from": "uno@example.com", "subject": "primo", "id": "a@x", "date": "2026-11-16T09:00:00Z", "defect": "duplicate_field"}
    yield "no-from", mail(From=None), {"from": None, "ack": False}
    yield "no-subject", mail(Subject=None), {"subject": None}
    yield "no-date", mail(Date=None), {"date": None}
    yield "no-id", mail(Message_ID=None), {"id": None}
    yield "empty-from", mail(From=""), {"from": None, "ack": False}
    yield "several-from", mail(From="uno@example.com, Due <due@example.com>"), {"from": "uno@example.com"}
    yield "two-content-types", mail("<p>uno", Content_Type="text/html"), {"contains": "uno"}


def _addresses():
    table = [
        ("group", "Team: Uno <uno@example.com>, due@example.com;", "uno@example.com", "Uno"),
        ("group-empty", "undisclosed:;", None, None),
        ("route", "<@a.it,@b.it:mario@example.com>", "mario@example.com", None),
        ("comment-name", "mario@example.com (Mario Rossi)", "mario@example.com", "Mario Rossi"),
        ("comments", "(a(b)c) Mario (d) <mario (e) @ example.com (f)> (g)", "mario@example.com", "Mario"),
        ("open-comment", "Mario (mai chiuso <mario@example.com>", "mario@example.com", None),
        ("quoted-local", '"mario rossi"@example.com', "mario rossi@example.com", None),
        ("quoted-at", '"a@b"@example.com', "a@b@example.com", None),
        ("quoted-name", '"Rossi, Mario" <mario@example.com>', "mario@example.com", "Rossi, Mario"),
        ("escaped-name", '"Rossi \\"Mario\\" \\\\" <mario@example.com>', "mario@example.com", 'Rossi "Mario" \\'),
        ("open-quote", '"Mario <mario@example.com>', "mario@example.com", None),
        ("spaces", "Mario < mario @ example . com >", "mario@example.com", "Mario"),
        ("dot-name", "Mario R. Rossi <mario@example.com>", "mario@example.com", "Mario R. Rossi"),
        ("no-domain", "root", "root", None),
        ("literal", "mario@[192.0.2.1]", "mario@[192.0.2.1]", None),
        ("literal6", "Mario <mario@[IPv6:2001:db8::1]>", "mario@[IPv6:2001:db8::1]", "Mario"),
        ("ace", "Mario <mario@xn--caff-8oa.example>", "mario@xn--caff-8oa.example", "Mario"),
        ("idn", "Mario <mario@caffè.example>", "mario@caffè.example", "Mario"),
        ("no-close", "Mario <mario@example.com", "mario@example.com", "Mario"),
        ("two-angles", "Mario <<mario@example.com>>", "mario@example.com", "Mario"),
        ("word-name", "=?utf-8?b?" + b64("Nicolò Rossi") + "?= <n@example.com>", "n@example.com", "Nicolò Rossi"),
        ("word-quoted", '"=?utf-8?q?Nicol=C3=B2?=" <n@example.com>', "n@example.com", "Nicolò"),
        ("word-comma", "=?utf-8?q?Rossi=2C_Mario?= <n@example.com>", "n@example.com", "Rossi, Mario"),
        ("word-address", "=?utf-8?q?evil=40example.org=3E_=3Cx?= <mario@example.com>", "mario@example.com", None),
        ("semicolons", "uno@example.com; due@example.com", "uno@example.com", None),
        ("mailto", "<mailto:mario@example.com>", "mario@example.com", None),
        ("empty-angle", "Mario <>", None, None),
        ("newline-encoded", "=?utf-8?q?a=0D=0ABcc:_x@y.it?= <n@example.com>", "n@example.com", None),
        ("long-local", "a" * 300 + "@example.com", "a" * 300 + "@example.com", None),
        ("commas", ",,, ,mario@example.com,,,", "mario@example.com", None),
        ("at-signs", "@@@@", None, None),
        ("upper", "MARIO@EXAMPLE.COM", "MARIO@EXAMPLE.COM", None),
    ]
    for name, value, address, display in table:
        expect = {"from": address}
        if display is not None:
            expect["name"] = display
        yield f"from-{name}", mail(From=value), expect
    yield "to-empty-group", mail(To="undisclosed-recipients:;"), {"to": []}
    yield "to-groups", mail(To="A: x@a.it, y@a.it;, B: z@a.it;"), {"to": ["x@a.it", "y@a.it", "z@a.it"]}


def _injections():
    for name, content in [("crlf", "Ciao\r\nBcc: x@y"), ("lf", "Ciao\nBcc: x@y"), ("nul", "Ciao\0Bcc"), ("ansi", "\x1b[31mrosso\x1b[0m"),
                          ("bidi", "a\u202etxt.exe"), ("separators", "a\u2028b\u2029c\x85d"), ("c1", "a\u009b31mb"),
                          ("isolates", "a\u2066b\u2069"), ("delete", "a\x7fb"), ("tabs", "a\t\t\vb\fc")]:
        word = "=?utf-8?b?" + b64(content) + "?="
        yield f"inject-subject-{name}", mail(Subject=word), {"from": "mario.rossi@example.com"}
        yield f"inject-from-{name}", mail(From=word + " <a@b.it>"), {"from": "a@b.it"}
        yield f"inject-file-{name}", named("filename=\"" + word + "\""), {"sizes": [3]}
    yield "inject-overlong", mail(Subject="=?utf-8?q?Ciao=C0=8D=C0=8ABcc:_x?="), {}
    yield "inject-surrogates", mail(Subject="=?utf-8?q?a=ED=A0=80b?="), {}
    yield "inject-utf7", mail(Subject="=?utf-7?q?+AA0ACg-Bcc:?="), {"subject": "Bcc:"}
    yield "inject-utf16", mail(Subject="=?utf-16be?b?" + b64("a\r\nb".encode("utf-16-be")) + "?="), {"subject": "a b"}
    yield "inject-word-in-word", mail(Subject="=?utf-8?b?" + b64("=?utf-8?q?=0Aa?=") + "?="), {"subject": "=?utf-8?q?=0Aa?="}
    yield "inject-references", mail(References="<ok@example.com>\r\n <a\0b@c> <x y@z>\r\n\t<b@c>"), {"refs": ["ok@example.com", "ab@c", "x y@z", "b@c"]}
    yield "inject-id", mail(Message_ID=b"<a\x1b[2J\x00b@c>"), {}
    yield "inject-json", mail("\"}\\\x01\x1f\r\n", Subject='"\\"}'), {"subject": '"\\"}'}


def _names():
    table = [
        ("path", 'filename="../../etc/passwd"'), ("windows", 'filename="C:\\Windows\\x.exe"'), ("device", 'filename="CON"'),
        ("device-dot", 'filename="aux.txt"'), ("stream", 'filename="a.txt::$DATA"'), ("dots", 'filename="..."'),
        ("one-dot", 'filename="."'), ("slash", 'filename="/"'), ("blank", 'filename="   "'), ("trailing", 'filename="a.txt. . "'),
        ("long", 'filename="' + "a" * 5_000 + '.pdf"'), ("emoji", 'filename="😀.pdf"'), ("newline", 'filename="a\n b.pdf"'),
        ("nul", b'filename="a\0b.pdf"'), ("open", 'filename="a.pdf'), ("unquoted", "filename=a b c.pdf"),
        ("semicolon", 'filename="a;b.pdf"'), ("escaped", 'filename="a\\"b.pdf"'), ("rtl", 'filename="fattura\u202efdp.exe"'),
        ("encoded-path", "filename*=utf-8''..%2F..%2Fx"), ("encoded-nul", "filename*=utf-8''a%00b"), ("latin1", "filename=perché.pdf".encode("latin-1")),
        ("missing-equals", "filename"), ("two", "filename=a.pdf; filename=b.pdf"), ("spaces", "filename = a.pdf"),
    ]
    for name, field in table:
        yield f"file-{name}", named(field), {"sizes": [3], "contains": "testo"}
    wanted = [
        ("plain", 'filename="a.pdf"', "a.pdf"), ("extended", "filename*=utf-8''perch%C3%A9.pdf", "perché.pdf"),
        ("language", "filename*=utf-8'it'perch%c3%a9.pdf", "perché.pdf"), ("latin1", "filename*=iso-8859-1''perch%E9.pdf", "perché.pdf"),
        ("continued", "filename*0=\"a\"; filename*1=\"b.pdf\"", "ab.pdf"), ("order", "filename*1=b.pdf; filename*0=a", "ab.pdf"),
        ("mixed", "filename*0*=utf-8''perch%C3; filename*1*=%A9; filename*2=.pdf", "perché.pdf"),
        ("gap", "filename*0=a; filename*2=c.pdf", "a"), ("duplicate", "filename*0=a; filename*0=b; filename*1=.pdf", "a.pdf"),
        ("preferred", "filename=x.pdf; filename*=utf-8''y.pdf", "y.pdf"), ("bad-escape", "filename*=utf-8''a%ZZb.pdf", "a%ZZb.pdf"),
        ("no-charset", "filename*=''a.pdf", "a.pdf"), ("no-quotes", "filename*=a.pdf", "a.pdf"), ("unknown-charset", "filename*=x-none''a.pdf", "a.pdf"),
        ("word", 'filename="=?utf-8?q?perch=C3=A9=2Epdf?="', "perché.pdf"),
        ("words", 'filename="=?utf-8?q?a?=\n =?utf-8?q?b.pdf?="', "ab.pdf"), ("bare-word", "filename==?utf-8?q?a.pdf?=", "a.pdf"),
    ]
    for name, field, expected in wanted:
        yield f"2231-{name}", named(field), {"names": [expected], "sizes": [3]}
    for name, field in [("negative", "filename*-1=a; filename=b.pdf"), ("huge", "filename*99999999999999999999=a; filename=b.pdf"),
                        ("letters", "filename*x=a; filename=b.pdf"), ("zero-padded", "filename*00=a; filename=b.pdf")]:
        yield f"2231-{name}", named(field), {"names": ["b.pdf"], "sizes": [3]}
    yield "2231-many", named("; ".join(f"filename*{n}=a" for n in range(500))), {"sizes": [3]}
    yield "name-only", parts("Content-Type: text/plain\n\ntesto", "Content-Type: application/pdf; name*=utf-8''a%20b.pdf\n\nabc"), {"names": ["a b.pdf"]}
    yield "name-order", named("filename=a.pdf", "Content-Type: application/pdf; name=b.pdf\nContent-Disposition: attachment; "), {"names": ["a.pdf"]}
    yield "no-name", named("", "Content-Disposition: attachment"), {"names": [None], "sizes": [3]}


def _words():
    table = [
        ("adjacent", "=?utf-8?q?citt=C3=A0?= =?utf-8?q?_bella?=", "città bella"),
        ("split-character", "=?utf-8?q?citt=C3?= =?utf-8?q?=A0?=", "città"),
        ("split-base64", "=?utf-8?b?Y2l0dMM=?= =?utf-8?b?oA==?=", "città"),
        ("beside-text", "a =?utf-8?q?b?= c", "a b c"), ("in-text", "a=?utf-8?q?b?=c", "abc"),
        ("unterminated", "=?utf-8?q?mai chiuso", "=?utf-8?q?mai chiuso"), ("no-text", "=?utf-8?q??=", None),
        ("language", "=?utf-8*it?q?citt=C3=A0?=", "città"), ("lowercase", "=?UTF-8?Q?citt=c3=a0?=", "città"),
        ("spaces", "=?utf-8?q?a b c?=", "a b c"), ("questions", "=?utf-8?q?a?b?=", "a?b"), ("bad-escape", "=?utf-8?q?a=ZZb?=", "a=ZZb"),
        ("unknown-charset", "=?x-none?q?abc?=", "abc"), ("unknown-encoding", "=?utf-8?x?abc?=", "=?utf-8?x?abc?="),
        ("no-padding", "=?utf-8?b?Y2l0dMOg?=", "città"), ("short-padding", "=?utf-8?b?Y2l0dMOgIQ?=", "città!"),
        ("twice", "=?utf-8?q?=3D=3Futf-8=3Fq=3Fa=3F=3D?=", "=?utf-8?q?a?="), ("koi8", "=?koi8-r?b?" + b64("привет".encode("koi8-r")) + "?=", "привет"),
        ("iso2022", "=?iso-2022-jp?b?GyRCRnxLXBsoQg==?=", "日本"), ("gb2312", "=?gb2312?b?" + b64("中文".encode("gb18030")) + "?=", "中文"),
        ("big5", "=?big5?b?" + b64("中文".encode("big5")) + "?=", "中文"), ("ks", "=?ks_c_5601-1987?b?" + b64("한국".encode("cp949")) + "?=", "한국"),
        ("folded-word", "=?utf-8?q?a=\r\n 20b?=", None), ("raw", "perché", "perché"), ("empty-charset", "=??q?abc?=", "=??q?abc?="),
    ]
    for name, value, expected in table:
        yield f"word-{name}", mail(Subject=value), {"subject": expected} if expected else {}
    yield "word-bad-base64", mail(Subject="=?utf-8?b?!!!!?="), {"from": "mario.rossi@example.com"}
    yield "word-in-address", mail(From="=?utf-8?q?mario?=@example.com"), {}


def _encodings():
    city = b64("città")
    table = [
        ("bad-length", "base64", city + "=A", "città"), ("unpadded", "base64", b64("perche").rstrip("="), "perche"),
        ("padding-inside", "base64", b64("per") + b64("a") + "\r\n" + b64("che"), "peracheche"[:4]), ("foreign", "base64", "Y2l0\r\n*(!)\r\ndMOg", "città"),
        ("spaces", "base64", " Y 2 l 0\tdMOg", "città"), ("upper", "BASE64", city, "città"), ("quoted", '"base64"', city, "città"),
        ("comment", "base64 (comment)", city, "città"), ("qp-lower", "quoted-printable", "citt=c3=a0", "città"),
        ("qp-bad", "quoted-printable", "a=ZZb =", "a=ZZb"), ("qp-trailing", "quoted-printable", "a  \t\r\nb", "a\nb"),
        ("qp-soft", "quoted-printable", "cit=\r\nt=C3=A0", "città"), ("qp-soft-space", "quoted-printable", "cit= \t\r\nt=C3=A0", "città"),
        ("qp-lf", "quoted-printable", "cit=\nt=C3=A0", "città"), ("qp-end", "quoted-printable", "citt=C3=A", "citt"), ("qp-raw", "quoted-printable", "città", "città"),
        ("unknown", "x-none", "testo grezzo", "testo grezzo"), ("empty", "", "testo", "testo"), ("8-bit", "8-bit", "città", "città"), ("binary", "binary", "città", "città"),
        ("seven-high", "7bit", "città", "città"),
    ]
    for name, encoding, content, expected in table:
        yield f"cte-{name}", text("utf-8", content, encoding), {"contains": expected}
    inner = b64(b"From: x@y.it\r\nSubject: dentro\r\n\r\ndentro\r\n")
    yield "cte-base64-mail", parts("Content-Type: text/plain\n\nfuori", "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=in.eml\n\n" + inner), {
        "names": ["in.eml"], "subject": "ciao", "contains": "fuori"}
    yield "uuencode", mail("ciao\r\nbegin 644 gatto.txt\r\n#0V%T\r\n`\r\nend\r\nfine\r\n"), {"contains": "gatto.txt"}
    yield "uuencode-open", mail("ciao\r\nbegin 644 gatto.txt\r\n#0V%T\r\n"), {"contains": "ciao"}


def _charsets():
    table = [
        ("ascii-lies", "us-ascii", "caffè"), ("none", None, "caffè"), ("unknown", "x-none", "caffè"), ("latin1-is-utf8", "iso-8859-1", "caffè"),
        ("utf8-is-latin1", "utf-8", "caffè".encode("latin-1")), ("windows", "iso-8859-1", "caff\u00e8 \u201cso\u201d".encode("cp1252")),
        ("utf16-bom", "utf-16", "caffè".encode("utf-16")), ("utf16-be-bom", "utf-16", b"\xfe\xff" + "caffè".encode("utf-16-be")),
        ("utf16-le", "utf-16le", "caffè".encode("utf-16-le")), ("utf16-be", "utf-16be", "caffè".encode("utf-16-be")), ("utf32", "utf-32", "caffè".encode("utf-32")),
        ("cp850", "cp850", "caffè".encode("cp850")), ("ibm437", "ibm437", "caffè".encode("cp437")), ("mac", "macintosh", "caffè".encode("mac-roman")),
        ("utf7", "utf-7", "caff+AOg-"), ("latin9", "iso-8859-15", "caffè €".encode("iso-8859-15")), ("quoted", '"utf-8"', "caffè"), ("upper", "UTF8", "caffè"),
        ("bom", "utf-8", "\ufeffcaffè"), ("broken", "utf-8", "caffè".encode() * 20 + b"\xff"),
    ]
    for name, charset, content in table:
        body = base64.encodebytes(raw(content)).decode()
        yield f"charset-{name}", text(charset, body, "base64"), {"contains": "caffè"}
    for name, charset, content in [("sjis", "shift_jis", "日本"), ("euc", "euc-jp", "日本"), ("iso2022", "iso-2022-jp", "日本"), ("gb2312", "gb2312", "中文"),
                                   ("gb18030", "gb18030", "㐀中文"), ("big5", "big5", "中文"), ("euckr", "euc-kr", "한국"), ("koi8", "koi8-r", "привет"),
                                   ("cp1251", "windows-1251", "привет"), ("thai", "tis-620", "ไทย"), ("greek", "iso-8859-7", "γεια")]:
        yield f"charset-{name}", text(charset, b64(content.encode(charset)), "base64"), {"contains": content}
    yield "charset-utf16-bare", text("utf-16", b64("caffè".encode("utf-16-le")), "base64"), {}
    yield "charset-utf16-odd", text("utf-16le", b64(b"a\0b\0c"), "base64"), {"contains": "ab"}
    yield "charset-truncated-sjis", text("shift_jis", b64(b"\x93\xfa\x96"), "base64"), {"contains": "日"}
    yield "charset-long-label", text("x" * 5_000, "caffè"), {"contains": "caffè"}
    yield "charset-iconv-flags", text("utf-8//TRANSLIT", "caffè"), {"contains": "caffè"}
    yield "charset-html-meta", text(None, '<meta charset="iso-8859-2"><p>za¿ó³æ'.encode("latin-1"), kind="text/html"), {"contains": "zażółć"}


def _dates():
    table = [
        ("two-digit", "16 Nov 26 10:00:00 +0100", "2026-11-16T09:00:00Z"), ("two-digit-old", "16 Nov 99 10:00:00 +0000", "1999-11-16T10:00:00Z"),
        ("three-digit", "16 Nov 126 10:00:00 +0000", "2026-11-16T10:00:00Z"), ("minus-zero", "Mon, 16 Nov 2026 10:00:00 -0000", "2026-11-16T10:00:00Z"),
        ("est", "Mon, 16 Nov 2026 10:00:00 EST", "2026-11-16T15:00:00Z"), ("military", "Mon, 16 Nov 2026 10:00:00 A", "2026-11-16T10:00:00Z"),
        ("no-zone", "Mon, 16 Nov 2026 10:00:00", "2026-11-16T10:00:00Z"), ("no-seconds", "Mon, 16 Nov 2026 10:00 +0100", "2026-11-16T09:00:00Z"),
        ("no-weekday", "16 Nov 2026 10:00:00 +0100", "2026-11-16T09:00:00Z"), ("wrong-weekday", "Fri, 16 Nov 2026 10:00:00 +0100", "2026-11-16T09:00:00Z"),
        ("comments", "Mon, 16 Nov 2026 10:00:00 +0100 (CET (x))", "2026-11-16T09:00:00Z"), ("comment-inside", "Mon (a), 16 (b) Nov 2026 10:00:00 +0100", "2026-11-16T09:00:00Z"),
        ("folded", "Mon,\r\n 16 Nov\r\n 2026 10:00:00\r\n +0100", "2026-11-16T09:00:00Z"), ("leap-second", "Thu, 31 Dec 2026 23:59:60 +0000", None),
        ("future", "Mon, 16 Nov 2126 10:00:00 +0100", "2126-11-16T09:00:00Z"), ("leap-day", "29 Feb 2028 10:00:00 +0000", "2028-02-29T10:00:00Z"),
        ("spaces", "Mon ,  16   Nov  2026  10 : 00 : 00  +0100", "2026-11-16T09:00:00Z"), ("lower", "mon, 16 nov 2026 10:00:00 +0100", "2026-11-16T09:00:00Z"),
        ("old", "1 Jan 1970 00:00:00 +0000", "1970-01-01T00:00:00Z"), ("half-zone", "Mon, 16 Nov 2026 10:00:00 +0530", "2026-11-16T04:30:00Z"),
    ]
    for name, value, expected in table:
        yield f"date-{name}", mail(Date=value), {"date": expected} if expected else {}
    for name, value in [("overflow", "Mon, 99 Nov 99999999999999999999 99:99:99 +9999"), ("garbage", "domani"), ("empty", ""), ("day-zero", "0 Nov 2026 10:00:00 +0000"),
                        ("day-31", "31 Feb 2026 10:00:00 +0000"), ("hour-25", "16 Nov 2026 25:00:00 +0000"), ("high", b"\xff" * 50), ("digits", "1" * 5_000)]:
        yield f"date-{name}", mail(Date=value), {"date": None}


def _identifiers():
    for name, value, expected in [("no-angle", "abc@example.com", "abc@example.com"), ("empty", "", None), ("empty-angle", "<>", None), ("blank", "< >", None),
                                  ("folded", "\r\n <one@example.com>", "one@example.com"), ("several", "<a@b> <c@d>", "a@b"), ("comment", "(x) <a@b> (y)", "a@b"),
                                  ("quoted", '<"a b"@c>', '"a b"@c'), ("literal", "<a@[1.2.3.4]>", "a@[1.2.3.4]"), ("no-at", "<abc>", "abc"), ("open", "<a@b", None),
                                  ("double", "<<a@b>>", "a@b"), ("spaces", "< a@b >", "a@b"), ("inner-space", "<a b@c>", "a b@c"), ("bare-space", "abc def@c", "abc def@c"), ("split", "<a\r\n b@c>", "ab@c"),
                                  ("domain-space", "<a@b c>", "a@b"), ("long", "<" + "a" * 3_000 + "@b>", None)]:
        yield f"id-{name}", mail(Message_ID=value), {"id": expected} if expected or value in ("", "<>", "< >") else {}
    yield "ref-self", mail(References="<one@example.com>", In_Reply_To="<one@example.com>"), {"refs": ["one@example.com"]}
    yield "ref-commas", mail(References="<a@b>,<c@d>, <e@f>"), {"refs": ["a@b", "c@d", "e@f"]}
    yield "ref-glued", mail(References="<a@b><c@d>"), {"refs": ["a@b", "c@d"]}
    yield "ref-words", mail(In_Reply_To="Your message of Monday <a@b>"), {}
    yield "ref-empty", mail(References=""), {"refs": []}


def _kinds():
    yield "smime-opaque", mail(b64(b"x" * 90), Content_Type="application/pkcs7-mime; smime-type=signed-data; name=smime.p7m", Content_Transfer_Encoding="base64"), {"names": ["smime.p7m"]}
    yield "smime-clear", parts("Content-Type: text/plain\n\nuno", "Content-Type: application/pkcs7-signature; name=smime.p7s\n\nabc", kind="signed; protocol=\"application/pkcs7-signature\""), {"contains": "uno", "names": ["smime.p7s"]}
    yield "pgp", parts("Content-Type: application/pgp-encrypted\n\nVersion: 1", "Content-Type: application/octet-stream; name=encrypted.asc\n\n-----BEGIN PGP MESSAGE-----", kind="encrypted"), {"names": [None, "encrypted.asc"]}
    yield "calendar", mail("BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n", Content_Type="text/calendar; method=REPLY"), {"ack": False, "kind": "calendar_reply"}
    yield "external", parts("Content-Type: text/plain\n\nuno", 'Content-Type: message/external-body; access-type=URL; URL="http://192.0.2.1/x"\n\nContent-Type: image/gif\n'), {"contains": "uno"}
    yield "external-only", mail("Content-Type: image/gif\r\n\r\n", Content_Type='message/external-body; access-type=local-file; name="/etc/passwd"'), {}
    yield "partial", mail("pezzo\r\n", Content_Type='message/partial; id="x"; number=1; total=2'), {}
    yield "content-type-garbage", mail(Content_Type="garbage"), {"contains": "testo"}
    for name, value in [("empty", ""), ("slash", "/"), ("half", "text/"), ("other-half", "/plain"), ("semicolon", ";"), ("text", "text"), ("quotes", '"text/plain"'), ("spaces", "text / plain"),
                        ("commas", "text/plain, charset=utf-8"), ("three", "text/plain/x"), ("comment", "text/plain (x); charset=utf-8"), ("high", b"\xff/\xfe")]:
        yield f"content-type-{name}", mail("testo\r\n", Content_Type=value), {"contains": "testo"}
    yield "html-only", mail("<html><body><p>uno<br>due</p></body></html>", Content_Type="text/html"), {"contains": "uno\ndue"}
    yield "html-script", mail("<script>alert(1)</script><p>uno", Content_Type="text/html"), {"contains": "uno", "lacks": "alert"}
    yield "html-unclosed", mail("<p>uno<!-- mai chiuso <p>due", Content_Type="text/html"), {"contains": "uno"}
    yield "html-entities", mail("&lt;&#0;&#x110000;&#xD800;&nosuch;&amp", Content_Type="text/html"), {"contains": "<"}
    yield "null-return", mail(Return_Path="<>"), {"ack": False}
    yield "auto-submitted", mail(Auto_Submitted="(a comment) Auto-Replied; x=y"), {"ack": False}
    yield "list", mail(List_Id="<x.example.com>"), {"ack": False}
    yield "loop", mail(From="desk@example.it"), {"ack": False}
    yield "delivery-status-empty", parts("Content-Type: text/plain\n\nuno", "Content-Type: message/delivery-status\n\n", kind="report; report-type=delivery-status"), {"ack": False, "kind": "bounce"}
    yield "pec-empty", mail(X_Trasporto="posta-certificata"), {"kind": "pec_transport"}
    yield "pec-daticert", parts("Content-Type: text/plain\n\nuno", "Content-Type: application/xml; name=daticert.xml\n\n<!DOCTYPE a [<!ENTITY b \"c\">]><postacert tipo='&b;'/>", X_Ricevuta="accettazione"), {"kind": "pec_receipt", "ack": False}
    yield "pec-nested", parts("Content-Type: message/rfc822; name=postacert.eml\n\nX-Trasporto: posta-certificata\nFrom: a@b.it\nSubject: dentro\n\nuno", X_Trasporto="posta-certificata"), {"kind": "pec_transport"}
