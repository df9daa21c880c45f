import CivilTime
import ServiceLevels
import Testing

/// The one rule, case by case, on the hours of the workshop in Rome: Monday 08:30-12:15 and 13:45-17:30, Tuesday to
/// 19:00, Wednesday 08:30-12:15, Friday all day, Sunday 01:15-03:45. In July Rome is two hours ahead of UTC.
struct DueTimeTests {
    private typealias Case = (target: Target, opened: String, due: String?)

    private static func hours(_ hours: Int) -> Target { Target(hours, .hours, on: "shop") }

    private func due(_ target: Target, _ opened: String, pauses: [DueQuestion.StatusPause] = []) throws -> DueTime {
        let terms = try Workshop.terms(target, zone: try Workshop.zone("Europe/Rome"))
        let question = DueQuestion(openedAt: Workshop.instant(opened), severity: "only", pauses: pauses)
        return terms.due(.response, question)
    }

    @Test(
        "hours end on a closing edge, never on the opening edge that is as late",
        arguments: [
            (hours(1), "2026-07-06T06:30:00Z", "2026-07-06T07:30:00Z"),
            (Target(225, .minutes, on: "shop"), "2026-07-06T06:30:00Z", "2026-07-06T10:15:00Z"),
            (Target(226, .minutes, on: "shop"), "2026-07-06T06:30:00Z", "2026-07-06T11:46:00Z"),
            (hours(1), "2026-07-06T10:15:00Z", "2026-07-06T12:45:00Z"),
            (hours(1), "2026-07-06T10:14:59Z", "2026-07-06T12:44:59Z"),
            (hours(1), "2026-07-08T22:30:00Z", "2026-07-09T23:00:00Z"),
            (Target(1, .minutes, on: "always"), "2026-07-06T06:30:01Z", "2026-07-06T06:31:01Z"),
        ] as [Case]
    )
    private func hourTargets(target: Target, opened: String, due: String?) throws {
        #expect(try self.due(target, opened).due?.rfc3339 == due)
    }

    @Test(
        "the hour that is skipped counts nothing, the one that is repeated counts twice",
        arguments: [
            // 29 March is a holiday of the workshop, so its night is counted on the complement.
            (Target(3, .hours, on: "neither"), "2026-03-28T23:00:00Z", "2026-03-29T02:00:00Z"),
            (hours(6), "2026-10-24T22:30:00Z", "2026-10-25T04:30:00Z"),
            (hours(24), "2026-10-22T22:00:00Z", "2026-10-23T22:00:00Z"),
        ] as [Case]
    )
    private func clockChanges(target: Target, opened: String, due: String?) throws {
        #expect(try self.due(target, opened).due?.rfc3339 == due)
    }

    @Test(
        "working days",
        arguments: [
            // Monday 09:00 to Tuesday 09:00; to Wednesday; over Thursday, which has no hours, to Friday.
            (Target(1, .workingDays, on: "shop"), "2026-07-06T07:00:00Z", "2026-07-07T07:00:00Z"),
            (Target(3, .workingDays, on: "shop"), "2026-07-06T07:00:00Z", "2026-07-10T07:00:00Z"),
            // Tuesday 18:00 to Wednesday 18:00, which is pulled back to that day's close.
            (Target(1, .workingDays, on: "shop"), "2026-07-07T16:00:00Z", "2026-07-08T10:15:00Z"),
            // At night and on a closed day from the first open instant: one working day is that day.
            (Target(1, .workingDays, on: "shop"), "2026-07-06T01:00:00Z", "2026-07-06T15:30:00Z"),
            (Target(1, .workingDays, on: "shop"), "2026-07-09T10:00:00Z", "2026-07-10T22:00:00Z"),
            (
                Target(1, .workingDays, on: "shop", dayRule: .endOfDay), "2026-07-06T07:00:00Z",
                "2026-07-07T17:00:00Z"
            ),
            // Over the closure of August: Sunday before it, then the Wednesday that is opened in it.
            (Target(2, .workingDays, on: "shop"), "2026-07-31T08:00:00Z", "2026-08-05T08:00:00Z"),
        ] as [Case]
    )
    private func workingDays(target: Target, opened: String, due: String?) throws {
        #expect(try self.due(target, opened).due?.rfc3339 == due)
    }

    @Test(
        "calendar days, starts and landings",
        arguments: [
            (Target(1, .calendarDays, on: "shop"), "2026-07-08T07:00:00Z", "2026-07-09T07:00:00Z"),
            (Target(1, .calendarDays, on: "shop", landing: .nextOpen), "2026-07-08T07:00:00Z", "2026-07-09T22:00:00Z"),
            (
                Target(1, .calendarDays, on: "shop", landing: .previousClose), "2026-07-08T07:00:00Z",
                "2026-07-08T10:15:00Z"
            ),
            // No close after the start and before the due time: the next opening.
            (
                Target(2, .hours, on: "shop", count: .elapsed, landing: .previousClose), "2026-07-08T11:00:00Z",
                "2026-07-09T22:00:00Z"
            ),
            // A closing edge stays.
            (
                Target(1, .calendarDays, on: "shop", landing: .nextOpen), "2026-07-07T10:15:00Z",
                "2026-07-08T10:15:00Z"
            ),
            (Target(1, .calendarDays, on: "shop", start: .nextOpen), "2026-07-08T11:00:00Z", "2026-07-10T22:00:00Z"),
            (Target(1, .calendarDays, on: "shop", count: .open), "2026-07-06T07:00:00Z", "2026-07-07T07:00:00Z"),
            // A day of 23 hours, and one whose wall time is skipped.
            (Target(1, .calendarDays, on: "always"), "2026-03-28T11:00:00Z", "2026-03-29T10:00:00Z"),
            (Target(1, .calendarDays, on: "always"), "2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z"),
        ] as [Case]
    )
    private func calendarDays(target: Target, opened: String, due: String?) throws {
        #expect(try self.due(target, opened).due?.rfc3339 == due)
    }

    @Test("beyond 800 days nothing is due", arguments: [(19_200, true), (19_201, false)])
    func longest(hours: Int, isDue: Bool) throws {
        let time = try due(Target(hours, .hours, on: "always"), "2026-07-06T07:00:00Z")
        #expect((time.due != nil) == isDue)
        #expect(time.state == (isDue ? .running : .none))
    }

    private typealias PauseCase = (pauses: [(String, String?)], due: String?, state: RunState)

    @Test(
        "pauses: two hours from Monday 09:00",
        arguments: [
            ([], "2026-07-06T09:00:00Z", .running),
            ([("2026-07-06T08:00:00Z", "2026-07-06T08:30:00Z")], "2026-07-06T09:30:00Z", .running),
            // Before opening, of no length, over the night: nothing moves.
            ([("2026-07-06T05:00:00Z", "2026-07-06T07:00:00Z")], "2026-07-06T09:00:00Z", .running),
            ([("2026-07-06T08:00:00Z", "2026-07-06T08:00:00Z")], "2026-07-06T09:00:00Z", .running),
            ([("2026-07-06T10:15:00Z", "2026-07-06T11:45:00Z")], "2026-07-06T09:00:00Z", .running),
            // Those that overlap count once.
            (
                [("2026-07-06T08:00:00Z", "2026-07-06T08:40:00Z"), ("2026-07-06T07:50:00Z", "2026-07-06T08:10:00Z")],
                "2026-07-06T09:50:00Z", .running
            ),
            ([("2026-07-06T08:00:00Z", nil)], nil, .paused),
            ([("2026-07-06T09:00:00Z", nil)], "2026-07-06T09:00:00Z", .running),
            ([("2026-07-06T07:00:00Z", "2026-07-06T10:00:00Z")], "2026-07-06T13:30:00Z", .running),
        ] as [PauseCase]
    )
    private func pauses(pauses: [(String, String?)], due: String?, state: RunState) throws {
        let spent = pauses.map { from, to in
            DueQuestion.StatusPause(
                status: "Waiting_on_customer ",
                from: Workshop.instant(from),
                to: to.map(Workshop.instant)
            )
        }
        let time = try self.due(Self.hours(2), "2026-07-06T07:00:00Z", pauses: spent)
        #expect(time.due?.rfc3339 == due)
        #expect(time.state == state)
    }

    @Test(
        "years that were not worked out beforehand are worked out when asked for",
        arguments: [1975, 2024, 2031, 2199]
    )
    func farYears(year: Int) throws {
        let monday = try #require(
            (1...7).compactMap { CivilDate(year: year, month: 7, day: $0) }.first { $0.weekday == 0 }
        )
        let zone = try Workshop.zone("Europe/Rome")
        let opened = zone.second(ofWall: Int64(monday.dayNumber) * 86_400 + 9 * 3_600)
        let time = try due(Self.hours(1), Instant(seconds: opened).rfc3339)
        #expect(time.due?.seconds == opened + 3_600)
    }
}
