/// A pattern as a nondeterministic automaton: numbered steps, each of which knows the next.
struct PatternProgram: Sendable {
    enum Step: Sendable {
        /// Takes a letter of the set of this number.
        case letter(set: Int, next: Int)
        case border(PatternNode.Border, next: Int)
        case fork(Int, Int)
        case found
    }

    private(set) var steps: [Step] = [.found]
    private(set) var sets: [LetterSet] = []
    private(set) var start = 0
    /// There are borders that only the letter behind them decides: `$`, `\z`, `\b`, `\B`.
    private(set) var looksAhead = false
    private(set) var hasBorders = false

    private var numbers: [LetterSet: Int] = [:]

    init(_ node: PatternNode) {
        start = add(node, before: 0)
        numbers = [:]
    }

    /// The first step of `node`, which goes on to the step `next`. Built from behind, so that every next is known.
    private mutating func add(_ node: PatternNode, before next: Int) -> Int {
        switch node {
        case .letter(let set): add(.letter(set: number(of: set), next: next))
        case .border(let border): add(border, before: next)
        case .sequence(let nodes): nodes.reversed().reduce(next) { add($1, before: $0) }
        case .choice(let nodes): add(choiceOf: nodes, before: next)
        case .repeated(let node, let least, let most): add(node, least, most, before: next)
        }
    }

    private mutating func add(_ step: Step) -> Int {
        steps.append(step)
        return steps.count - 1
    }

    private mutating func add(_ border: PatternNode.Border, before next: Int) -> Int {
        hasBorders = true
        switch border {
        case .lineStart, .textStart: break
        case .lineEnd, .textEnd, .word, .noWord: looksAhead = true
        }
        return add(.border(border, next: next))
    }

    private mutating func add(choiceOf nodes: [PatternNode], before next: Int) -> Int {
        guard let last = nodes.last else { return next }
        return nodes.dropLast().reversed().reduce(add(last, before: next)) { rest, node in
            let first = add(node, before: next)
            return add(.fork(first, rest))
        }
    }

    private mutating func add(_ node: PatternNode, _ least: Int, _ most: Int?, before next: Int) -> Int {
        var (first, required) = (next, least)
        if let most {
            for _ in least..<max(least, most) {
                let taken = add(node, before: first)
                first = add(.fork(taken, next))
            }
        } else {
            let loop = add(.found)
            let again = add(node, before: loop)
            steps[loop] = .fork(again, next)
            first = least == 0 ? loop : again
            required = max(0, least - 1)
        }
        for _ in 0..<required { first = add(node, before: first) }
        return first
    }

    private mutating func number(of set: LetterSet) -> Int {
        if let number = numbers[set] { return number }
        numbers[set] = sets.count
        sets.append(set)
        return sets.count - 1
    }
}
