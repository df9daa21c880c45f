import CivilTime

/// Work on the service that comes every week at the same wall time.
package struct MaintenanceWindow: Hashable, Sendable {
    package let name: String
    package let weekday: Weekday
    /// Seconds after midnight.
    package let start: Int
    package let zone: TimeZoneTable
    package let minutes: Int
    /// Hours before the start at which it is announced, if it is.
    package let announcedHoursBefore: Int?
    /// The page on which it is announced.
    package let url: String?
    package let pauses: Set<ServiceClock>

    package init(
        _ name: String,
        weekday: Weekday,
        start: Int,
        zone: TimeZoneTable,
        minutes: Int,
        announcedHoursBefore: Int? = nil,
        url: String? = nil,
        pauses: Set<ServiceClock> = []
    ) {
        (self.name, self.weekday, self.start, self.zone) = (name, weekday, start, zone)
        (self.minutes, self.announcedHoursBefore, self.url, self.pauses) = (minutes, announcedHoursBefore, url, pauses)
    }

    /// The windows that touch `range`, in order; each begins at its wall time, whatever the offset is that day.
    package func occurrences(in range: Range<Instant>) -> [Range<Instant>] {
        guard !range.isEmpty else { return [] }
        let length = Int64(minutes) * 60
        var occurrences: [Range<Instant>] = []
        var date = zone.date(at: range.lowerBound.seconds - length).advanced(byDays: -1)
        date = date.advanced(byDays: (weekday.index - date.weekday + 7) % 7)
        while occurrences.count < Self.most {
            let begin = zone.second(ofWall: Int64(date.dayNumber) * 86_400 + Int64(start))
            guard begin < range.upperBound.seconds else { break }
            if begin + length > range.lowerBound.seconds {
                occurrences.append(Instant(seconds: begin)..<Instant(seconds: begin + length))
            }
            date = date.advanced(byDays: 7)
        }
        return occurrences
    }

    /// Twenty years of weeks.
    private static let most = 1_050
}
