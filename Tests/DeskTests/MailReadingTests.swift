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
        #expect(
            reading.participants.map(\.address) == addresses("anna@customer.example", "carlo@customer.example"),
            "none of ours"
        )
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

    @Test func ofCertifiedMailTheCustomersMailInsideIsRead() {
        let reading = read(
            "From: \"Per conto di: anna@pec.customer.example\" <posta-certificata@provider.example>",
            "Reply-To: anna@pec.customer.example",
            "Subject: POSTA CERTIFICATA: Stampante ferma",
            "Message-ID: <envelope@provider.example>",
            "X-Trasporto: posta-certificata",
            "Content-Type: multipart/mixed; boundary=b",
            "",
            "--b",
            "",
            "Messaggio di posta certificata",
            "--b",
            "Content-Type: message/rfc822; name=postacert.eml",
            "",
            "From: Anna <anna@pec.customer.example>",
            "To: support@desk.example",
            "Subject: Stampante ferma",
            "Message-ID: <inside@customer.example>",
            "References: <first@customer.example>",
            "",
            "Buongiorno, la stampante non funziona più da questa mattina.",
            "--b--"
        )
        #expect(reading.sender?.address.key == "anna@pec.customer.example")
        #expect(reading.answerTo == reading.sender)
        #expect(reading.subject == "Stampante ferma")
        #expect(reading.standing == .person)
        #expect(reading.wantsAnswer)
        #expect(reading.deliveredAs == MessageID("envelope@provider.example"))
        #expect(reading.messageID == MessageID("inside@customer.example"))
        #expect(reading.messageIDs.map(\.value) == ["inside@customer.example", "envelope@provider.example"])
        #expect(reading.citations.map(\.messageID?.value) == ["first@customer.example"])
        #expect(reading.trace.map(\.looked).contains("kind inside the envelope"))
    }

    @Test func aMachineInsideAnEnvelopeIsAMachine() {
        let reading = read(
            "From: <posta-certificata@provider.example>",
            "X-Trasporto: posta-certificata",
            "Content-Type: message/rfc822",
            "",
            "From: anna@pec.customer.example",
            "Auto-Submitted: auto-replied",
            "",
            "Sono in ferie."
        )
        #expect(reading.standing == .automaticReply)
        #expect(!reading.wantsAnswer)
    }

    @Test(
        "A report cites the mail of ours that it is about before all others",
        arguments: [
            (
                [
                    "From: posta-certificata@provider.example", "X-Ricevuta: avvenuta-consegna",
                    "X-Riferimento-Message-ID: <ack@desk.example>", "References: <older@desk.example>", "",
                    "Consegnato.",
                ], MailReading.Standing.report
            ),
            (
                [
                    "From: MAILER-DAEMON@mx.example", "References: <older@desk.example>",
                    "Content-Type: multipart/report; report-type=delivery-status; boundary=b", "", "--b", "",
                    "It could not be delivered.", "--b", "Content-Type: message/delivery-status", "",
                    "Reporting-MTA: dns; mx.example", "", "Final-Recipient: rfc822; anna@customer.example",
                    "Action: failed", "Status: 5.1.1", "", "--b", "Content-Type: text/rfc822-headers", "",
                    "Message-ID: <ack@desk.example>", "", "--b--",
                ], .bounce
            ),
        ]
    )
    func reports(lines: [String], standing: MailReading.Standing) {
        let reading = MailReading(Array(lines.joined(separator: "\r\n").utf8), at: Sample.desk())
        #expect(reading.standing == standing)
        #expect(reading.citations.first == Citation(messageID: MessageID("ack@desk.example"), field: .report))
        #expect(reading.citations.map(\.messageID?.value).contains("older@desk.example"))
        #expect(!reading.wantsAnswer)
    }

    @Test("Anything is a mail", arguments: [[], [0], Array("\r\n\r\n".utf8), [UInt8](repeating: 0xFF, count: 999)])
    func anything(bytes: [UInt8]) {
        let reading = MailReading(bytes, at: Sample.desk())
        #expect(reading.sender == nil)
        #expect(reading.messageID == nil)
        #expect(!reading.wantsAnswer)
    }

    @Test(
        "A subject speaks for the writer only when the writer chose it",
        arguments: [
            (["Subject: Stampante ferma da stamattina"], Identification.Verdict?.some(.language(.italian))),
            (["Subject: [#12] The printer does not work"], .language(.english)),
            (["Subject: 4711"], .undetermined),
            (["Subject: Re: Stampante ferma da stamattina"], nil),
            (["Subject: I: Stampante ferma da stamattina"], nil),
            (["Subject: Stampante ferma", "In-Reply-To: <a@x>"], nil),
            ([], nil),
        ]
    )
    func subjectLanguage(lines: [String], verdict: Identification.Verdict?) {
        let reading = read((["From: anna@customer.example"] + lines + ["", "ok"]).joined(separator: "\r\n"))
        #expect(reading.subjectLanguage?.verdict == verdict)
    }

    @Test(
        "The first language the header declares",
        arguments: [
            ("it", Language?.some(.italian)), ("en-US", .english), ("IT, en", .italian), ("de, it", nil), ("", nil),
        ]
    )
    func declaredLanguage(field: String, language: Language?) {
        #expect(read("From: anna@customer.example", "Content-Language: \(field)", "", "").declaredLanguage == language)
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
