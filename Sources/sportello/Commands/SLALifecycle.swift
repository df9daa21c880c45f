import ArgumentParser
import CivilTime
import ServiceLevels

/// `sportello sla lifecycle`: when a ticket is solved or closed by itself, and how long it may be reopened.
struct SLALifecycle: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lifecycle",
        abstract: "Automatic solving and closing, and the time to reopen: JSON lines in, JSON lines out."
    )

    @OptionGroup var policy: PolicyOption

    func run() throws {
        let terms = try policy.terms()
        try SLALine.answerEach { line throws(SLALineError) in
            try SLALifecycle.answer(line, try line.terms(terms))
        }
    }

    private static func answer(_ line: SLALine, _ terms: ServiceTerms) throws(SLALineError) -> JSONObject {
        let waiting = line["waiting_since"] == nil ? nil : try line.instant("waiting_since")
        let solved = line["solved_at"] == nil ? nil : try line.instant("solved_at")
        guard let elements = line.list("follow_ups") else {
            throw SLALineError(.badInstant, "\"follow_ups\": expected a list of instants")
        }
        var followUps: [Instant] = []
        for element in elements { followUps.append(try SLALine.instant(element, "follow_ups")) }
        let autoSolve = waiting.flatMap { terms.autoSolve(waitingSince: $0, followUps: followUps) }
        return [
            "id": .string(line.text("id")), "policy": .string(terms.policy.name),
            "auto_solve_at": .string(autoSolve?.rfc3339),
            "auto_close_at": .string(solved.flatMap(terms.autoClose)?.rfc3339),
            "reopen_until": .string(solved.flatMap(terms.reopenUntil)?.rfc3339),
        ]
    }
}
