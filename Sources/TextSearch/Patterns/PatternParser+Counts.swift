extension PatternParser {
    /// `{1000}` at most.
    static let highest = 1_000

    /// `node` with the count behind it, if there is one. Which of several matches a lazy count prefers makes no
    /// difference to whether there is one.
    mutating func counted(_ node: PatternNode) throws(TextPatternFault) -> PatternNode {
        let place = offset
        guard let (least, most) = try count() else { return node }
        if take("+") {
            throw fault(
                "possessive counts are not supported, and not needed: write it without `+`, it is fast all the same",
                at: place
            )
        }
        _ = take("?")
        let again = offset
        if try count() != nil {
            throw fault("a count behind a count: put the first into a group, `(?:…)`", at: again)
        }
        return .repeated(node, least: least, most: most)
    }

    /// nil: none stands here.
    mutating func count() throws(TextPatternFault) -> (least: Int, most: Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        let start = index
        guard take("{"), let count = try braces() else {
            index = start
            return nil
        }
        return count
    }

    /// `3}`, `3,}`, `,5}` or `3,5}`; whatever else stands behind a brace is text.
    private mutating func braces() throws(TextPatternFault) -> (least: Int, most: Int?)? {
        let place = offset
        let least = number()
        var most = least
        if take(",") { most = number() } else if least == nil { return nil }
        guard take("}"), least != nil || most != nil else { return nil }
        guard max(least ?? 0, most ?? 0) <= PatternParser.highest else {
            throw fault("counts go up to \(PatternParser.highest)", at: place)
        }
        if let least, let most, most < least {
            throw fault("the higher count stands first: turn them round", at: place)
        }
        return (least ?? 0, most)
    }

    /// Capped: more than is allowed is all the same.
    private mutating func number() -> Int? {
        var number: Int?
        while let scalar = peek, (0x30...0x39).contains(scalar) {
            number = min(100_000, (number ?? 0) * 10 + Int(scalar - 0x30))
            index += 1
        }
        return number
    }
}
