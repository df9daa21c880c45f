import CivilTime
import MailSyntax

/// One mail of the ledger, as `mail list` prints it.
package struct LedgerLine: Sendable {
    package var id: MailID
    package var origin: MailOrigin
    package var messageID: String?
    package var from: String?
    package var receivedAt: Instant
    /// `nil` while undecided.
    package var outcome: Outcome?
    package var reason: Reason?
    /// The cause in words, for what could not be fetched or decided.
    package var cause: String?
    package var ticket: TicketNumber?
    package var hasBytes: Bool
    package var size: Int
    /// How often it was tried, for what is quarantined.
    package var tries: Int
    package var takenAt: Instant
    /// Only this line is left of it.
    package var isErased = false

    package init(
        id: MailID,
        origin: MailOrigin,
        messageID: String?,
        from: String?,
        receivedAt: Instant,
        outcome: Outcome?,
        reason: Reason?,
        cause: String?,
        ticket: TicketNumber?,
        hasBytes: Bool,
        size: Int,
        tries: Int,
        takenAt: Instant
    ) {
        (self.id, self.origin, self.messageID, self.from) = (id, origin, messageID, from)
        (self.receivedAt, self.outcome, self.reason, self.cause) = (receivedAt, outcome, reason, cause)
        (self.ticket, self.hasBytes, self.size, self.tries) = (ticket, hasBytes, size, tries)
        self.takenAt = takenAt
    }
}

/// One notice of the outbox, as `outbox list` prints it.
package struct OutboxLine: Sendable {
    package var id: NoticeID
    package var messageID: MessageID
    package var ticket: TicketNumber
    package var kind: NoticeKind
    package var to: [String]
    package var state: OutboxState
    package var attempts: Int
    package var nextAt: Instant?
    /// The last reply or failure, in words.
    package var lastReply: String?
    /// What was reported of it after the submission server had taken it.
    package var fate: TicketEvent.DeliveryFate?

    package init(
        id: NoticeID,
        messageID: MessageID,
        ticket: TicketNumber,
        kind: NoticeKind,
        to: [String],
        state: OutboxState,
        attempts: Int,
        nextAt: Instant?,
        lastReply: String?,
        fate: TicketEvent.DeliveryFate? = nil
    ) {
        (self.id, self.messageID, self.ticket, self.kind, self.to) = (id, messageID, ticket, kind, to)
        (self.state, self.attempts, self.nextAt, self.lastReply) = (state, attempts, nextAt, lastReply)
        self.fate = fate
    }
}

/// Where a notice stands (design.md, the state table).
package enum OutboxState: String, CaseIterable, Sendable {
    case queued
    case claimed
    case deferred
    case unknown
    case delivered
    case dead
}
