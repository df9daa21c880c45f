/// Collects the steps of a program that can be reached without a letter. Each is visited once, so that loops of empty
/// matches end.
///
/// The working memory of a simulation; it owns its buffers and stays where it was made.
final class StepSet {
    /// How many members there are.
    private(set) var count = 0
    private(set) var hasFound = false
    /// Steps visited so far, in all: what the work is measured by.
    private(set) var visits = 0

    private let members: UnsafeMutablePointer<UInt16>
    private let stack: UnsafeMutablePointer<UInt16>
    private let marks: UnsafeMutableBufferPointer<UInt32>
    private var mark: UInt32 = 0

    /// `steps`: how many a program has.
    init(steps: Int) {
        members = .allocate(capacity: steps)
        stack = .allocate(capacity: steps)
        marks = .allocate(capacity: steps)
        marks.initialize(repeating: 0)
    }

    deinit {
        members.deallocate()
        stack.deallocate()
        marks.deallocate()
    }

    /// A step that takes a letter, or a border that waits for the letter behind it.
    @inline(__always)
    subscript(_ index: Int) -> Int { Int(members[index]) }

    var sorted: [UInt16] { UnsafeBufferPointer(start: members, count: count).sorted() }

    func removeAll() {
        count = 0
        hasFound = false
        mark &+= 1
        guard mark == 0 else { return }
        marks.update(repeating: 0)
        mark = 1
    }

    /// Puts back what `sorted` gave.
    func load(_ steps: [UInt16]) {
        removeAll()
        for step in steps {
            members[count] = step
            count += 1
        }
    }

    /// Adds `step` and what follows from it between the two neighbours; `before` nil: what comes is not known.
    @inline(__always)
    func add(_ step: UInt16, of program: UnsafePointer<PatternProgram.Step>, after: Neighbour, before: Neighbour?) {
        var depth = 0
        push(step, &depth)
        while depth > 0 {
            depth -= 1
            let step = stack[depth]
            visits += 1
            switch program[Int(step)] {
            case .letter: keep(step)
            case .found: hasFound = true
            case .fork(let first, let second):
                push(second, &depth)
                push(first, &depth)
            case .border(let border, let next):
                switch border.holds(after: after, before: before) {
                case true?: push(next, &depth)
                case false?: break
                case nil: keep(step)
                }
            }
        }
    }

    @inline(__always)
    private func keep(_ step: UInt16) {
        members[count] = step
        count += 1
    }

    /// The stack has a place for every step, and a step is pushed once.
    @inline(__always)
    private func push(_ step: UInt16, _ depth: inout Int) {
        guard marks[Int(step)] != mark else { return }
        marks[Int(step)] = mark
        stack[depth] = step
        depth += 1
    }
}
