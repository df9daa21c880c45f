/// UIDs as IMAP writes them: ranges that are sorted and neither touch nor overlap, and perhaps an open end such as
/// `4711:*` (RFC 9051 §9, `sequence-set`).
///
/// Ranges stay ranges: a server that names `1:4294967295` costs eight bytes, not sixteen gigabytes.
package struct UIDSet: Hashable, Sendable {
    package let ranges: [ClosedRange<UID>]
    package let end: End

    package enum End: Hashable, Sendable {
        case closed
        /// `n:*`. The server adds its last message even when that lies below `n` (RFC 9051 §9, `seq-range`).
        case from(UID)
        /// `*`, the message with the highest UID.
        case last
    }

    /// Every message of the mailbox, `1:*`.
    package static let all = UIDSet.from(.first)
    /// The message with the highest UID, `*`.
    package static let last = UIDSet(end: .last)

    /// `uid:*`, everything from `uid` on.
    package static func from(_ uid: UID) -> UIDSet { UIDSet(end: .from(uid)) }

    /// In any order, overlapping or not.
    package init(_ ranges: [ClosedRange<UID>]) {
        self.ranges = UIDSet.joined(ranges)
        end = .closed
    }

    /// In any order, repeated or not.
    package init(_ uids: some Sequence<UID>) {
        self.init(uids.map { $0...$0 })
    }

    package init(_ uid: UID) {
        self.init([uid...uid])
    }

    private init(end: End) {
        ranges = []
        self.end = end
    }

    package var isEmpty: Bool { ranges.isEmpty && end == .closed }

    /// How many UIDs are named; `nil` when the end is open.
    package var count: Int? {
        guard end == .closed else { return nil }
        return ranges.reduce(0) { $0 + Int($1.upperBound.rawValue - $1.lowerBound.rawValue) + 1 }
    }

    /// The named UIDs in ascending order, without the open end; lazily, because a range may be huge.
    package var uids: some Sequence<UID> {
        ranges.lazy.flatMap { ($0.lowerBound.rawValue...$0.upperBound.rawValue).lazy.compactMap { UID($0) } }
    }

    /// Whether `uid` is meant; with the end `.last`, every UID may be.
    package func contains(_ uid: UID) -> Bool {
        switch end {
        case .last: true
        case .from(let first): uid >= first || isInRange(uid)
        case .closed: isInRange(uid)
        }
    }

    private func isInRange(_ uid: UID) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < uid { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(uid)
    }

    private static func joined(_ ranges: [ClosedRange<UID>]) -> [ClosedRange<UID>] {
        var joined: [ClosedRange<UID>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            guard let previous = joined.last, touches(previous, range) else {
                joined.append(range)
                continue
            }
            joined[joined.count - 1] = previous.lowerBound...max(previous.upperBound, range.upperBound)
        }
        return joined
    }

    /// Whether `later`, which begins no earlier, overlaps `earlier` or begins right behind it.
    private static func touches(_ earlier: ClosedRange<UID>, _ later: ClosedRange<UID>) -> Bool {
        later.lowerBound <= earlier.upperBound || later.lowerBound.rawValue - 1 == earlier.upperBound.rawValue
    }
}
