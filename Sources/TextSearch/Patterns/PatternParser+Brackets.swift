extension PatternParser {
    /// Behind `[`.
    mutating func bracket() throws(TextPatternFault) -> LetterSet {
        let start = marks[index - 1].offset
        let isInverted = take("^")
        var (ranges, kinds, isFirst) = ([ClosedRange<UInt32>](), LetterKinds(), true)
        while isFirst || !take("]") {
            guard peek != nil else {
                throw fault("`[` without its `]`: write `\\[` if the bracket itself is meant", at: start)
            }
            isFirst = false
            let place = offset
            switch try item() {
            case .set(let set):
                ranges += set.ranges
                kinds.formUnion(set.kinds)
            case .letter(let low):
                ranges.append(try range(from: low, at: place))
            }
        }
        let set = cased(LetterSet(ranges, kinds: kinds))
        return isInverted ? set.inverted : set
    }

    private enum Item {
        case letter(UInt32)
        case set(LetterSet)
    }

    private mutating func item() throws(TextPatternFault) -> Item {
        let start = offset
        if let named = try posix() { return .set(named) }
        guard take("\\") else { return .letter(next() ?? 0) }
        if let set = try letterSet(from: start) { return .set(set) }
        if take("b") { return .letter(0x08) }
        return .letter(try letter(from: start))
    }

    /// `low` alone, or to what stands behind a hyphen.
    private mutating func range(from low: UInt32, at place: Int) throws(TextPatternFault) -> ClosedRange<UInt32> {
        let back = index
        guard take("-"), let next = peek, next != "]" else {
            index = back
            return low...low
        }
        guard case .letter(let high) = try item() else {
            throw fault("a range ends with a letter: put the hyphen last if it is meant itself", at: place)
        }
        guard low <= high else {
            throw fault("a range whose end stands before its beginning: turn it round", at: place)
        }
        return low...high
    }

    /// `[:alpha:]`, `[:^digit:]`
    private mutating func posix() throws(TextPatternFault) -> LetterSet? {
        let (back, place) = (index, offset)
        guard take("[:") else { return nil }
        let isNegated = take("^")
        var name = ""
        while let scalar = peek, (0x61...0x7A).contains(scalar), name.utf8.count < 10 {
            name.unicodeScalars.append(Unicode.Scalar(scalar) ?? " ")
            index += 1
        }
        guard take(":]") else {
            index = back
            return nil
        }
        guard let kinds = PatternParser.posix[name] else { throw fault("unknown class `[:\(name):]`", at: place) }
        return LetterSet(kinds: isNegated ? kinds.others : kinds)
    }

    private static let posix: [String: LetterKinds] = [
        "alpha": .letters, "digit": .digits, "alnum": [.letters, .numbers], "upper": .upper, "lower": .lower,
        "space": .blank, "blank": .spaces, "punct": [.punctuation, .symbols], "word": .word, "cntrl": .controls,
        "graph": LetterKinds.separators.union(.other).others,
        "print": LetterKinds.separators.union(.other).others.union(.spaces),
    ]
}
