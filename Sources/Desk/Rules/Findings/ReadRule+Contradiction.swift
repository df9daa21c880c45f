import TextSearch

extension ReadRule {
    /// Why it can never match; `nil` when nothing shows that.
    func contradiction(at desk: DeskID) -> String? {
        Conjunction(conjuncts, on: rule.occasion, at: desk).contradiction
    }
}

/// Conditions that must hold together.
private struct Conjunction {
    private let parts: [RuleCondition]
    private let tests: [RuleTest]
    private let occasion: Rule.Occasion
    private let desk: DeskID

    /// More alternatives than this are not gone through.
    private static let mostParts = 64

    init(_ parts: [RuleCondition], on occasion: Rule.Occasion, at desk: DeskID) {
        (self.parts, self.occasion, self.desk) = (parts, occasion, desk)
        tests = parts.compactMap { if case .test(let test) = $0 { test } else { nil } }
    }

    var contradiction: String? {
        wrongOccasion ?? wrongFact ?? wrongDomain ?? wrongSize ?? opposites ?? unknownSender ?? denied ?? alternatives
    }

    // MARK: Facts

    private var wrongOccasion: String? {
        for case .fact(let fact, let values) in tests {
            if fact.isOfTicket, occasion == .new {
                return
                    "a mail that opens a ticket finds no \(fact.rawValue) of one; \"on: reply\" is for mails that join one"
            }
            if fact == .desk, !values.contains(desk.value) { return "it stands at the desk \"\(desk.value)\"" }
            guard fact == .kind else { continue }
            let kinds: Set<String> = occasion == .reply ? ["person"] : ["person", "automatic"]
            guard kinds.isDisjoint(with: values) else { continue }
            return "such mail opens no ticket, and none joins one as the word of somebody"
        }
        return nil
    }

    /// A fact with one value cannot be among lists that have none in common.
    private var wrongFact: String? {
        var left: [RuleFact: Set<String>] = [:]
        for case .fact(let fact, let values) in tests where !fact.isMultiple {
            // Whichever organisation is known leaves all but the unknown.
            let isAnyKnown = fact == .organisation && values.contains(RuleFact.anyOrganisation)
            guard let before = left[fact] else {
                if !isAnyKnown { left[fact] = Set(values) }
                continue
            }
            left[fact] = isAnyKnown ? before.subtracting([RuleFact.unknownOrganisation]) : before.intersection(values)
            if left[fact]?.isEmpty ?? false { return "two different values of \"\(fact.rawValue)\" are wanted at once" }
        }
        return nil
    }

    private var wrongDomain: String? {
        var lists: [[String]] = []
        for case .domain(let patterns) in tests { lists.append(patterns) }
        guard lists.count > 1 else { return nil }
        for other in lists.dropFirst() {
            let areCompatible = lists[0].contains { pattern in
                other.contains { RuleImplication.covers($0, pattern) || RuleImplication.covers(pattern, $0) }
            }
            if !areCompatible { return "two different values of \"domain\" are wanted at once" }
        }
        return nil
    }

    private var wrongSize: String? {
        var (over, under) = (Int64(-1), Int64.max)
        for case .size(let least, let most) in tests {
            (over, under) = (max(over, least ?? over), min(under, most ?? under))
        }
        return under - 1 <= over ? "no size is over \(over) and under \(under) bytes" : nil
    }

    // MARK: Opposites

    private var opposites: String? {
        let wanted = Set(tests)
        for test in tests {
            switch test {
            case .calendar(let name, true) where wanted.contains(.calendar(name, isOpen: false)):
                return "\"\(name)\" is wanted open and closed"
            case .authorised(true) where wanted.contains(.authorised(false)):
                return "\"authorised\" is wanted true and false"
            case .header(let name, false):
                if wanted.contains(.header(name, isPresent: true)) || isSearched(.header(name)) {
                    return "the field \"\(name)\" is wanted and not wanted"
                }
            case .attachment, .attachmentCount, .hasAttachments(true):
                if wanted.contains(.hasAttachments(false)) { return "attachments are wanted and not wanted" }
            default: continue
            }
        }
        return nil
    }

    private func isSearched(_ text: RuleText) -> Bool {
        tests.contains { if case .text(let searched, _) = $0 { searched == text } else { false } }
    }

    private var unknownSender: String? {
        let isUnknown = tests.contains(.fact(.organisation, [RuleFact.unknownOrganisation]))
        let needsKnown = tests.contains { test in
            switch test {
            case .authorised(true), .fact(.contract, _): true
            default: false
            }
        }
        return isUnknown && needsKnown ? "a sender of no organisation has no contract and speaks for none" : nil
    }

    // MARK: What is made of others

    private var denied: String? {
        for (index, part) in parts.enumerated() {
            guard case .not(let condition) = part else { continue }
            let others = Array(parts[..<index] + parts[(index + 1)...])
            if RuleImplication.holds(from: others, to: condition.conjuncts) {
                return "what it wants, its \"not\" excludes"
            }
        }
        return nil
    }

    /// None of the alternatives can hold beside the rest.
    private var alternatives: String? {
        for (index, part) in parts.enumerated() {
            guard case .any(let branches) = part, branches.count <= Conjunction.mostParts else { continue }
            let others = Array(parts[..<index] + parts[(index + 1)...]).prefix(Conjunction.mostParts)
            let rest = others.filter { if case .any = $0 { false } else { true } }
            let why = branches.map { Conjunction(rest + $0.conjuncts, on: occasion, at: desk).contradiction }
            if let first = why.first, let first, why.allSatisfy({ $0 != nil }) { return first }
        }
        return nil
    }
}
