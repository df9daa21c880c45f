import CivilTime
import ServiceLevels

extension SLALine {
    /// The question of `sportello sla due`.
    func question(_ terms: ServiceTerms) throws(SLALineError) -> DueQuestion {
        let severity = try severity(terms)
        let category = try category(terms)
        var question = DueQuestion(openedAt: try instant("opened_at"), severity: severity, category: category)
        question.pauses = try pauses()
        question.changes = try changes(terms)
        return question
    }

    private func severity(_ terms: ServiceTerms) throws(SLALineError) -> String {
        guard self["severity"] == nil else { return try severity(text("severity"), terms) }
        let channel = text("channel")
        switch terms.defaultSeverity(channel: channel) {
        case .severity(let id): return id
        case .required, nil:
            let text = "channel \"\(channel ?? "other")\" must say the severity"
            throw SLALineError(.severityRequired, text)
        }
    }

    private func severity(_ name: String?, _ terms: ServiceTerms) throws(SLALineError) -> String {
        guard let name, let severity = terms.severity(named: name) else {
            throw SLALineError(.unknownSeverity, "unknown severity \"\(name ?? "")\"")
        }
        return severity.id
    }

    private func category(_ terms: ServiceTerms) throws(SLALineError) -> String? {
        guard self["category"] != nil else { return nil }
        guard let name = text("category"), let category = terms.category(named: name) else {
            throw SLALineError(.unknownCategory, "unknown category \"\(text("category") ?? "")\"")
        }
        return category.id
    }

    private func pauses() throws(SLALineError) -> [DueQuestion.StatusPause] {
        guard let elements = list("pauses") else { throw SLALineError(.badPause, "\"pauses\": expected a list") }
        var pauses: [DueQuestion.StatusPause] = []
        for element in elements {
            guard let pause = SLALine(element), pause["from"] != nil else {
                throw SLALineError(.badPause, "a pause has \"from\", \"to\" and \"status\"")
            }
            let from = try pause.instant("from")
            let to = pause["to"] == nil ? nil : try pause.instant("to")
            if let to, from > to { throw SLALineError(.badPause, "a pause ends before it begins") }
            let status = pause.text("status") ?? "waiting_on_customer"
            pauses.append(DueQuestion.StatusPause(status: status, from: from, to: to))
        }
        return pauses
    }

    private func changes(_ terms: ServiceTerms) throws(SLALineError) -> [SeverityChange] {
        guard let elements = list("changes") else { throw SLALineError(.badJSON, "\"changes\": expected a list") }
        var changes: [SeverityChange] = []
        for element in elements {
            guard let change = SLALine(element) else {
                throw SLALineError(.badJSON, "a change has \"at\", \"to\" and \"by\"")
            }
            let severity = try severity(change.text("to"), terms)
            let party: SeverityParty = change.text("by") == "customer" ? .customer : .agent
            changes.append(SeverityChange(at: try change.instant("at"), to: severity, by: party))
        }
        return changes
    }
}

extension ServiceTerms {
    /// The answer of `sportello sla due`, as the members of one line.
    func answer(_ question: DueQuestion, id: String?, steps wanted: Bool) -> JSONObject {
        let (response, resolution) = (due(.response, question), due(.resolution, question))
        var members: [(String, JSONValue)] = [
            ("id", .string(id)), ("policy", .string(policy.name)),
            ("severity", .string(severity(of: question)?.id)),
            ("response_due", .string(response.due?.rfc3339)), ("response_state", .string(response.state.rawValue)),
            ("resolution_due", .string(resolution.due?.rfc3339)),
            ("resolution_state", .string(resolution.state.rawValue)),
        ]
        let steps = steps(.response, question, response) + steps(.resolution, question, resolution)
        if wanted, !steps.isEmpty { members.append(("escalations", .objects(steps.map(\.json)))) }
        return JSONObject(members)
    }
}

extension DueStep {
    fileprivate var json: JSONObject {
        [
            "clock": .string(step.clock.rawValue), "step": .string(step.written), "to": .string(step.to),
            "at": .string(at?.rfc3339),
        ]
    }
}
