/// Where a simulation may pass over letters: while nothing of a match has been seen, most letters change nothing.
struct Resting: Sendable {
    /// For each neighbour before and each class, whether the letter changes nothing.
    private let passes: [Bool]
    private let width: Int
    /// For each neighbour before, how many steps the state has in which nothing has been seen.
    private let counts: [Int]

    init(_ simulation: PatternSimulation) {
        let all: [Neighbour] = [.edge, .lineEnd, .word, .other]
        let counts = all.map { after in simulation.begin(after: after) ? -1 : simulation.count }
        var passes: [Bool] = []
        for after in all {
            for letter in 0..<simulation.classes.count {
                let isFound = simulation.begin(after: after) || simulation.take(letter)
                passes.append(!isFound && simulation.count == counts[Int(simulation.after.rawValue)])
            }
        }
        (self.passes, width, self.counts) = (passes, simulation.classes.count, counts)
    }

    @inline(__always)
    func passes(_ letter: Int, after: Neighbour) -> Bool { passes[Int(after.rawValue) &* width &+ letter] }

    /// Every state has the steps of the beginning, so that the one that has no more is it.
    func isResting(_ simulation: PatternSimulation) -> Bool {
        simulation.count == counts[Int(simulation.after.rawValue)]
    }

    /// A pattern that can begin nowhere but at the beginning of the text.
    var isAnchored: Bool { counts.dropFirst().allSatisfy { $0 == 0 } }
}
