import MailSyntax
import Testing

struct MultipartTests {
    private func mixed(_ body: String, boundary: String = "abc", type: String = "mixed") -> ParsedMail {
        parsed("From: a@example.org\nContent-Type: multipart/\(type); boundary=\"\(boundary)\"\n\n\(body)")
    }

    private func structure(_ mail: ParsedMail) -> [String] {
        mail.parts.map { "\($0.depth) \($0.type)" }
    }

    @Test("delimiters that follow each other directly have no part between them")
    func nothingBetween() {
        let mail = parsed("Content-Type: multipart/mixed; boundary=b\n\n--b\n--b\n--b\n\nuno\n--b\n\n--b--\n")
        #expect(mail.parts.map(\.type) == ["multipart/mixed", "text/plain", "text/plain"])
        #expect(mail.text == "uno")
    }

    @Test(
        "delimiters are whole lines",
        arguments: [
            ("plain", "--abc\n\none\n--abc--\n", "one"),
            ("padding", "--abc \t\n\none\n--abc--  \n", "one"),
            ("preamble and epilogue", "before\n--abc\n\none\n--abc--\nafter", "one"),
            ("longer token", "--abc\n\none\n--abcd\ntwo\n--abc--\n", "one\n--abcd\ntwo"),
            ("not at the line start", "--abc\n\none --abc\n--abc--\n", "one --abc"),
            ("no close delimiter", "--abc\n\none\n", "one"),
            ("two texts", "--abc\n\none\n--abc\n\ntwo\n--abc--\n", "one\n\ntwo"),
            ("no header, no empty line", "--abc\none\n--abc--\n", "one"),
            ("no part", "only text", "only text"),
            ("empty part", "--abc\n--abc\n\none\n--abc--", "one"),
        ]
    )
    func delimiters(name: String, body: String, expected: String) {
        #expect(mixed(body).text == expected)
    }

    @Test("the line end before a delimiter belongs to it")
    func content() {
        let bytes = mailBytes("Content-Type: multipart/mixed; boundary=abc\n\n--abc\n\none\n\n--abc--\n")
        let parts = MailParser.parse(bytes).parts
        #expect(MailParser.content(of: parts[1], in: bytes) == Array("one\r\n".utf8))
    }

    @Test("an outer boundary closes inner parts")
    func outerBoundary() {
        let inner = "--abc\nContent-Type: multipart/alternative; boundary=in\n\n--in\n\none\n--abc\n\ntwo\n--abc--"
        let mail = mixed(inner)
        #expect(structure(mail) == ["0 multipart/mixed", "1 multipart/alternative", "2 text/plain", "1 text/plain"])
        #expect(mail.text == "one\n\ntwo")
        #expect(mail.defects.contains(.missingCloseDelimiter))
    }

    @Test(
        "alternatives: the plain text unless it is empty",
        arguments: [("plain", "plain"), ("", "html"), ("  \n\n", "html")]
    )
    func alternatives(plain: String, expected: String) {
        let body = "--abc\n\n\(plain)\n--abc\nContent-Type: text/html\n\n<p>html</p>\n--abc--"
        #expect(mixed(body, type: "alternative").text == expected)
    }

    @Test("attachments and named texts are not read for text")
    func attachments() {
        let mail = mixed(
            """
            --abc

            body
            --abc
            Content-Disposition: attachment

            attached
            --abc
            Content-Type: text/plain; name=notes.txt

            notes
            --abc
            Content-Type: application/pdf; name="a.pdf"
            Content-Transfer-Encoding: base64

            AAAA
            --abc--
            """
        )
        #expect(mail.text == "body")
        #expect(mail.parts.filter(\.isAttachment).map(\.name) == [nil, "notes.txt", "a.pdf"])
    }

    @Test("a message inside is one leaf, and untyped in a digest")
    func messages() {
        let inner = "From: b@example.org\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\ninside\n--x--"
        let mail = mixed("--abc\n\nbody\n--abc\nContent-Type: message/rfc822\n\n\(inner)\n--abc--")
        #expect(structure(mail) == ["0 multipart/mixed", "1 text/plain", "1 message/rfc822"])
        #expect(mail.text == "body")
        let digest = mixed("--abc\n\n\(inner)\n--abc--", type: "digest")
        #expect(structure(digest) == ["0 multipart/digest", "1 message/rfc822"])
    }

    @Test(
        "a multipart without a usable boundary is shown as it is",
        arguments: ["Content-Type: multipart/mixed", "Content-Type: multipart/mixed; boundary=\"\""]
    )
    func missingBoundary(field: String) {
        let mail = parsed("\(field)\n\n--\n\ntext")
        #expect(mail.text == "--\n\ntext")
        #expect(mail.defects.contains(.missingBoundary))
    }

    @Test("depth and number of parts are bounded")
    func bounded() {
        var limits = ParseLimits.standard
        (limits.depth, limits.parts) = (2, 4)
        let deep =
            "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/mixed; boundary=b\n\n"
            + "--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\ntext\n--c--\n--b--\n--a--"
        let mail = parsed(deep, limits: limits)
        #expect(mail.parts.count == 3)
        #expect(mail.defects.contains(.depthLimit))
        let wide = parsed(
            "Content-Type: multipart/mixed; boundary=a\n\n" + String(repeating: "--a\n\nx\n", count: 9),
            limits: limits
        )
        #expect(wide.parts.count == 4)
        #expect(wide.defects.contains(.partLimit))
    }

    @Test("the method of a calendar is known")
    func calendar() {
        #expect(parsed(field: "Content-Type: text/calendar; method=REPLY").parts[0].calendarMethod == "reply")
        #expect(parsed(field: "Content-Type: text/plain; method=REPLY").parts[0].calendarMethod == nil)
    }
}
