import CivilTime
import LanguageID
import MailSyntax

/// A mail that is safely taken and has been read, before it is decided.
package struct IncomingMail: Sendable {
    package var id: MailID
    package var origin: MailOrigin
    /// The server's INTERNALDATE, never later than now: every clock starts here, never from the Date header.
    package var receivedAt: Instant
    /// An operator released it: it is decided although it arrived before the first look, or rules would set it aside.
    package var isReleased: Bool
    package var reading: MailReading

    package init(id: MailID, origin: MailOrigin, receivedAt: Instant, isReleased: Bool, reading: MailReading) {
        (self.id, self.origin, self.receivedAt) = (id, origin, receivedAt)
        (self.isReleased, self.reading) = (isReleased, reading)
    }
}

/// By what a mail leads to a ticket, and where that stands in it.
package struct Citation: Hashable, Sendable {
    package var target: Target
    package var field: Field

    package enum Target: Hashable, Sendable {
        /// A mail that it answers, continues or is about.
        case message(MessageID)
        case ticket(TicketNumber)
    }

    package enum Field: String, CaseIterable, Sendable {
        /// The mail of ours that a bounce or a receipt reports on.
        case report
        case inReplyTo = "in_reply_to"
        case references
        /// The signed address it was sent to.
        case replyAddress = "reply_address"
        /// The signed address of an agent's own for the ticket.
        case agentAddress = "agent_address"
        /// The signed tag in its subject.
        case subjectTag = "subject_tag"
        /// A Message-ID that only mails on the ticket have named.
        case namedReference = "named_reference"
        /// The mail itself is one that mails on the ticket have named.
        case namedMail = "named_mail"
        /// A ticket's number in its subject.
        case subjectNumber = "subject_number"

        /// Whether it leads to the ticket whoever sends it. What anybody could know or come upon counts only from people
        /// who are on the ticket anyway.
        package var isProof: Bool {
            switch self {
            case .report, .inReplyTo, .references, .replyAddress, .agentAddress, .subjectTag: true
            case .namedReference, .namedMail, .subjectNumber: false
            }
        }
    }

    package init(messageID: MessageID, field: Field) {
        (target, self.field) = (.message(messageID), field)
    }

    package init(ticket: TicketNumber, field: Field) {
        (target, self.field) = (.ticket(ticket), field)
    }

    /// The mail it names; `nil` where a ticket is named.
    package var messageID: MessageID? {
        if case .message(let messageID) = target { messageID } else { nil }
    }
}

extension Citation: CustomStringConvertible {
    package var description: String {
        switch target {
        case .message(let messageID): "\(field.rawValue) <\(messageID)>"
        case .ticket(let ticket): "\(field.rawValue) \(ticket)"
        }
    }
}
