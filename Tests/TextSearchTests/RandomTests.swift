import Testing

@testable import TextSearch

/// Automata against a matcher that is as naive as can be, on patterns and texts made at random from a seed.
struct RandomTests {
    @Test(arguments: 0..<24)
    func patterns(seed: Int) {
        var chance = Chance(seed)
        for _ in 0..<60 {
            let node = chance.node(depth: 3)
            let (tabled, simulated) = (search(node, work: .usual), search(node, work: .none))
            for _ in 0..<8 {
                let text = chance.text(upTo: 9)
                let expected = NaiveMatcher(text).finds(node)
                #expect(found(tabled, text) == expected, "\(node) in \(text.debugDescription)")
                #expect(found(simulated, text) == expected, "\(node) in \(text.debugDescription), simulated")
            }
        }
    }

    /// Of one pattern that no source stands for.
    private func search(_ node: PatternNode, work: TableWork) -> TextSearch {
        let condition = TextCondition.pattern(TextPattern(source: "", node: node))
        return TextSearch([TextSearch.Question(field: "text", condition: condition)], work: work)
    }

    private func found(_ search: TextSearch, _ text: String) -> Bool {
        search.answers(in: ["text": [text]])[0] != .absent
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
}
