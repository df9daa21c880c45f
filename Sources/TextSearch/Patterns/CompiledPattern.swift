/// A pattern or a glob, ready to be looked for.
struct CompiledPattern: Sendable {
    let program: PatternProgram
    let classes: LetterClasses
    /// See `RequiredText`.
    let words: [[UInt32]]
    let resting: Resting
    /// nil: too large, and its program is simulated.
    let table: PatternTable?

    /// Its table comes into `rack`, as far as `work` allows.
    init(_ node: PatternNode, _ rack: inout TableRack, work: inout TableWork) {
        program = PatternProgram(node)
        classes = LetterClasses(program)
        words = RequiredText.words(of: node)
        let simulation = PatternSimulation(program, classes)
        resting = Resting(simulation)
        table = rack.add(simulation, resting, work: &work)
    }

    enum Outcome: Hashable {
        /// Behind the letter of this number at the latest.
        case found(Int)
        case absent
        /// The steps that it might take did not do.
        case undecided
    }

    /// Goes through the text by simulation and subtracts from `steps` what was taken.
    func simulate(_ text: LetterText, steps: inout Int) -> Outcome {
        var taken = SearchCost.start + program.steps.count + text.scalars.count * SearchCost.letter
        guard taken < steps else { return .undecided }
        defer { steps -= taken }
        let map = classes.map(text)
        let simulation = PatternSimulation(program, classes)
        if simulation.begin(after: .edge) { return .found(0) }
        var (index, isResting, after) = (0, true, Neighbour.edge)
        while index < text.letters.count {
            guard taken < steps else { return .undecided }
            let letter = Int(map[Int(text.letters[index])])
            taken += 1
            index += 1
            if isResting, resting.passes(letter, after: after) {
                after = classes.neighbours[letter]
                continue
            }
            let before = simulation.visits
            if isResting { _ = simulation.begin(after: after) }
            if simulation.take(letter) { return .found(index) }
            (isResting, after) = (resting.isResting(simulation), simulation.after)
            taken += (simulation.visits - before) * SearchCost.visit
        }
        if isResting { _ = simulation.begin(after: after) }
        return !text.isCut && simulation.end() ? .found(index) : .absent
    }
}
