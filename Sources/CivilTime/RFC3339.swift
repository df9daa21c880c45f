extension Instant {
    /// `2026-08-24T07:45:00Z` (RFC 3339 §5.6, always UTC, whole seconds): the form of every instant in listings and logs.
    package var rfc3339: String {
        let civil = CivilDateTime(self)
        return "\(padded(civil.year, 4))-\(padded(civil.month, 2))-\(padded(civil.day, 2))"
            + "T\(padded(civil.hour, 2)):\(padded(civil.minute, 2)):\(padded(civil.second, 2))Z"
    }

    /// As `rfc3339` with milliseconds, for log lines.
    package var rfc3339Milliseconds: String {
        let fraction = Int(milliseconds - seconds * 1_000)
        return "\(rfc3339.dropLast()).\(padded(fraction, 3))Z"
    }
}

/// `number` in decimal with leading zeros up to `width` digits.
package func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return digits.utf8.count >= width ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
}
