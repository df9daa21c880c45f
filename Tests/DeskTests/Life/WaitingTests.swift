import CivilTime
import Desk
import MailSyntax
import ServiceLevels
import Testing

/// Waiting for the customer: how it begins, what it stops, and what ends it.
struct WaitingTests {
    private static let opened = instant("2026-11-02T08:00:00Z")
    private let asked = WaitingTests.opened.plus(0, 1)

    private func waiting(_ desk: DeskProfile = Policies.patient) -> Life {
        var life = Life(at: desk, opened: WaitingTests.opened)
        life.act(.ask(text: "Quale stampante?"), at: asked)
        return life
    }

    @Test func asking() throws {
        var life = Life(at: Policies.patient, opened: WaitingTests.opened)
        let decision = life.act(.ask(text: "Quale stampante?"), at: asked)
        #expect(
            decision.kinds.prefix(2) == [
                .asked, .statusChanged(from: TicketStatus(.open), to: TicketStatus(.waitingOnCustomer)),
            ]
        )
        let notice = try #require(decision.change?.notices.first)
        #expect((notice.kind, notice.text, notice.agent) == (.clarification, "Quale stampante?", "Bea"))
        #expect(notice.deadline == asked.plus(7))
        #expect(life.outcomes(of: .response).count == 1, "a question is a response")
        #expect(life.schedule.nextAction == asked.plus(2), "the first reminder")
    }

    @Test func askingAgainGivesNoNewDays() throws {
        var life = waiting()
        let again = life.act(.ask(text: "E il modello?"), at: asked.plus(1))
        #expect(again.change?.notices.first?.deadline == asked.plus(7))
        #expect(life.moves.count == 1)
        #expect(life.schedule.nextAction == asked.plus(4), "it counts as the first reminder")
        life.act(.ask(text: "Allora?"), at: asked.plus(2))
        let third = life.act(.ask(text: "Ancora lì?"), at: asked.plus(3))
        #expect(third.change?.notices.first?.deadline == asked.plus(4), "a day after the third")
        #expect(life.schedule.nextAction == asked.plus(4))
    }

    struct Answer: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let asked: String
        let received: String
        let decided: String
        let due: String
    }

    /// Five working days from Monday 9:00 in Rome end on Friday at 18:30, 17:30 UTC.
    @Test(
        "A pause takes away what would have been counted",
        .enabled(if: Policies.split != nil, "no zone file"),
        arguments: [
            Answer(
                testDescription: "two hours of the morning",
                asked: "2026-11-02T09:00:00Z",
                received: "2026-11-02T11:00:00Z",
                decided: "2026-11-02T11:00:00Z",
                due: "2026-11-09T10:00:00Z"
            ),
            Answer(
                testDescription: "noticed much later",
                asked: "2026-11-02T09:00:00Z",
                received: "2026-11-02T11:00:00Z",
                decided: "2026-11-02T16:00:00Z",
                due: "2026-11-09T10:00:00Z"
            ),
            Answer(
                testDescription: "over lunch",
                asked: "2026-11-02T12:00:00Z",
                received: "2026-11-02T13:30:00Z",
                decided: "2026-11-02T13:31:00Z",
                due: "2026-11-06T17:30:00Z"
            ),
            Answer(
                testDescription: "over a night",
                asked: "2026-11-02T17:00:00Z",
                received: "2026-11-03T07:00:00Z",
                decided: "2026-11-03T07:01:00Z",
                due: "2026-11-09T08:30:00Z"
            ),
            Answer(
                testDescription: "received before the question",
                asked: "2026-11-02T09:00:00Z",
                received: "2026-11-02T08:59:00Z",
                decided: "2026-11-02T09:30:00Z",
                due: "2026-11-06T17:30:00Z"
            ),
            Answer(
                testDescription: "in the second of the question",
                asked: "2026-11-02T09:00:00Z",
                received: "2026-11-02T09:00:00Z",
                decided: "2026-11-02T09:30:00Z",
                due: "2026-11-06T17:30:00Z"
            ),
        ]
    )
    func pauses(answer: Answer) throws {
        var life = Life(at: try #require(Policies.split), opened: WaitingTests.opened)
        life.act(.ask(text: "Quale?"), at: instant(answer.asked))
        #expect(life.schedule.resolutionDue == nil, "while it waits nothing can be said")
        let decision = life.hear(at: instant(answer.decided), received: instant(answer.received))
        #expect(life.status == "in_charge")
        #expect(decision.told.isEmpty)
        #expect(life.schedule.resolutionDue == instant(answer.due))
        #expect(life.moves.last == "\(max(answer.received, answer.asked)) in_charge")
    }

    @Test func theResponseClockDoesNotPause() {
        var life = Life(at: Policies.patient, opened: WaitingTests.opened)
        life.act(.setStatus("waiting on customer"), at: asked)
        #expect(life.schedule.responseDue == instant("2026-11-04T08:00:00Z"))
    }

    @Test(
        "What waits for third parties is not ended by the customer",
        arguments: ["waiting_on_third_party", "pending", "open"]
    )
    func others(status: String) {
        var life = waiting()
        life.act(.setStatus(status), at: asked.plus(0, 1))
        life.hear(at: asked.plus(0, 2))
        #expect(life.status == status)
    }

    struct Silent: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var sender = Sample.anna
        var standing = MailReading.Standing.person
        let joins: TicketEvent.Standing
    }

    @Test(
        "Who does not answer",
        arguments: [
            Silent(testDescription: "an absence notice", standing: .automaticReply, joins: .automatic),
            Silent(testDescription: "a bounce", standing: .bounce, joins: .automatic),
            Silent(testDescription: "a receipt", standing: .report, joins: .automatic),
            Silent(testDescription: "a machine", standing: .automatic, joins: .automatic),
            Silent(testDescription: "a stranger", sender: Sample.stranger, joins: .unverified),
        ]
    )
    func silent(silent: Silent) {
        for received in [asked.plus(0, 5), asked.plus(6, 23)] {
            var life = waiting()
            life.run(until: received)
            let before = (life.schedule, life.status)
            let decision = life.hear(at: received, from: silent.sender, silent.standing)
            #expect(decision.kinds == [.mailJoined(mail: MailID(7), standing: silent.joins)])
            #expect(decision.told.isEmpty)
            #expect(life.schedule == before.0)
            life.run(until: asked.plus(30))
            #expect(life.followUps.count == 3)
            #expect(life.status == "closed")
        }
    }

    @Test func aMailThatWasUnreadWhileAnAgentWentOnChangesNothingMore() {
        var life = waiting()
        life.act(.setStatus("pending"), at: asked.plus(0, 3))
        life.hear(at: asked.plus(0, 4), received: asked.plus(0, 2))
        #expect(life.status == "pending")
        #expect(life.moves.count == 2)
    }

    @Test func anAnswerThatCameBeforeTheSolutionReopensIt() {
        var life = waiting()
        life.act(.solve(text: nil, as: nil), at: asked.plus(0, 3))
        let decision = life.hear(at: asked.plus(0, 4), received: asked.plus(0, 2))
        #expect(life.status == "pending")
        #expect(decision.told == [.reopened])
        #expect(life.moves.last == "\(asked.plus(0, 3).rfc3339) pending")
    }

    @Test func aNewWaitBeginsItsRemindersAnew() {
        var life = waiting()
        life.run(until: asked.plus(5))
        #expect(life.followUps == [asked.plus(2), asked.plus(4)])
        life.hear(at: asked.plus(5))
        #expect(life.schedule.nextAction == nil)
        life.act(.ask(text: "E adesso?"), at: asked.plus(6))
        #expect(life.schedule.nextAction == asked.plus(8))
        life.run(until: asked.plus(8))
        #expect(life.notices.last?.followUp == Notice.FollowUp(number: 1, isLast: false))
    }
}
