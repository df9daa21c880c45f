import CivilTime
import LanguageID
import MailSyntax

/// A mail that is safely taken and has been read, before it is decided.
package struct IncomingMail: Sendable {
    package var id: MailID
    package var origin: MailOrigin
    /// The server's INTERNALDATE, never later than now: every clock starts here, never from the Date header.
    package var receivedAt: Instant
    /// An operator released it: it is decided although it arrived before the first look.
    package var isReleased: Bool
    package var reading: MailReading

    package init(id: MailID, origin: MailOrigin, receivedAt: Instant, isReleased: Bool, reading: MailReading) {
        (self.id, self.origin, self.receivedAt) = (id, origin, receivedAt)
        (self.isReleased, self.reading) = (isReleased, reading)
    }
}

/// A Message-ID that a mail names as its ancestor or is about, and where.
package struct Citation: Hashable, Sendable {
    package var messageID: MessageID
    package var field: Field

    package enum Field: String, Sendable {
        /// The mail of ours that a bounce or a receipt reports on.
        case report
        case inReplyTo = "in_reply_to"
        case references
        /// The signed address it was sent to.
        case replyAddress = "reply_address"
        /// The signed tag in its subject.
        case subjectTag = "subject_tag"
        /// A ticket's number in its subject, which proves nothing.
        case subjectNumber = "subject_number"
    }

    package init(messageID: MessageID, field: Field) {
        (self.messageID, self.field) = (messageID, field)
    }
}
