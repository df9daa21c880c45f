/// Which rules matched a mail, in order, and what is told of those that were tried.
struct RuleJudgement {
    private(set) var matched: [Rule] = []
    private(set) var trace: [TraceStep] = []
    /// A condition could not be decided: its rule counts as not matched, and a person should look.
    private(set) var hasUndecided = false
    private var unmatched = 0

    /// How many rules that did not match a kept trace names.
    static let usuallyNamed = 50

    /// Tries the rules of `book`. `naming` is how many of those that do not match are named; `passingAny` and
    /// `passingNew` say why rules that would set the mail aside, or those of them that are for new mails, are passed
    /// over.
    init(of book: RuleBook, on facts: RuleFacts, naming most: Int, passingNew: String?, passingAny: String?) {
        for (index, rule) in book.rules.enumerated() {
            guard rule.occasion.includes(facts.ticket == nil ? .new : .reply) else { continue }
            let passing = passingAny ?? (rule.occasion == .new ? passingNew : nil)
            if let passing, rule.action.setsAside {
                tell(rule, "passed over: \(passing)")
                continue
            }
            let condition = book.conditions[index]
            switch facts.truth(of: condition) {
            case .fails: count(rule, most) { "not matched: \(facts.obstacle(in: condition))" }
            case .undecided:
                hasUndecided = true
                count(rule, most) { "undecided, so not matched: \(facts.obstacle(in: condition))" }
            case .holds:
                tell(rule, "matched: \(facts.reason(for: condition))")
                matched.append(rule)
                guard rule.isLast || book.matching == .first else { continue }
                finish(most, stoppedBy: index + 1 < book.rules.count ? rule : nil)
                return
            }
        }
        finish(most)
    }

    private mutating func tell(_ rule: Rule, _ found: String) {
        trace.append(TraceStep("rule", "\(rule.name): \(found)"))
    }

    private mutating func count(_ rule: Rule, _ most: Int, _ found: () -> String) {
        unmatched += 1
        if unmatched <= most { tell(rule, found()) }
    }

    private mutating func finish(_ most: Int, stoppedBy rule: Rule? = nil) {
        if unmatched > most { trace.append(TraceStep("rule", "\(unmatched - most) more did not match")) }
        if let rule { tell(rule, "no later rule is tried") }
    }

    /// The rule that sets the mail aside.
    var settingAside: Rule? { matched.last.flatMap { $0.action.setsAside ? $0 : nil } }
}

extension Rule.Occasion {
    func includes(_ occasion: Rule.Occasion) -> Bool { self == .any || self == occasion }
}
