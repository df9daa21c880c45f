import TextSearch

// Why a condition holds or does not, in a few words for the trace.

extension RuleFacts {
    private static let longest = 200

    /// Of a condition that holds: what was found.
    func reason(for condition: CompiledCondition) -> String {
        shortened(holding(condition))
    }

    /// Of a condition that does not: the first that fails.
    func obstacle(in condition: CompiledCondition) -> String {
        shortened(failing(condition))
    }

    private func shortened(_ text: String) -> String {
        text.count > RuleFacts.longest ? text.prefix(RuleFacts.longest - 1) + "…" : text
    }

    private func holding(_ condition: CompiledCondition) -> String {
        switch condition {
        case .all(let parts): parts.isEmpty ? "always" : parts.prefix(8).map(holding).joined(separator: "; ")
        case .any(let parts): parts.first { truth(of: $0) == .holds }.map(holding) ?? ""
        case .not(let part): "not: \(failing(part))"
        case .questions(let numbers, let test): found(numbers, test)
        case .test(let test): state(of: test)
        }
    }

    private func failing(_ condition: CompiledCondition) -> String {
        switch condition {
        case .all(let parts): failing(first: parts)
        case .any(let parts): (parts.count > 1 ? "none of \(parts.count), the first: " : "") + failing(first: parts)
        case .not(let part): truth(of: part) == .undecided ? failing(part) : holding(part)
        case .questions(let numbers, let test): notFound(numbers, test)
        case .test(let test): state(of: test)
        }
    }

    private func failing(first parts: [CompiledCondition]) -> String {
        let part = parts.first { truth(of: $0) == .fails } ?? parts.first { truth(of: $0) == .undecided }
        return part.map(failing) ?? "always"
    }

    // MARK: Texts

    private func found(_ numbers: [Int], _ test: RuleTest) -> String {
        for (place, number) in numbers.enumerated() {
            guard case .found(let finding) = evidence.answers[number] else { continue }
            return words(for: place, of: test, finding)
        }
        return ""
    }

    private func words(for place: Int, of test: RuleTest, _ finding: TextFinding) -> String {
        guard case .text(let text, let conditions) = test, !conditions.isEmpty else {
            return "an attachment is like it"
        }
        // Of two texts the conditions were asked of the one, then of the other.
        let name = text == .subjectOrBody ? (place < conditions.count ? "subject" : "text") : text.name
        switch conditions[place % conditions.count] {
        case .contains(let phrase): return "\(name) contains \"\(phrase)\""
        case .word(let words):
            return "\(name) has the word\(words.contains(" ") ? "s" : "") \"\(words)\""
        case .glob(let glob): return "\(name) is like \"\(glob)\""
        case .pattern(let pattern): return "\(name) matches \"\(pattern.source)\": \(finding.excerpt)"
        }
    }

    private func notFound(_ numbers: [Int], _ test: RuleTest) -> String {
        let isUndecided = numbers.contains { evidence.answers[$0] == .undecided }
        switch test {
        case .text(let text, let conditions):
            if isUndecided { return "\(text.name) took too long to search" }
            let only = conditions.count == 1 ? conditions.first.map { "\"\($0.source)\"" } : nil
            return "\(text.name) has not \(only ?? "one of \(conditions.count)")"
        case .attachment, .fact, .domain, .header, .size, .hasAttachments, .attachmentCount, .calendar, .authorised:
            return isUndecided ? "the attachments took too long to search" : "no attachment is like it"
        }
    }

    // MARK: Facts

    /// What a test looks at, which explains why it holds as well as why it does not.
    private func state(of test: RuleTest) -> String {
        switch test {
        case .fact(let fact, _):
            fact.isOfTicket && ticket == nil ? "there is no ticket yet" : "\(fact.rawValue) is \(value(of: fact))"
        case .domain: "the domain is \(domain ?? "unknown")"
        case .header(let name, _): "\(evidence.headers.contains(name) ? "it has" : "it has no") \(name)"
        case .size: "it has \(evidence.size) bytes"
        case .hasAttachments, .attachmentCount: "it has \(evidence.attachmentCount) attachments"
        case .calendar(let name, _):
            "\(name) is \(isOpen[name].map { $0 ? "open" : "closed" } ?? "no calendar of the policy")"
        case .authorised: isAuthorised ? "the sender is authorised" : "the sender is not authorised"
        case .text, .attachment: ""
        }
    }
}

extension RuleText {
    /// What people call it.
    var name: String {
        switch self {
        case .subject: "subject"
        case .body: "text"
        case .subjectOrBody: "subject or text"
        case .header(let name): name
        case .sender: "sender"
        case .recipient: "recipient"
        }
    }
}

extension TextCondition {
    /// As the settings write it.
    var source: String {
        switch self {
        case .contains(let text), .word(let text), .glob(let text): text
        case .pattern(let pattern): pattern.source
        }
    }
}
