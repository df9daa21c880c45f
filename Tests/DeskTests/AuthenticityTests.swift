import Desk
import MailSyntax
import Testing

/// Whether a mail is from whom it says, and what that changes.
struct AuthenticityTests {
    private static let outside = "Received: from mail.example ([192.0.2.1]) by mx.desk.example with ESMTPS; x"

    static var desk: DeskProfile {
        var desk = Sample.desk()
        desk.authservIDs = ["mx.desk.example"]
        return desk
    }

    /// A mail from `from` about which our border found `results`.
    static func mail(_ results: String?, from: String = "anna@customer.example", _ fields: String...) -> MailReading {
        let found = results.map { ["Authentication-Results: mx.desk.example; \($0)"] } ?? []
        let lines =
            found + [outside, "From: \(from)"] + fields + ["Message-ID: <new@customer.example>", "", "Buongiorno."]
        return MailReading(Array(lines.joined(separator: "\r\n").utf8), at: desk)
    }

    @Test(
        "what our border found",
        arguments: [
            (String?.none, Authenticity.unknown), ("none", .unknown),
            ("dmarc=pass header.from=customer.example", .verified), ("dmarc=pass", .verified),
            ("dmarc=fail header.from=customer.example", .failed), ("dmarc=pass; dmarc=fail", .failed),
            ("dmarc=pass header.from=evil.example", .failed), ("dmarc=pass header.from=CUSTOMER.example", .verified),
            ("dmarc=fail; spf=pass smtp.mailfrom=anna@customer.example", .failed),
            ("spf=pass smtp.mailfrom=anna@customer.example; dkim=none", .verified),
            ("spf=pass smtp.mailfrom=customer.example; dkim=fail header.d=customer.example", .verified),
            ("spf=fail smtp.mailfrom=customer.example; dkim=pass header.d=mail.customer.example", .verified),
            ("spf=fail smtp.mailfrom=customer.example; dkim=pass header.i=@customer.example", .verified),
            ("spf=pass smtp.mailfrom=b@evil.example; dkim=pass header.d=evil.example", .failed),
            ("spf=softfail smtp.mailfrom=customer.example; dkim=fail header.d=customer.example", .failed),
            ("spf=fail smtp.mailfrom=customer.example; dkim=pass header.d=xcustomer.example", .failed),
            ("spf=fail smtp.mailfrom=customer.example; dkim=pass header.d=example", .failed),
            ("spf=fail smtp.mailfrom=customer.example", .unknown), ("dkim=fail header.d=customer.example", .unknown),
            ("spf=none; dkim=none", .unknown), ("spf=fail smtp.mailfrom=customer.example; dkim=none", .unknown),
            ("spf=temperror; dkim=fail header.d=customer.example", .unknown),
            ("dmarc=none; spf=pass smtp.mailfrom=b@evil.example; dkim=pass header.d=evil.example", .unknown),
            ("dmarc=none; dkim=pass header.d=customer.example", .verified),
            ("dmarc=temperror; spf=fail smtp.mailfrom=customer.example; dkim=fail", .unknown),
        ]
    )
    func verdict(results: String?, expected: Authenticity) {
        #expect(Self.mail(results).authenticity == expected)
    }

    @Test func anInternationalDomainIsItselfInEitherForm() {
        let found = "dmarc=pass header.from=xn--citt-3na.example"
        #expect(Self.mail(found, from: "anna@città.example").authenticity == .verified)
    }

    @Test(
        "authors of the mail's own making",
        arguments: [
            (
                "dmarc=pass header.from=evil.example", "anna@customer.example", "From: eve@evil.example",
                Authenticity.failed
            ),
            ("dmarc=pass header.from=customer.example", "anna@customer.example", "FROM: eve@evil.example", .failed),
            ("dmarc=pass header.from=evil.example", "anna@customer.example, eve@evil.example", "X: y", .failed),
            ("dmarc=pass", "anna@customer.example, eve@evil.example", "X: y", .unknown),
            ("dmarc=pass", "Undisclosed:;", "Sender: anna@customer.example", .unknown),
            ("dmarc=pass header.from=evil.example", "\"anna@customer.example\" <>", "X: y", .failed),
        ]
    )
    func rivals(results: String, from: String, field: String, expected: Authenticity) {
        #expect(Self.mail(results, from: from, field).authenticity == expected)
    }

    @Test func withoutOurNameInTheSettingsNothingIsKnown() {
        var desk = Self.desk
        desk.authservIDs = []
        let lines = ["Authentication-Results: mx.desk.example; dmarc=fail", "From: anna@customer.example", "", "x"]
        let reading = MailReading(Array(lines.joined(separator: "\r\n").utf8), at: desk)
        #expect(reading.authenticity == .unknown)
        #expect(!reading.trace.contains { $0.looked == "authenticity" })
    }

    @Test func theTraceSaysWhatCountedAndWhatDidNot() {
        let reading = Self.mail("dmarc=fail", "Authentication-Results: mx.desk.example; dmarc=pass")
        let found = reading.trace.filter { $0.looked == "authenticity" }.map(\.found)
        #expect(
            found == ["unknown: 1 fields of results ignored: not added by our border", "failed: dmarc=fail"]
        )
    }

    @Test func whatIsInACertifiedEnvelopeIsNotTheProvidersWord() {
        let lines = [
            "Authentication-Results: mx.desk.example; dmarc=pass header.from=provider.example", Self.outside,
            "From: posta-certificata@provider.example", "X-Trasporto: posta-certificata",
            "Content-Type: message/rfc822; name=postacert.eml", "", "From: anna@customer.example", "", "Buongiorno.",
        ]
        let reading = MailReading(Array(lines.joined(separator: "\r\n").utf8), at: Self.desk)
        #expect(reading.sender?.address == Sample.anna)
        #expect(reading.authenticity == .unknown)
    }

    // MARK: What it changes

    private func open(_ reading: MailReading) -> Decision {
        DeskCore(desk: Self.desk).decide(
            .receive(Sample.mail(reading)),
            by: .customer(nil),
            given: Facts(now: Sample.now, nextNumber: 1_042)
        )
    }

    @Test func aMailThatIsNotAuthenticOpensATicketUnanswered() {
        let decision = open(Self.mail("dmarc=fail"))
        #expect(decision.verdict == .mail(.opened))
        #expect(decision.change?.notices.isEmpty == true)
        #expect(decision.withheld == [.notAuthentic])
        #expect(decision.kinds.contains(.tagged(TicketTag.notAuthentic)))
    }

    @Test("Known or not, others are answered", arguments: [String?.none, "dmarc=pass"])
    func othersAreAnswered(results: String?) {
        let decision = open(Self.mail(results))
        #expect(decision.change?.notices.count == 1)
        #expect(!decision.kinds.contains(.tagged(TicketTag.notAuthentic)))
    }

    @Test func aListBreaksTheAuthorsSignatureAndIsAMachineAnyhow() {
        let decision = open(Self.mail("dmarc=fail", "List-Id: <users.customer.example>"))
        #expect(decision.withheld == [.notAPerson])
        #expect(!decision.kinds.contains(.tagged(TicketTag.notAuthentic)), "a list's mail always fails")
    }

    @Test("On a ticket it is kept and changes nothing", arguments: Status.allCases)
    func followed(status: Status) {
        let decision = DeskCore(desk: Self.desk).decide(
            .receive(Sample.mail(Self.mail("dmarc=fail"))),
            by: .customer(Sample.anna),
            given: Sample.facts(citing: Sample.ticket(status))
        )
        #expect(decision.reason == .citesTicketUnverified)
        #expect(decision.kinds == [.mailJoined(mail: MailID(7), standing: .unverified)])
        #expect(decision.change?.participants.isEmpty == true)
        #expect(decision.change?.notices.isEmpty == true)
    }
}
