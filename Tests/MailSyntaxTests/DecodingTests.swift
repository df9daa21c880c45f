import MailSyntax
import Testing

struct DecodingTests {
    private func text(_ encoding: String, _ body: String) -> ParsedMail {
        parsed("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: \(encoding)\n\n\(body)")
    }

    @Test(
        "base64 as tolerantly as mail needs it",
        arguments: [
            ("Y2l0dMOg", "città"), ("Y2l0\ndMOg\n", "città"), ("Y2l0dMOgIQ", "città!"), ("Y2l0dMOgIQ==", "città!"),
            ("Y2k=dHTDoA==", "città"), ("Y2l0*d.MOg", "città"), ("Y2l0dMOgI", "città"), ("", ""),
            ("====", ""), ("Y 2 l 0 d M O g", "città"),
        ]
    )
    func base64(body: String, expected: String) {
        #expect(text("base64", body).text == expected)
    }

    @Test(
        "quoted-printable as tolerantly as mail needs it",
        arguments: [
            ("citt=C3=A0", "città"), ("citt=c3=a0", "città"), ("a=\nb", "ab"), ("a=  \nb", "ab"), ("a  \nb", "a\nb"),
            ("a=zz", "a=zz"), ("a=", "a"), ("a=4", "a=4"), ("=3D", "="), ("a=20\nb", "a \nb"),
        ]
    )
    func quotedPrintable(body: String, expected: String) {
        #expect(text("quoted-printable", body).text == expected)
    }

    @Test(
        "transfer encodings by name",
        arguments: [
            ("BASE64", "città"), ("base64 (comment)", "città"), ("\"base64\"", "città"), ("base64;", "città"),
            ("8bit", "Y2l0dMOg"), ("x-unknown", "Y2l0dMOg"), ("", "Y2l0dMOg"),
        ]
    )
    func names(encoding: String, expected: String) {
        #expect(text(encoding, "Y2l0dMOg").text == expected)
    }

    @Test(
        "broken encodings are named",
        arguments: [
            ("base64", "Y2l0*", MailDefect.malformedBase64), ("quoted-printable", "a=zz", .malformedQuotedPrintable),
            ("x-unknown", "a", .unknownTransferEncoding),
        ]
    )
    func defects(encoding: String, body: String, defect: MailDefect) {
        #expect(text(encoding, body).defects.contains(defect))
    }

    @Test(
        "an attachment is decoded to its end and no further",
        arguments: [
            ("base64", "Y2l0dMOgIQ==", 7), ("base64", "Y2l0\ndMOg", 6), ("base64", "Y2k=dHTDoA==", 6),
            ("base64", "Y", 0),
            ("quoted-printable", "a=3D=\nb", 3), ("7bit", "abc", 3),
        ]
    )
    func sizes(encoding: String, body: String, size: Int) {
        let bytes = mailBytes(
            "Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: \(encoding)\n\n\(body)"
        )
        let part = MailParser.parse(bytes).parts[0]
        #expect(MailParser.content(of: part, in: bytes).count == size)
    }

    @Test("text beyond the limit is cut and named")
    func limit() {
        var limits = ParseLimits.standard
        limits.textBytes = 10
        let mail = parsed("Subject: s\n\n\(String(repeating: "x", count: 50))", limits: limits)
        #expect(mail.text == String(repeating: "x", count: 10))
        #expect(mail.defects.contains(.decodedSizeLimit))
    }
}
