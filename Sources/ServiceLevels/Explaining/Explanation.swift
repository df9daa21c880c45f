import CivilTime

/// How a due time comes about, second by second: every stretch from the start to where the budget ends, counted or
/// skipped. The counted ones add up to the budget exactly.
package struct Explanation: Hashable, Sendable {
    package let target: Target
    /// The zone in which the calendar reads its hours.
    package let zone: String
    package let start: Instant
    /// Seconds.
    package let budget: Int64
    /// In order, without gaps. They end where the budget does, or at a pause without end.
    package let stretches: [Stretch]
    package let due: Instant?
    package let moved: Moved?

    package struct Stretch: Hashable, Sendable {
        package let from: Instant
        package let to: Instant
        package let kind: Kind

        package var seconds: Int64 { to.seconds - from.seconds }
    }

    package enum Kind: Hashable, Sendable {
        case counted
        case skipped(Reason)
    }

    package enum Reason: Hashable, Sendable {
        /// Before, between or after the hours of a day that has some.
        case outsideHours
        /// No hours on that weekday.
        case noHours
        case holiday(String)
        case closure(String)
        /// A dated exception, with its name.
        case exception(String?)
        /// A status, maintenance, or the time after the work was over.
        case paused
    }

    /// Why the due time is not where the budget ends.
    package enum Moved: Hashable, Sendable {
        /// That was in closed time.
        case landed
        /// That was before the change of severity that made it.
        case notBeforeChange
        /// Another request that is dealt with on the ticket was promised it earlier.
        case takenOver
    }

    /// The sum of what was counted; less than the budget only while a pause without end stops the clock.
    package var counted: Int64 {
        stretches.reduce(0) { $0 + ($1.kind == .counted ? $1.seconds : 0) }
    }
}

extension DueTime {
    /// `nil` where nothing is promised.
    package var explanation: Explanation? {
        reckoning.map { $0.explanation(without: pauses) }
    }
}

extension ClockStanding {
    /// `nil` where nothing is promised at present.
    package var explanation: Explanation? { time.explanation }
}
