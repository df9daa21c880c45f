import MailSyntax
import Testing

/// Mails of ours that say the same twice, as plain text and as HTML.
struct AlternativeTests {
    private func mail(_ text: String, _ html: String, id: String = "n1@example.com") -> OutgoingMail {
        var mail = outgoing(messageID: MessageID(id), text: text)
        mail.html = html
        return mail
    }

    @Test("byte for byte")
    func bytes() {
        let bytes = MailComposer.compose(mail("Hello\n", "<p>Hello</p>\n"))
        let expected = """
            X-Auto-Response-Suppress: All
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="=_n1_example.com"

            --=_n1_example.com
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 7bit

            Hello

            --=_n1_example.com
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: 7bit

            <p>Hello</p>

            --=_n1_example.com--

            """
        #expect(bytes.suffix(mailBytes(expected).count) == mailBytes(expected)[...])
    }

    @Test(
        "both parts are read again as they were",
        arguments: [
            ("", ""), ("Hello", "<p>Hello</p>"), ("Perché no?\n\nCosì.\n", "<p>Perché no?</p>\n<p>Così.</p>\n"),
            (String(repeating: "x", count: 3_000), "<p>" + String(repeating: "perché ", count: 500) + "</p>"),
            (".\nFrom me\n-- \n--\n----", "<p>.</p>\n."), ("--=_n1_example.com", "--=_n1_example.com--\n=_"),
        ]
    )
    func roundTrip(text: String, html: String) {
        let bytes = MailComposer.compose(mail(text, html))
        #expect(isStrict(bytes))
        let read = MailParser.parse(bytes)
        #expect(read.defects.isEmpty)
        #expect(read.parts.map(\.type) == ["multipart/alternative", "text/plain", "text/html"])
        for (part, written) in zip(read.parts.dropFirst(), [text, html]) {
            let content = String(decoding: MailParser.text(of: part, in: bytes), as: UTF8.self)
            #expect(content == (written.hasSuffix("\n") || written.isEmpty ? written : written + "\n"))
        }
    }

    @Test(
        "the boundary is made of the Message-ID, and is one",
        arguments: [
            ("", "=_"), ("a@b", "=_a_b"), ("IZ-1042.k3x@x.example", "=_IZ-1042.k3x_x.example"),
            ("\"a\r\nb\"?=é", "=__a__b_____"),
            (String(repeating: "x", count: 900), "=_" + String(repeating: "x", count: 60)),
        ]
    )
    func boundary(id: String, expected: String) {
        let bytes = MailComposer.compose(mail("--\(expected)\n\(expected)", "--\(expected)--", id: id))
        #expect(isStrict(bytes))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("boundary=\"\(expected)\"\r\n"))
        // Once where it is declared, before each part, and at the end.
        #expect(text.split(separator: expected, omittingEmptySubsequences: false).count == 5)
        #expect(MailParser.parse(bytes).parts.count == 3)
    }
}
