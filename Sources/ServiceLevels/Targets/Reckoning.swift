import CivilTime

/// One target counted from one start: the due time and all that led to it.
struct Reckoning: Sendable {
    let target: Target
    let counting: Counting
    /// What is counted from: the opening, or the first open instant after it.
    let start: Int64
    /// Counted seconds from `start` to the due time.
    let budget: Int64
    var due: Int64?
    var state: RunState
    /// Why the due time is not where the budget ends.
    var moved: Moved?

    enum Moved: Hashable, Sendable {
        /// It fell in closed time.
        case landed(from: Int64)
        /// It lay before the change of severity that made it.
        case notBeforeChange(from: Int64)
        /// Another request that is dealt with on the ticket was promised it earlier.
        case takenOver(from: Int64)
    }

    /// A due time that would lie before `second` lies there.
    func notBefore(_ second: Int64) -> Reckoning {
        guard let due, due < second else { return self }
        var later = self
        (later.due, later.moved) = (second, .notBeforeChange(from: due))
        return later
    }

    /// A due time that would lie behind `second` lies there.
    func notAfter(_ second: Int64) -> Reckoning {
        guard let due, due > second else { return self }
        var earlier = self
        (earlier.due, earlier.moved) = (second, .takenOver(from: due))
        return earlier
    }
}

/// How a clock stands that nothing has ended yet.
package enum RunState: String, Hashable, Sendable {
    case running
    /// A pause without end comes before the due time.
    case paused
    /// Nothing is promised, or it lies beyond 800 days.
    case none
}
