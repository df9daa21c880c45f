import CivilTime
import LanguageID

/// Instants as a zone's clock shows them, in the words of a language; the clock has 24 hours.
package struct DateWords: Sendable {
    private let language: Language
    private let zone: TimeZoneTable
    /// The year that goes without saying.
    private let year: Int

    /// `reader` is about when the words are read: of its year the number is left out.
    package init(_ language: Language, in zone: TimeZoneTable, readAt reader: Instant) {
        (self.language, self.zone, year) = (language, zone, zone.civil(at: reader).year)
    }

    /// `lunedì 24 agosto, 9:45`, `Monday 24 August, 9:45`.
    ///
    /// Seconds are cut off, so that a term as it is printed is never later than as it is judged.
    package func text(_ instant: Instant) -> String {
        let civil = zone.civil(at: instant)
        let date = [weekday(civil.weekday), day(civil.day), month(civil.month), year(civil.year)].compactMap { $0 }
        let time = "\(civil.hour):\(padded(civil.minute, 2))"
        let offset = isRepeated(instant) ? " (\(ZoneWords.offset(zone.offset(at: instant.seconds))))" : ""
        return "\(date.joined(separator: " ")), \(time)\(offset)"
    }

    private func year(_ year: Int) -> String? { year == self.year ? nil : "\(year)" }

    private func day(_ day: Int) -> String {
        switch language {
        case .italian: day == 1 ? "1º" : "\(day)"
        case .english: "\(day)"
        }
    }

    /// 0 is Monday.
    private func weekday(_ weekday: Int) -> String { DateWords.weekdays(in: language)[weekday % 7] }

    private func month(_ month: Int) -> String { DateWords.months(in: language)[(month + 11) % 12] }

    /// Whether the clock shows this time a second time, before or after: the hour at the end of summer time.
    private func isRepeated(_ instant: Instant) -> Bool {
        let second = instant.seconds
        let wall = zone.wall(at: second)
        return [Int64(-10_800), 10_800].contains { nearby in
            let other = wall - zone.offset(at: second + nearby)
            return other != second && zone.wall(at: other) == wall
        }
    }

    /// Monday first.
    static func weekdays(in language: Language) -> [String] {
        switch language {
        case .italian: ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"]
        case .english: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        }
    }

    private static func months(in language: Language) -> [String] {
        switch language {
        case .italian:
            [
                "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
                "ottobre", "novembre", "dicembre",
            ]
        case .english:
            [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
        }
    }
}
