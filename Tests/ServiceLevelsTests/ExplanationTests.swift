import CivilTime
import ServiceLevels
import Testing

struct ExplanationTests {
    /// Minutes of each stretch, and what they are.
    private typealias Told = (minutes: Int64, kind: Explanation.Kind)

    private func told(_ target: Target, _ opened: String, pause: (String, String?)? = nil) throws -> [Told] {
        let terms = try Workshop.terms(target, zone: try Workshop.zone("Etc/UTC"))
        var question = DueQuestion(openedAt: Workshop.instant(opened), severity: "only")
        if let (from, to) = pause {
            let (from, to) = (Workshop.instant(from), to.map(Workshop.instant))
            question.pauses = [DueQuestion.StatusPause(status: "waiting_on_customer", from: from, to: to)]
        }
        let explanation = try #require(terms.due(.response, question).explanation)
        return explanation.stretches.map { ($0.seconds / 60, $0.kind) }
    }

    private func expect(_ told: [Told], _ expected: [Told]) {
        #expect(told.map(\.minutes) == expected.map(\.minutes))
        #expect(told.map(\.kind) == expected.map(\.kind))
    }

    @Test("what was skipped, and why")
    func reasons() throws {
        // From the Wednesday that is opened in the closure to the Monday after it.
        expect(
            try told(Target(2, .hours, on: "shop"), "2026-08-05T10:00:00Z"),
            [
                (60, .counted), (780, .skipped(.exception("Summer opening"))), (1_440, .skipped(.noHours)),
                (1_440, .skipped(.closure("Summer"))), (1_440, .skipped(.noHours)),
                (5_760, .skipped(.closure("Summer"))), (1_440, .skipped(.noHours)),
                (1_440, .skipped(.closure("Summer"))), (1_440, .skipped(.noHours)), (75, .skipped(.outsideHours)),
                (60, .counted),
            ]
        )
        expect(
            try told(Target(4, .hours, on: "shop"), "2026-09-08T16:00:00Z"),
            [
                (180, .counted), (300, .skipped(.outsideHours)), (1_440, .skipped(.holiday("Fair"))),
                (1_440, .skipped(.noHours)), (60, .counted),
            ]
        )
    }

    @Test("pauses are skipped where time would have been counted")
    func pauses() throws {
        let pause = ("2026-07-06T11:15:00Z", "2026-07-06T14:45:00Z")
        expect(
            try told(Target(3, .hours, on: "shop"), "2026-07-06T10:15:00Z", pause: pause),
            [
                (60, .counted), (60, .skipped(.paused)), (90, .skipped(.outsideHours)), (60, .skipped(.paused)),
                (120, .counted),
            ]
        )
        expect(
            try told(Target(3, .hours, on: "shop"), "2026-07-06T10:15:00Z", pause: ("2026-07-06T11:15:00Z", nil)),
            [(60, .counted)]
        )
    }

    @Test("real time is one stretch")
    func elapsed() throws {
        expect(try told(Target(1, .calendarDays, on: "shop"), "2026-07-06T10:15:00Z"), [(1_440, .counted)])
    }
}
