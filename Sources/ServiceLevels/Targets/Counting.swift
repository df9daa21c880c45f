/// Counted time: open time of a calendar, or real time, with pauses removed.
struct Counting: Sendable {
    let calendar: CompiledCalendar
    let isElapsed: Bool

    /// Nothing falls due later than this after its start.
    static let limit: Int64 = 800 * 86_400

    enum Reached {
        case at(Int64)
        /// A pause without end comes first.
        case paused
        case never
    }

    /// Counted seconds before `second`, from an origin that is always the same.
    func sum(before second: Int64) -> Int64 {
        isElapsed ? second : calendar.open.sum(before: second)
    }

    /// Counted seconds in `range`, pauses removed.
    func counted(in range: Range<Int64>, without pauses: PauseUnion) -> Int64 {
        let paused = pauses.spans.reduce(Int64(0)) { sum, span in
            let seen = span.clamped(to: range)
            return sum + self.sum(before: seen.upperBound) - self.sum(before: seen.lowerBound)
        }
        return sum(before: range.upperBound) - sum(before: range.lowerBound) - paused
    }

    /// The earliest instant from `start` on at which the counted time since `start` reaches `budget`.
    func advance(from start: Int64, by budget: Int64, without pauses: PauseUnion) -> Reached {
        guard budget > 0 else { return .at(start) }
        var (from, remaining) = (start, budget)
        for span in pauses.spans where span.upperBound > from {
            let pause = max(span.lowerBound, from)
            guard pause - start <= Self.limit else { break }
            let available = sum(before: pause) - sum(before: from)
            if available >= remaining { break }
            if span.upperBound == PauseUnion.endless { return .paused }
            (from, remaining) = (span.upperBound, remaining - available)
        }
        guard from - start <= Self.limit, let second = second(reaching: sum(before: from) + remaining),
            second - start <= Self.limit
        else { return .never }
        return .at(second)
    }

    private func second(reaching sum: Int64) -> Int64? {
        isElapsed ? sum : calendar.open.second(reaching: sum)
    }
}
