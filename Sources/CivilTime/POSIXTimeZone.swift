/// The rule by which a zone goes on after its last listed change: the TZ string of POSIX, with the hours from -167
/// to 167 that RFC 8536 §3.3.1 adds.
struct POSIXTimeZone {
    /// Seconds east of UTC.
    let standardOffset: Int
    let summer: Summer?

    struct Summer {
        let offset: Int
        let start: Moment
        let end: Moment
    }

    /// A time of day on a day of each year, on the clock that is about to be changed.
    struct Moment {
        let day: Day
        let seconds: Int
    }

    enum Day {
        /// `Jn`: 1…365, 29 February never counted.
        case withoutLeapDay(Int)
        /// `n`: 0…365, 29 February counted.
        case ofYear(Int)
        /// `Mm.w.d`: week 5 is the last; Sunday is 0.
        case weekday(Int, week: Int, month: Int)
    }

    /// The two changes of each year in `years`, ascending.
    func changes(in years: ClosedRange<Int>) -> [ZoneChange] {
        guard let summer else { return [] }
        let changes = years.flatMap { year in
            [
                ZoneChange(second: summer.end.wallSecond(in: year) - Int64(summer.offset), offset: standardOffset),
                ZoneChange(second: summer.start.wallSecond(in: year) - Int64(standardOffset), offset: summer.offset),
            ]
        }
        // Where summer ends and begins at one instant, it lasts all year: the sort is stable, the beginning wins.
        return changes.sorted { $0.second < $1.second }
    }
}

extension POSIXTimeZone.Moment {
    fileprivate func wallSecond(in year: Int) -> Int64 {
        Int64(day.number(in: year)) * 86_400 + Int64(seconds)
    }
}

extension POSIXTimeZone.Day {
    /// The day number of this day in `year`.
    fileprivate func number(in year: Int) -> Int {
        let newYear = CivilDate(year: year, month: 1, day: 1)?.dayNumber ?? 0
        switch self {
        case .ofYear(let index): return newYear + index
        case .withoutLeapDay(let index):
            let isAfterLeapDay = CivilDateTime.days(inMonth: 2, of: year) == 29 && index >= 60
            return newYear + index - 1 + (isAfterLeapDay ? 1 : 0)
        case .weekday(let weekday, let week, let month):
            let first = CivilDate(year: year, month: month, day: 1) ?? CivilDate(dayNumber: newYear)
            // Sunday is 0 here and 6 in ISO 8601.
            let ahead = ((weekday + 6) % 7 - first.weekday + 7) % 7
            let day = ahead + (week - 1) * 7
            return first.dayNumber + (day < CivilDateTime.days(inMonth: month, of: year) ? day : day - 7)
        }
    }
}
