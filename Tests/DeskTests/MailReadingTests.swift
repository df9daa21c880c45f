import Desk
import LanguageID
import MailSyntax
import Testing

/// What the core is told of a mail's bytes.
struct MailReadingTests {
    private func read(_ lines: String...) -> MailReading {
        MailReading(Array(lines.joined(separator: "\r\n").utf8), at: Sample.desk())
    }

    private func addresses(_ keys: String...) -> [Address] {
        keys.map { key in
            let parts = key.split(separator: "@")
            return Address(localPart: String(parts[0]), domain: String(parts[1]))
        }
    }

    @Test func anOrdinaryMail() {
        let reading = read(
            "From: Anna <anna@customer.example>",
            "To: Support <support@desk.example>, carlo@customer.example",
            "Cc: support+x@desk.example",
            "Subject: Stampante ferma",
            "Message-ID: <a@customer.example>",
            "",
            "Buongiorno, la stampante non funziona più da questa mattina."
        )
        #expect(reading.messageID == MessageID("a@customer.example"))
        #expect(reading.sender == NamedAddress(name: "Anna", address: Sample.anna))
        #expect(reading.answerTo == reading.sender)
        #expect(reading.participants == addresses("anna@customer.example", "carlo@customer.example"), "none of ours")
        #expect(reading.subject == "Stampante ferma")
        #expect(reading.standing == .person)
        #expect(reading.wantsAnswer)
        #expect(reading.language.verdict == .language(.italian))
        #expect(reading.citations.isEmpty)
        #expect(reading.trace.first?.looked == "kind")
    }

    @Test func theNearestAncestorIsCitedFirst() {
        let reading = read(
            "From: anna@customer.example",
            "In-Reply-To: <c@x>",
            "References: <a@x> <b@x> <c@x>",
            "",
            "ok"
        )
        #expect(
            reading.citations == [
                Citation(messageID: MessageID("c@x"), field: .inReplyTo),
                Citation(messageID: MessageID("c@x"), field: .references),
                Citation(messageID: MessageID("b@x"), field: .references),
                Citation(messageID: MessageID("a@x"), field: .references),
            ]
        )
        #expect(reading.references.map(\.value) == ["a@x", "b@x", "c@x"])
    }

    @Test func theNearestAncestorsOfAnEndlessThreadAreKept() {
        let references = (1...5_000).map { "<\($0)@x>" }.joined(separator: "\r\n ")
        let reading = read("From: anna@customer.example", "References: \(references)", "", "ok")
        #expect(reading.citations.count <= 50)
    }

    @Test(
        "Where an answer goes",
        arguments: [
            ("Reply-To: bruno@customer.example", "bruno@customer.example"),
            ("Reply-To: bruno@customer.example, eve@elsewhere.example", "anna@customer.example"),
            ("Reply-To: support@desk.example", "anna@customer.example"),
            ("X-Nothing: at all", "anna@customer.example"),
        ]
    )
    func answerTo(field: String, address: String) {
        let reading = read("From: anna@customer.example", field, "", "ciao")
        #expect(reading.answerTo?.address.key == address)
        #expect(reading.sender?.address == Sample.anna)
    }

    @Test(
        "What kind of sender",
        arguments: [
            ("X-Nothing: at all", MailReading.Standing.person), ("Auto-Submitted: auto-generated", .automatic),
            ("Auto-Submitted: auto-replied", .automaticReply),
        ]
    )
    func standing(field: String, standing: MailReading.Standing) {
        let reading = read("From: anna@customer.example", field, "Subject: x", "", "ciao")
        #expect(reading.standing == standing)
        #expect(reading.wantsAnswer == (standing == .person))
    }

    @Test("Anything is a mail", arguments: [[], [0], Array("\r\n\r\n".utf8), [UInt8](repeating: 0xFF, count: 999)])
    func anything(bytes: [UInt8]) {
        let reading = MailReading(bytes, at: Sample.desk())
        #expect(reading.sender == nil)
        #expect(reading.messageID == nil)
        #expect(!reading.wantsAnswer)
    }

    @Test func aSubjectOfAnyLengthIsCut() {
        let reading = read(
            "From: anna@customer.example",
            "Subject: \(String(repeating: "lungo ", count: 900))",
            "",
            "x"
        )
        #expect(reading.subject.count <= 500)
    }
}
