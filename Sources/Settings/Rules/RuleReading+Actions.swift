import Desk
import LanguageID
import MailSyntax
import ServiceLevels

extension RuleReading {
    /// What a rule does; `nil` when it does nothing, or what it does could not be read.
    mutating func action(
        _ field: Field?,
        of rule: Field,
        stops: Bool,
        on occasion: Rule.Occasion
    ) -> RuleAction? {
        guard let field else {
            if stops { return RuleAction() }
            values.refuse(rule.position, .missingKey, "the rule does nothing; it has \"then\", or \"stop: true\"")
            return nil
        }
        guard let fields = values.fields(of: field.node, as: .ruleAction) else { return nil }
        let given = Shape.ruleAction.keys.compactMap { fields[$0] }
        guard !given.isEmpty else {
            values.refuse(field.position, .invalidValue, "\"then\" is empty")
            return nil
        }
        var action = work(fields)
        action.acknowledges = flag(fields["acknowledge"]) ?? true
        action.template = fields["template"].flatMap { template($0) }
        action.notified = fields["notify"].map { notified($0) } ?? []
        action.ending = ending(fields)
        refuseContradictions(given, action, occasion)
        warnOfDuties(fields, action)
        return action
    }

    /// What concerns the ticket itself.
    private mutating func work(_ fields: Fields) -> RuleAction {
        var action = RuleAction()
        action.severity = fields["severity"].flatMap { field in
            id(field, "severity", among: names.severities) { [names] in names.severity($0) }
        }.map { Severity($0) }
        action.category = fields["category"].flatMap { category($0) }
        action.product = label(fields["product"])
        action.agent = fields["assign"].flatMap { agent($0) }
        action.tags = fields["tags"].map { tags($0) } ?? []
        action.status = fields["status"].flatMap { status($0) }
        let served = names.languages
        action.language =
            served.isEmpty
            ? values.language(fields["language"])
            : values.word(fields["language"], "language", among: served).flatMap(Language.init)
        return action
    }

    private mutating func template(_ field: Field) -> String? {
        guard let name = values.text(field) else { return nil }
        guard let variants = names.variants, !variants.contains(name) else { return name }
        let suggestion =
            variants.isEmpty
            ? "; \"templates\" has none: acknowledgement.NAME.txt would be one"
            : Suggestion.sentence(for: name, among: variants)
        values.refuse(field.position, .invalidValue, "unknown template \(Quotation.of(name))\(suggestion)")
        return nil
    }

    private mutating func category(_ field: Field) -> String? {
        guard names.isUnread || !(names.policy?.categories.isEmpty ?? true) else {
            let text = "\"category\": the desk has no policy that names categories"
            values.refuse(field.keyPosition, .contradiction, text)
            return nil
        }
        let known = names.policy?.categories.map(\.id) ?? []
        return id(field, "category", among: known) { [names] in names.category($0)?.id }
    }

    private mutating func agent(_ field: Field) -> String? {
        guard let agents = names.agents else { return values.text(field) }
        guard agents.isEmpty, let name = values.text(field) else { return values.word(field, "agent", among: agents) }
        values.refuse(field.position, .invalidValue, "unknown agent \(Quotation.of(name)); the desk has no agents")
        return nil
    }

    private mutating func tags(_ field: Field) -> [String] {
        several(field).compactMap { values.literal($0, as: Identifier.self)?.value }
    }

    /// Only what is ours to do: to wait for somebody, to solve and to close is for people, or has an action of its own.
    private mutating func status(_ field: Field) -> String? {
        let name = id(field, "status", among: names.statuses) { [names] in names.status($0)?.name }
        guard let name, let status = names.status(name) else { return name }
        switch status.role {
        case .open, .pending: return name
        case .waitingOnCustomer, .waitingOnThirdParty:
            let text = "\"status\" \(Quotation.of(name)): waiting is for agents, who know for what"
            values.refuse(field.position, .contradiction, text)
        case .solved, .closed:
            let text =
                "\"status\" \(Quotation.of(name)): a rule does not end a request; \"close: REASON\" closes one at once"
            values.refuse(field.position, .contradiction, text)
        }
        return nil
    }

    private mutating func notified(_ field: Field) -> [Address] {
        several(field).compactMap { element in
            guard let literal = values.literal(element, as: AddressLiteral.self) else { return nil }
            if literal.name != nil {
                values.refuse(element.position, .invalidValue, "\"notify\": write the address alone, without a name")
            }
            values.mustBeForeign(literal.address, at: element)
            return literal.address
        }
    }

    private mutating func ending(_ fields: Fields) -> RuleAction.Ending? {
        let quarantine = label(fields["quarantine"])
        let ignore = label(fields["ignore"])
        let close = label(fields["close"])
        return quarantine.map { .quarantine($0) } ?? ignore.map { .ignore($0) } ?? close.map { .close($0) }
    }
}

// MARK: What does not go together

extension RuleReading {
    private mutating func refuseContradictions(_ given: [Field], _ action: RuleAction, _ occasion: Rule.Occasion) {
        let keys = given.map(\.name)
        for ending in given where ["quarantine", "ignore"].contains(ending.name) && given.count > 1 {
            let other = keys.first { $0 != ending.name } ?? ""
            let text =
                "\"\(ending.name)\" sets the mail aside, without a ticket; \"\(other)\" would have nothing to act on"
            return values.refuse(ending.keyPosition, .contradiction, text)
        }
        for field in given where ["acknowledge", "template", "close"].contains(field.name) && occasion != .new {
            let text = "\"\(field.name)\" is for mails that open a ticket; leave out \"on\""
            values.refuse(field.keyPosition, .contradiction, text)
        }
        if !action.acknowledges, let template = given.first(where: { $0.name == "template" }) {
            let text = "\"template\" and \"acknowledge: false\": there is no acknowledgement to write otherwise"
            values.refuse(template.keyPosition, .contradiction, text)
        }
        if let close = given.first(where: { $0.name == "close" }) { refuseClosing(close, keys, action) }
    }

    private mutating func refuseClosing(_ field: Field, _ keys: [String], _ action: RuleAction) {
        if keys.contains("status") {
            values.refuse(field.keyPosition, .contradiction, "\"close\" and \"status\": a closed ticket has no other")
        }
        guard let policy = names.policy else { return }
        if !policy.statuses.isEmpty, !policy.statuses.contains(where: { $0.role == .closed }) {
            values.refuse(field.keyPosition, .contradiction, "\"close\": the policy has no status for closed tickets")
        }
        if !policy.categories.isEmpty, action.category == nil, !keys.contains("category") {
            let text = "\"close\": the policy wants a category for each request that ends; name one in \"category\""
            values.refuse(field.keyPosition, .contradiction, text)
        }
    }

    /// What the policy promises customers is told whatever a rule says.
    private mutating func warnOfDuties(_ fields: Fields, _ action: RuleAction) {
        guard let policy = names.policy, policy.notifyCustomer.contains("accepted") else { return }
        if let field = fields["acknowledge"], !action.acknowledges {
            let text = "\"acknowledge: false\" has no effect: the policy promises customers word that they are accepted"
            values.warn(field.keyPosition, .idleRule, text)
        }
    }
}
