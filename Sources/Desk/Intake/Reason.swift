/// Why a decision fell as it did, in one code: in the ledger, the log and the trace.
package enum Reason: String, CaseIterable, Sendable {
    // Opened
    case newRequest = "new_request"
    case automaticMail = "automatic_mail"
    /// Cites a ticket that can no longer be reopened.
    case continuesClosedTicket = "continues_closed_ticket"
    // Followed
    case citesTicket = "cites_ticket"
    case citesTicketUnverified = "cites_ticket_unverified"
    case automaticOnTicket = "automatic_on_ticket"
    /// Says no more than thanks, on a ticket that is solved.
    case thanks
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
    case byAgent = "by_agent"
    case alreadyClosed = "already_closed"
    case alreadySo = "already_so"
    case alreadySolved = "already_solved"
    case notSolved = "not_solved"
    case unknownName = "unknown_name"
    case noText = "no_text"
    case noPolicy = "no_policy"
    case categoryRequired = "category_required"
    case contractRequired = "contract_required"
    case sameTicket = "same_ticket"
    case notByPolicy = "not_by_policy"
    // Time
    case byTime = "by_time"
    case nothingDue = "nothing_due"
    case recounted
}
