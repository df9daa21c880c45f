extension PatternParser {
    /// Behind `(`. What a group caught is not kept, so that all groups are the same.
    mutating func group() throws(TextPatternFault) -> PatternNode? {
        let start = marks[index - 1].offset
        if peek.map({ $0 == "*" }) == true {
            throw fault("verbs such as `(*SKIP)` direct a search that tries again; this one does not", at: start)
        }
        guard take("?") else { return try inside(from: start) }
        if take("#") { return try comment(from: start) }
        if take(":") || take("|") { return try inside(from: start) }
        try refuse(from: start)
        if take("P<") || take("<") { return try named(until: ">", from: start) }
        if take("'") { return try named(until: "'", from: start) }
        return try switches(from: start)
    }

    /// The groups that no automaton can follow.
    private mutating func refuse(from start: Int) throws(TextPatternFault) {
        let refused: [(opening: String, reason: String)] = [
            ("=", "look-ahead is not supported: match what follows as part of the pattern, or make two conditions"),
            ("!", "negative look-ahead is not supported: make a second condition that must not be met"),
            ("<=", "look-behind is not supported: match what precedes as part of the pattern"),
            ("<!", "negative look-behind is not supported: make a second condition that must not be met"),
            (">", "atomic groups are not supported, and not needed: write `(?:…)`, it is fast all the same"),
            ("(", "conditionals are not supported: write both cases with `|`"),
            ("R", "recursion is not supported: write out as many levels as there are"),
            ("&", "recursion is not supported: write out as many levels as there are"),
            ("P>", "recursion is not supported: write out as many levels as there are"),
            ("P=", "back-references are not supported: write out what may stand there"),
            ("C", "callouts are not supported"),
        ]
        for (opening, reason) in refused where take(opening) { throw fault(reason, at: start) }
        if let scalar = peek, (0x30...0x39).contains(scalar) || scalar == "+" {
            throw fault("recursion is not supported: write out as many levels as there are", at: start)
        }
    }

    private mutating func inside(from start: Int) throws(TextPatternFault) -> PatternNode {
        let outer = flags
        let node = try choice()
        flags = outer
        guard take(")") else {
            throw fault("`(` without its `)`: write `\\(` if the bracket itself is meant", at: start)
        }
        return node
    }

    private mutating func comment(from start: Int) throws(TextPatternFault) -> PatternNode? {
        while let scalar = next() { if scalar == ")" { return nil } }
        throw fault("`(?#` without its `)`", at: start)
    }

    private mutating func named(until end: Unicode.Scalar, from start: Int) throws(TextPatternFault) -> PatternNode {
        var length = 0
        while let scalar = next(), scalar != end {
            guard LetterKinds.word.contains(kind: LetterKind(scalar)) else {
                throw fault("the name of a group has letters, digits and `_` only", at: start)
            }
            length += 1
        }
        if length == 0 { throw fault("a group with an empty name: leave the name out", at: start) }
        return try inside(from: start)
    }

    /// `i-s)` for the rest of the group, or `i-s:…)` for this one.
    private mutating func switches(from start: Int) throws(TextPatternFault) -> PatternNode? {
        let outer = flags
        var isOn = true
        while let scalar = next() {
            switch scalar {
            case "-": isOn = false
            case "i": flags.ignoresCase = isOn
            case "s": flags.dotTakesLineEnds = isOn
            case "m": flags.bordersAtLines = isOn
            case "u": continue
            case "x":
                if isOn {
                    throw fault("`x` is not supported: write the pattern without blanks and comments", at: start)
                }
            case ")": return nil
            case ":":
                let inner = flags
                flags = outer
                return try withFlags(inner, from: start)
            default: throw fault("unknown switch: there are `i`, `m` and `s`", at: start)
            }
        }
        throw fault("`(` without its `)`", at: start)
    }

    private mutating func withFlags(_ inner: Flags, from start: Int) throws(TextPatternFault) -> PatternNode {
        let outer = flags
        flags = inner
        let node = try inside(from: start)
        flags = outer
        return node
    }
}
