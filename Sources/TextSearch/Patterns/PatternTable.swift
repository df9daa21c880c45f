/// Patterns as deterministic automata: tables that are asked once for each letter, one behind the other.
struct TableRack: Sendable {
    /// Rows of cells, each of which is the place of another row in the same table. The last cell of a row is for the
    /// end of the text. The first cell of all leads to itself.
    private(set) var cells: [UInt16] = [0]

    /// Adds the table of a simulation. nil: it would be too large, or making it would take more than `work` allows.
    mutating func add(_ simulation: PatternSimulation, _ resting: Resting, work: inout TableWork) -> PatternTable? {
        var maker = TableMaker(simulation, resting)
        let before = simulation.visits
        let isMade = maker.make(within: before + work.share)
        work.subtract(simulation.visits - before)
        guard isMade else { return nil }
        let table = PatternTable(base: cells.count, stride: maker.stride)
        cells += maker.cells
        return table
    }
}

/// A table of a rack.
struct PatternTable: Hashable, Sendable {
    /// Where it begins in the rack.
    let base: Int
    /// Cells of a row.
    let stride: Int

    /// The row from which no letter leads away because nothing can be found any more; the row behind it is the one
    /// where it is found, and then comes the row to begin with.
    static let dead = 0

    var start: Int { 2 * stride }

    /// Cells of a table.
    static let largest = 16_384
}

/// Numbers the states of a simulation and writes down where each leads.
private struct TableMaker {
    private let simulation: PatternSimulation
    private let isAnchored: Bool
    private(set) var cells: [UInt16] = []
    let stride: Int
    private var numbers: [PatternSimulation.State: UInt16] = [:]
    private var states: [PatternSimulation.State] = []

    init(_ simulation: PatternSimulation, _ resting: Resting) {
        self.simulation = simulation
        isAnchored = resting.isAnchored
        stride = simulation.classes.count + 1
    }

    mutating func make(within visits: Int) -> Bool {
        guard 3 * stride <= PatternTable.largest else { return false }
        addRow(leadingTo: PatternTable.dead)
        addRow(leadingTo: stride)
        if simulation.begin(after: .edge) {
            addRow(leadingTo: stride)
            return true
        }
        _ = row(false)
        var next = 0
        while next < states.count {
            addRow(of: states[next])
            next += 1
            guard (states.count + 2) * stride <= PatternTable.largest, simulation.visits < visits else { return false }
        }
        return true
    }

    private mutating func addRow(leadingTo row: Int) {
        cells += [UInt16](repeating: UInt16(truncatingIfNeeded: row), count: stride)
    }

    private mutating func addRow(of state: PatternSimulation.State) {
        for letter in 0..<stride - 1 {
            simulation.load(state)
            cells.append(row(simulation.take(letter)))
        }
        simulation.load(state)
        cells.append(UInt16(truncatingIfNeeded: simulation.end() ? stride : PatternTable.dead))
    }

    /// The row of the state in which the simulation is; a new one if it has none.
    private mutating func row(_ isFound: Bool) -> UInt16 {
        if isFound { return UInt16(truncatingIfNeeded: stride) }
        if isAnchored, simulation.count == 0 { return UInt16(truncatingIfNeeded: PatternTable.dead) }
        let state = simulation.state
        if let number = numbers[state] { return number }
        let number = UInt16(truncatingIfNeeded: (states.count + 2) * stride)
        numbers[state] = number
        states.append(state)
        return number
    }
}
