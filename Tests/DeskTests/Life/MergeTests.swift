import CivilTime
import Desk
import LanguageID
import MailSyntax
import ServiceLevels
import Testing

/// Two tickets for one matter, and back.
struct MergeTests {
    private static let opened = instant("2026-11-02T08:00:00Z")
    private let now = MergeTests.opened.plus(0, 2)

    private func life(_ desk: DeskProfile = Policies.patient, number: Int64 = 1_042, after minutes: Int64 = 0) -> Life {
        Life(at: desk, opened: MergeTests.opened.plus(0, 0, minutes), number: number)
    }

    private func number(_ number: Int64) -> TicketNumber { TicketNumber(prefix: "IZ", number: number) }

    @Test func everythingIsDealtWithOnTheOther() {
        var (one, two) = (life(), life(number: 1_043, after: -60))
        let decision = one.act(.merge(into: two.ticket.number), at: now, with: &two)
        #expect(
            Array(decision.kinds.prefix(3)) == [
                .linked(to: number(1_043), as: .mergedInto), .resolved(as: .duplicate),
                .statusChanged(from: TicketStatus(.open), to: TicketStatus(.closed)),
            ]
        )
        #expect(two.history.last?.kind == .linked(to: number(1_042), as: .mergedFrom))
        #expect(decision.told.isEmpty, "the customer did not ask for it")
        #expect(decision.withheldKinds.isEmpty)
        #expect(one.schedule.nextAction == nil && one.schedule.dueNext == nil, "a closed ticket has nothing to do")
        #expect(one.outcomes(of: .response).isEmpty, "nobody has answered it")
        #expect(two.schedule.responseDue != nil)
    }

    @Test("From every status, and back to it", arguments: ["open", "pending", "waiting_on_customer", "solved"])
    func undoing(status: String) {
        var (one, two) = (life(), life(number: 1_043))
        if status != "open" { one.act(.setStatus(status), at: now) }
        one.act(.merge(into: two.ticket.number), at: now.plus(0, 1), with: &two)
        #expect(one.status == "closed")
        let decision = one.act(.unmerge, at: now.plus(0, 2), with: &two)
        #expect(one.status == status)
        #expect(decision.kinds.first == .unlinked(from: number(1_043), as: .mergedInto))
        #expect(two.history.contains { $0.kind == .unlinked(from: number(1_042), as: .mergedFrom) })
        #expect(decision.told.isEmpty)
        #expect(one.act(.note(text: "Di nuovo."), at: now.plus(0, 3)).verdict == .done)
    }

    @Test func whatWasClosedStaysClosed() {
        var (one, two) = (life(), life(number: 1_043))
        one.act(.close(text: nil, as: .fix), at: now)
        #expect(one.act(.merge(into: two.ticket.number), at: now, with: &two).verdict == .done)
        one.act(.unmerge, at: now.plus(0, 1), with: &two)
        #expect(one.status == "closed")
        #expect(one.moves.count == 1)
    }

    @Test func theTimeThatWasLeftIsLeftAgain() throws {
        var (one, two) = (life(Policies.reporting), life(Policies.reporting, number: 1_043))
        let before = try #require(one.schedule.responseDue)
        one.act(.merge(into: two.ticket.number), at: now, with: &two)
        one.act(.unmerge, at: now.plus(1), with: &two)
        #expect(one.schedule.responseDue == before.plus(1), "a working day was spent on the other ticket")
    }

    @Test func asOftenAsOneLikes() {
        var (one, two) = (life(), life(number: 1_043))
        for hour in 1...3 as ClosedRange<Int64> {
            let later = now.plus(0, hour)
            #expect(one.act(.merge(into: two.ticket.number), at: later, with: &two).verdict == .done)
            #expect(one.act(.unmerge, at: later.plus(0, 0, 5), with: &two).verdict == .done)
        }
        #expect(one.status == "open")
    }

    // MARK: Refusals

    struct Refused: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let action: Action
        let reason: Reason
        let says: String
    }

    private static let two = TicketNumber(prefix: "IZ", number: 1_043)
    private static let merged =
        "IZ-1042 was merged into IZ-1043: work on that one, or undo it with \"ticket unmerge IZ-1042\""

    @Test(
        "What is done on the other ticket",
        arguments: [
            .take, .assign(to: "bea"), .setSeverity("high", party: .agent), .categorise(as: "x"), .setProduct("x"),
            .setStatus("pending"), .reply(text: "x"), .ask(text: "x"), .solve(text: nil, as: nil),
            .close(text: nil, as: nil), .reopen(text: nil), .merge(into: two), .unsplit, .setLanguage(.english),
            .split(mails: [.ledger(MailID(7))], subject: nil, isAnswered: false),
        ] as [Action]
    )
    func work(action: Action) {
        var (one, two) = (life(), life(number: 1_043))
        one.act(.merge(into: two.ticket.number), at: now, with: &two)
        let decision = one.act(action, at: now, with: &two)
        #expect(decision.reason == .merged)
        #expect(decision.refusal == MergeTests.merged)
    }

    @Test(
        "What stays possible",
        arguments: [
            .note(text: "x"), .link(to: two, as: .related), .tag(["x"]), .announceFix(text: nil), .unmerge,
            .clock(looked: nil), .recount,
        ] as [Action]
    )
    func beside(action: Action) {
        var (one, two) = (life(), life(number: 1_043))
        one.act(.merge(into: two.ticket.number), at: now, with: &two)
        #expect(one.act(action, at: now, with: &two).verdict == .done)
    }

    @Test func intoWhat() {
        var (one, two, three) = (life(), life(number: 1_043), life(number: 1_044))
        #expect(one.act(.merge(into: one.ticket.number), at: now, other: one.ticket).reason == .sameTicket)
        #expect(one.act(.merge(into: number(9)), at: now).refusal == "no ticket \"IZ-9\" at this desk")
        let foreign = Life(at: Sample.desk(), opened: now).ticket
        #expect(foreign.desk == one.ticket.desk, "the next line is about another desk")
        let elsewhere = Ticket(elsewhere: two.ticket)
        #expect(one.act(.merge(into: two.ticket.number), at: now, other: elsewhere).reason == .unknownName)

        three.act(.close(text: nil, as: nil), at: now)
        #expect(
            one.act(.merge(into: three.ticket.number), at: now, with: &three).refusal
                == "IZ-1044 is closed: reopen it first"
        )
        three.act(.reopen(text: nil), at: now)
        two.act(.merge(into: three.ticket.number), at: now, with: &three)
        let decision = one.act(.merge(into: two.ticket.number), at: now, with: &two)
        #expect(decision.reason == .merged)
        #expect(decision.refusal == "IZ-1043 was merged into IZ-1044: merge it into IZ-1044 instead")
        #expect(
            three.act(.merge(into: two.ticket.number), at: now, with: &two).reason == .merged,
            "nothing leads in a circle"
        )
    }

    @Test func nothingToUndo() {
        var (one, two) = (life(), life(number: 1_043))
        #expect(one.act(.unmerge, at: now, with: &two).reason == .notMerged)
        two.act(.merge(into: one.ticket.number), at: now, with: &one)
        #expect(one.act(.unmerge, at: now, with: &two).refusal == "it is not merged into another ticket")
    }

    @Test(
        "Merging is no mere word",
        arguments: [.mergedInto, .mergedFrom, .splitFrom, .splitInto] as [TicketEvent.Relation]
    )
    func links(relation: TicketEvent.Relation) {
        var (one, two) = (life(), life(number: 1_043))
        #expect(one.act(.link(to: two.ticket.number, as: relation), at: now, with: &two).reason == .unknownName)
    }

    // MARK: Promises

    @Test(
        "The earlier of the two promises holds",
        arguments: [(60, true), (0, false), (-60, false)] as [(Int64, Bool)]
    )
    func promises(after minutes: Int64, isTaken: Bool) {
        // The other was opened so much later, and its answer is due so much later.
        var (one, two) = (life(), life(number: 1_043, after: minutes))
        let (ours, theirs) = (one.schedule.responseDue, two.schedule.responseDue)
        let decision = one.act(.merge(into: two.ticket.number), at: now, with: &two)
        #expect(two.schedule.responseDue == (isTaken ? ours : theirs))
        #expect(
            decision.found("due")
                == (isTaken ? ["the answer on IZ-1043 by 2026-11-04T08:00:00Z already, as IZ-1042 has promised"] : [])
        )
        one.act(.unmerge, at: now, with: &two)
        #expect(two.schedule.responseDue == theirs, "back with the ticket that made it")
        #expect(one.schedule.responseDue == ours)
    }

    @Test func thePromiseThatWasTakenOverIsRemindedOfAndBroken() {
        var (one, two) = (life(), life(number: 1_043, after: 600))
        one.act(.merge(into: two.ticket.number), at: now, with: &two)
        two.run(until: instant("2026-11-05T00:00:00Z"))
        #expect(two.told.contains(.breach))
        #expect(two.outcomes(of: .response).map(\.due) == [instant("2026-11-04T08:00:00Z")])
        one.act(.unmerge, at: instant("2026-11-05T00:00:00Z"), with: &two)
        #expect(two.schedule.isBreached, "what came out stays so")
    }

    @Test func oneReplyKeepsBoth() {
        var (one, two) = (life(), life(number: 1_043, after: 600))
        one.act(.merge(into: two.ticket.number), at: now, with: &two)
        two.act(.reply(text: "Ci siamo."), at: instant("2026-11-04T08:00:00Z"))
        #expect(two.outcomes(of: .response).map(\.isLate) == [false])
    }

    @Test func promisesGoOnWithTheTicketThatHasThem() {
        var (one, two, three) = (life(), life(number: 1_043, after: 60), life(number: 1_044, after: 120))
        one.act(.merge(into: two.ticket.number), at: now, with: &two)
        two.act(.merge(into: three.ticket.number), at: now, with: &three)
        #expect(three.schedule.responseDue == instant("2026-11-04T08:00:00Z"))
    }

    @Test func anAnsweredTicketPromisesNoFirstAnswer() {
        var (one, two) = (life(), life(number: 1_043))
        two.act(.reply(text: "Ci siamo."), at: now)
        let found = one.act(.merge(into: two.ticket.number), at: now, with: &two).found("mind")
        #expect(
            found == [
                "the answer that IZ-1042 has promised by 2026-11-04T08:00:00Z: no clock of IZ-1043 tells of it"
            ]
        )
        var (three, four) = (life(), life(number: 1_043))
        three.act(.reply(text: "Ci siamo."), at: now)
        #expect(three.act(.merge(into: four.ticket.number), at: now, with: &four).found("mind").isEmpty)
    }

    @Test func whoIsNotWrittenTo() {
        let bruno = Life(
            at: Policies.patient,
            opened: MergeTests.opened,
            reading: Sample.reading(from: Sample.bruno, answerTo: Sample.bruno)
        )
        var (one, two) = (bruno, life(number: 1_043))
        #expect(
            one.act(.merge(into: two.ticket.number), at: now, with: &two).found("mind") == [
                "who is written to: what the desk says by itself on IZ-1043 does not go to bruno@customer.example"
            ]
        )
    }

    @Test func withoutAPolicyItGoesLikewise() {
        var (one, two) = (life(Sample.desk()), life(Sample.desk(), number: 1_043))
        #expect(one.act(.merge(into: two.ticket.number), at: now, with: &two).verdict == .done)
        #expect(one.status == "closed")
        one.act(.unmerge, at: now, with: &two)
        #expect(one.status == "open")
    }

    // MARK: What came meanwhile

    @Test func mailsThatCameMeanwhileStay() {
        var (one, two) = (life(), life(number: 1_043))
        one.act(.merge(into: two.ticket.number), at: now, with: &two)
        two.hear(at: now.plus(0, 1))
        let mails = [
            TicketMail(
                id: MailID(7),
                receivedAt: now.plus(0, 1),
                reading: Sample.reading(messageID: "late@customer.example")
            )
        ]
        let decision = one.act(.unmerge, at: now.plus(0, 2), with: &two, otherMails: mails)
        #expect(
            decision.found("meanwhile") == ["1 mail to IZ-1043, on which they stay, 1 of them from people of IZ-1042"]
        )
        #expect(
            decision.found("to move them") == ["sportello ticket split IZ-1043 --mail late@customer.example"]
        )
    }
}

extension Ticket {
    /// The same at another desk.
    fileprivate init(elsewhere ticket: Ticket) {
        self.init(
            id: ticket.id,
            desk: DeskID("other"),
            number: ticket.number,
            subject: ticket.subject,
            requester: ticket.requester,
            openedAt: ticket.openedAt,
            status: ticket.status,
            severity: ticket.severity,
            language: ticket.language,
            tag: nil,
            participants: [],
            messageIDs: [],
            lastFromCustomer: nil
        )
    }
}

extension Decision {
    /// The notices that stay unsent.
    fileprivate var withheldKinds: [NoticeKind] {
        kinds.compactMap { kind in
            if case .noticeWithheld(let notice, _) = kind { notice } else { nil }
        }
    }
}
