import MailSyntax

/// Where bounces go (RFC 5321 §4.4): an address, or nowhere.
package enum ReversePath: Hashable, Sendable {
    case null
    case address(Address)
}

/// Who really sends and gets a mail in SMTP; its header may say otherwise.
package struct Envelope: Hashable, Sendable {
    package var reversePath: ReversePath
    package var recipients: [Address]

    package init(reversePath: ReversePath, recipients: [Address]) {
        self.reversePath = reversePath
        self.recipients = recipients
    }
}
