/// The texts of one field of a mail, and what has been found in them so far.
struct FieldRun {
    private let field: FieldSearch
    private var texts: [LetterText] = []
    private(set) var answers: [TextAnswers.Answer]
    /// Something was not looked at.
    private(set) var isLimited = false
    /// The patterns that may be there and have not been looked for, in the order of their conditions.
    private(set) var candidates: [Int] = []

    /// Reads the texts and looks for phrases; `bytes` may still be read of the mail.
    init(_ field: FieldSearch, _ texts: [String], _ bytes: inout Int) {
        self.field = field
        answers = [TextAnswers.Answer](repeating: .absent, count: field.conditions.count)
        for text in texts { read(text, &bytes) }
        var isCandidate = [Bool](repeating: false, count: field.patterns.count)
        for pattern in field.unconditional { isCandidate[pattern] = true }
        var search = field.phrases.search()
        for text in self.texts {
            search.go(through: text, field.phrases) { meaning, end in
                switch meaning {
                case .condition(let condition): found(condition, end, text)
                case .pattern(let pattern): isCandidate[pattern] = true
                }
            }
        }
        candidates = isCandidate.indices.filter { isCandidate[$0] }
    }

    private mutating func read(_ text: String, _ bytes: inout Int) {
        let read = LetterText(text, limit: min(TextSearch.textLimit, bytes))
        bytes -= min(text.utf8.count, TextSearch.textLimit, bytes)
        isLimited = isLimited || read.isCut
        texts.append(read)
    }

    private mutating func found(_ condition: Int, _ end: Int, _ text: LetterText) {
        answers[condition] = .found(TextFinding(excerpt: Excerpt.around(end, in: text)))
    }

    /// Looks for the candidates that have tables; the others remain.
    mutating func searchByTables(_ steps: inout Int) {
        var tabled = candidates.filter { field.patterns[$0].table != nil }
        candidates.removeAll { field.patterns[$0].table != nil }
        for text in texts where !tabled.isEmpty {
            var lanes = TableLanes(text, field.rack, field.patterns)
            lanes.search(tabled, steps: &steps) { note($0, $1, text) }
            tabled.removeAll { isFound($0) }
        }
    }

    /// Looks for the candidates that remain. Each gets an equal share of the steps that are left, so that none takes
    /// them from the others; `shares`: how many are to come, in all fields.
    mutating func searchBySimulation(_ steps: inout Int, shares: inout Int) {
        for candidate in candidates {
            let share = max(0, steps) / max(1, shares)
            var left = share
            for text in texts where !isFound(candidate) {
                note(candidate, field.patterns[candidate].simulate(text, steps: &left), text)
            }
            steps -= share - left
            shares -= 1
        }
        candidates = []
    }

    private func isFound(_ candidate: Int) -> Bool {
        if case .found = answers[field.patternConditions[candidate]] { return true }
        return false
    }

    private mutating func note(_ candidate: Int, _ outcome: CompiledPattern.Outcome, _ text: LetterText) {
        switch outcome {
        case .found(let end): found(field.patternConditions[candidate], end, text)
        case .absent: break
        case .undecided:
            answers[field.patternConditions[candidate]] = .undecided
            isLimited = true
        }
    }
}
