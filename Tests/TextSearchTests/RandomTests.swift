import Testing

@testable import TextSearch

/// Automata against a matcher that is as naive as can be, on patterns and texts made at random from a seed.
struct RandomTests {
    @Test(arguments: 0..<40)
    func patterns(seed: Int) {
        var chance = Chance(seed)
        for _ in 0..<60 {
            let node = chance.node(depth: 3)
            var (work, nothing) = (200_000, 0)
            let tabled = CompiledPattern(node, work: &work)
            let simulated = CompiledPattern(node, work: &nothing)
            #expect(simulated.table == nil)
            for _ in 0..<8 {
                let text = chance.text(upTo: 9)
                let expected = NaiveMatcher(text).finds(node)
                #expect(found(tabled, text) == expected, "\(node) in \(text.debugDescription)")
                #expect(found(simulated, text) == expected, "\(node) in \(text.debugDescription), simulated")
                if expected, !tabled.words.isEmpty {
                    let folded = String(String.UnicodeScalarView(LetterText(text).folded.compactMap(Unicode.Scalar.init)))
                    let words = tabled.words.map { String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init))) }
                    #expect(words.contains { folded.contains($0) }, "\(node) requires \(words)")
                }
            }
        }
    }

    @Test(arguments: 0..<20)
    func phrases(seed: Int) {
        var chance = Chance(seed + 1_000)
        let letters = ["a", "b", "A", " ", "'", "à"]
        let phrases = (0..<60).map { _ in chance.text(upTo: 5, of: letters) }
        let questions = phrases.flatMap { phrase in
            [TextCondition.contains(phrase), .word(phrase)].map { TextSearch.Question(field: "text", condition: $0) }
        }
        let search = TextSearch(questions)
        for _ in 0..<20 {
            let text = chance.text(upTo: 14, of: letters)
            let answers = search.answers(in: ["text": [text]])
            for (index, question) in questions.enumerated() {
                let expected = question.condition.fault == nil && NaiveMatcher.has(question.condition, text)
                #expect((answers[index] != .absent) == expected, "\(question.condition) in \(text.debugDescription)")
            }
        }
    }

    private func found(_ pattern: CompiledPattern, _ text: String) -> Bool {
        var steps = SearchCost.allowance
        if case .found = pattern.search(LetterText(text), steps: &steps) { return true }
        return false
    }
}
