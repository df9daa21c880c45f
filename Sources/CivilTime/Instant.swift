/// A point of time: milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
///
/// The pure targets know no clock; an `Instant` always comes in as a value.
package struct Instant: Hashable, Comparable, Sendable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// Clamped instead of trapping: `seconds` may come from a hostile Date header.
    package init(seconds: Int64) {
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000)
        milliseconds = overflow ? (seconds < 0 ? .min : .max) : product
    }

    /// Whole seconds since the epoch, rounded towards the past.
    package var seconds: Int64 {
        let quotient = milliseconds / 1_000
        return milliseconds % 1_000 < 0 ? quotient - 1 : quotient
    }

    /// This instant moved by `seconds`, clamped at both ends of time.
    package func advanced(bySeconds seconds: Int64) -> Instant {
        let shift = Instant(seconds: seconds).milliseconds
        let (sum, overflow) = milliseconds.addingReportingOverflow(shift)
        return Instant(milliseconds: overflow ? (shift < 0 ? .min : .max) : sum)
    }

    /// This instant moved by `duration`, to the millisecond, clamped at both ends of time.
    package func advanced(by duration: Duration) -> Instant {
        let (seconds, attoseconds) = duration.components
        let moved = advanced(bySeconds: seconds).milliseconds
        let (sum, overflow) = moved.addingReportingOverflow(attoseconds / 1_000_000_000_000_000)
        return Instant(milliseconds: overflow ? moved : sum)
    }

    package static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }
}
