import CivilTime

/// How one clock of a ticket stands.
package struct ClockStanding: Sendable {
    package let clock: ServiceClock
    package let state: State
    /// `nil` while a pause stops the clock, and where nothing is promised.
    package let due: Instant?
    package let bound: Target.Bound
    package let metAt: Instant?
    /// Told apart from an earlier turn of the same clock: what armed it; `nil` for clocks that run once.
    package let armedAt: Instant?
    /// Recorded by a `settled` entry: neither to be recomputed nor to be recorded again.
    package let isSettled: Bool
    let time: DueTime

    package enum State: String, Hashable, Sendable {
        /// Nothing is promised at present.
        case none
        case running
        /// Waiting, or solved; the due time is unknown until it goes on.
        case paused
        case met
        /// Not met in time; whether it was met later is told by `metAt`.
        case breached
    }

    /// The first whole second at which it is late if nothing meets it before.
    package var breachesAt: Instant? {
        guard let due else { return nil }
        return bound == .inclusive ? due.advanced(bySeconds: 1) : due
    }

    /// What to record when the clock has come out; `nil` while it is open, and when it is recorded already.
    package var outcome: ClockOutcome? {
        guard !isSettled, state == .met || state == .breached else { return nil }
        return ClockOutcome(armedAt: armedAt, due: due, metAt: metAt, isLate: state == .breached)
    }
}
