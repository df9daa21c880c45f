import TextSearch

/// Whether a condition holds; whatever depends on an undecided one is undecided too.
enum RuleTruth {
    case holds
    case fails
    case undecided

    init(_ isTrue: Bool) { self = isTrue ? .holds : .fails }

    var opposite: RuleTruth {
        switch self {
        case .holds: .fails
        case .fails: .holds
        case .undecided: .undecided
        }
    }
}

extension RuleFacts {
    /// As deep as `condition`, which the settings keep shallow.
    func truth(of condition: CompiledCondition) -> RuleTruth {
        switch condition {
        case .all(let parts): all(parts)
        case .any(let parts): any(parts)
        case .not(let part): truth(of: part).opposite
        case .questions(let numbers, _): truth(of: numbers)
        case .test(let test): RuleTruth(holds(test))
        }
    }

    private func all(_ parts: [CompiledCondition]) -> RuleTruth {
        var truth = RuleTruth.holds
        for part in parts {
            switch self.truth(of: part) {
            case .holds: continue
            case .fails: return .fails
            case .undecided: truth = .undecided
            }
        }
        return truth
    }

    private func any(_ parts: [CompiledCondition]) -> RuleTruth {
        var truth = RuleTruth.fails
        for part in parts {
            switch self.truth(of: part) {
            case .holds: return .holds
            case .fails: continue
            case .undecided: truth = .undecided
            }
        }
        return truth
    }

    private func truth(of questions: [Int]) -> RuleTruth {
        var truth = RuleTruth.fails
        for question in questions {
            switch evidence.answers[question] {
            case .found: return .holds
            case .absent: continue
            case .undecided: truth = .undecided
            }
        }
        return truth
    }

    private func holds(_ test: RuleTest) -> Bool {
        switch test {
        case .fact(let fact, let values): has(fact, values)
        case .domain(let patterns):
            domain.map { domain in patterns.contains { RuleDomain.matches($0, domain) } } ?? false
        case .header(let name, let isPresent): evidence.headers.contains(name) == isPresent
        case .size(let over, let under): isBetween(over, under)
        case .hasAttachments(let wanted): (evidence.attachmentCount > 0) == wanted
        case .attachmentCount(let over): evidence.attachmentCount > over
        case .calendar(let name, let isOpen): self.isOpen[name] == isOpen
        case .authorised(let wanted): isAuthorised == wanted
        // Asked of the mail's texts, by number.
        case .text, .attachment: false
        }
    }

    private func isBetween(_ over: Int64?, _ under: Int64?) -> Bool {
        let size = Int64(evidence.size)
        return over.map { size > $0 } ?? true && under.map { size < $0 } ?? true
    }
}

/// A domain of a condition: itself, or with `*.` whatever lies under it.
enum RuleDomain {
    static func matches(_ pattern: String, _ domain: String) -> Bool {
        guard pattern.utf8.starts(with: "*.".utf8) else { return pattern == domain }
        let end = pattern.utf8.dropFirst()
        return domain.utf8.count > end.count && domain.utf8.suffix(end.count).elementsEqual(end)
    }
}
