import CivilTime

/// A mail of ours before it is bytes; `MailComposer` writes it, strictly (RFC 5322, 2047, 2045).
package struct OutgoingMail: Sendable {
    package var from: NamedAddress
    /// Header addresses; who really gets the mail is the envelope's business.
    package var to: [NamedAddress]
    package var cc: [NamedAddress]
    package var replyTo: NamedAddress?
    package var subject: String
    package var messageID: MessageID
    package var date: Instant
    package var inReplyTo: MessageID?
    package var references: [MessageID]
    /// `nil` for what a person wrote: then nothing in the header says otherwise.
    package var autoSubmitted: AutoSubmitted?
    /// Further fields, names from our own code, values possibly from outside: still encoded and folded by the composer.
    package var extraFields: [(name: String, value: String)]
    /// The plain text, any line ends.
    package var text: String
    /// The same as HTML, for programs that show it rather; `nil` for a mail of plain text alone.
    package var html: String?

    /// RFC 3834 §5: what kept us from being a person.
    package enum AutoSubmitted: String, Sendable {
        case replied = "auto-replied"
        case generated = "auto-generated"
    }

    package init(
        from: NamedAddress,
        to: [NamedAddress],
        cc: [NamedAddress] = [],
        replyTo: NamedAddress? = nil,
        subject: String,
        messageID: MessageID,
        date: Instant,
        inReplyTo: MessageID? = nil,
        references: [MessageID] = [],
        autoSubmitted: AutoSubmitted?,
        extraFields: [(name: String, value: String)] = [],
        text: String,
        html: String? = nil
    ) {
        (self.from, self.to, self.cc, self.replyTo) = (from, to, cc, replyTo)
        (self.subject, self.messageID, self.date) = (subject, messageID, date)
        (self.inReplyTo, self.references, self.autoSubmitted) = (inReplyTo, references, autoSubmitted)
        (self.extraFields, self.text, self.html) = (extraFields, text, html)
    }
}
