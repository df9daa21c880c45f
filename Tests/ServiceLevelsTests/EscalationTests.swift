import CivilTime
import ServiceLevels
import Testing

/// Four hours on the hours of the workshop in UTC, opened on Monday at 10:00: due at 15:30, the break left out.
struct EscalationTests {
    private typealias Case = (step: String, at: String?)

    private func instant(_ step: String, opened: String, pauses: [(String, String?)] = []) throws -> String? {
        let point = try #require(EscalationStep.Point(step))
        let severity = SeverityPolicy(
            "only",
            rank: 1,
            targets: [.response: [Target(4, .hours, on: "shop")]],
            steps: [EscalationStep(.response, point, to: "lead"), EscalationStep(.resolution, point, to: "lead")]
        )
        let terms = try Workshop.terms([severity], zone: try Workshop.zone("Etc/UTC"))
        let spent = pauses.map { from, to in
            DueQuestion.StatusPause(
                status: "waiting_on_customer",
                from: Workshop.instant(from),
                to: to.map(Workshop.instant)
            )
        }
        let question = DueQuestion(openedAt: Workshop.instant(opened), severity: "only", pauses: spent)
        #expect(terms.steps(.resolution, question, terms.due(.resolution, question)).isEmpty)
        return terms.steps(.response, question, terms.due(.response, question)).first?.at?.rfc3339
    }

    @Test(
        "steps are counted on the clock of the target",
        arguments: [
            ("0m", "2026-07-06T15:30:00Z"), ("50%", "2026-07-06T12:00:00Z"), ("0%", "2026-07-06T10:00:00Z"),
            ("100%", "2026-07-06T15:30:00Z"), ("99%", "2026-07-06T15:27:36Z"), ("-60m", "2026-07-06T14:30:00Z"),
            ("-105m", "2026-07-06T12:15:00Z"), ("-106m", "2026-07-06T12:14:00Z"), ("-600m", "2026-07-06T10:00:00Z"),
            ("+60m", "2026-07-06T16:30:00Z"), ("+120m", "2026-07-06T17:30:00Z"), ("+121m", "2026-07-07T08:31:00Z"),
        ] as [Case]
    )
    private func steps(step: String, at: String?) throws {
        #expect(try instant(step, opened: "2026-07-06T10:00:00Z") == at)
    }

    @Test(
        "pauses are left out; what a pause without end precedes has no instant",
        arguments: [
            ("0m", nil), ("25%", "2026-07-06T11:00:00Z"), ("50%", nil), ("-150m", nil),
            ("-200m", "2026-07-06T10:40:00Z"),
        ] as [Case]
    )
    private func paused(step: String, at: String?) throws {
        let pauses: [(String, String?)] = [("2026-07-06T11:00:00Z", nil)]
        #expect(try instant(step, opened: "2026-07-06T10:00:00Z", pauses: pauses) == at)
    }

    @Test("percent is rounded down to a second")
    func rounding() throws {
        #expect(try instant("33%", opened: "2026-07-06T08:30:01Z") == "2026-07-06T09:49:13Z")
    }

    @Test(
        "steps as policies write them",
        arguments: [
            ("75%", "75%"), ("-120m", "-120m"), ("0m", "0m"), ("+60m", "+60m"), ("+0m", "0m"), ("-0m", "0m"),
            ("60m", nil), ("-5%", nil), ("1h", nil), ("", nil), ("%", nil), ("m", nil), ("99999999m", nil), ("５%", nil),
        ] as [(String, String?)]
    )
    func writing(text: String, written: String?) {
        let step = EscalationStep.Point(text).map { EscalationStep(.response, $0, to: "lead") }
        #expect(step?.written == written)
    }
}
