import CivilTime
import LanguageID
import MailSyntax

/// The notices a desk sends by itself.
package enum NoticeKind: String, CaseIterable, Sendable {
    case acknowledgement
    case closure
}

/// One notice to one person, as facts; `Notices` turns it into a mail.
package struct Notice: Sendable {
    package var kind: NoticeKind
    package var ticket: TicketNumber
    /// The ticket's subject as the customer wrote it.
    package var subject: String
    package var severity: Severity
    package var language: Language
    package var recipient: NamedAddress
    /// The mail it answers, for In-Reply-To; `nil` when that mail had no Message-ID.
    package var inReplyTo: MessageID?
    /// The thread so far, oldest first, for References.
    package var references: [MessageID]
    /// When the request reached our mail server.
    package var receivedAt: Instant
    /// What an agent wrote to the customer, for a closure.
    package var text: String?
    /// When the decision was made: the Date of the mail.
    package var decidedAt: Instant

    package init(
        kind: NoticeKind,
        ticket: TicketNumber,
        subject: String,
        severity: Severity,
        language: Language,
        recipient: NamedAddress,
        inReplyTo: MessageID?,
        references: [MessageID],
        receivedAt: Instant,
        text: String? = nil,
        decidedAt: Instant
    ) {
        (self.kind, self.ticket, self.subject, self.severity) = (kind, ticket, subject, severity)
        (self.language, self.recipient, self.inReplyTo) = (language, recipient, inReplyTo)
        (self.references, self.receivedAt, self.text, self.decidedAt) = (references, receivedAt, text, decidedAt)
    }
}

/// A notice ready to send: its identity and bytes never change again, however often it is tried.
package struct ComposedNotice: Sendable {
    package var kind: NoticeKind
    package var messageID: MessageID
    package var envelope: Envelope
    package var bytes: [UInt8]

    package init(kind: NoticeKind, messageID: MessageID, envelope: Envelope, bytes: [UInt8]) {
        (self.kind, self.messageID, self.envelope, self.bytes) = (kind, messageID, envelope, bytes)
    }
}
