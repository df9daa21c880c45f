import CivilTime

/// When a deferred notice is tried again, and when no more. Pure: time and chance come in.
package struct RetrySchedule: Hashable, Sendable {
    /// The wait after the first attempt, in seconds; each further one doubles it.
    package var firstWait: Int64 = 60
    package var longestWait: Int64 = 4 * 3_600
    /// How long a notice is tried after it was queued, in seconds (RFC 5321 §4.5.4.1: at least 4 to 5 days).
    package var lifetime: Int64 = 5 * 86_400
    /// How many attempts of unknown outcome are made: each may be a copy in the recipient's mailbox.
    package var unknownLimit = 3
    /// The part of a wait that chance adds at most, so that what failed together does not come back together.
    package var jitter = 0.25

    package init() {}

    /// The instant of the next attempt; nil when the notice has had its time.
    ///
    /// - Parameters:
    ///   - attempts: those that counted, with the one that has just failed; 1 or more.
    ///   - fraction: chance, from 0 to 1.
    ///
    /// The last attempt comes at the end of the lifetime, never after it.
    package func nextAttempt(after attempts: Int, queuedAt: Instant, now: Instant, fraction: Double) -> Instant? {
        let end = queuedAt.advanced(bySeconds: lifetime)
        guard now < end else { return nil }
        return min(now.advanced(bySeconds: wait(after: attempts, fraction: fraction)), end)
    }

    /// Seconds from the attempt that failed to the next.
    package func wait(after attempts: Int, fraction: Double) -> Int64 {
        let doublings = min(max(attempts, 1) - 1, 32)
        let (doubled, overflow) = firstWait.multipliedReportingOverflow(by: 1 << Int64(doublings))
        let wait = overflow ? longestWait : min(doubled, longestWait)
        let chance = fraction.isFinite ? min(max(fraction, 0), 1) : 0
        return wait + Int64(Double(wait) * jitter * chance)
    }

    /// Whether one more attempt may be made after `unknowns` attempts whose outcome nobody knows.
    package func allowsAttempt(afterUnknowns unknowns: Int) -> Bool { unknowns < unknownLimit }
}
