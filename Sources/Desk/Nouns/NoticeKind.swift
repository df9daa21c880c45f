/// The notices a desk sends; the raw value is stored and never changes.
package enum NoticeKind: String, CaseIterable, Sendable {
    // To the customer
    /// The request has arrived and has a number; with the promises of its service level.
    case acknowledgement
    /// Somebody works on it.
    case takenInCharge = "taken_in_charge"
    /// What an agent wrote, nothing else.
    case reply
    /// A question that must be answered before work goes on.
    case clarification
    /// That the question is still open.
    case followUp = "follow_up"
    case solved
    case closure
    case reopened
    /// The error that a customer was affected by is mended.
    case fixApplied = "fix_applied"
    case maintenance
    // To the people of the desk
    /// That a report on the state of work is owed; what it says is for a person to write.
    case statusReport = "status_report"
    /// That a promise is at risk.
    case warning
    /// That a promise was not kept.
    case breach
    /// That a notice could not be delivered to the customer.
    case undelivered
    /// That automatic mail is being held back.
    case loop
    /// That a rule of the desk wants somebody told of a ticket.
    case notification

    /// Whom it is for.
    package var audience: Audience {
        switch self {
        case .acknowledgement, .takenInCharge, .reply, .clarification, .followUp, .solved, .closure, .reopened,
            .fixApplied, .maintenance:
            .customer
        case .statusReport, .warning, .breach, .undelivered, .loop, .notification: .staff
        }
    }

    package enum Audience: Sendable {
        case customer
        /// The people of the desk, and whom else its operator names.
        case staff
    }
}
