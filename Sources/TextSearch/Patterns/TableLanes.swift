/// Several tables go through one text side by side: each waits for its own cell at every letter, and while one waits
/// the others go on. Four take little longer than one.
struct TableLanes {
    private struct Lane {
        /// nil: the lane is empty, and stays at the first cell of the rack.
        var pattern: Int?
        var stride = 0
        /// Where its table begins among the cells, and its classes among the maps.
        var base = 0
        var map: Int
        var row = 0
        var index = 0
    }

    private static let count = 4
    /// Letters between looks at whether a lane has come to its end.
    private static let stretch = 512

    private let text: LetterText
    private let rack: TableRack
    private let patterns: [CompiledPattern]
    private var lanes: [Lane]
    /// For each lane the class of each letter of the alphabet; behind them as many zeros, for empty lanes.
    private var maps: [UInt16]

    init(_ text: LetterText, _ rack: TableRack, _ patterns: [CompiledPattern]) {
        (self.text, self.rack, self.patterns) = (text, rack, patterns)
        let zeros = TableLanes.count * text.alphabetCount
        lanes = (0..<TableLanes.count).map { _ in Lane(map: zeros) }
        maps = [UInt16](repeating: 0, count: zeros + text.alphabetCount)
    }

    /// Looks for patterns that have tables and subtracts from `steps` what was taken. Which ones there are steps for
    /// depends on their order and on the text alone.
    mutating func search(
        _ numbers: [Int],
        steps: inout Int,
        _ report: (Int, CompiledPattern.Outcome) -> Void
    ) {
        var waiting = numbers[...]
        while true {
            for lane in lanes.indices where lanes[lane].pattern == nil {
                while lanes[lane].pattern == nil, let next = waiting.popFirst() {
                    if !enter(next, lane, &steps) { report(next, .undecided) }
                }
            }
            let busy = lanes.indices.filter { lanes[$0].pattern != nil }
            guard let furthest = busy.map({ lanes[$0].index }).max() else { return }
            let before = lanes.map(\.row)
            let stretch = min(TableLanes.stretch, text.letters.count - furthest)
            run(stretch)
            for lane in busy { look(lane, from: before[lane], stretch, &steps, report) }
        }
    }

    /// Puts a pattern into a lane, if there are steps enough to take it to the end of the text.
    private mutating func enter(_ pattern: Int, _ lane: Int, _ steps: inout Int) -> Bool {
        let cost = SearchCost.start + text.scalars.count * SearchCost.letter + text.letters.count
        guard steps >= cost, let table = patterns[pattern].table else { return false }
        steps -= cost
        let map = lane * text.alphabetCount
        for (letter, number) in patterns[pattern].classes.map(text).enumerated() { maps[map + letter] = number }
        lanes[lane] = Lane(pattern: pattern, stride: table.stride, base: table.base, map: map, row: table.start)
        return true
    }

    /// Takes `stretch` letters in every lane. A row that is final leads to itself, so that nobody need look.
    private mutating func run(_ stretch: Int) {
        guard stretch > 0 else { return }
        var (a, b, c, d) = (lanes[0], lanes[1], lanes[2], lanes[3])
        text.letters.withUnsafeBufferPointer { letters in
            rack.cells.withUnsafeBufferPointer { cells in
                maps.withUnsafeBufferPointer { maps in
                    func step(_ lane: inout Lane, _ offset: Int) {
                        let letter = Int(letters[lane.index &+ offset])
                        lane.row = Int(cells[lane.base &+ lane.row &+ Int(maps[lane.map &+ letter])])
                    }
                    for offset in 0..<stretch {
                        step(&a, offset)
                        step(&b, offset)
                        step(&c, offset)
                        step(&d, offset)
                    }
                }
            }
        }
        lanes = [a, b, c, d]
    }

    /// Reports the pattern of a lane if it has come to its end, and empties the lane.
    private mutating func look(
        _ number: Int,
        from row: Int,
        _ stretch: Int,
        _ steps: inout Int,
        _ report: (Int, CompiledPattern.Outcome) -> Void
    ) {
        let lane = lanes[number]
        guard let pattern = lane.pattern else { return }
        let end = lane.index + stretch
        lanes[number].index = end
        let outcome: CompiledPattern.Outcome
        if lane.row == lane.stride, row != lane.stride {
            outcome = .found(place(lane, from: row))
        } else if lane.row == PatternTable.dead {
            outcome = .absent
        } else if end == text.letters.count {
            outcome = !text.isCut && isFoundAtEnd(lane) ? .found(end) : .absent
        } else {
            return
        }
        steps += text.letters.count - end
        lanes[number] = Lane(map: TableLanes.count * text.alphabetCount)
        report(pattern, outcome)
    }

    private func isFoundAtEnd(_ lane: Lane) -> Bool {
        Int(rack.cells[lane.base + lane.row + lane.stride - 1]) == lane.stride
    }

    /// Goes through the stretch of a lane once more, to the letter with which the pattern was found.
    private func place(_ lane: Lane, from row: Int) -> Int {
        var (row, index) = (row, lane.index)
        while row != lane.stride, index < text.letters.count {
            row = Int(rack.cells[lane.base + row + Int(maps[lane.map + Int(text.letters[index])])])
            index += 1
        }
        return index
    }
}
