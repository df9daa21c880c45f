import MailSyntax
import Testing

/// Mail whose bytes are not what its fields say, or that old programs cut: it is read as a person would guess, whole.
struct MislabelledTextTests {
    private static func latin1(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }

    private static func mail(_ fields: String, _ body: [UInt8]) -> ParsedMail {
        MailParser.parse(mailBytes(fields + "\n\n") + body)
    }

    @Test(
        "R-E1, 76: what calls itself GB2312 is read by its supersets, or as the UTF-8 it is",
        arguments: [
            ("gb2312", [0xC4, 0xE3, 0xBA, 0xC3], "你好"),
            ("gb2312", [0xD6, 0xEC, 0xE9, 0x46, 0xBB, 0xF9], "朱镕基"),
            ("GB_2312-80", [0xD6, 0xEC, 0xE9, 0x46, 0xBB, 0xF9], "朱镕基"),
            ("gb2312", [0xC4, 0xE3, 0x94, 0x39, 0xFC, 0x36, 0xBA, 0xC3], "你😀好"),
            ("gbk", [0xC4, 0xE3, 0x94, 0x39, 0xFC, 0x36], "你😀"),
            ("gb18030", [0xC4, 0xE3, 0x94, 0x39, 0xFC, 0x36], "你😀"),
            ("gb2312", Array("你好，打印机坏了".utf8), "你好，打印机坏了"),
            ("gb2312", [0xC4, 0xE3, 0xFF, 0xBA, 0xC3], "你\u{FFFD}好"),
        ] as [(String, [UInt8], String)]
    )
    func chinese(label: String, body: [UInt8], expected: String) {
        #expect(Self.mail("Content-Type: text/plain; charset=\(label)", body).text == expected)
    }

    @Test(
        "R-E1, 75: letters of Windows' own sets, and of none",
        arguments: [
            ("windows-1258", [0x56, 0x69, 0xEA, 0xF2, 0x74], "Việt"), ("cp1258", [0xD0, 0xEA, 0xF2, 0x6D], "Đệm"),
            ("windows-1257", [0xD0, 0x65], "Še"), ("windows-1253", [0xE1], "α"), ("windows-1256", [0xC7], "ا"),
            ("x-unknown", [0x63, 0xE8], "cè"), ("_iso-2022-jp$ESC", [0x63, 0xE8], "cè"), ("", [0x63, 0xE8], "cè"),
            ("unicode-1-1-utf-8", Array("cè".utf8), "cè"),
        ] as [(String, [UInt8], String)]
    )
    func windows(label: String, body: [UInt8], expected: String) {
        #expect(Self.mail("Content-Type: text/plain; charset=\"\(label)\"", body).text == expected)
    }

    private static let smile = "Prima 😀 dopo 👨‍👩‍👧 e 🇮🇹: fine."

    @Test(
        "78: nothing is cut at an emoji",
        arguments: [
            ("Content-Transfer-Encoding: 8bit", Array(smile.utf8)),
            (
                "Content-Transfer-Encoding: base64",
                Array("UHJpbWEg8J\r\n+YgCBkb3BvIPCfkajigI3wn5Gp4oCN8J+RpyBlIPCfh67wn4e5OiBmaW5lLg==".utf8)
            ),
            (
                "Content-Transfer-Encoding: quoted-printable",
                Array(
                    ("Prima =F0=9F=\r\n=98=80 dopo =F0=9F=91=A8=E2=80=8D=F0=9F=91=A9=E2=\r\n=80=8D=F0=9F=91=A7 e "
                        + "=F0=9F=87=AE=F0=\r\n=9F=87=B9: fine.").utf8
                )
            ),
        ] as [(String, [UInt8])]
    )
    func emoji(field: String, body: [UInt8]) {
        let mail = Self.mail("Content-Type: text/plain; charset=utf-8\n\(field)", body)
        #expect(mail.text == Self.smile)
        #expect(mail.defects.isDisjoint(with: [.wrongCharset]))
    }

    @Test(
        "78: nor where the emoji is written by other means, or broken",
        arguments: [
            ("utf-8", "plain", [0xF0, 0x9F, 0x98], nil), ("utf-8", "plain", [0xED, 0xA0, 0xBD], nil),
            ("utf-7", "plain", Array("+2D3eAA-".utf8), "😀"), ("utf-8", "html", Array("&#128512;".utf8), "😀"),
            ("utf-8", "html", Array("&#x1F600;".utf8), "😀"), ("utf-8", "html", Array("&#55357;&#56832;".utf8), nil),
        ] as [(String, String, [UInt8], String?)]
    )
    func otherEmoji(label: String, subtype: String, sign: [UInt8], expected: String?) {
        let body = Array("Prima, perché ".utf8) + sign + Array(" dopo.".utf8)
        let ascii = Array("Prima, ".utf8) + sign + Array(" dopo.".utf8)
        let text = Self.mail("Content-Type: text/\(subtype); charset=\(label)", label == "utf-7" ? ascii : body).text
        #expect(text.hasPrefix("Prima, ") && text.hasSuffix(" dopo."))
        if let expected { #expect(text.contains(" \(expected) ")) }
    }

    @Test("78: an emoji parted between two encoded words of a subject")
    func partedEmoji() {
        let subject = parsed(field: "Subject: =?utf-8?q?Prima_=F0=9F?=\n =?utf-8?q?=98=80_dopo?=").subject
        #expect(subject == "Prima 😀 dopo")
    }

    @Test(
        "79: letters with accents stand raw in names",
        arguments: [
            ("André Müller <a@b.example>", "André Müller"), ("\"Müller, André\" <a@b.example>", "Müller, André"),
            ("a@b.example (André)", "André"), ("Perché <a@b.example>, x@y.example", "Perché"),
        ]
    )
    func names(from: String, name: String) {
        for field in [Array("From: \(from)".utf8), Self.latin1("From: \(from)")] {
            let sender = MailParser.parse(field + Array("\r\n\r\n".utf8)).from.first
            #expect(sender?.name == name)
            #expect(sender?.address.description == "a@b.example")
        }
    }

    @Test(
        "79: and in the names of attachments",
        arguments: [
            "Content-Disposition: attachment; filename=\"perché Müller.pdf\"",
            "Content-Disposition: attachment; filename=perché Müller.pdf",
            "Content-Type: application/pdf; name=\"perché Müller.pdf\"",
        ]
    )
    func attachments(field: String) {
        for bytes in [Array(field.utf8), Self.latin1(field)] {
            #expect(MailParser.parse(bytes + Array("\r\n\r\nx".utf8)).parts.map(\.name) == ["perché Müller.pdf"])
        }
    }
}
