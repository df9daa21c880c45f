import CivilTime
import Desk
import MailSyntax
import Testing

/// What a mail brings about is held back beyond the budgets; what time brings about and agents command is not.
struct BudgetTests {
    private static let leo = Agent(id: "leo", name: "Leo", address: Address(localPart: "leo", domain: "desk.example"))

    private static func desk() -> DeskProfile {
        var desk = Sample.desk()
        (desk.agents, desk.roles) = ([leo], ["lead": ["leo"]])
        return desk
    }

    struct Spent: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var inHour = 0
        var inDay = 0
        var onTicket = 0
        var byDesk = 0
        var isBraked = false
        var hasFailed = false
        let reason: Reason?

        var restraint: Restraint {
            var restraint = Restraint()
            (restraint.sent.toSenderInHour, restraint.sent.toSenderInDay) = (inHour, inDay)
            (restraint.sent.onTicketInDay, restraint.sent.byDeskInHour) = (onTicket, byDesk)
            restraint.brakedAt = isBraked ? Sample.now : nil
            restraint.failed = hasFailed ? [Sample.anna] : []
            return restraint
        }
    }

    static let spent = [
        Spent(testDescription: "nothing", reason: nil),
        Spent(testDescription: "all but one", inHour: 19, inDay: 59, onTicket: 19, byDesk: 1_998, reason: nil),
        Spent(testDescription: "an hour of the sender's", inHour: 20, reason: .senderBudget),
        Spent(testDescription: "a day of the sender's", inDay: 60, reason: .senderBudget),
        Spent(testDescription: "a day of the ticket's", onTicket: 20, reason: .ticketBudget),
        Spent(testDescription: "an hour of the desk's", byDesk: 2_000, reason: .deskBudget),
        Spent(testDescription: "everything, and the breaker open", inHour: 20, isBraked: true, reason: .breaker),
        Spent(testDescription: "a dead address", isBraked: true, hasFailed: true, reason: .addressFailed),
    ]

    /// Bruno answers a solved ticket of Anna's, who is told of the reopening.
    private func reopening(_ spent: Spent) -> Decision {
        var life = Life(at: Policies.patient, opened: Sample.now)
        life.act(.solve(text: nil, as: .fix), by: "leo", at: Sample.now.plus(0, 1))
        life.restraint = spent.restraint
        return life.hear(at: Sample.now.plus(0, 2), from: Sample.bruno)
    }

    @Test("R-O1, 49: a mail's notices stay within the budgets", arguments: spent)
    func mail(spent: Spent) {
        let decision = reopening(spent)
        #expect(decision.moves == ["solved to pending"], "the mail does what it does")
        #expect(decision.withheld == (spent.reason.map { [$0] } ?? []))
        #expect(decision.told.contains(.reopened) == (spent.reason == nil))
        #expect(decision.change?.notices.first { $0.kind == .reopened }?.isAutomatic ?? true)
    }

    @Test("What an agent commands is never held back", arguments: spent)
    func command(spent: Spent) throws {
        var facts = Facts(now: Sample.now, ticket: Sample.ticket())
        facts.restraint = spent.restraint
        for action in [Action.take, .reply(text: "Eccoci."), .solve(text: nil, as: nil), .close(text: nil, as: nil)] {
            let decision = DeskCore(desk: Self.desk()).decide(action, by: .agent("leo"), given: facts)
            let notice = try #require(decision.change?.notices.first)
            #expect(!notice.isAutomatic)
            #expect(decision.withheld.isEmpty)
        }
    }

    @Test("What time brings about counts, and is dropped for a dead address alone", arguments: spent)
    func time(spent: Spent) {
        var life = Life(at: Policies.patient, opened: Sample.now)
        life.act(.ask(text: "Che modello?"), by: "leo", at: Sample.now.plus(0, 1))
        life.restraint = spent.restraint
        let decision = life.tick(at: Sample.now.plus(3), looked: Sample.now.plus(4))
        guard !spent.isBraked else {
            #expect(decision.reason == .nothingDue, "it waits, as for a mailbox that cannot be looked into")
            return
        }
        #expect(decision.told.filter { $0 == .followUp }.count == (spent.hasFailed ? 0 : 1))
        #expect(decision.change?.notices.first { $0.kind == .followUp }?.isAutomatic ?? true)
    }

    // MARK: Alarms

    private func open(_ spent: Spent, isReported: Bool = false, at desk: DeskProfile = desk()) -> Decision {
        var facts = Facts(now: Sample.now, nextNumber: 1_042)
        facts.restraint = spent.restraint
        facts.restraint.isSenderReported = isReported
        return DeskCore(desk: desk).decide(.receive(Sample.mail()), by: .customer(Sample.anna), given: facts)
    }

    @Test("R-O2, 51: the last mail of the budget opens the breaker, and the lead is told")
    func breaker() throws {
        let last = open(Spent(testDescription: "", byDesk: 1_999, reason: nil))
        #expect(last.told == [.acknowledgement, .loop], "within the budget: it goes out")
        #expect(last.change?.alarm == Notice.Brake(.desk, sentInHour: 2_000))
        let notice = try #require(last.change?.notices.last)
        #expect(notice.recipient.address == Self.leo.address)
        #expect(notice.brake?.scope == .desk)
        #expect(!notice.isAutomatic, "staff is told whatever is spent")
        #expect(open(Spent(testDescription: "", byDesk: 1_998, reason: nil)).change?.alarm == nil)
        #expect(open(Spent(testDescription: "", byDesk: 2_000, isBraked: true, reason: nil)).change?.alarm == nil)
    }

    @Test("A budget that was lowered opens it at the next mail")
    func loweredBudget() {
        let decision = open(Spent(testDescription: "", byDesk: 2_500, reason: nil))
        #expect(decision.withheld == [.deskBudget])
        #expect(decision.change?.alarm?.scope == .desk)
    }

    @Test("R-O1, 49: a sender's spent budget is told once in a day")
    func sender() {
        let spent = Spent(testDescription: "", inHour: 20, reason: .senderBudget)
        let first = open(spent)
        #expect(first.verdict == .mail(.opened), "never lost")
        #expect(first.told == [.loop])
        #expect(first.change?.alarm == Notice.Brake(.sender(Sample.anna), sentInHour: 20))
        let second = open(spent, isReported: true)
        #expect(second.told.isEmpty)
        #expect(second.change?.alarm == nil)
    }

    @Test("A desk that is silent by its settings raises no alarm")
    func silence() {
        var desk = Self.desk()
        desk.budgets.perDeskHour = 0
        #expect(open(Spent(testDescription: "", reason: nil), at: desk).change?.alarm == nil)
        (desk.budgets.perDeskHour, desk.budgets.perSenderHour) = (10, 0)
        #expect(open(Spent(testDescription: "", reason: nil), at: desk).change?.alarm == nil)
    }

    @Test("What the breaker held back is sent within the budgets, once")
    func acknowledge() {
        let withheld = TicketEvent(
            at: Sample.now,
            by: .system,
            .noticeWithheld(kind: .acknowledgement, reason: .breaker)
        )
        var facts = Facts(now: Sample.now, ticket: Sample.ticket())
        let core = DeskCore(desk: Self.desk())
        #expect(core.decide(.acknowledge, by: .agent("leo"), given: facts).verdict == .refused, "nothing was held back")
        facts.history = [withheld]
        let sent = core.decide(.acknowledge, by: .agent("leo"), given: facts)
        #expect(sent.told == [.acknowledgement])
        #expect(sent.change?.notices.first?.isAutomatic == true)
        facts.restraint.sent.toSenderInHour = 20
        #expect(core.decide(.acknowledge, by: .agent("leo"), given: facts).reason == .senderBudget)
        facts.restraint = Restraint()
        let queued = TicketEvent.Kind.noticeQueued(kind: .acknowledgement, messageID: MessageID("a@desk.example"))
        facts.history.append(TicketEvent(at: Sample.now, by: .system, queued))
        #expect(core.decide(.acknowledge, by: .agent("leo"), given: facts).verdict == .refused, "once")
    }
}
