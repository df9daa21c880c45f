import CivilTime
import ServiceLevels
import Settings

/// A company of the tests: its hours are split and uneven, its year has holidays, closures and exceptions.
enum Workshop {
    static func zone(_ name: String) throws -> TimeZoneTable { try ZoneInfo().zone(named: name) }

    /// `08:30-12:15`
    static func range(_ text: String) -> HourRange {
        let times = text.split(separator: "-").map { time in
            time.split(separator: ":").compactMap { Int($0) }.reduce(0) { $0 * 60 + $1 } * 60
        }
        guard let range = HourRange(from: times[0], to: times[1]) else { preconditionFailure("hours \(text)") }
        return range
    }

    static func date(_ text: String) -> CivilDate {
        guard let date = CivilDate(text) else { preconditionFailure("date \(text)") }
        return date
    }

    static func instant(_ text: String) -> Instant {
        guard let instant = Instant(rfc3339: text) else { preconditionFailure("instant \(text)") }
        return instant
    }

    static let holidays = HolidayList(
        [
            HolidayRule("New Year", .yearly(month: 1, day: 1)),
            HolidayRule("Easter Monday", .easter(1)),
            HolidayRule("Foundation Day", .yearly(month: 3, day: 29)),
            HolidayRule("Harvest", .nth(-1, .sun, month: 10)),
            HolidayRule("Fair", .nth(2, .wed, month: 9), fromYear: 2026),
            HolidayRule("Jubilee", .once(date("2027-05-05"))),
        ],
        observed: [.sat: -1, .sun: 1]
    )

    static let closures = [
        Closure("Summer", from: date("2026-08-03"), to: date("2026-08-14")),
        Closure("Stocktaking", from: date("2026-11-30"), to: date("2026-12-02"), hours: [range("10:00-12:30")]),
        Closure("Winter", from: date("2026-12-24"), to: date("2027-01-05")),
    ]

    static let exceptions = [
        DatedException(date("2026-10-25"), hours: [range("00:30-05:30")], name: "Night of the clocks"),
        DatedException(date("2026-08-05"), hours: [range("09:00-11:00")], name: "Summer opening"),
        DatedException(date("2026-06-02"), hours: []),
    ]

    static let live = LiveCalendarData(
        holidays: ["list": holidays],
        closures: closures,
        exceptions: exceptions
    )

    /// Short and long days, one of them across the hour that clocks skip or repeat, Sunday too.
    static let hours: [Weekday: [HourRange]] = [
        .mon: [range("08:30-12:15"), range("13:45-17:30")], .tue: [range("08:30-12:15"), range("13:45-19:00")],
        .wed: [range("08:30-12:15")], .fri: [range("00:00-24:00")], .sun: [range("01:15-03:45")],
    ]

    static func calendars(in zone: TimeZoneTable) throws -> [CalendarDefinition] {
        let weekly = WeeklyHours(hours, holidays: ["list"], closures: .all, exceptions: .all)
        let plain = WeeklyHours(Dictionary(uniqueKeysWithValues: Weekday.allCases.prefix(5).map { ($0, [day]) }))
        return [
            CalendarDefinition("always", zone: zone, .always),
            CalendarDefinition("shop", zone: zone, .weekly(weekly)),
            CalendarDefinition("tokyo", zone: try Self.zone("Asia/Tokyo"), .weekly(plain)),
            CalendarDefinition("either", zone: zone, .union(of: ["shop", "tokyo"])),
            CalendarDefinition("neither", zone: zone, .complement(of: "either")),
        ]
    }

    private static let day = range("09:00-17:00")

    /// Terms in which one severity, `only`, has `target` as its response and as its resolution.
    static func terms(_ target: Target, zone: TimeZoneTable) throws -> ServiceTerms {
        let severity = SeverityPolicy("only", rank: 1, targets: [.response: [target], .resolution: [target]])
        return try terms([severity], zone: zone)
    }

    static func terms(_ severities: [SeverityPolicy], zone: TimeZoneTable) throws -> ServiceTerms {
        var policy = ServicePolicy(
            name: "workshop",
            zone: zone,
            severities: severities,
            calendars: try calendars(in: zone)
        )
        policy.announced = live
        policy.statuses = [
            StatusPolicy("new"), StatusPolicy("open"),
            StatusPolicy("waiting_on_customer", pauses: Set(ServiceClock.allCases)), StatusPolicy("solved"),
            StatusPolicy("closed"),
        ]
        return ServiceTerms(policy, years: 2025...2029)
    }
}
