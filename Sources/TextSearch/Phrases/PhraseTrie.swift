/// Phrases as a tree of their symbols, the states numbered by depth and the edges of each sorted by symbol.
struct PhraseTrie {
    typealias Symbol = PhraseAlphabet.Symbol

    private(set) var firstEdge: [UInt32] = [0]
    private(set) var symbols: [Symbol] = []
    private(set) var targets: [UInt32] = []
    private(set) var firstPhrase: [UInt32] = [0]
    private(set) var phrases: [UInt32] = []

    var count: Int { firstEdge.count - 1 }

    /// The phrases of a state are those that stand side by side in the sorted list and share its symbols, so a level is
    /// made of the one above it by cutting each part where the next symbol changes.
    init(_ phrases: [(symbols: [Symbol], number: Int)]) {
        let sorted = phrases.sorted { $0.symbols.lexicographicallyPrecedes($1.symbols) }
        var parts = [0..<sorted.count]
        var depth = 0
        while !parts.isEmpty {
            var below: [Range<Int>] = []
            let first = count + parts.count
            for part in parts { add(part, of: sorted, depth, first, &below) }
            parts = below
            depth += 1
        }
    }

    private mutating func add(
        _ part: Range<Int>,
        of sorted: [(symbols: [Symbol], number: Int)],
        _ depth: Int,
        _ first: Int,
        _ below: inout [Range<Int>]
    ) {
        var index = part.lowerBound
        while index < part.upperBound, sorted[index].symbols.count == depth {
            phrases.append(UInt32(sorted[index].number))
            index += 1
        }
        while index < part.upperBound {
            let (start, symbol) = (index, sorted[index].symbols[depth])
            while index < part.upperBound, sorted[index].symbols[depth] == symbol { index += 1 }
            symbols.append(symbol)
            targets.append(UInt32(first + below.count))
            below.append(start..<index)
        }
        firstEdge.append(UInt32(symbols.count))
        firstPhrase.append(UInt32(phrases.count))
    }

    func edges(of state: Int) -> Range<Int> { Int(firstEdge[state])..<Int(firstEdge[state + 1]) }

    func hasPhrases(_ state: Int) -> Bool { firstPhrase[state] < firstPhrase[state + 1] }

    func target(of state: Int, _ symbol: Symbol) -> UInt32? {
        var (low, high) = (Int(firstEdge[state]), Int(firstEdge[state + 1]))
        while low < high {
            let middle = (low + high) / 2
            if symbols[middle] < symbol { low = middle + 1 } else { high = middle }
        }
        return low < Int(firstEdge[state + 1]) && symbols[low] == symbol ? targets[low] : nil
    }
}
