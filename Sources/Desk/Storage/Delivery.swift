import CivilTime
import MailSyntax

/// A notice taken from the outbox for one attempt, which is on record before the connection opens.
package struct Claim: Sendable {
    package var notice: NoticeID
    package var attempt: Int64
    package var ticket: TicketNumber
    package var kind: NoticeKind
    package var messageID: MessageID
    package var envelope: Envelope
    package var bytes: [UInt8]
    /// Attempts before this one that counted.
    package var earlierAttempts: Int
    /// Attempts before this one whose outcome nobody knows.
    package var earlierUnknowns: Int
    package var queuedAt: Instant
    /// Whether other recipients have it already: the envelope names those who are still to get it.
    package var isPartlyDelivered = false

    package init(
        notice: NoticeID,
        attempt: Int64,
        ticket: TicketNumber,
        kind: NoticeKind,
        messageID: MessageID,
        envelope: Envelope,
        bytes: [UInt8],
        earlierAttempts: Int,
        earlierUnknowns: Int,
        queuedAt: Instant
    ) {
        (self.notice, self.attempt, self.ticket, self.kind) = (notice, attempt, ticket, kind)
        (self.messageID, self.envelope, self.bytes) = (messageID, envelope, bytes)
        (self.earlierAttempts, self.earlierUnknowns, self.queuedAt) = (earlierAttempts, earlierUnknowns, queuedAt)
    }
}

/// How one attempt ended.
package struct Delivery: Sendable {
    package var claim: Claim
    package var outcome: Outcome
    /// The server's reply, or what kept us from one; bounded, no secrets.
    package var reply: String
    /// The reply code, 0 when there was none.
    package var code: Int
    /// The recipients that the server refused for good by name, not the message as a whole.
    package var refusedByName: [Address]
    package var finishedAt: Instant
    /// Whom a further attempt is for; the whole envelope of the claim unless some of it is settled.
    package var owed: [Address]
    /// Those who will never get it, when others have it or still may. Of a dead letter all are, and none is named here.
    package var refused: [RefusedRecipient] = []
    /// Whether the server has taken it for somebody.
    package var hasReached: Bool

    package struct RefusedRecipient: Hashable, Sendable {
        package var address: Address
        /// The reply code, 0 when there was none.
        package var code: Int
        package var reply: String

        package init(address: Address, code: Int, reply: String) {
            (self.address, self.code, self.reply) = (address, code, reply)
        }
    }

    package enum Outcome: Hashable, Sendable {
        case delivered
        case deferred(until: Instant)
        /// The reply to the message was lost: it may have arrived.
        case unknown(until: Instant)
        /// Permanently refused, or tried for too long.
        case dead
        /// No server could be reached: again when the way to it is next tried. Not counted, so that an outage does not
        /// use up the patience meant for the message.
        case postponed(until: Instant)
        /// Certainly not attempted: back in line, not counted.
        case notAttempted
    }

    package init(
        claim: Claim,
        outcome: Outcome,
        reply: String,
        code: Int,
        refusedByName: [Address] = [],
        finishedAt: Instant
    ) {
        (self.claim, self.outcome, self.reply) = (claim, outcome, reply)
        (self.code, self.refusedByName, self.finishedAt) = (code, refusedByName, finishedAt)
        (owed, hasReached) = (claim.envelope.recipients, outcome == .delivered)
    }
}
