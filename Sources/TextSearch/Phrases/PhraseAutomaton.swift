/// Finds any number of phrases in one pass over a text, whatever they have in common (Aho and Corasick, 1975).
///
/// States are numbered by their depth. The shallow ones, where a text is nearly all the time, have a cell for every
/// symbol; the others have their own edges, and the state to fall back to.
struct PhraseAutomaton: Sendable {
    typealias Symbol = PhraseAlphabet.Symbol
    typealias State = UInt32

    /// Cells of the dense states.
    private static let denseCells = 1 << 18

    private let width: Int
    private let denseCount: Int
    private let dense: [State]
    private let firstEdge: [UInt32]
    private let symbols: [Symbol]
    private let targets: [State]
    private let fallbacks: [State]
    private let firstPhrase: [UInt32]
    private let phrases: [UInt32]
    /// The longest proper suffix at which a phrase ends; 0: none.
    private let suffixes: [State]

    /// For each state whether phrases end there, of its own or of a suffix. A search begins with a copy and takes a
    /// state back once it has spoken: then nothing is told twice, and the time is linear.
    let speaking: [Bool]

    /// `phrases`: symbols and the number that is reported; `width`: symbols there are.
    init(_ phrases: [(symbols: [Symbol], number: Int)], width: Int) {
        let trie = PhraseTrie(phrases)
        let fallbacks = PhraseAutomaton.fallbacks(trie)
        self.width = width
        (firstEdge, symbols, targets) = (trie.firstEdge, trie.symbols, trie.targets)
        (firstPhrase, self.phrases, self.fallbacks) = (trie.firstPhrase, trie.phrases, fallbacks)
        var (suffixes, speaking) = (
            [State](repeating: 0, count: trie.count), [Bool](repeating: false, count: trie.count)
        )
        for state in 0..<trie.count {
            let back = fallbacks[state]
            suffixes[state] = trie.hasPhrases(Int(back)) ? back : suffixes[Int(back)]
            speaking[state] = suffixes[state] != 0 || trie.hasPhrases(state)
        }
        (self.suffixes, self.speaking) = (suffixes, speaking)
        denseCount = min(trie.count, max(1, PhraseAutomaton.denseCells / width))
        dense = PhraseAutomaton.dense(trie, fallbacks, denseCount, width)
    }

    /// States are in the order of their depth, so that what is fallen back to is known before.
    private static func fallbacks(_ trie: PhraseTrie) -> [State] {
        var fallbacks = [State](repeating: 0, count: trie.count)
        for state in 0..<trie.count {
            for edge in trie.edges(of: state) where state != 0 {
                var back = fallbacks[state]
                while back != 0, trie.target(of: Int(back), trie.symbols[edge]) == nil { back = fallbacks[Int(back)] }
                fallbacks[Int(trie.targets[edge])] = trie.target(of: Int(back), trie.symbols[edge]) ?? 0
            }
        }
        return fallbacks
    }

    private static func dense(_ trie: PhraseTrie, _ fallbacks: [State], _ count: Int, _ width: Int) -> [State] {
        var dense: [State] = []
        dense.reserveCapacity(count * width)
        for state in 0..<count {
            let row = state == 0 ? 0 : Int(fallbacks[state]) * width
            if state == 0 {
                dense += [State](repeating: 0, count: width)
            } else {
                for cell in row..<row + width { dense.append(dense[cell]) }
            }
            for edge in trie.edges(of: state) { dense[state * width + Int(trie.symbols[edge])] = trie.targets[edge] }
        }
        return dense
    }

    /// Where `symbol` leads; `dense` are the cells, at hand.
    @inline(__always)
    func next(_ state: State, _ symbol: Symbol, _ dense: UnsafeBufferPointer<State>) -> State {
        if Int(state) < denseCount { return dense[Int(state) &* width &+ Int(symbol)] }
        return sparseNext(state, symbol)
    }

    func withDense(_ body: (UnsafeBufferPointer<State>) -> Void) { dense.withUnsafeBufferPointer(body) }

    private func sparseNext(_ state: State, _ symbol: Symbol) -> State {
        var state = Int(state)
        while state >= denseCount {
            var (low, high) = (Int(firstEdge[state]), Int(firstEdge[state + 1]))
            while low < high {
                let middle = (low + high) / 2
                if symbols[middle] < symbol { low = middle + 1 } else { high = middle }
            }
            if low < Int(firstEdge[state + 1]), symbols[low] == symbol { return targets[low] }
            state = Int(fallbacks[state])
        }
        return dense[state * width + Int(symbol)]
    }

    /// Reports the phrases that end at `state` and have not been told.
    func tell(_ state: State, _ speaking: UnsafeMutableBufferPointer<Bool>, _ report: (Int) -> Void) {
        var state = Int(state)
        while state != 0, speaking[state] {
            speaking[state] = false
            for phrase in phrases[Int(firstPhrase[state])..<Int(firstPhrase[state + 1])] { report(Int(phrase)) }
            state = Int(suffixes[state])
        }
    }
}
