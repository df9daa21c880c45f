import MailSyntax

/// What became of a message for one of its recipients.
package struct RecipientResult: Hashable, Sendable {
    package let address: Address
    package let verdict: Verdict
    /// The reply that decided it: to this recipient's RCPT, or to the whole message.
    package let reply: SMTPReply
    /// Whether the reply was to this recipient, not to the sender or the message.
    package let isPersonal: Bool

    package init(address: Address, verdict: Verdict, reply: SMTPReply, isPersonal: Bool = false) {
        (self.address, self.verdict, self.reply, self.isPersonal) = (address, verdict, reply, isPersonal)
    }
}

/// Whether the server has taken charge of a message for a recipient.
package enum Verdict: String, Sendable {
    case accepted
    /// Certainly not, and a later attempt may succeed.
    case temporary
    /// Certainly not, and it never will.
    case permanent
    /// The reply to the message was lost.
    case unknown
}
