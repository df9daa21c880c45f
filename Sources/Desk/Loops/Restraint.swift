import CivilTime
import MailSyntax

/// What keeps automatic mail of a desk back, as it stands when a decision is made.
package struct Restraint: Sendable {
    /// The automatic mail already sent.
    package var sent = Facts.SentCounts()
    /// Since when automatic mail of the desk is stopped; `nil` while it is not.
    package var brakedAt: Instant?
    /// Of the addresses that the decision may write to, or hears from, those to which mail failed and that have not
    /// written since.
    package var failed: Set<Address> = []
    /// Whether the lead was told within a day that the sender's budget is used up.
    package var isSenderReported = false

    package init() {}

    /// As it holds for a ticket about to be opened, on which nothing was sent.
    var onNewTicket: Restraint {
        var restraint = self
        restraint.sent.onTicketInDay = 0
        return restraint
    }
}

extension Actor {
    /// Whether what it brings about is automatic: done without a person of the desk.
    var isAutomatic: Bool {
        switch self {
        case .agent: false
        case .customer, .rule, .system: true
        }
    }
}
