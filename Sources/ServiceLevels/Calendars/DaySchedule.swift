import CivilTime

/// What one local date is for a weekly calendar, and the rule that says so.
package struct DaySchedule: Hashable, Sendable {
    /// Ascending, not overlapping.
    package let hours: [HourRange]
    package let reason: Reason

    package enum Reason: Hashable, Sendable {
        case exception(String?)
        case holiday(String)
        /// No hours on that weekday.
        case weekday
        case closure(String)
        /// The weekly hours.
        case regular
    }
}

/// The schedules of a weekly calendar: the announcements that touch it, ready to be asked date by date.
struct DaySchedules: Sendable {
    private let weekly: [[HourRange]]
    private let holidays: [CivilDate: String]
    private let closures: [Closure]
    private let exceptions: [CivilDate: DatedException]

    init(_ weekly: WeeklyHours, _ live: LiveCalendarData, years: ClosedRange<Int>) {
        self.weekly = Weekday.allCases.map { (weekly.hours[$0] ?? []).sorted { $0.from < $1.from } }
        var holidays: [CivilDate: String] = [:]
        for list in weekly.holidays {
            holidays.merge(live.holidays[list]?.dates(in: years) ?? [:]) { first, _ in first }
        }
        self.holidays = holidays
        closures = live.closures.filter { weekly.closures.contains($0.name) }
        var exceptions: [CivilDate: DatedException] = [:]
        for exception in live.exceptions
        where weekly.exceptions.contains(exception.name) || weekly.exceptions.contains("\(exception.date)") {
            exceptions[exception.date] = exception
        }
        self.exceptions = exceptions
    }

    /// The first rule that applies decides.
    func schedule(of date: CivilDate) -> DaySchedule {
        if let exception = exceptions[date] {
            return DaySchedule(hours: sorted(exception.hours), reason: .exception(exception.name))
        }
        if let name = holidays[date] { return DaySchedule(hours: [], reason: .holiday(name)) }
        let hours = weekly[date.weekday]
        if hours.isEmpty { return DaySchedule(hours: [], reason: .weekday) }
        if let closure = closures.last(where: { $0.contains(date) }) {
            return DaySchedule(hours: sorted(closure.hours), reason: .closure(closure.name))
        }
        return DaySchedule(hours: hours, reason: .regular)
    }

    private func sorted(_ hours: [HourRange]) -> [HourRange] {
        hours.count > 1 ? hours.sorted { $0.from < $1.from } : hours
    }
}
