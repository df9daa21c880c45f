import CivilTime

/// One holiday of a list: on which dates it falls, and in which years.
package struct HolidayRule: Hashable, Sendable {
    package let name: String
    package let day: Day
    package let fromYear: Int?
    package let toYear: Int?

    package enum Day: Hashable, Sendable {
        /// Every year on this date; 29 February does not occur in common years.
        case yearly(month: Int, day: Int)
        /// Once.
        case once(CivilDate)
        /// Days after Western Easter Sunday: 1 is Easter Monday.
        case easter(Int)
        /// The `nth` weekday of a month, from its end when negative: -1 is the last.
        case nth(Int, Weekday, month: Int)
    }

    package init(_ name: String, _ day: Day, fromYear: Int? = nil, toYear: Int? = nil) {
        (self.name, self.day, self.fromYear, self.toYear) = (name, day, fromYear, toYear)
    }

    /// The date of this holiday in `year`, if it has one there.
    package func date(in year: Int) -> CivilDate? {
        guard year >= fromYear ?? .min, year <= toYear ?? .max else { return nil }
        switch day {
        case .yearly(let month, let day): return CivilDate(year: year, month: month, day: day)
        case .once(let date): return date.year == year ? date : nil
        case .easter(let days): return CivilDate.easter(of: year)?.advanced(byDays: days)
        case .nth(let nth, let weekday, let month): return Self.date(nth, weekday, month: month, year: year)
        }
    }

    private static func date(_ nth: Int, _ weekday: Weekday, month: Int, year: Int) -> CivilDate? {
        guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
        let length = CivilDateTime.days(inMonth: month, of: year)
        let ahead = (weekday.index - first.weekday + 7) % 7
        let occurrences = (length - ahead + 6) / 7
        let index = nth > 0 ? nth - 1 : occurrences + nth
        guard (0..<occurrences).contains(index) else { return nil }
        return first.advanced(byDays: ahead + index * 7)
    }
}
