/// A pattern or a glob, ready to be looked for.
struct CompiledPattern: Sendable {
    let program: PatternProgram
    let classes: LetterClasses
    /// nil: too large, and its program is simulated.
    let table: PatternTable?
    /// See `RequiredText`.
    let words: [[UInt32]]

    /// `work`: visits of steps that may still be spent on tables.
    init(_ node: PatternNode, work: inout Int) {
        program = PatternProgram(node)
        classes = LetterClasses(program)
        words = RequiredText.words(of: node)
        table = PatternTable(PatternSimulation(program, classes), work: &work)
    }

    enum Outcome: Hashable {
        /// Behind the letter of this number at the latest.
        case found(Int)
        case absent
        /// The steps that it might take did not do.
        case undecided
    }

    /// Looks for the pattern and subtracts from `steps` what was taken.
    func search(_ text: LetterText, steps: inout Int) -> Outcome {
        let map = classMap(text)
        steps -= SearchCost.start + text.scalars.count * SearchCost.letter
        if let table { return search(text, table, map, &steps) }
        return simulate(text, map, &steps)
    }

    /// The class of each letter of the text's alphabet.
    private func classMap(_ text: LetterText) -> [UInt16] {
        classes.ascii + text.scalars.map { classes.number(of: $0, LetterKind($0)) }
    }

    private func search(_ text: LetterText, _ table: PatternTable, _ map: [UInt16], _ steps: inout Int) -> Outcome {
        let last = PatternTable.found(table.stride)
        let count = min(text.letters.count, max(0, steps))
        var (row, index) = (PatternTable.start(table.stride), 0)
        text.letters.withUnsafeBufferPointer { letters in
            table.cells.withUnsafeBufferPointer { cells in
                map.withUnsafeBufferPointer { map in
                    while index < count, row > last {
                        row = Int(cells[row &+ Int(map[Int(letters[index])])])
                        index &+= 1
                    }
                }
            }
        }
        steps -= index
        if row > last, index < text.letters.count { return .undecided }
        if row > last, !text.isCut { row = Int(table.cells[row + table.stride - 1]) }
        return row == last ? .found(index) : .absent
    }

    private func simulate(_ text: LetterText, _ map: [UInt16], _ steps: inout Int) -> Outcome {
        var simulation = PatternSimulation(program, classes)
        guard case .state(var state) = simulation.start() else { return .found(0) }
        var (taken, index) = (0, 0)
        defer { steps -= taken }
        for letter in text.letters {
            taken = index + simulation.visits * SearchCost.visit
            guard taken < steps else { return .undecided }
            guard case .state(let next) = simulation.advance(state, Int(map[Int(letter)])) else { return .found(index) }
            (state, index) = (next, index + 1)
        }
        if text.isCut { return .absent }
        if case .found = simulation.advance(state, nil) { return .found(index) }
        return .absent
    }
}

/// What things cost in steps; a step is about a nanosecond.
enum SearchCost {
    /// Steps that all patterns of a mail may take together.
    static let allowance = 8_000_000
    /// To begin with a text.
    static let start = 200
    /// To find out about a letter beyond ASCII.
    static let letter = 40
    /// Of one step of a simulated program.
    static let visit = 6
}
