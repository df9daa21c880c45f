import CivilTime

/// A stretch of time in which a clock stands still; without an end while it lasts.
package struct Pause: Hashable, Sendable {
    package let from: Instant
    package let to: Instant?

    package init(from: Instant, to: Instant?) {
        (self.from, self.to) = (from, to)
    }
}

/// The pauses of one clock as one set of instants: sorted, merged, cut at the opening of the ticket.
struct PauseUnion: Hashable, Sendable {
    /// Whole seconds; a pause without end ends at `endless`.
    let spans: [Range<Int64>]

    static let endless = Int64.max

    static let none = PauseUnion([], from: 0)

    init(_ pauses: [Pause], from opened: Int64) {
        guard !pauses.isEmpty else {
            spans = []
            return
        }
        let cut = pauses.compactMap { pause -> Range<Int64>? in
            let from = max(pause.from.seconds, opened)
            let to = pause.to?.seconds ?? Self.endless
            return from < to ? from..<to : nil
        }
        spans = Self.merged(cut)
    }

    private init(spans: [Range<Int64>]) {
        self.spans = spans
    }

    /// The pauses as they were known at `second`, when the clock ended.
    func cut(at second: Int64) -> PauseUnion {
        PauseUnion(
            spans: spans.compactMap { $0.lowerBound < second ? $0.lowerBound..<min($0.upperBound, second) : nil }
        )
    }

    private static func merged(_ spans: [Range<Int64>]) -> [Range<Int64>] {
        var merged: [Range<Int64>] = []
        for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, span.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
            } else {
                merged.append(span)
            }
        }
        return merged
    }
}
