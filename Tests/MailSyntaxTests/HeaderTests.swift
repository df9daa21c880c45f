import MailSyntax
import Testing

struct HeaderTests {
    @Test(
        "headers with any line ends are read",
        arguments: ["\r\n", "\n", "\r"]
    )
    func lineEnds(lineEnd: String) {
        let text = ["Subject: one", " two", "From: a@example.org", "", "body", "more"].joined(separator: lineEnd)
        let mail = MailParser.parse(Array(text.utf8))
        #expect(mail.subject == "one two")
        #expect(written(mail.from) == ["a@example.org"])
        #expect(mail.text == "body\nmore")
    }

    @Test(
        "what stands around a header does not hide it",
        arguments: [
            ("byte order mark", "\u{FEFF}From: a@example.org\nSubject: s\n\nbody"),
            ("mbox line", "From a@example.org Mon Nov 16 10:00:00 2026\nFrom: a@example.org\nSubject: s\n\nbody"),
            (
                "escaped mbox line",
                ">From a@example.org Mon Nov 16 10:00:00 2026\nFrom: a@example.org\nSubject: s\n\nbody"
            ),
            ("space before colon", "From : a@example.org\nSubject\t : s\n\nbody"),
            ("mbox line inside", "From: a@example.org\n>From b Mon Nov 16\nSubject: s\n\nbody"),
            ("upper case", "FROM: a@example.org\nSUBJECT: s\n\nbody"),
            ("first line folded", " lost\nFrom: a@example.org\nSubject: s\n\nbody"),
            (
                "unfolded continuation",
                "Received: from x\nby y with SMTP\nid 1; Mon\nFrom: a@example.org\nSubject: s\n\nbody"
            ),
            ("no empty line", "From: a@example.org\nSubject: s\nbody"),
        ]
    )
    func surroundings(name: String, text: String) {
        let mail = parsed(text)
        #expect(written(mail.from) == ["a@example.org"])
        #expect(mail.subject == "s")
        #expect(mail.text == "body")
    }

    @Test("look-ups find fields in order and without regard to case")
    func lookUps() {
        let header = parsed("Received: one\nX-A: 1\nRECEIVED: two\n\n").header
        #expect(header.first("received") == "one")
        #expect(header.all("Received") == ["one", "two"])
        #expect(header.contains("x-a"))
        #expect(!header.contains("x-b"))
        #expect(header.count == 3)
        #expect(header.fields.map(\.name) == ["Received", "X-A", "RECEIVED"])
    }

    @Test("the first of a field that may occur once counts, and the others are flagged")
    func duplicates() {
        let mail = parsed("From: one@example.org\nFrom: two@example.org\n\n")
        #expect(written(mail.from) == ["one@example.org"])
        #expect(mail.defects.contains(.duplicateField))
    }

    @Test(
        "values are unfolded and cleaned",
        arguments: [
            ("X: a\r\n b", "a b"), ("X: a\r\n\tb", "a b"), ("X: a\u{0}b\u{1B}[31m", "ab[31m"), ("X:", ""),
            ("X:a ", "a"),
        ]
    )
    func values(field: String, expected: String) {
        #expect(MailParser.parse(Array("\(field)\r\n\r\n".utf8)).header.first("x") == expected)
    }

    @Test("79: raw 8-bit values are UTF-8, or else windows-1252")
    func rawValues() {
        #expect(parsed(field: "Subject: perché").subject == "perché")
        #expect(MailParser.parse(Array("Subject: perch".utf8) + [0xE9, 0x0A, 0x0A]).subject == "perché")
    }

    @Test("fields beyond the limits are left out by name")
    func limits() {
        var limits = ParseLimits.standard
        limits.headerFields = 2
        let few = parsed("A: 1\nB: 2\nC: 3\n folded\n\nbody", limits: limits)
        #expect(few.header.fields.map(\.name) == ["A", "B"])
        #expect(few.defects.contains(.headerLimit))
        #expect(few.text == "body")
        limits = .standard
        limits.headerBytes = 20
        let short = parsed("Subject: one\nX: \(String(repeating: "x", count: 50))\n\nbody", limits: limits)
        #expect(short.header.count == 1)
        #expect(short.text == "body")
    }

    @Test("fields that a mail cannot be understood without are read beyond the limits, each once")
    func essential() {
        var limits = ParseLimits.standard
        limits.headerBytes = 20
        let mail = parsed(
            "X: \(String(repeating: "x", count: 50))\nFrom: a@b.it\nY: z\nSubject: s\n folded\nSubject: t\n\nbody",
            limits: limits
        )
        #expect(mail.header.fields.map(\.name) == ["From", "Subject"])
        #expect(mail.subject == "s folded")
        #expect(mail.defects.contains(.headerLimit))
    }

    @Test("a huge value is cut and hides nothing behind it")
    func hugeValue() {
        var limits = ParseLimits.standard
        limits.fieldBytes = 10
        let mail = parsed("X: \(String(repeating: "x", count: 50))\n y\nFrom: a@b.it\n\nbody", limits: limits)
        #expect(mail.header.first("x") == String(repeating: "x", count: 9))
        #expect(mail.from.map(\.address.description) == ["a@b.it"])
        #expect(mail.defects.contains(.headerLimit))
    }

    @Test("mailboxes beyond the limit are left out")
    func mailboxLimit() {
        var limits = ParseLimits.standard
        limits.mailboxes = 2
        let mail = parsed("To: a@b.it, c@d.it, e@f.it\n\n", limits: limits)
        #expect(mail.to.count == 2)
        #expect(mail.defects.contains(.headerLimit))
    }

    @Test("an empty mail is a mail without anything")
    func empty() {
        let mail = MailParser.parse([])
        #expect(mail.from.isEmpty && mail.subject == nil && mail.text.isEmpty)
        #expect(mail.defects == [.missingFrom])
        #expect(mail.parts.map(\.type) == ["text/plain"])
    }
}
