import CivilTime
import Desk
import LanguageID
import MailSyntax
import Testing

/// Who is told that a ticket was opened, and who is not.
struct AcknowledgementTests {
    private func open(
        _ reading: MailReading = Sample.reading(),
        sent: Facts.SentCounts = Facts.SentCounts(),
        at desk: DeskProfile = Sample.desk()
    ) -> Decision {
        DeskCore(desk: desk).decide(
            .receive(Sample.mail(reading)),
            by: .customer(reading.sender?.address),
            given: Facts(now: Sample.now, nextNumber: 1_042, sent: sent)
        )
    }

    @Test func theNoticeSaysWhatTheCustomerNeeds() throws {
        let notice = try #require(open().change?.notices.first)
        #expect(notice.kind == .acknowledgement)
        #expect(notice.ticket == TicketNumber(prefix: "IZ", number: 1_042))
        #expect(notice.subject == "Stampante ferma")
        #expect(notice.severity == Severity("minor"))
        #expect(notice.language == .italian)
        #expect(notice.recipient.address == Sample.anna)
        #expect(notice.inReplyTo == MessageID("new@customer.example"))
        #expect(notice.references == [MessageID("older@customer.example"), MessageID("new@customer.example")])
        #expect(notice.receivedAt == Sample.now.advanced(bySeconds: -60), "the clock starts at receipt")
        #expect(notice.decidedAt == Sample.now)
    }

    @Test func theTicketIsWhatTheMailSays() throws {
        let decision = open()
        let change = try #require(decision.change)
        guard case .new(let ticket) = change.subject else {
            Issue.record("no new ticket")
            return
        }
        #expect(ticket.number == TicketNumber(prefix: "IZ", number: 1_042))
        #expect(ticket.requester?.address == Sample.anna)
        #expect(change.messageIDs == [MessageID("new@customer.example")])
        #expect(change.participants.map(\.address) == [Sample.anna, Sample.bruno])
        #expect(
            decision.kinds == [.opened(mail: MailID(7), severity: Severity("minor"), language: .italian, tag: nil)]
        )
        #expect(decision.found("severity") == ["minor: opened by email"])
        #expect(decision.found("acknowledgement") == ["to anna@customer.example"])
    }

    @Test func aMailWithoutMessageIDIsAnsweredWithoutThread() throws {
        let change = try #require(open(Sample.reading(messageID: nil)).change)
        #expect(change.messageIDs.isEmpty)
        #expect(change.notices.first?.inReplyTo == nil)
    }

    @Test func anUnknownRequesterStillGetsATicket() {
        let decision = open(Sample.reading(from: nil, answerTo: nil))
        #expect(decision.verdict == .mail(.opened))
        #expect(decision.withheld == [.noRecipient])
    }

    struct Withheld: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let reading: MailReading
        let reason: Reason
    }

    @Test(
        "Why a notice stays unsent",
        arguments: [
            Withheld(testDescription: "a machine", reading: Sample.reading(.automatic), reason: .notAPerson),
            Withheld(
                testDescription: "forbidden",
                reading: Sample.reading(wantsAnswer: false),
                reason: .noAnswerWanted
            ),
            Withheld(testDescription: "nobody to answer", reading: Sample.reading(answerTo: nil), reason: .noRecipient),
            Withheld(
                testDescription: "ourselves",
                reading: Sample.reading(answerTo: Sample.support),
                reason: .ownAddress
            ),
            Withheld(
                testDescription: "ourselves in capitals",
                reading: Sample.reading(answerTo: Address(localPart: "Support", domain: "DESK.example")),
                reason: .ownAddress
            ),
            Withheld(
                testDescription: "ourselves with a plus",
                reading: Sample.reading(answerTo: Address(localPart: "support+iz-7", domain: "desk.example")),
                reason: .ownAddress
            ),
        ]
    )
    func withheld(withheld: Withheld) {
        let decision = open(withheld.reading)
        #expect(decision.verdict == .mail(.opened), "a ticket opens in any case")
        #expect(decision.change?.notices.isEmpty == true)
        #expect(decision.withheld == [withheld.reason])
        #expect(decision.found("acknowledgement") == ["withheld: \(withheld.reason.rawValue)"])
    }

    struct Budget: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var inHour = 0
        var inDay = 0
        var byDesk = 0
        let reason: Reason?
    }

    @Test(
        "Budgets count what was sent before",
        arguments: [
            Budget(testDescription: "nothing yet", reason: nil),
            Budget(testDescription: "last of the hour", inHour: 19, inDay: 59, byDesk: 1_999, reason: nil),
            Budget(testDescription: "hour spent", inHour: 20, inDay: 20, reason: .senderBudget),
            Budget(testDescription: "day spent", inDay: 60, reason: .senderBudget),
            Budget(testDescription: "desk spent", byDesk: 2_000, reason: .deskBudget),
            Budget(testDescription: "all spent", inHour: 20, inDay: 60, byDesk: 2_000, reason: .senderBudget),
        ]
    )
    func budgets(budget: Budget) {
        var sent = Facts.SentCounts()
        (sent.toSenderInHour, sent.toSenderInDay, sent.byDeskInHour) = (budget.inHour, budget.inDay, budget.byDesk)
        let decision = open(sent: sent)
        #expect(decision.verdict == .mail(.opened))
        #expect(decision.withheld == (budget.reason.map { [$0] } ?? []))
        #expect(decision.change?.notices.count == (budget.reason == nil ? 1 : 0))
    }

    @Test func aBudgetOfNothingSilencesTheDesk() {
        var desk = Sample.desk()
        desk.budgets.perDeskHour = 0
        #expect(open(at: desk).withheld == [.deskBudget])
    }
}
