/// What a pattern accepts at one place: ranges of scalars and kinds of letters, or all but these.
struct LetterSet: Hashable, Sendable {
    /// Sorted, and apart from each other.
    private(set) var ranges: [ClosedRange<UInt32>]
    var kinds: LetterKinds
    var isInverted = false

    init(_ ranges: [ClosedRange<UInt32>] = [], kinds: LetterKinds = []) {
        self.ranges = LetterSet.merged(ranges)
        self.kinds = kinds
    }

    init(_ scalar: UInt32) {
        self.init([scalar...scalar])
    }

    static let lineEnd = LetterSet(0x0A)
    static let anything = LetterSet(kinds: LetterKinds().others)
    static let word = LetterSet(kinds: .word)

    var inverted: LetterSet {
        var set = self
        set.isInverted.toggle()
        return set
    }

    func contains(_ scalar: UInt32, _ kind: LetterKind) -> Bool {
        (kinds.contains(kind: kind) || isListed(scalar)) != isInverted
    }

    private func isListed(_ scalar: UInt32) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(scalar)
    }

    /// The set without regard to case: of each letter in it, all forms, before it is inverted.
    var ignoringCase: LetterSet {
        var (all, kinds) = (ranges, kinds)
        if !kinds.isDisjoint(with: .cased) { kinds.formUnion(.cased) }
        if ranges.reduce(0, { $0 + $1.count }) <= 256 {
            all += ranges.joined().flatMap { CaseFolding.forms(of: $0) }.map { $0...$0 }
        } else {
            for family in CaseFolding.families where family.contains(where: isListed) { all += family.map { $0...$0 } }
        }
        var set = LetterSet(all, kinds: kinds)
        set.isInverted = isInverted
        return set
    }

    /// The folded letter, if the set has nothing but forms of one.
    var letter: UInt32? {
        guard !isInverted, kinds.isEmpty, let first = ranges.first?.lowerBound else { return nil }
        let folded = CaseFolding.fold(first)
        let isOne = ranges.allSatisfy { range in range.count <= 4 && range.allSatisfy { CaseFolding.fold($0) == folded }
        }
        return isOne ? folded : nil
    }

    private static func merged(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
        var merged: [ClosedRange<UInt32>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
                merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }
}
