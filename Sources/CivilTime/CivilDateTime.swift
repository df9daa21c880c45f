/// A date and time of day as written on a calendar and a clock (proleptic Gregorian), without a zone.
package struct CivilDateTime: Hashable, Sendable {
    package var year: Int
    package var month: Int
    package var day: Int
    package var hour: Int
    package var minute: Int
    package var second: Int

    /// `nil` for a date no calendar has; second 60 is accepted, because RFC 5322 §3.3 allows a leap second.
    package init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        guard (0...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= CivilDateTime.days(inMonth: month, of: year),
            (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
        (self.hour, self.minute, self.second) = (hour, minute, second)
    }

    /// What the clock shows at `instant` in a zone `offset` seconds east of UTC; years outside 0…9999 are clamped.
    package init(_ instant: Instant, offset: Int = 0) {
        let bounded = min(max(instant.seconds, -62_167_219_200), 253_402_300_799)
        let local = bounded + Int64(min(max(offset, -86_400), 86_400))
        let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        let rest = Int(local - days * 86_400)
        (year, month, day) = CivilDateTime.civil(fromDays: Int(days))
        (hour, minute, second) = (rest / 3_600, rest / 60 % 60, rest % 60)
    }

    /// The instant at which a clock `offset` seconds east of UTC shows this.
    package func instant(offset: Int = 0) -> Instant {
        let days = CivilDateTime.days(fromCivil: year, month, day)
        return Instant(seconds: Int64(days) * 86_400 + Int64(hour * 3_600 + minute * 60 + second - offset))
    }

    /// 0 is Monday, as in ISO 8601.
    package var weekday: Int {
        let days = CivilDateTime.days(fromCivil: year, month, day)
        return ((days + 3) % 7 + 7) % 7
    }

    package static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: return 30
        case 2: return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        default: return 31
        }
    }

    /// Days since 1970-01-01, counted in 400-year eras that begin on 1 March.
    private static func days(fromCivil year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func civil(fromDays days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
