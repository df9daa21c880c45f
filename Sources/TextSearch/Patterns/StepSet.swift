/// Collects the steps of a program that can be reached without a letter. Each is visited once, so that loops of empty
/// matches end.
struct StepSet {
    /// Steps that take a letter, and borders that wait for the letter behind them.
    private(set) var members: [Int32] = []
    private(set) var hasFound = false
    /// Steps visited so far, in all: what the work is measured by.
    private(set) var visits = 0

    private var marks: [UInt32]
    private var mark: UInt32 = 0
    private var stack: [Int32] = []

    init(_ program: PatternProgram) {
        marks = [UInt32](repeating: 0, count: program.steps.count)
    }

    mutating func removeAll() {
        members.removeAll(keepingCapacity: true)
        hasFound = false
        mark &+= 1
        if mark == 0 {
            for index in marks.indices { marks[index] = 0 }
            mark = 1
        }
    }

    /// Adds `step` and what follows from it between the two neighbours; `before` nil: what comes is not known.
    mutating func add(_ step: Int, of program: PatternProgram, after: Neighbour, before: Neighbour?) {
        push(step)
        while let step = stack.popLast() {
            visits += 1
            switch program.steps[Int(step)] {
            case .letter: members.append(step)
            case .found: hasFound = true
            case .fork(let first, let second):
                push(second)
                push(first)
            case .border(let border, let next):
                switch border.holds(after: after, before: before) {
                case true?: push(next)
                case false?: break
                case nil: members.append(step)
                }
            }
        }
    }

    private mutating func push(_ step: Int) {
        guard marks[step] != mark else { return }
        marks[step] = mark
        stack.append(Int32(truncatingIfNeeded: step))
    }
}
