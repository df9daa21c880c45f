/// From when the targets of a new severity are counted, and whether rules for mail may raise one.
package struct SeverityChangeRules: Hashable, Sendable {
    package var raisedByAgent: Origin
    package var raisedByCustomer: Origin
    package var lowered: Origin
    package var byRules = Permission.suggest

    package enum Origin: String, CaseIterable, Hashable, Sendable {
        /// The ticket was as bad all along.
        case fromOpen = "from_open"
        /// It became so now.
        case fromChange = "from_change"
    }

    /// What a rule does that asks for a worse severity.
    package enum Permission: String, CaseIterable, Hashable, Sendable {
        /// It is on record for an agent to judge.
        case suggest
        /// The ticket gets it.
        case allow
    }

    package init(raisedByAgent: Origin = .fromOpen, raisedByCustomer: Origin = .fromChange, lowered: Origin = .fromOpen)
    {
        (self.raisedByAgent, self.raisedByCustomer, self.lowered) = (raisedByAgent, raisedByCustomer, lowered)
    }
}

/// Who says how bad it is.
package enum SeverityParty: String, CaseIterable, Hashable, Sendable {
    case agent
    case customer
}
