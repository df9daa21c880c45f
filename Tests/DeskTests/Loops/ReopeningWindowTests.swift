import CivilTime
import Desk
import MailSyntax
import Testing

/// The time for reopening, and for closing by itself, begins when the mail server has taken the word of the solution.
struct ReopeningWindowTests {
    private let solved = Sample.now.plus(0, 1)

    /// A ticket that is solved, with its word in the outbox.
    private func life() -> Life {
        var life = Life(at: Policies.patient, opened: Sample.now)
        life.isServerUp = false
        life.act(.solve(text: nil, as: .fix), by: "leo", at: solved)
        return life
    }

    private func word(in life: Life) -> MessageID {
        life.history.lazy.compactMap { event in
            if case .noticeQueued(.solved, let messageID) = event.kind { messageID } else { nil }
        }.last ?? MessageID("")
    }

    private func end(_ outcome: NoticeEnd.Outcome, of life: inout Life, at now: Instant) {
        life.end(.solved, word(in: life), as: outcome, at: now)
    }

    @Test("R-N9, 106: while it is on its way nothing closes, and every answer reopens")
    func pending() {
        var life = life()
        #expect(life.schedule.nextAction == nil)
        life.tick(at: solved.plus(30))
        #expect(life.status == "solved")
        #expect(life.hear(at: solved.plus(30)).reason == .citesTicket)
        #expect(life.status == "pending")
    }

    @Test(
        "R-N9, 106: it is counted from the acceptance",
        arguments: [(5, 0, true), (5, 1, false)] as [(Int64, Int64, Bool)]
    )
    func accepted(days: Int64, seconds: Int64, isInTime: Bool) {
        var life = life()
        end(.accepted(recovered: []), of: &life, at: solved.plus(2))
        #expect(life.schedule.nextAction == solved.plus(5))
        let decision = life.hear(at: solved.plus(days, 0, 0, seconds))
        #expect(decision.reason == (isInTime ? .citesTicket : .continuesClosedTicket))
    }

    @Test("A dead letter counts from the solution, a later acceptance from itself")
    func lost() {
        var life = life()
        let dead = NoticeEnd.Outcome.dead(code: 451, reply: "no", recipients: [Sample.anna], refused: [])
        end(dead, of: &life, at: solved.plus(1))
        #expect(life.schedule.nextAction == solved.plus(3))
        end(.accepted(recovered: []), of: &life, at: solved.plus(2))
        #expect(life.schedule.nextAction == solved.plus(5), "an agent had it sent again")
    }

    @Test("A dead letter after the window closes at once")
    func lostLate() {
        var life = life()
        let dead = NoticeEnd.Outcome.dead(code: 0, reply: "no", recipients: [Sample.anna], refused: [])
        end(dead, of: &life, at: solved.plus(5))
        #expect(life.schedule.nextAction == solved.plus(3))
        life.isServerUp = true
        life.tick(at: solved.plus(5))
        #expect(life.status == "closed")
    }

    @Test("An earlier solution's word says nothing of a later one")
    func again() {
        var life = life()
        let first = word(in: life)
        life.hear(at: solved.plus(1))
        life.act(.solve(text: nil, as: .fix), by: "leo", at: solved.plus(2))
        #expect(life.schedule.nextAction == nil)
        end(.accepted(recovered: []), of: &life, at: solved.plus(3))
        #expect(life.schedule.nextAction == solved.plus(6))
        #expect(first != word(in: life))
    }
}
