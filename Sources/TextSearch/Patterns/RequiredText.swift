/// What a text must have so that a pattern can be found in it: at least one of these words, folded, without blanks.
/// Empty: nothing can be said.
///
/// They are looked for together with all phrases, and the pattern is tried only when one is there.
enum RequiredText {
    private static let mostWords = 32
    private static let longest = 32

    static func words(of node: PatternNode) -> [[UInt32]] {
        switch node {
        case .letter(let set): set.letter.map { isBlank($0) ? [] : [[$0]] } ?? []
        case .border: []
        case .repeated(let node, let least, _): least > 0 ? words(of: node) : []
        case .choice(let nodes): any(of: nodes)
        case .sequence(let nodes): best(of: nodes)
        }
    }

    private static func any(of nodes: [PatternNode]) -> [[UInt32]] {
        var all: [[UInt32]] = []
        for node in nodes {
            let words = words(of: node)
            if words.isEmpty || all.count + words.count > mostWords { return [] }
            all += words
        }
        return all
    }

    /// The longest of what the parts require; letters that stand together are one word.
    private static func best(of nodes: [PatternNode]) -> [[UInt32]] {
        var (best, run) = ([[UInt32]](), [UInt32]())
        func consider(_ words: [[UInt32]]) { if worth(words) > worth(best) { best = words } }
        for node in nodes {
            if case .letter(let set) = node, let letter = set.letter, !isBlank(letter), run.count < longest {
                run.append(letter)
            } else {
                consider(run.isEmpty ? [] : [run])
                run = []
                consider(words(of: node))
            }
        }
        consider(run.isEmpty ? [] : [run])
        return best
    }

    private static func worth(_ words: [[UInt32]]) -> Int { words.map(\.count).min() ?? 0 }

    private static func isBlank(_ scalar: UInt32) -> Bool { LetterKinds.blank.contains(kind: LetterKind(scalar)) }
}
