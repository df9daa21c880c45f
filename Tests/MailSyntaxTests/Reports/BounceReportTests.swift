import MailSyntax
import Testing

/// Delivery reports by their words and by their fields.
struct BounceReportTests {
    private func read(_ text: String) -> BounceReport? {
        let bytes = mailBytes(text)
        return BounceReport.read(MailParser.parse(bytes), in: bytes)
    }

    @Test("reports that are only words", arguments: BounceSample.all)
    func words(sample: BounceSample) throws {
        let report = try #require(read(sample.text))
        #expect(report.recipients.map(\.address.description) == sample.recipients)
        #expect(report.temporary == sample.temporary)
        #expect(report.originalMessageID?.value == sample.originalMessageID)
        if let status = sample.status { #expect(report.recipients.first?.status == status) }
    }

    @Test("the same whatever ends the lines", arguments: BounceSample.all)
    func lineEnds(sample: BounceSample) throws {
        let expected = try #require(read(sample.text))
        for end: [UInt8] in [[0x0A], [0x0D]] {
            let lines = sample.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
            let bytes = Array(lines.joined(separator: end))
            #expect(BounceReport.read(MailParser.parse(bytes), in: bytes) == expected)
        }
    }

    private static func delivery(_ groups: String, returned: String = "Message-ID: <iz-1@desk.example>") -> String {
        """
        From: postmaster@example.net
        To: assistenza@desk.example
        Subject: Report
        Content-Type: multipart/report; report-type=delivery-status; boundary=x

        --x

        Words.
        --x
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.net

        \(groups)
        --x
        Content-Type: text/rfc822-headers

        \(returned)
        --x--
        """
    }

    @Test(
        "groups of fields",
        arguments: [
            ("Final-Recipient: rfc822; a@example.net\nAction: failed\nStatus: 5.1.1", ["a@example.net failed 5.1.1"]),
            (
                "Final-Recipient: rfc822; a@inside.example\nOriginal-Recipient: rfc822;a@example.net\nAction: failed",
                ["a@example.net failed -"]
            ),
            ("Final-Recipient: rfc822; <a@example.net>\nAction: Failed (bad)\n", ["a@example.net failed -"]),
            ("Final-Recipient: a@example.net\nAction: error", ["a@example.net failed -"]),
            ("Final-Recipient: utf-8; ànna@example.net\nAction: failed", ["ànna@example.net failed -"]),
            ("Original-Recipient: rfc822;a+2Bb@example.net\nAction: failed", ["a+b@example.net failed -"]),
            ("Original-Recipient: rfc822;a+40example.net\nAction: failed", ["a@example.net failed -"]),
            ("Final-Recipient: rfc822; a@example.net\nStatus: 4.4.1 (no answer)", ["a@example.net delayed 4.4.1"]),
            (
                "Final-Recipient: rfc822; a@example.net\nAction: failed\nDiagnostic-Code: smtp; 550\n 5.7.1 no",
                ["a@example.net failed 5.7.1"]
            ),
            (
                "Final-Recipient: rfc822; a@example.net\nAction: failed\n\n"
                    + "Final-Recipient: rfc822; b@example.net\nAction: delivered",
                ["a@example.net failed -"]
            ),
            (
                "Final-Recipient: rfc822; a@example.net\nAction: failed\n"
                    + "Final-Recipient: rfc822; b@example.net\nAction: failed\n\n"
                    + "Final-Recipient: rfc822; A@example.net\nAction: failed",
                ["a@example.net failed -", "b@example.net failed -"]
            ),
            ("Final-Recipient: rfc822; a@example.net\nAction: delivered", ["a@example.net delivered -"]),
            (
                "Final-Recipient: rfc822; a@example.net\nAction: deliverable\nStatus: 2.1.5",
                ["a@example.net delivered 2.1.5"]
            ),
            (
                "Final-Recipient: rfc822; a@example.net\nAction: undeliverable\nStatus: 4.1.1",
                ["a@example.net failed 4.1.1"]
            ),
            ("Final-Recipient: rfc822; a@example.net\nAction: success", ["a@example.net delivered -"]),
            (
                "Final-Recipient: x400; /S=a/\nOriginal-Recipient: rfc822; a@example.net\nAction: failed",
                [
                    "a@example.net failed -"
                ]
            ),
        ]
    )
    func groups(fields: String, expected: [String]) throws {
        let report = try #require(read(Self.delivery(fields)))
        #expect(report.recipients.map { "\($0.address) \($0.action.rawValue) \($0.status ?? "-")" } == expected)
        #expect(report.originalMessageID == MessageID("iz-1@desk.example"))
    }

    @Test("a delay is no failure; one failure among delays is")
    func temporary() throws {
        let delayed = "Final-Recipient: rfc822; a@example.net\nAction: delayed\nStatus: 4.4.1\n\n"
        let failed = "Final-Recipient: rfc822; b@example.net\nAction: failed\nStatus: 5.1.1\n"
        #expect(try #require(read(Self.delivery(delayed))).temporary)
        #expect(try !#require(read(Self.delivery(delayed + failed))).temporary)
    }

    @Test(
        "people who write about lost mail and lost parcels stay people",
        arguments: [
            ("Mancata consegna ordine 1234", "Buongiorno, il pacco non è stato consegnato. anna@example.it"),
            ("Undelivered mail", "Hi, my mail to carla@example.net could not be delivered, can you help?"),
            ("Re: Undelivered Mail Returned to Sender", "Your message could not be delivered to a@example.net"),
            ("Fwd: Mail delivery failed", "See below\n\nThis message was created automatically. a@example.net"),
            ("Non consegnato", "Il pacco non è stato consegnato al seguente indirizzo: via Roma 1"),
            ("Problema", "Quando scrivo a a@example.net ricevo: 550 5.1.1 user unknown"),
            ("Delivery problem", "Dear all, your message could not be delivered to a@example.net, says my server."),
        ]
    )
    func people(subject: String, text: String) {
        let mail = parsed("From: Anna <anna@example.it>\nTo: assistenza@desk.example\nSubject: \(subject)\n\n\(text)\n")
        #expect(AutomaticMail.classify(mail).kind == .person)
    }

    @Test("hostile reports cost no more than their length")
    func hostile() {
        let at = String(repeating: "@", count: 200_000)
        let words = String(repeating: "could not be delivered to <a@b.example>: 5.1.1 ", count: 10_000)
        let addresses = String(repeating: String(repeating: "a@b.example ", count: 160) + "\n", count: 600)
        for text in [
            at, words, addresses, String(repeating: "\n", count: 200_000), String(repeating: "à", count: 100_000),
        ] {
            let report = read("From: mailer-daemon@example.net\nSubject: x\n\n\(text)")
            #expect(report != nil)
        }
        let groups = String(repeating: "Final-Recipient: rfc822; a@b.example\n\n", count: 20_000)
        #expect(read(Self.delivery(groups))?.recipients.count == 1)
    }
}
