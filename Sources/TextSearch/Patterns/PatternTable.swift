/// A pattern as a deterministic automaton: a table that is asked once for each letter.
struct PatternTable: Sendable {
    /// Rows of `stride` cells, each the beginning of another row. The last cell of a row is for the end of the text.
    let cells: [UInt16]
    let stride: Int

    /// The rows from which no letter leads away: nothing can be found any more, and it was found.
    static let dead = 0
    static func found(_ stride: Int) -> Int { stride }
    static func start(_ stride: Int) -> Int { 2 * stride }

    /// Cells of a table.
    static let largest = 32_768

    /// nil: the table would be too large, or making it would take more than `work` visits of steps, of which those
    /// taken are subtracted.
    init?(_ simulation: PatternSimulation, work: inout Int) {
        var maker = TableMaker(simulation)
        let isMade = maker.make(within: min(work, 400_000))
        work -= maker.visits
        guard isMade else { return nil }
        (cells, stride) = (maker.cells, maker.stride)
    }
}

/// Numbers the states of a simulation and writes down where each leads.
private struct TableMaker {
    private var simulation: PatternSimulation
    private(set) var cells: [UInt16] = []
    let stride: Int
    private var numbers: [PatternSimulation.State: UInt16] = [:]
    private var waiting: [PatternSimulation.State] = []

    init(_ simulation: PatternSimulation) {
        self.simulation = simulation
        stride = simulation.classes.count + 1
    }

    /// Steps visited, and what it costs to keep them.
    var visits: Int { simulation.visits }

    mutating func make(within work: Int) -> Bool {
        for row in [PatternTable.dead, PatternTable.found(stride)] {
            cells += [UInt16](repeating: UInt16(truncatingIfNeeded: row), count: stride)
        }
        let beginning = simulation.start()
        guard case .state(let first) = beginning else {
            cells += [UInt16](repeating: UInt16(truncatingIfNeeded: stride), count: stride)
            return true
        }
        _ = number(of: first)
        var next = 0
        while next < waiting.count {
            guard (next + 4) * stride <= PatternTable.largest, visits <= work else { return false }
            let state = waiting[next]
            for letter in 0..<simulation.classes.count { cells.append(row(simulation.advance(state, letter))) }
            cells.append(row(simulation.advance(state, nil)))
            next += 1
        }
        return waiting.count * stride + 2 * stride <= PatternTable.largest
    }

    private mutating func row(_ outcome: PatternSimulation.Outcome) -> UInt16 {
        switch outcome {
        case .found: UInt16(truncatingIfNeeded: PatternTable.found(stride))
        case .state(let state) where state.steps.isEmpty: UInt16(truncatingIfNeeded: PatternTable.dead)
        case .state(let state): number(of: state)
        }
    }

    /// The states are told apart by their steps in order, so that two ways to the same steps are one.
    private mutating func number(of state: PatternSimulation.State) -> UInt16 {
        var state = state
        state.steps.sort()
        if let number = numbers[state] { return number }
        let number = UInt16(truncatingIfNeeded: (waiting.count + 2) * stride)
        numbers[state] = number
        waiting.append(state)
        return number
    }
}
