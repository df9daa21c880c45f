import CivilTime

/// How bad a ticket is from an instant on, and who said so.
package struct SeverityChange: Hashable, Sendable {
    package let at: Instant
    /// A name or id.
    package let severity: String
    package let by: SeverityParty

    package init(at: Instant, to severity: String, by party: SeverityParty) {
        (self.at, self.severity, self.by) = (at, severity, party)
    }
}

extension ServiceTerms {
    /// One clock through every change of severity while it ran.
    func reckoning(
        _ clock: ServiceClock,
        severity: Int,
        from opened: Int64,
        changes: [SeverityChange],
        without pauses: PauseUnion
    ) -> Reckoning? {
        var current = severity
        var reckoning = reckoning(clock, severity: severity, from: opened, without: pauses)
        for change in changes {
            guard let next = severityPlace(change.severity) else { continue }
            let second = max(change.at.seconds, opened)
            // What is due by then is breached and stays.
            if let due = reckoning?.due, due <= second { break }
            if next != current {
                let raised = policy.severities[next].rank < policy.severities[current].rank
                let origin = origin(raised: raised, by: change.by)
                let candidate = self.reckoning(
                    clock,
                    severity: next,
                    from: origin == .fromChange ? second : opened,
                    without: pauses
                )?.notBefore(second)
                reckoning = raised ? Self.earlier(reckoning, candidate) : candidate
            }
            current = next
        }
        return reckoning
    }

    private func origin(raised: Bool, by party: SeverityParty) -> SeverityChangeRules.Origin {
        guard raised else { return policy.severityChange.lowered }
        switch party {
        case .agent: return policy.severityChange.raisedByAgent
        case .customer: return policy.severityChange.raisedByCustomer
        }
    }

    /// A raise never makes a promise later: the old due time stands when it is earlier.
    private static func earlier(_ old: Reckoning?, _ new: Reckoning?) -> Reckoning? {
        guard let old, old.state != .none else { return new }
        guard let new, let due = new.due else { return old }
        guard let oldDue = old.due else { return new }
        return due < oldDue ? new : old
    }
}
