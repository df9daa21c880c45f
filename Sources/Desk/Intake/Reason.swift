/// Why a decision fell as it did, in one code: in the ledger, the log and the trace.
package enum Reason: String, CaseIterable, Sendable {
    // Opened
    case newRequest = "new_request"
    case automaticMail = "automatic_mail"
    /// Cites a ticket that can no longer be reopened.
    case continuesClosedTicket = "continues_closed_ticket"
    /// Names a ticket's number, which anybody can know.
    case possiblyRelated = "possibly_related"
    /// Forwards a mail of another ticket.
    case forwarded
    /// Made of mails that were on another ticket.
    case splitOff = "split_off"
    // Followed
    case citesTicket = "cites_ticket"
    case citesTicketUnverified = "cites_ticket_unverified"
    case automaticOnTicket = "automatic_on_ticket"
    /// Sent to the signed address in which answers to the ticket arrive.
    case replyAddress = "reply_address"
    /// Has the ticket's signed tag in its subject.
    case subjectTag = "subject_tag"
    /// Has the ticket's number in its subject, and its sender is on the ticket.
    case subjectNumber = "subject_number"
    /// Belongs to a mail that only mails on the ticket have named.
    case namedByTicket = "named_by_ticket"
    /// What became of a notice.
    case deliveryReport = "delivery_report"
    /// Says no more than thanks, on a ticket that is solved.
    case thanks
    /// An agent's mail to an address of their own asks for what is not understood or not allowed: nothing of it is done.
    case commandsRefused = "commands_refused"
    // Noted, ignored, duplicate
    case automaticReply = "automatic_reply"
    case bounce
    case report
    case beforeStart = "before_start"
    case ownNotice = "own_notice"
    case sameContent = "same_content"
    case ignoredByRule = "ignored_by_rule"
    // Quarantined
    case heldByRule = "held_by_rule"
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
    case ticketBudget = "ticket_budget"
    case deskBudget = "desk_budget"
    /// Automatic mail of the desk is stopped until somebody resets the breaker.
    case breaker
    /// Mail to this address failed, and nobody has written from it since.
    case addressFailed = "address_failed"
    case notByRule = "not_by_rule"
    /// The sender's own domain says that the mail is not from there, or it is marked as spam.
    case notAuthentic = "not_authentic"
    /// An agent forwarded it: the customer has not written to us.
    case forwardedByAgent = "forwarded_by_agent"
    // Commands
    /// Typed, or sent to an agent's own address.
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
    case merged
    case notMerged = "not_merged"
    case notSplit = "not_split"
    case notByPolicy = "not_by_policy"
    // Time
    case byTime = "by_time"
    case nothingDue = "nothing_due"
    case recounted
}
