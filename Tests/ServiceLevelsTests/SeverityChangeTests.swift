import CivilTime
import ServiceLevels
import Testing

/// Changes of severity in real time: `top` 1 hour, `middle` 4 hours, `bottom` 24 hours, `silent` promises nothing.
struct SeverityChangeTests {
    private typealias Change = (at: String, to: String, by: SeverityParty)
    private typealias Case = (severity: String, changes: [Change], due: String?)

    private static func terms() throws -> ServiceTerms {
        let hours = [("top", 1), ("middle", 4), ("bottom", 24)]
        let severities = hours.enumerated().map { index, severity in
            let target = Target(severity.1, .hours, on: "always")
            return SeverityPolicy(severity.0, rank: index + 1, names: ["s\(index)"], targets: [.response: [target]])
        }
        let silent = SeverityPolicy("silent", rank: 9, targets: [:])
        return try Workshop.terms(severities + [silent], zone: try Workshop.zone("Europe/Rome"))
    }

    @Test(
        "opened at 10:00",
        arguments: [
            // Raised by an agent: as bad all along, but not before now; by a customer: from now.
            ("bottom", [("10:30", "middle", .agent)], "14:00"), ("bottom", [("15:00", "middle", .agent)], "15:00"),
            ("bottom", [("15:00", "middle", .customer)], "19:00"), ("middle", [("13:30", "top", .customer)], "14:00"),
            ("middle", [("10:30", "S0 ", .agent)], "11:00"),
            // Already due: nothing moves any more.
            ("middle", [("14:00", "top", .customer)], "14:00"), ("middle", [("14:00", "bottom", .agent)], "14:00"),
            // Lowered: from the opening, but not before now.
            ("top", [("10:59", "middle", .agent)], "14:00"), ("top", [("10:59", "middle", .customer)], "14:00"),
            // Down and up again; the same again; to nothing and back.
            ("middle", [("11:00", "bottom", .agent), ("16:00", "middle", .customer)], "20:00"),
            ("middle", [("13:00", "middle", .customer)], "14:00"), ("middle", [("13:00", "silent", .agent)], nil),
            ("silent", [("13:00", "top", .customer)], "14:00"), ("silent", [("13:00", "top", .agent)], "13:00"),
            ("middle", [("13:00", "silent", .agent), ("15:00", "middle", .agent)], "15:00"),
            ("middle", [("13:00", "unheard of", .agent)], "14:00"),
        ] as [Case]
    )
    private func changes(severity: String, changes: [Change], due: String?) throws {
        let question = DueQuestion(
            openedAt: Workshop.instant("2026-07-06T10:00:00Z"),
            severity: severity,
            changes: changes.map { change in
                let at = Workshop.instant("2026-07-06T\(change.at):00Z")
                return SeverityChange(at: at, to: change.to, by: change.by)
            }
        )
        let expected = due.map { "2026-07-06T\($0):00Z" }
        #expect(try Self.terms().due(.response, question).due?.rfc3339 == expected)
    }

    @Test("pauses count in every recomputation")
    func pauses() throws {
        let pause = DueQuestion.StatusPause(
            status: "waiting_on_customer",
            from: Workshop.instant("2026-07-06T10:10:00Z"),
            to: Workshop.instant("2026-07-06T12:10:00Z")
        )
        var question = DueQuestion(
            openedAt: Workshop.instant("2026-07-06T10:00:00Z"),
            severity: "bottom",
            pauses: [pause],
            changes: [SeverityChange(at: Workshop.instant("2026-07-06T11:00:00Z"), to: "middle", by: .agent)]
        )
        #expect(try Self.terms().due(.response, question).due == Workshop.instant("2026-07-06T16:00:00Z"))
        question.pauses = [DueQuestion.StatusPause(status: pause.status, from: pause.span.from, to: nil)]
        #expect(try Self.terms().due(.response, question).state == .paused)
    }

    /// Opened on Monday at 11:00, inside the hours, and raised inside or outside of them.
    @Test(
        "a condition is tested at the start that is used",
        arguments: [("11:30", .agent, "12:00"), ("17:45", .agent, "17:45"), ("17:45", .customer, "21:45")]
            as [(String, SeverityParty, String)]
    )
    func conditions(at: String, by party: SeverityParty, due: String) throws {
        let high = [Target(1, .hours, on: "always", when: .openedInside("shop")), Target(4, .hours, on: "always")]
        let severities = [
            SeverityPolicy("high", rank: 1, targets: [.response: high]),
            SeverityPolicy("low", rank: 2, targets: [.response: [Target(24, .hours, on: "always")]]),
        ]
        let terms = try Workshop.terms(severities, zone: try Workshop.zone("Etc/UTC"))
        let change = SeverityChange(at: Workshop.instant("2026-07-06T\(at):00Z"), to: "high", by: party)
        let question = DueQuestion(
            openedAt: Workshop.instant("2026-07-06T11:00:00Z"),
            severity: "low",
            changes: [change]
        )
        #expect(terms.due(.response, question).due == Workshop.instant("2026-07-06T\(due):00Z"))
    }
}
