import CivilTime
import ServiceLevels
import Testing

/// The engine and the naive clock agree on random tickets.
struct OracleTests {
    private static let zones = [
        "Europe/Rome", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "America/St_Johns", "Africa/Cairo",
        "Pacific/Chatham",
    ]

    /// Around every change of clocks, the announcements of the workshop, and anywhere.
    private static func opening(_ chance: inout Chance) -> Int64 {
        let days = [
            "2026-03-08", "2026-03-29", "2026-04-05", "2026-04-24", "2026-10-04", "2026-10-25", "2026-10-30",
            "2026-11-01", "2026-08-04", "2026-12-23", "2027-03-28", "2027-12-30", "2026-05-31", "2026-09-08",
        ]
        guard Bool.random(using: &chance) else {
            return Int64.random(in: 29_620_000..<30_600_000, using: &chance) * 60
        }
        let day = Workshop.date(days.randomElement(using: &chance) ?? days[0])
        return Int64(day.dayNumber) * 86_400 + Int64.random(in: -2_880..<2_880, using: &chance) * 60
    }

    private static func target(_ chance: inout Chance) -> Target {
        let calendar = ["shop", "shop", "shop", "always", "tokyo", "either", "neither"].randomElement(using: &chance)
        let unit = Target.Unit.allCases.randomElement(using: &chance) ?? .hours
        let within: ClosedRange<Int> =
            switch unit {
            case .minutes: 1...900
            case .hours: 1...40
            case .workingDays, .calendarDays: 1...5
            }
        return Target(
            Int.random(in: within, using: &chance),
            unit,
            on: calendar ?? "shop",
            count: Target.Count.allCases.randomElement(using: &chance),
            start: Target.Start.allCases.randomElement(using: &chance) ?? .received,
            dayRule: Target.DayRule.allCases.randomElement(using: &chance) ?? .sameTime,
            landing: Target.Landing.allCases.randomElement(using: &chance) ?? .exact
        )
    }

    private static func pauses(_ opened: Int64, _ chance: inout Chance) -> [Range<Int64>] {
        (0..<Int.random(in: 0...3, using: &chance)).map { _ in
            let from = opened + Int64.random(in: -600..<6_000, using: &chance) * 60
            return from..<from + Int64.random(in: 0..<4_000, using: &chance) * 60
        }
    }

    @Test("hours and days, calendars, pauses, landings", arguments: zones)
    func randomTickets(zone: String) throws {
        var chance = Chance(UInt64(zone.utf8.count * 7 + 1))
        let (table, clock) = (try Workshop.zone(zone), try MinuteClock(zone))
        for _ in 0..<40 {
            let opened = Self.opening(&chance)
            let (target, pauses) = (Self.target(&chance), Self.pauses(opened, &chance))
            let terms = try Workshop.terms(target, zone: table)
            let expected = clock.due(MinuteClock.Ticket(opened: opened, target: target, pauses: pauses))
            let question = DueQuestion(
                openedAt: Instant(seconds: opened),
                severity: "only",
                pauses: pauses.map {
                    DueQuestion.StatusPause(
                        status: "waiting_on_customer",
                        from: Instant(seconds: $0.lowerBound),
                        to: Instant(seconds: $0.upperBound)
                    )
                }
            )
            let due = terms.due(.response, question).due
            let comment: Comment = "\(question.openedAt.rfc3339) \(target) \(pauses)"
            #expect(due?.rfc3339 == expected.map { Instant(seconds: $0).rfc3339 }, comment)
        }
    }

    @Test("every minute of weeks in which clocks change", arguments: zones)
    func openMinutes(zone: String) throws {
        let (table, clock) = (try Workshop.zone(zone), try MinuteClock(zone))
        let book = CalendarBook(try Workshop.calendars(in: table), live: Workshop.live, years: 2026...2026)
        for first in ["2026-03-06", "2026-03-27", "2026-04-03", "2026-04-23", "2026-10-02", "2026-10-23", "2026-12-30"]
        {
            let start = Int64(Workshop.date(first).dayNumber) * 86_400
            for name in ["shop", "neither"] {
                let calendar = try #require(book.calendar(name, in: start..<start + 2 * 86_400))
                for second in stride(from: start, to: start + 2 * 86_400, by: 60)
                where calendar.isOpen(at: Instant(seconds: second)) != clock.isOpen(name, second) {
                    Issue.record("\(zone) \(name) \(Instant(seconds: second).rfc3339)")
                }
            }
        }
    }
}
