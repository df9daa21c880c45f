import TextSearch

/// Finds the rules whose conditions may follow from those of another, without looking at all of them.
struct RuleIndex {
    private var byKey: [Key: [Int]] = [:]
    private var pairs = 0

    /// Beyond so many comparisons nothing more is found.
    static let mostPairs = 1_000_000

    private enum Key: Hashable {
        case fact(RuleFact, String)
        case domain(String)
        case text(TextCondition)
        case header(String)
        case calendar(String)
        case size
        case attachments
        case authorised
        /// What is made of others, and what has no condition at all.
        case other
    }

    /// By one of its conditions, which whoever implies it must have something like.
    mutating func add(_ rule: ReadRule, at index: Int) {
        let keys = rule.conjuncts.lazy.map(RuleIndex.keys).first { $0 != [.other] } ?? [.other]
        for key in Set(keys) { byKey[key, default: []].append(index) }
    }

    /// The first rule near `rule` of which `isMeant`.
    mutating func rules(near rule: ReadRule, where isMeant: (Int) -> Bool) -> Int? {
        let keys = rule.conjuncts.flatMap(RuleIndex.lookups) + [.other]
        var found: Int?
        for key in Set(keys) {
            for index in byKey[key] ?? [] {
                pairs += 1
                guard pairs <= RuleIndex.mostPairs else { return found }
                guard index < found ?? .max else { break }
                if isMeant(index) {
                    found = index
                    break
                }
            }
        }
        return found
    }

    /// Under what a condition is found.
    private static func keys(of condition: RuleCondition) -> [Key] {
        guard case .test(let test) = condition else { return [.other] }
        return switch test {
        case .fact(let fact, let values): values.map { .fact(fact, $0) }
        case .domain(let patterns): patterns.map { .domain($0) }
        case .text(_, let conditions): conditions.map { .text($0) }
        case .header(let name, _): [.header(name)]
        case .calendar(let name, _): [.calendar(name)]
        case .size: [.size]
        case .hasAttachments, .attachment, .attachmentCount: [.attachments]
        case .authorised: [.authorised]
        }
    }

    /// Where to look for what a condition implies: all its values must be among the other's, so that one will do.
    private static func lookups(of condition: RuleCondition) -> [Key] {
        switch condition {
        case .any(let parts): parts.first?.conjuncts.flatMap(lookups) ?? []
        case .all, .not: []
        case .test(let test): lookups(of: test)
        }
    }

    private static func lookups(of test: RuleTest) -> [Key] {
        switch test {
        case .fact(.organisation, let values):
            values.prefix(1).map { .fact(.organisation, $0) } + [.fact(.organisation, RuleFact.anyOrganisation)]
        case .fact(let fact, let values): values.prefix(1).map { .fact(fact, $0) }
        case .domain(let patterns): patterns.first.map(lookups) ?? []
        case .text(.header(let name), let conditions): conditions.prefix(1).map { .text($0) } + [.header(name)]
        case .text(_, let conditions): conditions.prefix(1).map { .text($0) }
        case .header, .calendar, .size, .hasAttachments, .attachment, .attachmentCount, .authorised:
            keys(of: .test(test))
        }
    }

    /// The domain itself, and what it lies under.
    private static func lookups(of domain: String) -> [Key] {
        var keys: [Key] = [.domain(domain)]
        var labels = domain.split(separator: ".")
        while labels.count > 1 {
            labels.removeFirst()
            keys.append(.domain("*." + labels.joined(separator: ".")))
        }
        return keys
    }
}
