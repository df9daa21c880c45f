"""Large mails that cost time or memory where a parser is careless. Each is made when it is asked for."""

import base64

from small import b64, header, mail, parts, raw

MEGABYTE = 1 << 20


def cases():
    """Name, a function that makes the bytes, what to expect."""
    for group in (_nested, _fields, _values, _bodies, _html):
        yield from group()


def _nested():
    def levels(count, close):
        opened = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(count))
        closed = b"".join(b"\r\n--b%d--\r\n" % n for n in reversed(range(count))) if close else b""
        return b"From: a@b.it\r\nSubject: s\r\n" + opened + b"\r\nin fondo\r\n" + closed
    yield "multipart-10000-deep", lambda: levels(10_000, False), {"from": "a@b.it", "limited": True}
    yield "multipart-10000-deep-closed", lambda: levels(10_000, True), {"from": "a@b.it", "limited": True}
    yield "multipart-99-deep", lambda: levels(99, True), {"contains": "in fondo"}
    yield "parts-100000", lambda: mail(b"--b\r\n\r\nx\r\n" * 100_000, Content_Type="multipart/mixed; boundary=b"), {"subject": "ciao"}
    yield "parts-100000-files", lambda: mail(
        b"--b\r\nContent-Type: image/gif; name=a.gif\r\n\r\nx\r\n" * 100_000, Content_Type="multipart/mixed; boundary=b"), {"subject": "ciao"}
    yield "parts-100000-empty", lambda: mail(b"--b\r\n" * 100_000, Content_Type="multipart/mixed; boundary=b"), {"subject": "ciao"}
    yield "alternatives-50000", lambda: mail(
        b"--b\r\nContent-Type: text/html\r\n\r\n<p>x\r\n" * 50_000, Content_Type="multipart/alternative; boundary=b"), {"subject": "ciao"}
    yield "near-delimiters", lambda: mail(
        (b"--" + b"b" * 60 + b"x\r\n") * 100_000, Content_Type="multipart/mixed; boundary=" + "b" * 60), {"subject": "ciao"}
    yield "near-delimiters-deep", lambda: levels(99, False) + b"--bx\r\n" * 500_000, {"from": "a@b.it"}
    yield "messages-100-deep", lambda: b"From: a@b.it\r\n" + b"Content-Type: message/rfc822\r\n\r\n" * 10_000 + b"x", {"from": "a@b.it"}
    yield "hyphens", lambda: mail(b"-" * (5 * MEGABYTE), Content_Type="multipart/mixed; boundary=b"), {"subject": "ciao"}
    yield "long-boundary", lambda: parts("\nuno", boundary="x" * MEGABYTE), {"from": "mario.rossi@example.com"}
    yield "pec-20-deep", lambda: _pec(20), {"kind": "pec_transport"}


def _pec(depth):
    content = mail("fine")
    for _ in range(depth):
        content = mail(b"--b\r\nContent-Type: message/rfc822; name=postacert.eml\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                       + base64.encodebytes(content) + b"\r\n--b--\r\n",
                       Content_Type="multipart/mixed; boundary=b", X_Trasporto="posta-certificata")
    return content


def _fields():
    yield "fields-1000000", lambda: b"From: a@b.it\r\nSubject: s\r\n" + b"X: y\r\n" * 1_000_000 + b"\r\ntesto", {"from": "a@b.it", "limited": True}
    yield "fields-before-from", lambda: b"X: y\r\n" * 9_000 + mail(), {"from": "mario.rossi@example.com"}
    yield "fields-named-from", lambda: b"From: a@b.it\r\n" * 100_000 + b"\r\ntesto", {"from": "a@b.it"}
    yield "header-10-megabytes", lambda: mail(X="y" * (10 * MEGABYTE)), {"from": "mario.rossi@example.com"}
    yield "header-no-colon", lambda: b"x" * (10 * MEGABYTE), {"from": None}
    yield "header-colons", lambda: b":" * (5 * MEGABYTE), {"from": None}
    yield "junk-lines", lambda: b"X: y\r\n" + b"junk\r\n" * 500_000 + mail(), {}
    yield "folds-1000000", lambda: mail(Subject="a\r\n" + " b\r\n" * 1_000_000 + " c"), {"from": "mario.rossi@example.com"}
    yield "folds-empty", lambda: mail(Subject="a\r\n" + " \r\n" * 1_000_000 + " c"), {"from": "mario.rossi@example.com"}
    yield "received-20000", lambda: b"Received: from a by b; Mon, 16 Nov 2026 10:00:00 +0100\r\n" * 9_000 + mail(), {"subject": "ciao"}
    yield "many-list-fields", lambda: b"Precedence: x\r\nX-Failed-Recipients: a@b.it\r\n" * 4_900 + mail(), {"subject": "ciao"}


def _values():
    yield "recipients-50000", lambda: mail(To=",\r\n ".join(f"Utente {n} <u{n}@example.com>" for n in range(50_000))), {"subject": "ciao"}
    yield "recipients-short", lambda: mail(To="a@b," * 250_000), {"subject": "ciao"}
    yield "recipients-cc-too", lambda: mail(To="a@b," * 80_000, Cc="a@b," * 80_000, Reply_To="a@b," * 80_000), {"subject": "ciao"}
    yield "words-200000", lambda: mail(Subject="\r\n ".join(["=?utf-8?q?a=C3=A0?="] * 200_000)), {"from": "mario.rossi@example.com"}
    yield "words-many-charsets", lambda: mail(Subject=" ".join(f"=?{c}?b?gqA=?=" for c in ("shift_jis", "iso-2022-jp") * 22_000)), {"from": "mario.rossi@example.com"}
    yield "words-utf7", lambda: mail(Subject=" ".join(["=?utf-7?q?a?= b"] * 60_000)), {"from": "mario.rossi@example.com"}
    yield "words-open", lambda: mail(Subject="=?utf-8?q?a " * 90_000), {"from": "mario.rossi@example.com"}
    yield "words-begun", lambda: mail(Subject="=?" * 500_000), {"from": "mario.rossi@example.com"}
    yield "words-in-from", lambda: mail(From="=?utf-8?q?a?= " * 80_000 + "<a@b.it>"), {}
    yield "comments-open", lambda: mail(From="a@b.it " + "(" * 900_000), {}
    yield "comments-nested", lambda: mail(From="(" * 400_000 + ")" * 400_000 + " a@b.it"), {"from": "a@b.it"}
    yield "comments-id", lambda: mail(References="(" * 1_000_000, Message_ID="(" * 9_000 + "<a@b>"), {"subject": "ciao"}
    yield "quotes-open", lambda: mail(From='"a\\' * 300_000), {}
    yield "quotes-pairs", lambda: mail(From='""' * 400_000 + " <a@b.it>"), {}
    yield "angles-open", lambda: mail(From="<" * 900_000, References="<" * 9_000), {}
    yield "angles-quotes", lambda: mail(From='<"' * 400_000), {}
    yield "colons-in-from", lambda: mail(From="a:" * 400_000 + "b@c.it;"), {"from": "b@c.it"}
    yield "at-signs", lambda: mail(From="@" * 900_000), {}
    yield "atoms", lambda: mail(From="a " * 400_000 + "<a@b.it>"), {"from": "a@b.it"}
    yield "dots", lambda: mail(From="a . " * 200_000 + "@b.it"), {}
    yield "brackets", lambda: mail(From="@[" * 400_000), {}
    yield "references-100000", lambda: mail(References="\r\n ".join(f"<r{n}@example.com>" for n in range(100_000))), {"subject": "ciao"}
    yield "references-open", lambda: mail(References="<a" * 400_000), {"subject": "ciao"}
    yield "references-bare", lambda: mail(References="a@b " * 200_000), {"subject": "ciao"}
    yield "parameters-100000", lambda: mail(Content_Type="text/plain; " + "; ".join(f"a{n}=b" for n in range(90_000))), {"contains": "testo"}
    yield "parameters-continued", lambda: mail(Content_Type="text/plain; " + "; ".join(f"name*{n}=b" for n in range(60_000))), {"subject": "ciao"}
    yield "parameters-escaped", lambda: mail(Content_Type="text/plain; name*=utf-8''" + "%41" * 300_000), {"subject": "ciao"}
    yield "parameters-bare", lambda: mail(Content_Type="text/plain" + ";" * 900_000), {"contains": "testo"}
    yield "file-name-1-megabyte", lambda: parts("\nuno", "Content-Disposition: attachment; filename=\"" + "a" * 900_000 + "\"\n\nx"), {"contains": "uno"}
    yield "file-names-many", lambda: mail(
        (b"--b\r\nContent-Disposition: attachment; filename=\"" + b"a" * 2_000 + b"\"\r\n\r\nx\r\n") * 5_000, Content_Type="multipart/mixed; boundary=b"), {"subject": "ciao"}
    yield "date-1-megabyte", lambda: mail(Date="1 " * 500_000), {"date": None}
    yield "subject-spaces", lambda: mail(Subject="a" + " " * 900_000 + "b"), {"from": "mario.rossi@example.com"}
    yield "subject-brackets", lambda: mail(Subject="Re: [#" * 150_000), {"from": "mario.rossi@example.com"}
    yield "subject-controls", lambda: mail(Subject=b"\x01" * 900_000), {"from": "mario.rossi@example.com"}
    yield "subject-latin1", lambda: mail(Subject=b"\xe8" * 900_000), {"from": "mario.rossi@example.com"}


def _bodies():
    yield "line-100-megabytes", lambda: mail(b"a" * (100 * MEGABYTE)), {"subject": "ciao"}
    yield "base64-30-megabytes", lambda: mail(base64.encodebytes(b"abc" * (10 * MEGABYTE)), Content_Type="application/pdf; name=a.pdf", Content_Transfer_Encoding="base64"), {"names": ["a.pdf"], "sizes": [30 * MEGABYTE]}
    yield "base64-30-megabytes-text", lambda: mail(base64.encodebytes("perché ".encode() * (3 * MEGABYTE)), Content_Type="text/plain; charset=utf-8", Content_Transfer_Encoding="base64"), {"subject": "ciao"}
    yield "base64-garbage", lambda: mail(b"*" * (20 * MEGABYTE), Content_Type="application/pdf; name=a.pdf", Content_Transfer_Encoding="base64"), {"names": ["a.pdf"]}
    yield "base64-one-a-line", lambda: mail(b"A\r\n" * (3 * MEGABYTE), Content_Type="application/pdf; name=a.pdf", Content_Transfer_Encoding="base64"), {"names": ["a.pdf"]}
    yield "base64-paddings", lambda: mail(b"=" * (10 * MEGABYTE), Content_Transfer_Encoding="base64"), {"subject": "ciao"}
    yield "quoted-printable-escapes", lambda: mail(b"=41" * (3 * MEGABYTE), Content_Transfer_Encoding="quoted-printable"), {"subject": "ciao"}
    yield "quoted-printable-broken", lambda: mail(b"=zz" * (2 * MEGABYTE), Content_Transfer_Encoding="quoted-printable"), {"subject": "ciao"}
    yield "quoted-printable-soft", lambda: mail(b"=\r\n" * (2 * MEGABYTE), Content_Transfer_Encoding="quoted-printable"), {"subject": "ciao"}
    yield "quoted-printable-blanks", lambda: mail((b" " * 1_000 + b"x\r\n") * 5_000, Content_Transfer_Encoding="quoted-printable"), {"subject": "ciao"}
    yield "quoted-printable-soft-blanks", lambda: mail(b"= " * (2 * MEGABYTE), Content_Transfer_Encoding="quoted-printable"), {"subject": "ciao"}
    for name, line in [("lf", b"\n"), ("cr", b"\r"), ("crlf", b"\r\n"), ("blanks", b" \n"), ("quotes", b"> \n"), ("from", b">From \n"), ("dashes", b"-- \n"),
                       ("nul", b"\0"), ("rules", b"____________\n"), ("stars", b"*a* _b_\n"), ("wrote", b"On x wrote:\n"), ("fields", b"From: a\nSent: b\n"), ("begin", b"begin 644 a\n")]:
        yield f"lines-{name}", lambda line=line: mail(line * (3 * MEGABYTE // len(line))), {"subject": "ciao"}
    yield "spaces", lambda: mail(b" " * (5 * MEGABYTE)), {"text": ""}
    yield "quote-marks", lambda: mail(b">" * (5 * MEGABYTE)), {"subject": "ciao"}
    yield "flowed", lambda: mail(b"> a \r\n" * MEGABYTE, Content_Type="text/plain; format=flowed"), {"subject": "ciao"}
    yield "flowed-marks", lambda: mail(b">" * 1_000 + b" a \r\n" + b"> b \r\n" * 500_000, Content_Type="text/plain; format=flowed; delsp=yes"), {"subject": "ciao"}
    for charset in ("iso-8859-1", "utf-8", "gb18030", "shift_jis", "iso-2022-jp", "utf-16", "utf-7", "koi8-r", "cp850", "x-none"):
        yield f"high-{charset}", lambda charset=charset: mail(b"\xe8\xe9 \x81 " * MEGABYTE, Content_Type=f"text/plain; charset={charset}"), {"subject": "ciao"}
    yield "utf16-cyrillic", lambda: mail(b64(("привет мир " * 400_000).encode("utf-16-le")), Content_Type="text/plain; charset=utf-16le", Content_Transfer_Encoding="base64"), {"contains": "привет"}
    yield "cyrillic", lambda: mail(("привет мир\n" * 400_000).encode("koi8-r"), Content_Type="text/plain; charset=koi8-r"), {"contains": "привет"}
    yield "chinese", lambda: mail(("中文文本\n" * 400_000).encode("gb18030"), Content_Type="text/plain; charset=gb2312"), {"contains": "中文"}
    yield "harmful-characters", lambda: mail("\u202e\u2028a" * 700_000, Content_Type="text/plain; charset=utf-8"), {"subject": "ciao"}
    yield "combining", lambda: mail("a" + "\u0301" * (2 * MEGABYTE), Content_Type="text/plain; charset=utf-8"), {"subject": "ciao"}
    yield "emoji", lambda: mail("👨‍👩‍👧‍👦" * 200_000, Content_Type="text/plain; charset=utf-8"), {"subject": "ciao"}
    yield "uuencode-large", lambda: mail(b"begin 644 a\n" + (b"M" + b"A" * 60 + b"\n") * 80_000 + b"`\nend\n"), {"subject": "ciao"}
    yield "uuencode-many", lambda: mail(b"begin 644 a\n`\nend\n" * 200_000), {"subject": "ciao"}
    yield "tnef-many", lambda: mail(base64.encodebytes(b"\x78\x9f\x3e\x22\0\0" + (b"\x02\x02\x90\6\0\0\0\0\0\0\0" + b"\x02\x0f\x80\6\0\0\0\0\0\0\0") * 200_000), Content_Type="application/ms-tnef; name=winmail.dat", Content_Transfer_Encoding="base64"), {"names": ["winmail.dat"]}
    yield "addresses-in-bounce", lambda: mail(b"could not be delivered\r\n<a@b.it>: 550 5.1.1\r\n" * 100_000, From="MAILER-DAEMON@example.com", Subject="Undelivered Mail Returned to Sender", Return_Path="<>"), {"ack": False}
    yield "statuses", lambda: parts("\nuno", "Content-Type: message/delivery-status\n\n" + "Final-Recipient: rfc822; a@b.it\nAction: failed\nStatus: 5.1.1\n\n" * 50_000, kind="report; report-type=delivery-status"), {"kind": "bounce", "ack": False}


def _html():
    def page(content):
        return mail(content, Content_Type="text/html; charset=utf-8")
    for name, piece, count in [
            ("divs", b"<div>", 1_000_000), ("tables", b"<table><tr><td>", 300_000), ("lists", b"<ul><li>", 500_000), ("links", b"<a href=http://x.it>", 300_000),
            ("open-links", b'<a href="', 500_000), ("open-tags", b"<a ", 1_000_000), ("angles", b"<", 4_000_000), ("quotes-in-tags", b"<a b=\">\" ", 500_000),
            ("comments", b"<!-- -", 700_000), ("declarations", b"<!", 1_500_000), ("styles", b"<style>", 700_000), ("scripts", b"<script></scrip>", 300_000), ("titles", b"<title>", 500_000),
            ("entities", b"&lt;", 1_000_000), ("open-entities", b"&", 4_000_000), ("numbers", b"&#x110000;", 500_000), ("hidden", b'<div style="display:none">', 200_000),
            ("hidden-closed", b'<p style="display:none">a</p>', 200_000), ("blockquotes", b"<blockquote>", 500_000), ("cited", b'<blockquote type=cite>a</blockquote>', 150_000),
            ("gmail", b'<div class="gmail_quote">', 200_000), ("breaks", b"<br>", 1_000_000), ("attributes", b"<p " + b"a=b " * 50 + b">", 25_000), ("long-attributes", b'<p style="' + b"a:b;" * 1_000 + b'">', 1_000),
            ("pre", b"<pre>\n", 700_000), ("closings", b"</p>", 1_000_000), ("images", b"<img src=cid:x>", 300_000), ("objects", b"<object>", 500_000)]:
        yield f"html-{name}", lambda piece=piece, count=count: page(piece * count + b"fine"), {"subject": "ciao"}
    yield "html-one-long-link", lambda: page(b"<a href=http://x.it>" + b"a" * (4 * MEGABYTE)), {"subject": "ciao"}
    yield "html-large", lambda: page("<p>Gentile assistenza, perché non funziona?</p>\n" * 100_000), {"contains": "perché"}
