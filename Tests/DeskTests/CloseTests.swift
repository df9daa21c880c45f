import Desk
import LanguageID
import MailSyntax
import Testing

/// Closing a ticket by command.
struct CloseTests {
    private func close(_ ticket: Ticket?, saying text: String? = "Sostituito il toner.") -> Decision {
        DeskCore(desk: Sample.desk()).decide(
            .close(text: text, as: nil),
            by: .agent("anna"),
            given: Facts(now: Sample.now, ticket: ticket)
        )
    }

    @Test("From every status but closed", arguments: Status.allCases.filter { $0 != .closed })
    func closes(status: Status) {
        let decision = close(Sample.ticket(status))
        #expect(decision.verdict == .done)
        #expect(decision.reason == .byAgent)
        #expect(decision.kinds == [.replied, .statusChanged(from: TicketStatus(status), to: TicketStatus(.closed))])
        #expect(decision.change?.events.first?.actor == "agent:anna")
        #expect(decision.change?.text == "Sostituito il toner.")
        #expect(decision.found("status") == ["\(status.rawValue) to closed"])
    }

    @Test func theRequesterIsToldInTheTicketsLanguage() throws {
        let notice = try #require(close(Sample.ticket()).change?.notices.first)
        #expect(notice.kind == .closure)
        #expect(notice.recipient.address == Sample.anna)
        #expect(notice.language == .english)
        #expect(notice.text == "Sostituito il toner.")
        #expect(notice.inReplyTo == MessageID("first@customer.example"), "what the customer wrote last")
        #expect(notice.references == [MessageID("first@customer.example"), MessageID("ack@desk.example")])
        #expect(notice.decidedAt == Sample.now)
    }

    @Test func withoutWordsTheNoticeGoesAllTheSame() {
        #expect(close(Sample.ticket(), saying: nil).change?.notices.first?.text == nil)
    }

    @Test func withoutALastMailTheThreadIsAnswered() {
        var ticket = Sample.ticket()
        ticket.lastFromCustomer = nil
        #expect(close(ticket).change?.notices.first?.inReplyTo == MessageID("ack@desk.example"))
    }

    @Test func twiceIsRefusedAndChangesNothing() {
        let decision = close(Sample.ticket(.closed))
        #expect(decision.verdict == .refused)
        #expect(decision.reason == .alreadyClosed)
        #expect(decision.change == nil)
        #expect(decision.found("refused") == ["it is closed already"])
    }

    @Test func withoutATicketItIsRefused() {
        #expect(close(nil).verdict == .refused)
    }

    struct Silent: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let ticket: Ticket
        let reason: Reason
    }

    @Test(
        "Who is not told",
        arguments: [
            Silent(testDescription: "nobody", ticket: Sample.ticket(requester: nil), reason: .noRecipient),
            Silent(testDescription: "a machine", ticket: Sample.ticket(tag: .automatic), reason: .notAPerson),
            Silent(testDescription: "ourselves", ticket: Sample.ticket(requester: Sample.support), reason: .ownAddress),
            Silent(
                testDescription: "ourselves with a plus",
                ticket: Sample.ticket(requester: Address(localPart: "support+x", domain: "desk.example")),
                reason: .ownAddress
            ),
        ]
    )
    func silent(silent: Silent) {
        let decision = close(silent.ticket)
        #expect(decision.verdict == .done, "it closes in any case")
        #expect(decision.change?.notices.isEmpty == true)
        #expect(
            decision.kinds == [
                .replied, .statusChanged(from: TicketStatus(.open), to: TicketStatus(.closed)),
                .noticeWithheld(kind: .closure, reason: silent.reason),
            ]
        )
    }
}
