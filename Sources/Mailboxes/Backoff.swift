/// How long to wait before the next attempt to connect: twice as long each time, with jitter, so that many mailboxes
/// do not all come back in one instant (R-L2: for ever, never giving up).
package struct Backoff: Hashable, Sendable {
    private let initial: Duration
    private let maximum: Duration
    private var ceiling: Duration

    package init(initial: Duration = .seconds(1), maximum: Duration = .seconds(300)) {
        (self.initial, self.maximum, ceiling) = (initial, maximum, initial)
    }

    /// Between half of the present ceiling and all of it; `random` gives a number from 0 to 1.
    package mutating func next(random: () -> Double) -> Duration {
        defer { ceiling = min(ceiling * 2, maximum) }
        let share = random()
        return ceiling / 2 + ceiling / 2 * (share >= 0 ? min(share, 1) : 0)
    }

    /// After a success: the next failure waits briefly again.
    package mutating func reset() {
        ceiling = initial
    }
}
