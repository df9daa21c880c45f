import MailSyntax

/// Italian certified mail as `inspect` shows it (RFC 6109).
package struct InspectedCertifiedMail: Sendable {
    /// What the provider says it is: `posta-certificata`, `errore`, `accettazione`, …
    package let kind: String
    /// The mail of ours that a receipt confirms, without angle brackets.
    package let referenceMessageID: String?
    /// The customer's mail inside the provider's envelope.
    package let inner: Inner?

    package struct Inner: Sendable {
        package let fromAddress: String?
        package let subject: String?
        package let messageID: String?
        package let text: String
        package let attachmentNames: [String?]

        package init(
            fromAddress: String?,
            subject: String?,
            messageID: String?,
            text: String,
            attachmentNames: [String?]
        ) {
            (self.fromAddress, self.subject, self.messageID) = (fromAddress, subject, messageID)
            (self.text, self.attachmentNames) = (text, attachmentNames)
        }
    }

    package init(kind: String, referenceMessageID: String?, inner: Inner?) {
        (self.kind, self.referenceMessageID, self.inner) = (kind, referenceMessageID, inner)
    }
}

extension InspectedCertifiedMail {
    init(_ mail: PECMail) {
        self.init(
            kind: mail.kind.label,
            referenceMessageID: mail.referenceMessageID?.value,
            inner: mail.inner.map(Inner.init)
        )
    }
}

extension InspectedCertifiedMail.Inner {
    init(_ mail: ParsedMail) {
        self.init(
            fromAddress: mail.from.first?.address.description,
            subject: mail.subject,
            messageID: mail.messageID?.value,
            text: mail.text,
            attachmentNames: mail.parts.filter(\.isAttachment).map(\.name)
        )
    }
}
