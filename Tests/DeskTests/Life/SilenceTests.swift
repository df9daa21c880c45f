import CivilTime
import Desk
import LanguageID
import MailSyntax
import ServiceLevels
import Testing

/// Reminders, solving and closing when nothing is heard; reopening when something is.
struct SilenceTests {
    private let asked = instant("2026-11-02T09:00:00Z")

    private func waiting(_ desk: DeskProfile = Policies.patient) -> Life {
        var life = Life(at: desk, opened: instant("2026-11-02T08:00:00Z"))
        life.act(.ask(text: "Quale stampante?"), at: asked)
        return life
    }

    private func solved(_ desk: DeskProfile = Policies.patient) -> Life {
        var life = Life(at: desk, opened: instant("2026-11-02T08:00:00Z"))
        life.act(.solve(text: nil, as: .fix), at: asked)
        return life
    }

    @Test("R-N9, 106: the whole way of silence")
    func theWholeWayOfSilence() {
        var life = waiting()
        life.run(until: asked.plus(60))
        #expect(life.followUps == [asked.plus(2), asked.plus(4), asked.plus(6)])
        #expect(
            life.moves == [
                "2026-11-02T09:00:00Z waiting_on_customer", "2026-11-09T09:00:00Z solved",
                "2026-11-12T09:00:00Z closed",
            ]
        )
        #expect(
            life.told == [.acknowledgement, .clarification, .followUp, .followUp, .followUp, .solved, .closure]
        )
        #expect(life.schedule.nextAction == nil)
        #expect(life.history.contains { $0.kind == .resolved(as: .noAnswer) && $0.actor == "system" })
        #expect(life.outcomes(of: .response).count == 1, "no notice of the timer's is a response")
    }

    @Test func remindersSayWhatComes() {
        var life = waiting()
        life.run(until: asked.plus(6))
        let reminders = life.notices.filter { $0.kind == .followUp }
        #expect(reminders.map(\.followUp?.number) == [1, 2, 3])
        #expect(reminders.map(\.followUp?.isLast) == [false, false, true])
        #expect(reminders.map(\.deadline) == [asked.plus(7), asked.plus(7), asked.plus(7)])
    }

    @Test func solvingByTimeTellsUntilWhenItCanBeReopened() {
        var life = waiting()
        life.run(until: asked.plus(7))
        #expect(life.notices.last?.kind == .solved)
        #expect(life.notices.last?.deadline == asked.plus(10))
        life.run(until: asked.plus(10))
        #expect(life.notices.last?.kind == .closure)
        #expect(life.notices.last?.isFinal == true)
    }

    struct Look: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Seconds after the timer.
        let now: Double
        let looked: Double?
        let happens: Bool
    }

    private static let looks = [
        Look(testDescription: "before its time", now: -1, looked: -1, happens: false),
        Look(testDescription: "no look yet", now: 100, looked: nil, happens: false),
        Look(testDescription: "an old look", now: 100, looked: -60, happens: false),
        Look(testDescription: "a look at its very time", now: 100, looked: 0, happens: false),
        Look(testDescription: "a look within its second", now: 100, looked: 0.5, happens: false),
        Look(testDescription: "a newer look", now: 100, looked: 1, happens: true),
        Look(testDescription: "a look just now", now: 86_000, looked: 86_000, happens: true),
    ]

    @Test("Nothing is done before a look that is newer than its time", arguments: SilenceTests.looks)
    func afterALook(look: Look) {
        for step in 0..<5 {
            var life = waiting()
            let times = [asked.plus(2), asked.plus(4), asked.plus(6), asked.plus(7), asked.plus(10)]
            life.run(until: times[step].plus(0, -1))
            let before = life.history
            let decision = life.tick(
                at: times[step].advanced(by: .seconds(look.now)),
                looked: look.looked.map { times[step].advanced(by: .seconds($0)) }
            )
            #expect((life.history != before) == look.happens)
            #expect(decision.reason == (look.happens ? .byTime : .nothingDue))
        }
    }

    @Test func remindersAreADayApartHoweverLateTheyAre() {
        var life = waiting()
        let late = asked.plus(3, 23)
        life.tick(at: late)
        #expect(life.followUps == [late])
        life.tick(at: late)
        life.tick(at: late.plus(0, 12))
        #expect(life.followUps == [late], "the second was due, but it is not a day yet")
        #expect(life.schedule.nextAction == late.plus(1))
        life.run(until: asked.plus(30))
        #expect(life.followUps == [late, late.plus(1), asked.plus(6)])
    }

    @Test func aLateReminderWaitsForALookAsNewAsItself() {
        var life = waiting()
        let late = asked.plus(3, 23)
        life.tick(at: late)
        life.tick(at: late.plus(1, 1), looked: late.plus(0, 23))
        #expect(life.followUps == [late], "the look is newer than the fourth day, but not than the reminder")
        life.tick(at: late.plus(1, 1), looked: late.plus(1, 0, 1))
        #expect(life.followUps.count == 2)
    }

    @Test func anAgentsReminderCounts() {
        var life = waiting()
        life.act(.reply(text: "Ci ha pensato?"), at: asked.plus(1))
        life.run(until: asked.plus(4))
        #expect(life.followUps == [asked.plus(4)])
        #expect(life.notices.last?.followUp?.number == 2)
        life.run(until: asked.plus(6))
        #expect(life.notices.last?.followUp == Notice.FollowUp(number: 3, isLast: true))
    }

    @Test func noReminderWithinADayOfAnAgentsWord() {
        var life = waiting()
        life.act(.reply(text: "Ci ha pensato?"), at: asked.plus(3, 20))
        life.run(until: asked.plus(5))
        #expect(life.followUps == [asked.plus(4, 20)], "the agent's was the first, and the second is late by that")
    }

    @Test func threeRemindersWithinTheWeekLeaveADay() {
        let desk = Policies.changed(Policies.patient) { policy in
            policy.lifecycle.followUp = LifecyclePolicy.FollowUp(status: "waiting_on_customer", afterDays: [1, 2, 3])
        }
        var life = waiting(desk)
        life.run(until: asked.plus(3))
        #expect(life.notices.last?.deadline == asked.plus(4))
        life.run(until: asked.plus(30))
        #expect(life.moves[1] == "2026-11-06T09:00:00Z solved")
    }

    // MARK: Reopening

    @Test(
        "Up to and including the last second a message reopens",
        arguments: [(-1, true), (0, true), (1, false), (3_600, false)] as [(Int64, Bool)]
    )
    func reopening(seconds: Int64, isInTime: Bool) throws {
        var life = solved()
        let received = asked.plus(3).advanced(bySeconds: seconds)
        let decision = life.hear(at: received.plus(0, 0, 5), received: received)
        if isInTime {
            #expect(decision.verdict == .mail(.followed))
            #expect(decision.told == [.reopened])
            #expect(life.moves.last == "\(received.rfc3339) pending")
            #expect(life.schedule.nextAction == nil)
        } else {
            #expect(decision.verdict == .mail(.opened))
            #expect(decision.reason == .continuesClosedTicket)
            #expect(life.status == "solved")
        }
    }

    @Test func aLaterMailOpensALinkedTicket() throws {
        var life = solved()
        life.act(.setLanguage(.english), at: asked.plus(0, 1))
        life.run(until: asked.plus(5))
        #expect(life.status == "closed")
        let decision = life.hear(at: asked.plus(7))
        let change = try #require(decision.change)
        guard case .new(let ticket) = change.subject else {
            Issue.record("no new ticket")
            return
        }
        let number = TicketNumber(prefix: "IZ", number: 1_043)
        #expect(ticket.number == number)
        #expect(change.openedIn == .english, "the text is Italian, the ticket was English")
        #expect(decision.kinds.contains(.linked(to: life.ticket.number, as: .continues)))
        #expect(life.elsewhere.map { $0.isAbout(life.ticket) } == [true])
        #expect(life.elsewhere.first?.events.map(\.kind) == [.linked(to: number, as: .continuedBy)])
        let notice = try #require(change.notices.first)
        #expect((notice.kind, notice.ticket, notice.previous) == (.acknowledgement, number, life.ticket.number))
        #expect(change.schedule?.responseDue == asked.plus(9), "its clocks begin anew")
        #expect(life.status == "closed")
    }

    @Test(
        "Only people of the ticket open one that continues it",
        arguments: [
            (Sample.stranger, MailReading.Standing.person), (Sample.anna, .automaticReply), (Sample.anna, .bounce),
        ]
    )
    func others(sender: Address, standing: MailReading.Standing) {
        var life = solved()
        life.run(until: asked.plus(5))
        #expect(life.hear(at: asked.plus(6), from: sender, standing).verdict == .mail(.followed))
        #expect(life.status == "closed" && life.elsewhere.isEmpty)
    }

    @Test func aMailReceivedInTimeReopensWhatTimeHasClosed() {
        for received in [asked.plus(1), asked.plus(3)] {
            var life = solved()
            life.run(until: asked.plus(4))
            #expect(life.status == "closed")
            let decision = life.hear(at: asked.plus(4), received: received)
            #expect(decision.verdict == .mail(.followed))
            #expect(life.status == "pending")
            life.run(until: asked.plus(30))
            #expect(life.status == "pending", "and it stays open")
        }
        var life = solved()
        life.run(until: asked.plus(4))
        #expect(life.hear(at: asked.plus(4), received: asked.plus(3, 0, 0, 1)).verdict == .mail(.opened))
    }

    @Test(
        "A mail received before an agent closed the ticket was not late",
        arguments: [(-60, Outcome.followed), (-1, .followed), (1, .opened)] as [(Int64, Outcome)]
    )
    func closedMeanwhile(seconds: Int64, outcome: Outcome) {
        for solving in [nil, asked.plus(1)] {
            var life = waiting()
            if let solving { life.act(.solve(text: nil, as: nil), at: solving) }
            let closed = asked.plus(2)
            life.act(.close(text: nil, as: nil), at: closed)
            let decision = life.hear(at: closed.plus(0, 1), received: closed.advanced(bySeconds: seconds))
            #expect(decision.verdict == .mail(outcome))
            #expect(life.status == (outcome == .followed ? "pending" : "closed"))
        }
    }

    @Test func withoutAWindowWhatIsClosedIsReopened() {
        let desk = Policies.changed(Policies.patient) { $0.lifecycle.reopenWindow = nil }
        var life = solved(desk)
        #expect(life.notices.last?.deadline == nil)
        life.run(until: asked.plus(4))
        #expect(life.status == "closed")
        #expect(life.notices.last?.isFinal == false, "a reply reopens")
        #expect(life.hear(at: asked.plus(40)).told == [.reopened])
        #expect(life.status == "pending")
    }

    @Test("R-N10, 107: thanks reopen only where the policy says so", arguments: [LifecyclePolicy.Thanks.note, .reopen])
    func thanks(rule: LifecyclePolicy.Thanks) {
        let desk = Policies.changed(Policies.patient) { $0.lifecycle.thanks = rule }
        var life = solved(desk)
        let decision = life.hear(at: asked.plus(1), isThanks: true)
        #expect(decision.reason == (rule == .note ? .thanks : .citesTicket))
        #expect(life.status == (rule == .note ? "solved" : "pending"))
        #expect(decision.told == (rule == .note ? [] : [.reopened]))
        if rule == .note {
            #expect(decision.change?.messageIDs.isEmpty == false)
            life.run(until: asked.plus(3))
            #expect(life.status == "closed", "and its end does not move")
        }
    }

    @Test func thanksWhileSomethingIsOpenAreAMessageLikeAnyOther() {
        var life = waiting()
        #expect(life.hear(at: asked.plus(1), isThanks: true).reason == .citesTicket)
        #expect(life.status == "pending")
    }

    @Test func reopenedTicketsAreSolvedAndClosedAgain() {
        var life = solved()
        life.hear(at: asked.plus(2))
        life.act(.solve(text: nil, as: .fix), at: asked.plus(4))
        #expect(life.notices.last?.deadline == asked.plus(7))
        life.run(until: asked.plus(30))
        #expect(life.moves.last == "2026-11-09T09:00:00Z closed")
    }

    @Test func anAgentMayAlwaysReopen() {
        var life = solved()
        life.run(until: asked.plus(4))
        let decision = life.act(.reopen(text: "Non era tutto."), at: asked.plus(20))
        #expect(decision.told == [.reopened])
        #expect(decision.change?.notices.first?.text == "Non era tutto.")
        #expect(life.status == "pending")
    }

    @Test func whatAPolicyHasNoStatusForDoesNotHappenAgainAndAgain() {
        let desk = Policies.changed(Policies.patient) { policy in
            policy.statuses.removeAll { $0.id == "closed" }
        }
        var life = solved(desk)
        life.run(until: asked.plus(30))
        #expect(life.status == "solved")
        #expect(life.told == [.acknowledgement, .solved])
    }

    @Test(.enabled(if: Policies.split != nil, "no zone file")) func theResolutionGoesOnWithWhatWasLeft() throws {
        var life = Life(at: try #require(Policies.split), opened: instant("2026-11-02T08:00:00Z"))
        life.act(.categorise(as: "bug"), at: asked)
        life.act(.solve(text: nil, as: .fix), at: instant("2026-11-05T08:00:00Z"))
        #expect(life.outcomes(of: .resolution).map(\.isLate) == [false])
        life.hear(at: instant("2026-11-06T08:00:00Z"))
        #expect(life.status == "in_charge")
        #expect(life.schedule.resolutionDue == instant("2026-11-09T17:30:00Z"), "a working day later than at first")
        life.run(until: instant("2026-11-10T00:00:00Z"))
        life.act(.solve(text: nil, as: .fix), at: instant("2026-11-10T09:00:00Z"))
        life.hear(at: instant("2026-11-10T10:00:00Z"))
        #expect(life.outcomes(of: .resolution).map(\.isLate) == [false, true], "late it stays")
        #expect(life.schedule.isBreached)
    }
}
