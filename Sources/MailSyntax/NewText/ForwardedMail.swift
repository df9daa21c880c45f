/// A mail of somebody else's that a mail passes on: attached as a mail, or in its text below the fields that a program
/// copies there.
///
/// Anybody can write such a text. Whose request it is may be read from it only where its writer is trusted.
package struct ForwardedMail: Sendable {
    /// Whoever may have written it, each once: one where it is sure, several or none where it is not.
    package private(set) var authors: [NamedAddress]
    /// Where its author wants answers; known of an attached mail.
    package private(set) var replyTo: [NamedAddress] = []
    /// To and Cc; known of an attached mail.
    package private(set) var recipients: [NamedAddress] = []
    /// As its author wrote it; `nil` where that is not to be found.
    package private(set) var subject: String?
    package private(set) var text: String
    /// Known of an attached mail.
    package private(set) var messageID: MessageID?
    package private(set) var references: [MessageID] = []
    package private(set) var isAttached = false
    /// Whether the subject says that the mail around it is an answer: then the attached one may be anything.
    package private(set) var isAnswer = false

    private static let mostAttached = 20
    /// How much of an attached mail is read.
    private static let longestAttached = 16 << 20

    /// What `mail`, whose bytes are given, passes on; `nil` when that is nothing.
    package static func read(_ mail: ParsedMail, in bytes: [UInt8]) -> ForwardedMail? {
        let isForward = SubjectLine.isForward(mail.subject ?? "")
        let isAnswer = !isForward && SubjectLine.isReplyOrForward(mail.subject ?? "")
        // Below an answer stands what it answers, whatever that passed on.
        let inline = isAnswer ? nil : ForwardedText(mail.text, isForward: isForward).map(Self.init)
        let attached = mail.parts.dropFirst().filter { ["message/rfc822", "message/global"].contains($0.type) }
            .prefix(mostAttached)
            .map { MailParser.parse(MailParser.content(of: $0, in: bytes, limit: longestAttached)) }
        guard let first = attached.first else { return inline }
        var forwarded = ForwardedMail(attached: first)
        for other in attached.dropFirst() { forwarded.add(other.from.prefix(1)) }
        // What is attached to a mail that is passed on in the text is the customer's attachment.
        forwarded.add(inline?.authors[...] ?? [])
        forwarded.isAnswer = isAnswer
        return forwarded
    }

    private init(attached mail: ParsedMail) {
        authors = Array(mail.from.prefix(1))
        (replyTo, recipients) = (mail.replyTo, mail.to + mail.cc)
        (subject, text) = (mail.subject, mail.text)
        (messageID, references) = (mail.messageID, mail.references + mail.inReplyTo)
        isAttached = true
    }

    private init(_ inline: ForwardedText) {
        authors = []
        (subject, text) = (inline.subject, inline.text)
        add(inline.authors[...])
    }

    private mutating func add(_ others: ArraySlice<NamedAddress>) {
        for other in others where !authors.contains(where: { $0.address == other.address }) { authors.append(other) }
    }
}
