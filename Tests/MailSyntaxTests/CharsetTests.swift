import MailSyntax
import Testing

struct CharsetTests {
    private func mail(_ label: String?, _ body: [UInt8]) -> ParsedMail {
        let type = label.map { "Content-Type: text/plain; charset=\($0)\r\n" } ?? ""
        return MailParser.parse(Array("\(type)\r\n".utf8) + body)
    }

    @Test(
        "R-E1, 75, 76: texts by their labels",
        arguments: [
            ("utf-8", [0x63, 0xC3, 0xA8], "cè"), ("iso-8859-1", [0x63, 0xE8], "cè"), ("us-ascii", [0x80], "€"),
            ("latin1", [0x93, 0x61, 0x94], "“a”"), ("ISO_8859-15", [0xA4], "€"), ("iso-8859-2", [0xB1], "ą"),
            ("windows-1250", [0xB9], "ą"), ("windows-1251", [0xCF, 0xF0], "Пр"), ("koi8-r", [0xF0, 0xD2], "Пр"),
            ("koi8-u", [0xA4], "є"), ("iso-8859-7", [0xE1], "α"), ("windows-1254", [0xFE], "ş"), ("cp850", [0x8A], "è"),
            ("cp437", [0x8A], "è"), ("shift_jis", [0x93, 0xFA, 0x96, 0x7B], "日本"),
            ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42], "日本"),
            ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"), ("gb2312", [0xC4, 0xE3, 0xBA, 0xC3], "你好"),
            ("gbk", [0xC4, 0xE3], "你"), ("big5", [0xA7, 0x41, 0xA6, 0x6E], "你好"), ("euc-kr", [0xC7, 0xD1], "한"),
            ("ks_c_5601-1987", [0xC7, 0xD1], "한"), ("windows-874", [0xA1], "ก"), ("tis-620", [0xA1], "ก"),
            ("macintosh", [0x8F], "è"), ("utf-7", Array("caff+AOg-".utf8), "caffè"),
            ("utf-16", [0xFF, 0xFE, 0x63, 0x00, 0xE8, 0x00], "cè"), ("utf-16be", [0x00, 0x63, 0x00, 0xE8], "cè"),
            ("windows-1255", [0xE0], "א"), ("windows-1258", [0x61], "a"),
        ] as [(String, [UInt8], String)]
    )
    func labels(label: String, body: [UInt8], expected: String) {
        let mail = mail(label, body)
        #expect(mail.text == expected)
        #expect(mail.charset == label.lowercased())
    }

    @Test(
        "R-E1, 75, 77: wrong and missing labels",
        arguments: [
            ("us-ascii", [0x63, 0xC3, 0xA8], "cè", MailDefect.wrongCharset),
            ("iso-8859-2", [0x63, 0xC3, 0xA8], "cè", .wrongCharset),
            ("utf-8", [0x63, 0xE8], "cè", .wrongCharset),
            ("no-such-set", [0x63, 0xE8], "cè", .unknownCharset),
            ("no-such-set", [0x63, 0xC3, 0xA8], "cè", .unknownCharset),
            ("../../etc/passwd//IGNORE", [0x63, 0xE8], "cè", .unknownCharset),
            (nil, [0x63, 0xE8], "cè", .wrongCharset),
            ("utf-16", [0x63], "\u{FFFD}", .wrongCharset),
        ] as [(String?, [UInt8], String, MailDefect)]
    )
    func fallbacks(label: String?, body: [UInt8], expected: String, defect: MailDefect) {
        let mail = mail(label, body)
        #expect(mail.text == expected)
        #expect(mail.defects.contains(defect))
    }

    @Test("one broken byte in a long UTF-8 text is damage, not another character set")
    func repaired() {
        let mail = mail("utf-8", Array("perché città però ".utf8) + [0xE8])
        #expect(mail.text == "perché città però \u{FFFD}")
    }

    @Test("undeclared UTF-8 and a byte order mark are fine")
    func undeclared() {
        #expect(mail(nil, Array("caffè".utf8)).text == "caffè")
        #expect(mail("utf-8", [0xEF, 0xBB, 0xBF, 0x61]).text == "a")
    }
}
