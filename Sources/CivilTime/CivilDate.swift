/// A date of the proleptic Gregorian calendar, counted in days from 1970-01-01: what a wall calendar shows.
package struct CivilDate: Hashable, Comparable, Sendable {
    package let dayNumber: Int

    package init(dayNumber: Int) {
        self.dayNumber = dayNumber
    }

    /// `nil` for a date no calendar has.
    package init?(year: Int, month: Int, day: Int) {
        guard let midnight = CivilDateTime(year: year, month: month, day: day) else { return nil }
        // Midnights are whole days, so the division leaves nothing.
        dayNumber = Int(midnight.instant().seconds / 86_400)
    }

    package var fields: CivilDateTime { CivilDateTime(Instant(seconds: Int64(dayNumber) * 86_400)) }

    package var year: Int { fields.year }

    /// 0 is Monday.
    package var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 }

    package func advanced(byDays days: Int) -> CivilDate {
        CivilDate(dayNumber: dayNumber + days)
    }

    package static func < (left: CivilDate, right: CivilDate) -> Bool {
        left.dayNumber < right.dayNumber
    }
}

extension CivilDate: CustomStringConvertible {
    /// `2026-08-24`
    package var description: String {
        let fields = fields
        return "\(padded(fields.year, 4))-\(padded(fields.month, 2))-\(padded(fields.day, 2))"
    }
}
