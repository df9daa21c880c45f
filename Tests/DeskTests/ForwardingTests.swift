import Desk
import LanguageID
import MailSyntax
import Testing

/// Mails that are passed on (R-N6): an agent's is the customer's request, anybody else's is their own.
struct ForwardingTests {
    private static let bea = "bea@agents.example"

    static var desk: DeskProfile {
        var desk = AuthenticityTests.desk
        desk.agents = [
            Agent(id: "bea", name: "Bea", address: Address(localPart: "bea", domain: "agents.example")),
            Agent(id: "leo", name: "Leo", address: Address(localPart: "leo", domain: "agents.example")),
        ]
        return desk
    }

    private func block(_ from: String) -> String {
        "---------- Forwarded message ---------\r\nFrom: \(from)\r\nSubject: Re: The printer\r\nTo: bea@agents.example\r\n\r\n"
            + "Good morning, the printer on the second floor does not print any more since yesterday."
    }

    private func open(_ from: String, _ text: String, _ fields: String...) -> Decision {
        let lines =
            fields + [
                "From: \(from)", "To: support@desk.example", "Subject: Fwd: The printer",
                "Message-ID: <fwd@agents.example>",
                "", text,
            ]
        let reading = MailReading(Array(lines.joined(separator: "\r\n").utf8), at: Self.desk)
        return DeskCore(desk: Self.desk).decide(
            .receive(Sample.mail(reading)),
            by: .customer(reading.sender?.address),
            given: Facts(now: Sample.now, nextNumber: 1_042)
        )
    }

    private func ticket(_ decision: Decision) throws -> NewTicket {
        guard case .new(let ticket)? = decision.change?.subject else {
            Issue.record("no new ticket")
            return NewTicket(
                number: TicketNumber(prefix: "IZ", number: 1),
                subject: "",
                requester: nil,
                openedAt: Sample.now
            )
        }
        return ticket
    }

    @Test("R-N6, 103: what an agent forwards is the customer's request")
    func theRequestIsTheCustomers() throws {
        let decision = open(
            "Bea <\(Self.bea)>",
            "Ve lo giro, grazie.\r\n\r\n" + block("Anna Conti <anna@customer.example>")
        )
        let ticket = try ticket(decision)
        #expect(ticket.requester == NamedAddress(name: "Anna Conti", address: Sample.anna))
        #expect(ticket.answerTo == nil)
        #expect(ticket.subject == "Re: The printer")
        #expect(decision.change?.openedIn == .english, "the customer's language, not the agent's")
        #expect(decision.change?.participants.map(\.address.key) == ["anna@customer.example", Self.bea])
        #expect(decision.change?.notices.isEmpty == true)
        #expect(decision.withheld == [.forwardedByAgent])
        #expect(!decision.kinds.contains(.tagged(TicketTag.confirmRequester)))
        #expect(decision.found("forward") == ["of anna@customer.example, in the text"])
    }

    @Test("R-N6, 103: an attached mail brings its thread and its people")
    func anAttachedMailBringsItsThreadAndItsPeople() throws {
        let text = [
            "--b", "", "Ve lo giro.", "--b", "Content-Type: message/rfc822", "", "From: anna@customer.example",
            "Reply-To: ufficio@customer.example", "To: bea@agents.example, support@desk.example",
            "Cc: Carlo <carlo@customer.example>", "Subject: Stampante ferma", "Message-ID: <1@customer.example>", "",
            "Buongiorno, la stampante non stampa più da questa mattina.", "--b--",
        ]
        let decision = open(Self.bea, text.joined(separator: "\r\n"), "Content-Type: multipart/mixed; boundary=b")
        let ticket = try ticket(decision)
        #expect(ticket.requester?.address == Sample.anna)
        #expect(ticket.answerTo?.address.key == "ufficio@customer.example")
        #expect(ticket.subject == "Stampante ferma")
        #expect(
            ticket.lastFromCustomer == MessageID("1@customer.example"),
            "the agent's answer cites the customer's mail"
        )
        #expect(decision.change?.messageIDs.map(\.value) == ["1@customer.example", "fwd@agents.example"])
        #expect(
            decision.change?.participants.map(\.address.key) == [
                "anna@customer.example", "ufficio@customer.example", Self.bea, "carlo@customer.example",
            ]
        )
        #expect(decision.change?.openedIn == .italian)
    }

    @Test(
        "R-N6, 103: when it is not sure, a person says whose it is",
        arguments: [
            ("Anna Conti", "no address"), ("a@x.example, b@y.example", "several"), ("support@desk.example", "of ours"),
            ("support+7@desk.example", "of ours"), ("Leo <leo@agents.example>", "an agent"),
            ("noreply@shop.example", "nobody reads"), ("Bea <bea@agents.example>", "an agent"),
        ]
    )
    func unsure(from: String, why: String) throws {
        let decision = open(Self.bea, block(from))
        #expect(try ticket(decision).requester?.address.key == Self.bea)
        #expect(decision.kinds.contains(.tagged(TicketTag.confirmRequester)))
        #expect(decision.withheld == [.forwardedByAgent])
        #expect(decision.found("forward").first?.contains(why) == true)
    }

    @Test("R-N6, 103: anybody else's forward is their own")
    func anybodyElsesForwardIsTheirOwn() throws {
        let decision = open("eve@elsewhere.example", block("anna@customer.example"))
        let ticket = try ticket(decision)
        #expect(ticket.requester?.address == Sample.stranger)
        #expect(ticket.subject == "Fwd: The printer")
        #expect(decision.change?.participants.map(\.address.key) == ["eve@elsewhere.example"])
        #expect(decision.change?.notices.map(\.recipient.address) == [Sample.stranger])
        #expect(decision.found("forward").isEmpty)
    }

    @Test func aForgedAgentForwardsNothing() throws {
        let decision = open(
            Self.bea,
            block("anna@customer.example"),
            "Authentication-Results: mx.desk.example; dmarc=fail",
            "Received: from evil ([192.0.2.6]) by mx.desk.example with ESMTP; x"
        )
        #expect(try ticket(decision).requester?.address.key == Self.bea)
        #expect(decision.kinds.contains(.tagged(TicketTag.notAuthentic)))
        #expect(decision.withheld == [.notAuthentic])
    }

    @Test func aMailAttachedToAnAnswerIsForAPersonToJudge() throws {
        let text = [
            "--b", "", "Ecco.", "--b", "Content-Type: message/rfc822", "", "From: anna@customer.example", "", "x",
            "--b--",
        ]
        let decision = open(
            Self.bea,
            text.joined(separator: "\r\n"),
            "Subject: R: Stampante",
            "Content-Type: multipart/mixed; boundary=b"
        )
        #expect(try ticket(decision).requester?.address.key == Self.bea)
        #expect(decision.kinds.contains(.tagged(TicketTag.confirmRequester)))
    }

    @Test func anAgentsOwnMailIsTheAgents() throws {
        let decision = open(Self.bea, "La stampante del mio ufficio non stampa, scrivete a anna@customer.example.")
        #expect(try ticket(decision).requester?.address.key == Self.bea)
        #expect(!decision.kinds.contains(.tagged(TicketTag.confirmRequester)))
        #expect(decision.change?.notices.count == 1)
    }
}
