import CivilTime

/// Days on which a desk is shut or open otherwise than on its weekly hours, both ends included.
package struct Closure: Hashable, Sendable {
    package let name: String
    package let from: CivilDate
    package let to: CivilDate
    /// A skeleton service; none when shut.
    package let hours: [HourRange]

    package init(_ name: String, from: CivilDate, to: CivilDate, hours: [HourRange] = []) {
        (self.name, self.from, self.to, self.hours) = (name, from, to, hours)
    }

    package func contains(_ date: CivilDate) -> Bool { from <= date && date <= to }
}

/// The hours of one date, before every other rule, also when there are none.
package struct DatedException: Hashable, Sendable {
    package let date: CivilDate
    package let hours: [HourRange]
    package let name: String?

    package init(_ date: CivilDate, hours: [HourRange], name: String? = nil) {
        (self.date, self.hours, self.name) = (date, hours, name)
    }
}

/// What is announced from time to time and holds at once, for tickets that are open as well: they keep the version of
/// the policy they were opened under, but not its holidays, closures and exceptions.
package struct LiveCalendarData: Hashable, Sendable {
    package var holidays: [String: HolidayList]
    package var closures: [Closure]
    package var exceptions: [DatedException]

    package init(
        holidays: [String: HolidayList] = [:],
        closures: [Closure] = [],
        exceptions: [DatedException] = []
    ) {
        (self.holidays, self.closures, self.exceptions) = (holidays, closures, exceptions)
    }
}
