/// Something about a rule that works and is probably not meant.
package struct RuleFinding: Hashable, Sendable {
    /// The place of the rule in the book.
    package var rule: Int
    package var kind: Kind

    package enum Kind: Hashable, Sendable {
        /// Its conditions exclude each other, or its occasion; why.
        case neverMatches(String)
        /// Wherever it would match, that earlier rule has matched and is the last.
        case shadowed(by: Int)
        /// Wherever it sets a severity, that later rule sets another.
        case overridden(by: Int)
        /// It matches, and something it says is never done; why.
        case idle(String)
    }
}

extension RuleBook {
    /// What is probably not meant, by rule. `raises`: whether the policy lets rules raise a severity.
    package func findings(at desk: DeskProfile, raises: Bool) -> [RuleFinding] {
        let read = rules.map { ReadRule($0) }
        var findings: [RuleFinding] = []
        for (index, rule) in read.enumerated() {
            if let why = rule.contradiction(at: desk.id) {
                findings.append(RuleFinding(rule: index, kind: .neverMatches(why)))
            } else if let why = rule.idleness {
                findings.append(RuleFinding(rule: index, kind: .idle(why)))
            }
        }
        let known = Set(findings.map(\.rule))
        findings += shadows(among: read).filter { !known.contains($0.rule) }
        findings += overrides(among: read, of: desk.severities, raises: raises)
        return findings.sorted { $0.rule < $1.rule }
    }

    private func shadows(among read: [ReadRule]) -> [RuleFinding] {
        var earlier = RuleIndex()
        var findings: [RuleFinding] = []
        for (index, rule) in read.enumerated() {
            let shadow = earlier.rules(near: rule) { earlier in
                read[earlier].rule.occasion.covers(rule.rule.occasion) && rule.implies(read[earlier])
            }
            if let shadow { findings.append(RuleFinding(rule: index, kind: .shadowed(by: shadow))) }
            if matching == .first || rule.rule.isLast { earlier.add(rule, at: index) }
        }
        return findings
    }

    /// A severity is set for nothing when a later rule, which matches whenever the earlier does, sets another.
    private func overrides(among read: [ReadRule], of scale: SeverityScale, raises: Bool) -> [RuleFinding] {
        guard matching == .all else { return [] }
        let setting = read.indices.filter { read[$0].rule.action.severity != nil }
        var findings: [RuleFinding] = []
        var pairs = 0
        for (place, index) in setting.enumerated() where !read[index].rule.isLast {
            for later in setting[(place + 1)...] {
                pairs += 1
                guard pairs <= RuleIndex.mostPairs else { return findings }
                guard read[later].rule.occasion.covers(read[index].rule.occasion),
                    scale.replaces(read[index].rule.action.severity, by: read[later].rule.action.severity, raises),
                    read[index].implies(read[later])
                else { continue }
                findings.append(RuleFinding(rule: index, kind: .overridden(by: later)))
                break
            }
        }
        return findings
    }
}

extension SeverityScale {
    fileprivate func replaces(_ old: Severity?, by new: Severity?, _ raises: Bool) -> Bool {
        guard let old = old.flatMap(severities.firstIndex), let new = new.flatMap(severities.firstIndex) else {
            return false
        }
        return raises ? old != new : new > old
    }
}

extension Rule.Occasion {
    /// Whether whatever is of `other` is of this one.
    fileprivate func covers(_ other: Rule.Occasion) -> Bool { self == .any || self == other }
}
