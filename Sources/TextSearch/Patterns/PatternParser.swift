/// Reads a pattern in the syntax of PCRE, as far as it is regular.
///
/// Groups are read by recursion, to a depth that is limited.
struct PatternParser {
    /// A scalar of the pattern, tidied as texts are, and the place of its character.
    struct Mark {
        var scalar: UInt32
        var offset: Int
    }

    /// What `(?…)` switches, to the end of the group.
    struct Flags {
        var ignoresCase = true
        var dotTakesLineEnds = false
        var bordersAtLines = true
    }

    private static let deepest = 40

    let marks: [Mark]
    let end: Int
    var index = 0
    var flags = Flags()
    private var depth = 0

    init(_ source: String) throws(TextPatternFault) {
        var (marks, offset) = ([Mark](), 0)
        for character in source {
            guard offset < TextPattern.longest else {
                throw TextPatternFault(
                    offset: offset,
                    reason: "longer than \(TextPattern.longest) characters: make several patterns of it"
                )
            }
            let text = LetterText(String(character))
            marks += text.letters.map { Mark(scalar: text.scalar(Int($0)), offset: offset) }
            offset += 1
        }
        self.marks = marks
        end = offset
    }

    mutating func pattern() throws(TextPatternFault) -> PatternNode {
        if marks.isEmpty { throw fault("empty: it would be found everywhere") }
        let node = try choice()
        if peek != nil { throw fault("`)` without its `(`: write `\\)` if the bracket itself is meant") }
        return node
    }

    var peek: UInt32? { index < marks.count ? marks[index].scalar : nil }

    var offset: Int { index < marks.count ? marks[index].offset : end }

    func fault(_ reason: String, at place: Int? = nil) -> TextPatternFault {
        TextPatternFault(offset: place ?? offset, reason: reason)
    }

    /// Goes on if `word` stands here.
    mutating func take(_ word: String) -> Bool {
        var next = index
        for scalar in word.unicodeScalars {
            guard next < marks.count, marks[next].scalar == scalar.value else { return false }
            next += 1
        }
        index = next
        return true
    }

    mutating func next() -> UInt32? {
        guard let scalar = peek else { return nil }
        index += 1
        return scalar
    }

    /// `a|b|c`, to the end or to a closing bracket.
    mutating func choice() throws(TextPatternFault) -> PatternNode {
        guard depth < PatternParser.deepest else {
            throw fault("groups nested more than \(PatternParser.deepest) deep: take some apart")
        }
        depth += 1
        defer { depth -= 1 }
        var branches = [try sequence()]
        while take("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func sequence() throws(TextPatternFault) -> PatternNode {
        var nodes: [PatternNode] = []
        while let scalar = peek, scalar != "|", scalar != ")" {
            guard let node = try atom() else { continue }
            nodes.append(try counted(node))
        }
        return nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }

    /// nil: something that only switches or explains.
    private mutating func atom() throws(TextPatternFault) -> PatternNode? {
        let start = offset
        guard let scalar = next() else { return nil }
        switch scalar {
        case "(": return try group()
        case "[": return .letter(try bracket())
        case "\\": return try escape()
        case ".": return .letter(flags.dotTakesLineEnds ? .anything : LetterSet.lineEnd.inverted)
        case "^": return .border(flags.bordersAtLines ? .lineStart : .textStart)
        case "$": return flags.bordersAtLines ? .border(.lineEnd) : PatternParser.lastLineEnd
        case "*", "+", "?", "{":
            index -= 1
            if try count() != nil {
                throw fault("a count with nothing before it: write `\\` before it if it is text", at: start)
            }
            index += 1
            return .letter(LetterSet(scalar))
        default: return .letter(cased(LetterSet(scalar)))
        }
    }

    /// The end of the text, or before its last line end.
    static let lastLineEnd = PatternNode.choice([
        .border(.textEnd), .sequence([.letter(.lineEnd), .border(.textEnd)]),
    ])

    func cased(_ set: LetterSet) -> LetterSet { flags.ignoresCase ? set.ignoringCase : set }
}

extension UInt32 {
    /// So that patterns and switches read as what they look for.
    static func ~= (letter: Unicode.Scalar, scalar: UInt32) -> Bool { letter.value == scalar }
    static func == (scalar: UInt32, letter: Unicode.Scalar) -> Bool { letter.value == scalar }
    static func != (scalar: UInt32, letter: Unicode.Scalar) -> Bool { letter.value != scalar }
}
