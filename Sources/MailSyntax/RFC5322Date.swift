import CivilTime

/// The date form of mail (RFC 5322 §3.3), always in UTC.
package enum RFC5322Date {
    /// `Mon, 16 Nov 2026 09:00:00 +0000`
    package static func text(_ instant: Instant) -> String {
        let civil = CivilDateTime(instant)
        return "\(days[civil.weekday]), \(padded(civil.day, 2)) \(months[civil.month - 1]) \(padded(civil.year, 4)) "
            + "\(padded(civil.hour, 2)):\(padded(civil.minute, 2)):\(padded(civil.second, 2)) +0000"
    }

    private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
