/// A rule with its condition taken apart: all of `conjuncts` must hold.
struct ReadRule {
    let rule: Rule
    let conjuncts: [RuleCondition]

    init(_ rule: Rule) {
        (self.rule, conjuncts) = (rule, rule.condition.conjuncts)
    }

    /// Whether `other` matches whenever this one does, as far as the shape of their conditions shows.
    func implies(_ other: ReadRule) -> Bool {
        RuleImplication.holds(from: conjuncts, to: other.conjuncts)
    }

    /// Why something it says is never done although it matches.
    var idleness: String? {
        let changesStatus = rule.action.status != nil || rule.action.ending?.isClosing == true
        let kinds = conjuncts.compactMap { conjunct -> [String]? in
            if case .test(.fact(.kind, let kinds)) = conjunct { kinds } else { nil }
        }
        let isForMachines = kinds.contains { !$0.contains(MailReading.Standing.person.rawValue) }
        guard isForMachines, changesStatus else { return nil }
        return "mail of a machine changes no status, and closes nothing"
    }
}

extension RuleCondition {
    /// What must hold all together, taken out of each other. Recursion is as deep as the condition.
    var conjuncts: [RuleCondition] {
        if case .all(let parts) = self { parts.flatMap(\.conjuncts) } else { [self] }
    }
}

extension RuleAction.Ending {
    fileprivate var isClosing: Bool {
        if case .close = self { true } else { false }
    }
}
