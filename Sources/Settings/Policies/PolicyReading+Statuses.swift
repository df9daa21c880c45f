import ServiceLevels

extension PolicyReading {
    mutating func statuses(_ field: Field?) -> [StatusPolicy] {
        let fields = named(field, "statuses")
        statuses = fields.map(\.name)
        return withBeginning(fields.compactMap { status($0) }, fields)
    }

    /// A policy that calls nothing new, and has a status "open" of which it does not say more, means that.
    private func withBeginning(_ statuses: [StatusPolicy], _ fields: [Field]) -> [StatusPolicy] {
        guard !statuses.contains(where: { $0.role == .new }) else { return statuses }
        return statuses.map { status in
            let isUnsaid = fields.contains { field in
                guard field.name == status.id, case .mapping(let entries) = field.node.content else { return false }
                return !entries.contains { $0.key == "role" }
            }
            guard status.id == "open", isUnsaid else { return status }
            return StatusPolicy(
                status.id,
                names: status.names,
                pauses: status.pauses,
                role: .new,
                afterReply: status.afterReply
            )
        }
    }

    private mutating func status(_ field: Field) -> StatusPolicy? {
        guard let fields = values.fields(of: field.node, as: .status) else { return nil }
        let names = values.list(fields["names"]).compactMap { element -> String? in
            guard let name = values.text(element) else { return nil }
            values.unique(PolicyName.key(name), "status name", at: element)
            return name
        }
        return StatusPolicy(
            field.name,
            names: names,
            pauses: clocks(fields["pauses"]),
            role: values.choice(fields["role"], "role", of: StatusPolicy.Role.self),
            afterReply: reference(fields["after_reply"], "status", among: statuses)
        )
    }

    mutating func refuseStatus(_ name: String, at position: Position) {
        let suggestion = Suggestion.sentence(for: name, among: statuses)
        values.refuse(position, .invalidValue, "unknown status \(Quotation.of(name))\(suggestion)")
    }

    mutating func lifecycle(_ field: Field?) -> LifecyclePolicy {
        guard let field, let fields = values.fields(of: field.node, as: .lifecycle) else { return LifecyclePolicy() }
        var lifecycle = LifecyclePolicy(
            followUp: followUp(fields["follow_up"]),
            autoSolve: autoSolve(fields["auto_solve"]),
            autoClose: autoClose(fields["auto_close"]),
            reopenWindow: reopenWindow(fields["reopen_window"])
        )
        let thanks = values.choice(fields["thanks"], "effect of thanks", of: LifecyclePolicy.Thanks.self)
        lifecycle.thanks = thanks ?? .reopen
        return lifecycle
    }

    private static let days = 1...Target.longest / 1_440

    private mutating func followUp(_ field: Field?) -> LifecyclePolicy.FollowUp? {
        guard let field, !isNone(field), let fields = values.fields(of: field.node, as: .followUp) else { return nil }
        let status = reference(fields["status"], "status", among: statuses)
        let days = values.filledList(fields["after_days"]).compactMap { values.count($0, in: Self.days) }
        if zip(days, days.dropFirst()).contains(where: { $0 >= $1 }), let field = fields["after_days"] {
            values.refuse(field.position, .contradiction, "\"after_days\": each is later than the one before")
        }
        return status.map { LifecyclePolicy.FollowUp(status: $0, afterDays: days) }
    }

    private mutating func autoSolve(_ field: Field?) -> LifecyclePolicy.AutoSolve? {
        guard let field, !isNone(field), let fields = values.fields(of: field.node, as: .autoSolve) else { return nil }
        let status = reference(fields["status"], "status", among: statuses)
        let followUps = values.count(fields["follow_ups"], in: 1...100)
        let hours = values.count(fields["answer_hours"], in: 0...10_000)
        let days = values.count(fields["or_days"], in: Self.days)
        if fields["follow_ups"] == nil, fields["or_days"] == nil {
            let text = "\"auto_solve\" has \"follow_ups\", \"or_days\", or both"
            values.refuse(field.position, .contradiction, text)
        }
        return status.map {
            LifecyclePolicy.AutoSolve(status: $0, followUps: followUps, answerHours: hours ?? 24, orDays: days)
        }
    }

    private mutating func autoClose(_ field: Field?) -> LifecyclePolicy.AutoClose? {
        guard let field, !isNone(field), let fields = values.fields(of: field.node, as: .autoClose) else { return nil }
        let status = reference(fields["status"], "status", among: statuses)
        let days = values.count(fields["days"], in: Self.days)
        guard let status, let days else { return nil }
        return LifecyclePolicy.AutoClose(status: status, days: days)
    }

    private mutating func reopenWindow(_ field: Field?) -> LifecyclePolicy.ReopenWindow? {
        guard let field, !isNone(field), let fields = values.fields(of: field.node, as: .reopenWindow) else {
            return nil
        }
        _ = values.word(fields["then"], "way on", among: ["new_linked_ticket"])
        return values.count(fields["days"], in: Self.days).map(LifecyclePolicy.ReopenWindow.init(days:))
    }
}
