import CivilTime

extension LiveCalendarData {
    /// Whether closures were announced once, but none for the days from `date` on.
    package func lacksClosures(from date: CivilDate, days: Int = 60) -> Bool {
        let end = date.advanced(byDays: days)
        return !closures.isEmpty && !closures.contains { $0.to >= date && $0.from <= end }
    }

    /// The lists that know no date a year after `date`, with the last one they know.
    package func endingHolidays(from date: CivilDate) -> [(list: String, last: CivilDate?)] {
        let end = date.advanced(byDays: 365)
        return holidays.sorted { $0.key < $1.key }.compactMap { name, list in
            guard !list.rules.isEmpty else { return nil }
            let dates = list.dates(in: (date.year - 10)...(end.year + 1)).keys
            return dates.contains { $0 > end } ? nil : (name, dates.max())
        }
    }
}
