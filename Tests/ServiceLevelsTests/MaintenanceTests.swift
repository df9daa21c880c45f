import CivilTime
import ServiceLevels
import Testing

struct MaintenanceTests {
    private static func window(_ pauses: Set<ServiceClock> = []) throws -> MaintenanceWindow {
        MaintenanceWindow(
            "weekly",
            weekday: .tue,
            start: 21 * 3_600,
            zone: try Workshop.zone("America/Los_Angeles"),
            minutes: 120,
            announcedHoursBefore: 48,
            url: "https://status.example",
            pauses: pauses
        )
    }

    @Test("a window follows the wall", arguments: [("2026-03-01", "2026-03-04T05"), ("2026-03-08", "2026-03-11T04")])
    func wall(from: String, start: String) throws {
        let from = Instant(seconds: Int64(Workshop.date(from).dayNumber) * 86_400)
        let windows = try Self.window().occurrences(in: from..<from.advanced(bySeconds: 7 * 86_400))
        #expect(windows.map(\.lowerBound.rfc3339) == ["\(start):00:00Z"])
    }

    @Test(
        "a ticket that arrives inside knows it",
        arguments: [
            ("2026-07-08T03:59:59Z", 0), ("2026-07-08T04:00:00Z", 1), ("2026-07-08T05:59:59Z", 1),
            ("2026-07-08T06:00:00Z", 0), ("2026-07-07T04:00:00Z", 0),
        ]
    )
    func inside(instant: String, count: Int) throws {
        var policy = try Workshop.terms(Target(1, .hours, on: "always"), zone: try Workshop.zone("Etc/UTC")).policy
        policy.maintenance = [try Self.window()]
        #expect(ServiceTerms(policy).maintenance(at: Workshop.instant(instant)).count == count)
    }

    @Test("it stops the clocks it names, and no other")
    func pauses() throws {
        var policy = try Workshop.terms(Target(4, .hours, on: "always"), zone: try Workshop.zone("Etc/UTC")).policy
        policy.maintenance = [try Self.window([.resolution])]
        let question = DueQuestion(openedAt: Workshop.instant("2026-07-08T03:00:00Z"), severity: "only")
        let terms = ServiceTerms(policy)
        #expect(terms.due(.response, question).due == Workshop.instant("2026-07-08T07:00:00Z"))
        #expect(terms.due(.resolution, question).due == Workshop.instant("2026-07-08T09:00:00Z"))
    }
}
