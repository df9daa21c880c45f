@testable import MailSyntax

extension Decoder {
    /// The values of header fields.
    static let fields = [
        Decoder(
            "addresses",
            [
                "A (b(c)) <@x,@y:a@b>, \"c\\\"d\" <e@f>; G: h@[1.2.3.4], i (j);", "=?utf-8?q?a=2C?= <a@b>,,<c",
                "\"a b\"@c",
            ]
        ) { bytes in
            var defects: Set<MailDefect> = []
            let found = AddressParser.mailboxes(bytes, bytes.indices, defects: &defects)
            let limited = AddressParser.mailboxes(bytes, bytes.indices, limit: 2, defects: &defects)
            _ = Address(parsing: String(decoding: bytes, as: UTF8.self))
            return flaw(limited.elementsEqual(found.prefix(2)) { $0.address == $1.address }, "limit")
                ?? flaw(found.allSatisfy { isClean("\($0.address)\($0.name ?? "")", lines: false) }, "mailbox")
        },
        Decoder(
            "encoded-word",
            ["=?utf-8?q?a=C3?= =?utf-8?b?qA==?= b", "=?iso-2022-jp?b?GyRCRnw=?= =?utf-7?q?+AA0-?=", "=?x*y?Q?_=?="]
        ) { bytes in
            flaw(isClean(HeaderText.decoded(bytes, bytes.indices), lines: false), "text")
        },
        Decoder(
            "parameters",
            [
                "attachment; filename=\"a b\"; name*0*=utf-8''%41; name*1=b; x*=''%00; filename*=utf-8'it'%C3%A8",
                "text/plain (c); charset = \"utf-8\" ; boundary='()+_,-./:=?;format=flowed",
            ]
        ) { bytes in
            let field = ParameterizedField(bytes, bytes.indices)
            var defects: Set<MailDefect> = []
            let texts = ["name", "filename"].map { field.text($0, defects: &defects) ?? "" }
            _ = (field.label("charset"), field.raw("boundary"))
            return flaw(texts.allSatisfy { isClean($0, lines: false) }, "text")
        },
        Decoder(
            "date",
            [
                "Mon, 16 Nov 2026 10:00:00 +0100 (CET)", "16-Nov-26 10 : 00 PM EST", "2026-11-16T10:00:00.5Z",
                "1/2/3 4.5.6",
            ]
        ) { bytes in
            _ = DateParser.instant(bytes, bytes.indices)
            return nil
        },
        Decoder("message-ids", ["<a@b> (c) <d@e>,<f", "words <a@b> more", "a@b c@d;e@f", "<<a@b>>", "(((<a@b>"]) {
            bytes in
            var defects: Set<MailDefect> = []
            let found = MessageIDParser.identifiers(bytes, bytes.indices, limit: 3, defects: &defects)
            let only = MessageIDParser.identifier(bytes, only: bytes.indices, defects: &defects)
            return flaw(found.count <= 3, "limit")
                ?? flaw((found + [only].compactMap { $0 }).allSatisfy { isClean($0.value, lines: false) }, "identifier")
        },
        Decoder(
            "authentication-results",
            [
                "mx.example.org 1; dkim=pass (c (d)) header.d=a.example header.b=Ab=; spf/1 = fail smtp.mailfrom=\"a;b\"@c",
                "\"mx\"; dmarc=pass header.from=a; none;; x", "from a (b [127.0.0.1]) by c with LMTP id d for <e@f>; g",
            ]
        ) { bytes in
            let field = AuthenticationResults(bytes, bytes.indices)
            _ = ReceivedField(bytes, bytes.indices).isInternal
            let words = field.results.flatMap {
                [$0.method, $0.verdict] + $0.properties.flatMap { [$0.name, $0.value] }
            }
            return flaw(([field.server] + words).allSatisfy { isClean($0, lines: false) }, "word")
                ?? flaw(field.results.count <= 100, "limit")
        },
        Decoder("subject", ["Re: [#IZ-1] R: I: AW[2]: x", "Fwd : (2): ", "re^3: x", "RE\u{FF1A}x"]) { bytes in
            let subject = String(decoding: bytes, as: UTF8.self)
            let rest = SubjectLine.withoutPrefixes(subject)
            return flaw(subject.utf8.count >= rest.utf8.count, "grew")
        },
    ]
}
