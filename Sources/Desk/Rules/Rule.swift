/// One rule of a desk: for which mails, and what is then done.
package struct Rule: Hashable, Sendable {
    /// Unlike any other's of the desk; it stands in events, in the ledger and in the trace.
    package var name: String
    package var occasion: Occasion
    /// `.always` for a rule that holds for every mail of its occasion.
    package var condition: RuleCondition
    package var action: RuleAction
    /// Where it has matched, no later rule is tried.
    package var stops: Bool

    /// Which mails a rule is tried on.
    package enum Occasion: String, CaseIterable, Sendable {
        /// Mails that open a ticket.
        case new
        /// Mails of people on a ticket that join it.
        case reply
        case any
    }

    package init(
        _ name: String,
        on occasion: Occasion = .new,
        when condition: RuleCondition = .always,
        then action: RuleAction = RuleAction(),
        stops: Bool = false
    ) {
        (self.name, self.occasion, self.condition) = (name, occasion, condition)
        (self.action, self.stops) = (action, stops)
    }

    /// Whether no later rule is tried where this one has matched: what is held or ignored is done with.
    package var isLast: Bool { stops || action.setsAside }
}
