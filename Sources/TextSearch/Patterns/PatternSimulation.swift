/// Goes through a program letter by letter, on all ways at once: what the deterministic automaton is made by, and what
/// stands in for it where it would be too large.
struct PatternSimulation {
    let program: PatternProgram
    let classes: LetterClasses
    private var resolved: StepSet
    private var reached: StepSet

    init(_ program: PatternProgram, _ classes: LetterClasses) {
        self.program = program
        self.classes = classes
        resolved = StepSet(program)
        reached = StepSet(program)
    }

    /// A place in the text: the steps that may be taken, and what stands before it.
    struct State: Hashable {
        var after: Neighbour
        var steps: [Int32]
    }

    enum Outcome {
        case found
        case state(State)
    }

    /// Steps visited so far.
    var visits: Int { resolved.visits + reached.visits }

    mutating func start() -> Outcome {
        reached.removeAll()
        reached.add(program.start, of: program, after: .edge, before: nil)
        return outcome(.edge)
    }

    /// Takes a letter of the class; nil is the end of the text.
    mutating func advance(_ state: State, _ letter: Int?) -> Outcome {
        let neighbour = letter.map { classes.neighbours[$0] } ?? .edge
        var steps = state.steps
        if program.looksAhead {
            resolve(steps, state.after, neighbour)
            if resolved.hasFound { return .found }
            steps = resolved.members
        }
        reached.removeAll()
        guard let letter else { return outcome(.edge) }
        for step in steps {
            guard case .letter(let set, let next) = program.steps[Int(step)],
                classes.accepts[set * classes.count + letter]
            else { continue }
            reached.add(next, of: program, after: neighbour, before: nil)
        }
        reached.add(program.start, of: program, after: neighbour, before: nil)
        return outcome(neighbour)
    }

    /// The borders among `steps` are decided, now that it is known what comes.
    private mutating func resolve(_ steps: [Int32], _ after: Neighbour, _ before: Neighbour) {
        resolved.removeAll()
        for step in steps { resolved.add(Int(step), of: program, after: after, before: before) }
    }

    private func outcome(_ after: Neighbour) -> Outcome {
        if reached.hasFound { return .found }
        return .state(State(after: program.looksAhead ? after : .other, steps: reached.members))
    }
}
