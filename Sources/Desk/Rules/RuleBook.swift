import TextSearch

/// The rules of a desk in their order, made ready to be asked for many mails.
package struct RuleBook: Sendable {
    package let matching: Matching
    package let rules: [Rule]
    /// Beside `rules`.
    let conditions: [CompiledCondition]
    /// Every text condition of every rule, asked at once.
    let search: TextSearch
    let needs: RuleNeeds

    /// Which of the rules that match act.
    package enum Matching: String, CaseIterable, Sendable {
        case all
        case first
    }

    package static let mostRules = 5_000

    package init(_ rules: [Rule] = [], matching: Matching = .all) {
        var compiler = RuleCompiler()
        conditions = rules.map { compiler.compiled($0.condition) }
        search = TextSearch(compiler.questions)
        (self.rules, self.matching, needs) = (rules, matching, compiler.needs)
    }

    package var isEmpty: Bool { rules.isEmpty }
}

/// What the rules of a desk want to know of a mail: nothing else is worked out.
struct RuleNeeds: Hashable, Sendable {
    var texts: Set<RuleText> = []
    /// Header fields of which it is asked whether they are there, in lower case.
    var headers: Set<String> = []
    var calendars: Set<String> = []
    var attachments = false
}
