/// Opening hours within one local date, in seconds after its midnight on the wall clock: half-open, so that at
/// 17:00:00 it is already closed when hours end at 17:00.
package struct HourRange: Hashable, Sendable {
    package let from: Int
    package let to: Int

    /// `nil` when reversed, empty or beyond 24:00: hours never pass midnight.
    package init?(from: Int, to: Int) {
        guard from >= 0, from < to, to <= 86_400 else { return nil }
        (self.from, self.to) = (from, to)
    }

    package func overlaps(_ other: HourRange) -> Bool {
        from < other.to && other.from < to
    }
}
