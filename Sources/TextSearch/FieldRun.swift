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

    /// Looks for the candidates that have a table; the others remain.
    mutating func searchByTables(_ steps: inout Int) {
        for candidate in candidates where field.patterns[candidate].pattern.table != nil { search(candidate, &steps) }
        candidates.removeAll { field.patterns[$0].pattern.table != nil }
    }

    /// Looks for the candidates that remain. Each gets an equal share of the steps that are left, so that none takes
    /// them from the others; `shares`: how many are to come, in all fields.
    mutating func searchBySimulation(_ steps: inout Int, shares: inout Int) {
        for candidate in candidates {
            let share = max(0, steps) / max(1, shares)
            var left = share
            search(candidate, &left)
            steps -= share - left
            shares -= 1
        }
        candidates = []
    }

    private mutating func search(_ candidate: Int, _ steps: inout Int) {
        let (condition, pattern) = field.patterns[candidate]
        for text in texts {
            switch pattern.search(text, steps: &steps) {
            case .found(let end): return found(condition, end, text)
            case .absent: continue
            case .undecided:
                answers[condition] = .undecided
                isLimited = true
            }
        }
    }
}
