import CivilTime

/// The holidays of a country or company.
package struct HolidayList: Hashable, Sendable {
    package let rules: [HolidayRule]
    /// By how many days a holiday on this weekday is observed off its date. The observed day is closed in addition to
    /// the date itself, and may belong to the neighbouring year: New Year's Day 2028 is observed on 31 December 2027.
    package let observed: [Weekday: Int]

    /// No shift is longer than a week.
    package static let longestShift = 7

    package init(_ rules: [HolidayRule], observed: [Weekday: Int] = [:]) {
        (self.rules, self.observed) = (rules, observed)
    }

    /// The name of each closed date within `years`, observed days included.
    package func dates(in years: ClosedRange<Int>) -> [CivilDate: String] {
        var dates: [CivilDate: String] = [:]
        for rule in rules {
            for year in (years.lowerBound - 1)...(years.upperBound + 1) {
                guard let date = rule.date(in: year) else { continue }
                if years.contains(date.year) { dates[date] = rule.name }
                guard let observed = observed(date), years.contains(observed.year), dates[observed] == nil else {
                    continue
                }
                dates[observed] = rule.name
            }
        }
        return dates
    }

    private func observed(_ date: CivilDate) -> CivilDate? {
        Weekday.allCases.first { $0.index == date.weekday }.flatMap { observed[$0] }.map(date.advanced(byDays:))
    }
}
