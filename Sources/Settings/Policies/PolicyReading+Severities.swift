import ServiceLevels

extension PolicyReading {
    mutating func severities(_ field: Field?) -> [SeverityPolicy] {
        let fields = named(field, "severities")
        if let field, case .mapping = field.node.content, fields.isEmpty {
            values.refuse(field.position, .invalidValue, "\"severities\" is empty; at least one is needed")
        }
        return fields.compactMap { severity($0) }
    }

    private mutating func severity(_ field: Field) -> SeverityPolicy? {
        places.severities[field.name] = field.keyPosition
        claim(field.name, for: field.name, at: field.keyPosition)
        guard let fields = values.fields(of: field.node, as: .severity) else { return nil }
        let rank = values.count(fields["rank"], in: 1...1_000)
        if let rank { values.unique("\(rank)", "rank", at: fields["rank"]) }
        let names = values.list(fields["names"]).compactMap { element -> String? in
            guard let name = values.text(element) else { return nil }
            claim(name, for: field.name, at: element.position)
            return name
        }
        var targets: [ServiceClock: [Target]] = [:]
        for clock in [ServiceClock.response, .resolution, .assignment] {
            targets[clock] = alternatives(fields[clock.rawValue], as: .target)
        }
        targets[.statusReport] = alternatives(fields["status_report"], as: .report)
        let steps = values.list(fields["escalate"]).compactMap { step($0) }
        let contract = values.text(fields["requires_contract"])
        return rank.map { rank in
            SeverityPolicy(
                field.name,
                rank: rank,
                names: names,
                targets: targets,
                steps: steps,
                requiredContract: contract
            )
        }
    }

    /// A name means one severity; that it stands beside the id of the same severity says nothing new.
    private mutating func claim(_ name: String, for severity: String, at position: Position) {
        let key = PolicyName.key(name)
        guard let first = severities[key] else {
            severities[key] = severity
            return
        }
        guard first != severity else { return }
        let text = "duplicate name \(Quotation.of(name)): severity \(Quotation.of(first)) has it already"
        values.refuse(position, .duplicateName, text)
    }

    private mutating func step(_ element: Field) -> EscalationStep? {
        guard let fields = values.fields(of: element.node, as: .step) else { return nil }
        let clock = values.choice(fields["clock"], "clock", of: ServiceClock.self)
        let point = values.literal(fields["at"], as: StepLiteral.self)?.point
        let role = values.literal(fields["to"], as: Identifier.self)?.value
        guard let clock, let point, let role else { return nil }
        return EscalationStep(clock, point, to: role)
    }

    mutating func defaultSeverity(_ field: Field?) -> [String: ServicePolicy.DefaultSeverity] {
        var defaults: [String: ServicePolicy.DefaultSeverity] = [:]
        for channel in named(field, "severities") {
            guard let word = values.text(channel, expected: "a severity, or required") else { continue }
            if word == "required" {
                defaults[PolicyName.key(channel.name)] = .required
                refuseRequired(channel)
            } else if let id = severities[PolicyName.key(word)] {
                defaults[PolicyName.key(channel.name)] = .severity(id)
            } else {
                let known = Set(severities.values).sorted()
                let suggestion = Suggestion.sentence(for: word, among: known)
                values.refuse(channel.position, .invalidValue, "unknown severity \(Quotation.of(word))\(suggestion)")
            }
        }
        if let other = defaults["other"], other == .required, defaults["email"] == nil, let field {
            refuseRequired(field)
        }
        return defaults
    }

    /// Nobody can ask a mail that has arrived.
    private mutating func refuseRequired(_ channel: Field) {
        guard channel.name == "email" || channel.name == "default_severity" else { return }
        let text = "\"email\": a mail cannot be asked for its severity; name one"
        values.refuse(channel.position, .contradiction, text)
    }

    mutating func severityChange(_ field: Field?) -> SeverityChangeRules {
        var rules = SeverityChangeRules()
        guard let field, let fields = values.fields(of: field.node, as: .severityChange) else { return rules }
        let origin = SeverityChangeRules.Origin.self
        rules.raisedByAgent = values.choice(fields["raised_by_agent"], "origin", of: origin) ?? rules.raisedByAgent
        rules.raisedByCustomer =
            values.choice(fields["raised_by_customer"], "origin", of: origin) ?? rules.raisedByCustomer
        rules.lowered = values.choice(fields["lowered"], "origin", of: origin) ?? rules.lowered
        let permission = SeverityChangeRules.Permission.self
        rules.byRules = values.choice(fields["by_rules"], "permission", of: permission) ?? rules.byRules
        return rules
    }

    mutating func responseMetBy(_ field: Field?) -> [ServicePolicy.ResponseMeasure] {
        guard let field else { return [.publicReply] }
        return values.filledList(field).compactMap { element in
            guard let word = values.text(element) else { return nil }
            if word == "agent_public_reply" { return .publicReply }
            guard word.hasPrefix("status:") else {
                let text = "unknown response \(Quotation.of(word)) (one of: agent_public_reply, status:NAME)"
                values.refuse(element.position, .invalidValue, text)
                return nil
            }
            let status = String(word.dropFirst("status:".count))
            guard statuses.contains(status) else {
                refuseStatus(status, at: element.position)
                return nil
            }
            return .status(status)
        }
    }
}
