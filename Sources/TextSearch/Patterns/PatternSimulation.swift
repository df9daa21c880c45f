/// Goes through a program letter by letter, on all ways at once: what the deterministic automaton is made by, and what
/// stands in for it where it would be too large. It never has more states than the program has steps.
final class PatternSimulation {
    let classes: LetterClasses
    private let program: PatternProgram
    private let steps: UnsafeMutableBufferPointer<PatternProgram.Step>
    private let accepts: UnsafeMutableBufferPointer<Bool>
    private let neighbours: UnsafeMutableBufferPointer<Neighbour>
    private let width: Int
    private var current: StepSet
    private var reached: StepSet
    private let resolved: StepSet
    private(set) var after = Neighbour.edge

    init(_ program: PatternProgram, _ classes: LetterClasses) {
        (self.program, self.classes, width) = (program, classes, classes.count)
        steps = PatternSimulation.copy(program.steps)
        accepts = PatternSimulation.copy(classes.accepts)
        neighbours = PatternSimulation.copy(classes.neighbours)
        current = StepSet(steps: program.steps.count)
        reached = StepSet(steps: program.steps.count)
        resolved = StepSet(steps: program.steps.count)
    }

    deinit {
        steps.deallocate()
        accepts.deallocate()
        neighbours.deallocate()
    }

    private static func copy<Element>(_ array: [Element]) -> UnsafeMutableBufferPointer<Element> {
        let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: array.count)
        _ = buffer.initialize(from: array)
        return buffer
    }

    /// A place in the text: the steps that may be taken, and what stands before it where that matters.
    struct State: Hashable {
        var after: Neighbour
        var steps: [UInt16]
    }

    var state: State { State(after: program.looksAhead ? after : .other, steps: current.sorted) }

    /// Steps of the state.
    var count: Int { current.count }

    /// Steps visited so far.
    var visits: Int { current.visits + reached.visits + resolved.visits }

    func load(_ state: State) {
        after = state.after
        current.load(state.steps)
    }

    /// To the state in which nothing of a match has been seen. True: the pattern is found there already.
    func begin(after: Neighbour) -> Bool {
        self.after = after
        current.removeAll()
        if let steps = steps.baseAddress { current.add(program.start, of: steps, after: after, before: nil) }
        return current.hasFound
    }

    /// Takes a letter of the class. True: the pattern is found, before it or with it.
    func take(_ letter: Int) -> Bool {
        let neighbour = neighbours[letter]
        if program.looksAhead, resolve(before: neighbour) { return true }
        let (ready, reached) = (program.looksAhead ? resolved : current, reached)
        guard let steps = steps.baseAddress else { return false }
        reached.removeAll()
        for index in 0..<ready.count {
            guard case .letter(let set, let next) = steps[ready[index]], accepts[Int(set) &* width &+ letter] else {
                continue
            }
            reached.add(next, of: steps, after: neighbour, before: nil)
        }
        reached.add(program.start, of: steps, after: neighbour, before: nil)
        (current, self.reached) = (reached, current)
        after = neighbour
        return current.hasFound
    }

    /// True: the pattern is found at the end of the text.
    func end() -> Bool { program.looksAhead && resolve(before: .edge) }

    /// Decides the borders of the state, now that it is known what comes.
    private func resolve(before: Neighbour) -> Bool {
        resolved.removeAll()
        guard let steps = steps.baseAddress else { return false }
        for index in 0..<current.count {
            resolved.add(UInt16(truncatingIfNeeded: current[index]), of: steps, after: after, before: before)
        }
        return resolved.hasFound
    }
}
