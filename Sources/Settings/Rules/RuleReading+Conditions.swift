import Desk
import LanguageID
import MailSyntax
import ServiceLevels
import TextSearch

extension RuleReading {
    /// `on` of the outermost mapping.
    mutating func occasion(_ field: Field?) -> Rule.Occasion {
        guard case .mapping(let entries)? = field?.node.content,
            let entry = entries.first(where: { $0.key == "on" })
        else { return .new }
        let on = Field(name: "on", keyPosition: entry.position, node: entry.value)
        return values.choice(on, "occasion", of: Rule.Occasion.self) ?? .new
    }

    mutating func outermost(_ field: Field) -> RuleCondition? {
        guard case .mapping(let entries) = field.node.content else { return condition(field, depth: 1) }
        let rest = entries.filter { $0.key != "on" }
        if rest.isEmpty, !entries.isEmpty { return .always }
        let node = YAMLNode(position: field.node.position, content: .mapping(rest))
        return condition(field.element(node), depth: 1)
    }

    /// All keys of a mapping; `nil` when one of them could not be read. Recursion is bounded by `depth`.
    private mutating func condition(_ field: Field, depth: Int) -> RuleCondition? {
        guard depth <= RuleCondition.deepest else {
            let text = "conditions lie in each other more than \(RuleCondition.deepest) deep"
            values.refuse(field.position, .invalidValue, text)
            return nil
        }
        guard case .mapping(let entries) = field.node.content else {
            values.refuseType(field, expected: "a mapping of conditions")
            return nil
        }
        guard !entries.isEmpty else {
            let hint = field.name == "when" ? "; leave it out of a rule that holds for every mail" : ""
            values.refuse(field.position, .invalidValue, "\"\(field.name)\" is empty\(hint)")
            return nil
        }
        guard let fields = values.fields(of: field.node, as: .ruleCondition) else { return nil }
        let given = Shape.ruleCondition.keys.compactMap { fields[$0] }.sorted { $0.keyPosition < $1.keyPosition }
        let parts = given.map { part($0, depth: depth) }
        let read = parts.compactMap { $0 }
        return read.count == parts.count ? RuleReading.joined(read) : nil
    }

    private static func joined(_ parts: [RuleCondition]) -> RuleCondition {
        if parts.count == 1, let only = parts.first { return only }
        return .all(parts)
    }

    private mutating func part(_ field: Field, depth: Int) -> RuleCondition? {
        switch field.name {
        case "all": return list(field, depth: depth).map { .all($0) }
        case "any": return list(field, depth: depth).map { .any($0) }
        case "not": return condition(field, depth: depth + 1).map { .not($0) }
        case "on":
            let text = "\"on\" stands in the outermost mapping of \"when\" alone"
            values.refuse(field.keyPosition, .contradiction, text)
            return nil
        default:
            let condition = leaf(field)
            guard valueCount <= RuleCondition.mostValues else {
                let text = "more than \(RuleCondition.mostValues) values in the conditions of one rule"
                values.refuse(field.keyPosition, .invalidValue, text)
                valueCount = 0
                return nil
            }
            return condition
        }
    }

    private mutating func list(_ field: Field, depth: Int) -> [RuleCondition]? {
        let elements = values.filledList(field)
        let parts = elements.compactMap { condition($0, depth: depth + 1) }
        return parts.count == elements.count && !parts.isEmpty ? parts : nil
    }
}

// MARK: One condition

extension RuleReading {
    private mutating func leaf(_ field: Field) -> RuleCondition? {
        switch field.name {
        case "desk": return fact(.desk, words(field, "desk", among: nil))
        case "mailbox": return fact(.mailbox, words(field, "mailbox", among: names.mailboxes))
        case "kind": return fact(.kind, words(field, "kind", among: MailReading.Standing.allCases.map(\.rawValue)))
        case "language": return fact(.language, words(field, "language", among: RuleReading.languages))
        case "channel": return fact(.channel, words(field, "channel", among: [RuleFact.channelOfMail]))
        case "organisation": return fact(.organisation, words(field, "organisation", among: knownOrganisations))
        case "contract": return fact(.contract, contracts(field))
        case "severity":
            return fact(.severity, ids(field, "severity", among: names.severities) { [names] in names.severity($0) })
        case "status":
            return fact(.status, ids(field, "status", among: names.statuses) { [names] in names.status($0)?.name })
        case "tag": return fact(.tag, words(field, "tag", among: nil))
        case "domain": return domain(field)
        case "recipient": return globs(field, of: .recipient)
        case "sender": return globs(field, of: .sender)
        case "subject": return text(field, .subject)
        case "text": return text(field, .body)
        case "subject_or_text": return text(field, .subjectOrBody)
        case "header": return any(several(field).map { header($0) })
        case "size": return size(field)
        case "attachments": return attachments(field)
        case "calendar": return calendar(field)
        case "authorised": return flag(field).map { .test(.authorised($0)) }
        default: return nil
        }
    }

    private static let languages = Language.allCases.map(\.rawValue) + ["other", "und"]

    private var knownOrganisations: [String]? {
        names.organisations.map { $0 + [RuleFact.unknownOrganisation, RuleFact.anyOrganisation] }
    }

    private mutating func fact(_ fact: RuleFact, _ values: [String]) -> RuleCondition? {
        valueCount += values.count
        return values.isEmpty ? nil : .test(.fact(fact, values))
    }

    private func any(_ parts: [RuleCondition?]) -> RuleCondition? {
        let read = parts.compactMap { $0 }
        guard read.count == parts.count, let first = read.first else { return nil }
        return read.count == 1 ? first : .any(read)
    }

    private mutating func contracts(_ field: Field) -> [String] {
        several(field).compactMap { element in
            guard let name = values.text(element) else { return nil }
            if names.organisations != nil, !names.contracts.contains(name) {
                values.warn(element.position, .idleRule, "no organisation has the contract \(Quotation.of(name))")
            }
            return name
        }
    }

    private mutating func domain(_ field: Field) -> RuleCondition? {
        let domains = several(field).compactMap { element -> String? in
            guard let text = values.text(element) else { return nil }
            let isUnder = text.hasPrefix("*.")
            do throws(LiteralFault) {
                return (isUnder ? "*." : "")
                    + (try HostName(String(text.dropFirst(isUnder ? 2 : 0))).value.lowercased())
            } catch {
                let form = "a domain such as example.com, or *.example.com for whatever lies under it"
                values.refuse(element.position, .invalidValue, "\"domain\" \(Quotation.of(text)): expected \(form)")
                return nil
            }
        }
        valueCount += domains.count
        return domains.isEmpty ? nil : .test(.domain(domains))
    }

    private mutating func size(_ field: Field) -> RuleCondition? {
        guard let fields = filled(field, as: .ruleSize) else { return nil }
        let over = values.literal(fields["over"], as: SizeLiteral.self)?.bytes
        let under = values.literal(fields["under"], as: SizeLiteral.self)?.bytes
        return over == nil && under == nil ? nil : .test(.size(over: over, under: under))
    }

    private mutating func attachments(_ field: Field) -> RuleCondition? {
        if case .truth(let value) = field.node.content { return .test(.hasAttachments(value)) }
        guard let fields = filled(field, as: .ruleAttachments) else { return nil }
        let attachedNames = fields["name"].map { globTexts($0) } ?? []
        let types = fields["type"].map { globTexts($0) } ?? []
        let over = values.count(fields["over"], in: 0...1_000)
        valueCount += max(1, attachedNames.count) * max(1, types.count)
        var parts: [RuleCondition] = []
        if fields["name"] != nil || fields["type"] != nil {
            parts.append(.test(.attachment(names: attachedNames, types: types)))
        }
        if let over { parts.append(.test(.attachmentCount(over: over))) }
        return .all(parts)
    }

    private mutating func calendar(_ field: Field) -> RuleCondition? {
        guard case .mapping(let entries) = field.node.content else {
            values.refuseType(field, expected: "a mapping of calendars to open or closed")
            return nil
        }
        if entries.isEmpty {
            values.refuse(field.position, .invalidValue, "\"calendar\" is empty; it names one at least")
        }
        let tests = values.distinct(entries).compactMap { entry -> RuleCondition? in
            let state = Field(name: entry.key, keyPosition: entry.position, node: entry.value)
            let isKnown = isKnownCalendar(entry.key, at: entry.position)
            guard let word = values.word(state, "state", among: ["open", "closed"]), isKnown else { return nil }
            return .test(.calendar(entry.key, isOpen: word == "open"))
        }
        valueCount += tests.count
        return tests.isEmpty ? nil : .all(tests)
    }

    private mutating func isKnownCalendar(_ name: String, at position: Position) -> Bool {
        if names.isUnread { return true }
        let known = names.policy?.calendars.map(\.name) ?? []
        if known.contains(name) { return true }
        let suggestion =
            names.policy == nil
            ? "; the desk has no policy, which has them" : Suggestion.sentence(for: name, among: known)
        values.refuse(position, .invalidValue, "unknown calendar \(Quotation.of(name))\(suggestion)")
        return false
    }

    /// A mapping with at least one key.
    private mutating func filled(_ field: Field, as shape: Shape) -> Fields? {
        guard let fields = values.fields(of: field.node, as: shape) else { return nil }
        guard shape.keys.contains(where: { fields[$0] != nil }) else {
            let keys = shape.keys.joined(separator: ", ")
            values.refuse(field.position, .invalidValue, "\"\(field.name)\" is empty; it has one of \(keys)")
            return nil
        }
        return fields
    }
}
