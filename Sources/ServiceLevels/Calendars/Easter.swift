import CivilTime

extension CivilDate {
    /// Western Easter Sunday of a Gregorian year (the anonymous algorithm of 1876).
    package static func easter(of year: Int) -> CivilDate? {
        let golden = year % 19
        let (century, rest) = (year / 100, year % 100)
        let correction = (8 * century + 13) / 25
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
        let late = (golden + 11 * epact + 22 * weekday) / 451
        let march = epact + weekday - 7 * late + 114
        return CivilDate(year: year, month: march / 31, day: march % 31 + 1)
    }
}
