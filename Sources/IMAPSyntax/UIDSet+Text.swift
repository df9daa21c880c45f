extension UIDSet: CustomStringConvertible {
    /// The shortest form, `3,7:12,20:*`, as it stands in commands; empty for the empty set, which no command may carry.
    package var description: String {
        let closed = ranges.map(UIDSet.text)
        switch end {
        case .closed: return closed.joined(separator: ",")
        case .from(let first): return (closed + ["\(first.rawValue):*"]).joined(separator: ",")
        case .last: return (closed + ["*"]).joined(separator: ",")
        }
    }

    private static func text(_ range: ClosedRange<UID>) -> String {
        range.lowerBound == range.upperBound
            ? "\(range.lowerBound.rawValue)" : "\(range.lowerBound.rawValue):\(range.upperBound.rawValue)"
    }

    /// The same UIDs in sets whose text is at most `bytes` long each, so that every one fits a command line; an open
    /// end stays one set, since it is short.
    package func split(within bytes: Int) -> [UIDSet] {
        guard end == .closed else { return [self] }
        var (sets, current, length): ([UIDSet], [ClosedRange<UID>], Int) = ([], [], 0)
        for range in ranges {
            let addition = UIDSet.text(range).utf8.count + 1
            if !current.isEmpty, length + addition > bytes {
                sets.append(UIDSet(current))
                (current, length) = ([], 0)
            }
            current.append(range)
            length += addition
        }
        return current.isEmpty ? sets : sets + [UIDSet(current)]
    }

    /// Reads what a server sends (`uid-set`, RFC 9051 §9): numbers and ranges in any order, never `*`, never zero.
    package init?(text: ArraySlice<UInt8>) {
        var ranges: [ClosedRange<UID>] = []
        for element in text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            let bounds = element.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
            guard bounds.count <= 2, let first = bounds.first.flatMap(UIDSet.uid),
                let last = bounds.last.flatMap(UIDSet.uid)
            else { return nil }
            ranges.append(min(first, last)...max(first, last))
        }
        self.init(ranges)
    }

    private static func uid(_ digits: ArraySlice<UInt8>) -> UID? {
        decimal(digits).flatMap(UInt32.init(exactly:)).flatMap { UID($0) }
    }
}
