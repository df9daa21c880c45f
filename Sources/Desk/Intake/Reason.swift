/// Why a decision fell as it did, in one code: in the ledger, the log and the trace.
package enum Reason: String, CaseIterable, Sendable {
    // Opened
    case newRequest = "new_request"
    case automaticMail = "automatic_mail"
    // Followed
    case citesTicket = "cites_ticket"
    case citesTicketUnverified = "cites_ticket_unverified"
    case automaticOnTicket = "automatic_on_ticket"
    // Noted, ignored, duplicate
    case automaticReply = "automatic_reply"
    case bounce
    case report
    case beforeStart = "before_start"
    case ownNotice = "own_notice"
    case sameContent = "same_content"
    // Quarantined
    case crashedWhileDeciding = "crashed_while_deciding"
    case cannotBeDecided = "cannot_be_decided"
    case tooLarge = "too_large"
    case cannotBeFetched = "cannot_be_fetched"
    // Notices withheld
    case notAPerson = "not_a_person"
    case noAnswerWanted = "no_answer_wanted"
    case noRecipient = "no_recipient"
    case alreadyAcknowledged = "already_acknowledged"
    case ownAddress = "own_address"
    case senderBudget = "sender_budget"
    case deskBudget = "desk_budget"
    // Commands
    case closedByAgent = "closed_by_agent"
    case alreadyClosed = "already_closed"
}
