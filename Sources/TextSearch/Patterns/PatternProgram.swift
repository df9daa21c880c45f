/// A pattern as a nondeterministic automaton: numbered steps, each of which knows the next. There are at most
/// `TextPattern.largest`, and a few.
struct PatternProgram: Sendable {
    enum Step: Sendable {
        /// Takes a letter of the set of this number.
        case letter(set: UInt16, next: UInt16)
        case border(PatternNode.Border, next: UInt16)
        case fork(UInt16, UInt16)
        case found
    }

    private(set) var steps: [Step] = [.found]
    private(set) var sets: [LetterSet] = []
    private(set) var start: UInt16 = 0
    /// There are borders that only the letter behind them decides: `$`, `\z`, `\b`, `\B`.
    private(set) var looksAhead = false
    private(set) var hasBorders = false

    private var numbers: [LetterSet: UInt16] = [:]

    init(_ node: PatternNode) {
        start = add(node, before: 0)
        numbers = [:]
    }

    /// The first step of `node`, which goes on to the step `next`. Built from behind, so that every next is known.
    private mutating func add(_ node: PatternNode, before next: UInt16) -> UInt16 {
        switch node {
        case .letter(let set): add(.letter(set: number(of: set), next: next))
        case .border(let border): add(border, before: next)
        case .sequence(let nodes): nodes.reversed().reduce(next) { add($1, before: $0) }
        case .choice(let nodes): add(choiceOf: nodes, before: next)
        case .repeated(let node, let least, let most): add(node, least, most, before: next)
        }
    }

    private mutating func add(_ step: Step) -> UInt16 {
        steps.append(step)
        return UInt16(truncatingIfNeeded: steps.count - 1)
    }

    private mutating func add(_ border: PatternNode.Border, before next: UInt16) -> UInt16 {
        hasBorders = true
        switch border {
        case .lineStart, .textStart: break
        case .lineEnd, .textEnd, .word, .noWord: looksAhead = true
        }
        return add(.border(border, next: next))
    }

    private mutating func add(choiceOf nodes: [PatternNode], before next: UInt16) -> UInt16 {
        guard let last = nodes.last else { return next }
        return nodes.dropLast().reversed().reduce(add(last, before: next)) { rest, node in
            let first = add(node, before: next)
            return add(.fork(first, rest))
        }
    }

    private mutating func add(_ node: PatternNode, _ least: Int, _ most: Int?, before next: UInt16) -> UInt16 {
        var (first, required) = (next, least)
        if let most {
            for _ in least..<max(least, most) {
                let taken = add(node, before: first)
                first = add(.fork(taken, next))
            }
        } else {
            let loop = add(.found)
            let again = add(node, before: loop)
            steps[Int(loop)] = .fork(again, next)
            first = least == 0 ? loop : again
            required = max(0, least - 1)
        }
        for _ in 0..<required { first = add(node, before: first) }
        return first
    }

    private mutating func number(of set: LetterSet) -> UInt16 {
        if let number = numbers[set] { return number }
        let number = UInt16(truncatingIfNeeded: sets.count)
        numbers[set] = number
        sets.append(set)
        return number
    }
}
