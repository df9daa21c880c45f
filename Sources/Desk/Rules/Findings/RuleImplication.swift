import TextSearch

/// Whether conditions follow from others, as far as their shape shows; `false` when in doubt.
enum RuleImplication {
    /// Whether everything in `wanted` holds whenever everything in `given` does. Recursion is as deep as the conditions.
    static func holds(from given: [RuleCondition], to wanted: [RuleCondition]) -> Bool {
        wanted.allSatisfy { want in given.contains { follows(want, from: $0) } || followsApart(want, given) }
    }

    private static func follows(_ wanted: RuleCondition, from given: RuleCondition) -> Bool {
        switch (given, wanted) {
        case (.test(let given), .test(let wanted)): follows(wanted, from: given)
        case (.not(let given), .not(let wanted)): holds(from: wanted.conjuncts, to: given.conjuncts)
        case (.any(let parts), _): parts.allSatisfy { holds(from: $0.conjuncts, to: [wanted]) }
        case (.all, _), (.test, _), (.not, _): given == wanted
        }
    }

    /// One of several follows from all that is given together.
    private static func followsApart(_ wanted: RuleCondition, _ given: [RuleCondition]) -> Bool {
        guard case .any(let parts) = wanted else { return false }
        return parts.contains { holds(from: given, to: $0.conjuncts) }
    }

    private static func follows(_ wanted: RuleTest, from given: RuleTest) -> Bool {
        switch (given, wanted) {
        case (.fact(let fact, let some), .fact(let other, let values)): fact == other && covers(values, some, of: fact)
        case (.domain(let some), .domain(let patterns)):
            some.allSatisfy { domain in patterns.contains { covers($0, domain) } }
        case (.text(let text, let some), .text(let other, let conditions)):
            (text == other || other == .subjectOrBody && (text == .subject || text == .body))
                && some.allSatisfy(conditions.contains)
        case (.text(.header(let name), _), .header(let other, let isPresent)): name == other && isPresent
        case (.size(let over, let under), .size(let least, let most)):
            isAtLeast(over, least) && isAtLeast(most, under)
        case (.attachment, .hasAttachments(let wanted)), (.attachmentCount, .hasAttachments(let wanted)): wanted
        case (.attachmentCount(let over), .attachmentCount(let least)): over >= least
        default: given == wanted
        }
    }

    private static func covers(_ values: [String], _ some: [String], of fact: RuleFact) -> Bool {
        if fact == .organisation, values.contains(RuleFact.anyOrganisation),
            !some.contains(RuleFact.unknownOrganisation)
        {
            return true
        }
        return some.allSatisfy(values.contains)
    }

    /// `*.example.com` covers itself and whatever lies under it.
    static func covers(_ pattern: String, _ domain: String) -> Bool {
        pattern == domain || RuleDomain.matches(pattern, domain)
    }

    /// Whether a bound that is given is as strict as one that is wanted; `nil` is none.
    private static func isAtLeast(_ given: Int64?, _ wanted: Int64?) -> Bool {
        guard let wanted else { return true }
        return given.map { $0 >= wanted } ?? false
    }
}
