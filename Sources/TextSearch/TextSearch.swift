/// Many conditions, each about one of several named texts of a mail, compiled once and looked for together.
///
/// Phrases and words are found in one pass over each text. A pattern or a glob is tried only in texts that have a word
/// which it requires; all of a mail together may take `SearchCost.allowance` steps, so that no pattern can hold up a
/// decision. The same questions about the same texts always get the same answers.
package struct TextSearch: Sendable {
    package struct Question: Hashable, Sendable {
        package var field: String
        package var condition: TextCondition

        package init(field: String, condition: TextCondition) {
            (self.field, self.condition) = (field, condition)
        }
    }

    /// Bytes of UTF-8 that are looked at of a text.
    package static let textLimit = 256 << 10
    /// Bytes of UTF-8 that are looked at of all texts of a mail.
    package static let mailLimit = 1 << 20

    package let questions: [Question]
    private let fields: [FieldSearch]
    /// For each question its field, and its number among the conditions of that.
    private let places: [(field: Int, condition: Int)]

    /// Whatever the questions. What has a `fault` is never found.
    package init(_ questions: [Question]) {
        self.init(questions, work: .usual)
    }

    init(_ questions: [Question], work: TableWork) {
        var work = work
        var (names, conditions, numbers) = ([String: Int](), [[TextCondition]](), [Question: Int]())
        var places: [(field: Int, condition: Int)] = []
        for question in questions {
            let field = names[question.field] ?? conditions.count
            if field == conditions.count {
                names[question.field] = field
                conditions.append([])
            }
            let number = numbers[question] ?? conditions[field].count
            if number == conditions[field].count {
                numbers[question] = number
                conditions[field].append(question.condition)
            }
            places.append((field, number))
        }
        let ordered = names.sorted { $0.value < $1.value }.map(\.key)
        fields = zip(ordered, conditions).map { FieldSearch($0, $1, work: &work) }
        (self.questions, self.places) = (questions, places)
    }

    /// The answers in the order of the questions. `texts` gives for each field its texts: it may have several values,
    /// or none.
    package func answers(in texts: [String: [String]]) -> TextAnswers {
        answers(in: texts, allowance: SearchCost.allowance)
    }

    func answers(in texts: [String: [String]], allowance: Int) -> TextAnswers {
        var (bytes, steps, isLimited) = (TextSearch.mailLimit, allowance, false)
        var runs = fields.map { FieldRun($0, texts[$0.name] ?? [], &bytes) }
        for index in runs.indices { runs[index].searchByTables(&steps) }
        var simulated = runs.reduce(0) { $0 + $1.candidates.count }
        for index in runs.indices { runs[index].searchBySimulation(&steps, shares: &simulated) }
        for run in runs where run.isLimited { isLimited = true }
        let answers = places.map { runs[$0.field].answers[$0.condition] }
        return TextAnswers(answers: answers, isLimited: isLimited, steps: allowance - steps)
    }
}
