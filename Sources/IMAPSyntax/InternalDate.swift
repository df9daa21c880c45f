import CivilTime

/// `" 7-Feb-2026 09:05:00 +0100"` (RFC 9051 §9, `date-time`).
enum InternalDate {
    /// `nil` for what is no date. Day and hour may come with one digit, a space before them or not.
    static func instant(_ text: [UInt8]) -> Instant? {
        let fields = text.split(separator: UInt8(ascii: " "))
        guard fields.count == 3, let offset = offset(fields[2]) else { return nil }
        let date = fields[0].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let time = fields[1].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard date.count == 3, time.count == 3, let day = decimal(date[0]), let month = month(date[1]),
            let year = decimal(date[2]), let hour = decimal(time[0]), let minute = decimal(time[1]),
            let second = decimal(time[2])
        else { return nil }
        return CivilDateTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second)?
            .instant(offset: offset)
    }

    private static let months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]

    private static func month(_ name: ArraySlice<UInt8>) -> Int? {
        months.firstIndex(of: upperCase(name)).map { $0 + 1 }
    }

    /// Seconds east of UTC.
    private static func offset(_ zone: ArraySlice<UInt8>) -> Int? {
        guard zone.count == 5, let digits = decimal(zone.dropFirst()), digits / 100 < 24, digits % 100 < 60 else {
            return nil
        }
        let seconds = digits / 100 * 3_600 + digits % 100 * 60
        switch zone.first {
        case UInt8(ascii: "+"): return seconds
        case UInt8(ascii: "-"): return -seconds
        default: return nil
        }
    }
}
