/// A pattern as it is written.
indirect enum PatternNode: Hashable, Sendable {
    case letter(LetterSet)
    case border(Border)
    /// One behind the other; none of them: the empty text.
    case sequence([PatternNode])
    case choice([PatternNode])
    /// `most` nil: as often as there is.
    case repeated(PatternNode, least: Int, most: Int?)

    /// What is true between two letters.
    enum Border: Hashable, Sendable {
        case lineStart, lineEnd, textStart, textEnd, word, noWord
    }

    static let empty = PatternNode.sequence([])

    /// The steps of its program, capped: a million and more are all the same.
    var size: Int {
        switch self {
        case .letter, .border: 1
        case .sequence(let nodes): min(PatternNode.cap, nodes.reduce(0) { $0 + $1.size })
        case .choice(let nodes): min(PatternNode.cap, nodes.reduce(nodes.count) { $0 + $1.size })
        case .repeated(let node, let least, let most):
            min(PatternNode.cap, node.size * max(1, most ?? least) + max(1, (most ?? least + 1) - least))
        }
    }

    private static let cap = 1_000_000
}
