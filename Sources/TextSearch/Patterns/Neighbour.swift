/// What stands on one side of a place between two letters, as far as borders ask for it.
enum Neighbour: UInt8, Sendable {
    /// The beginning of the text when it is before, the end when it is behind.
    case edge, lineEnd, word, other
}

extension PatternNode.Border {
    /// Whether the border is there; nil: it depends on what comes behind, and that is not known.
    func holds(after: Neighbour, before: Neighbour?) -> Bool? {
        switch self {
        case .textStart: after == .edge
        case .lineStart: after == .edge || after == .lineEnd
        case .textEnd: before.map { $0 == .edge }
        case .lineEnd: before.map { $0 == .edge || $0 == .lineEnd }
        case .word: before.map { ($0 == .word) != (after == .word) }
        case .noWord: before.map { ($0 == .word) == (after == .word) }
        }
    }
}
