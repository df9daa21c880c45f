/// By which of its marks a mail may find its ticket; each can be switched off.
package struct ThreadMethods: Hashable, Sendable {
    /// A Message-ID of a mail on the ticket, in In-Reply-To or References (RFC 5322 §3.6.4).
    package var messageIDs = true
    /// The signed address that answers are asked to go to, `support+iz-1042-…@`; switched off, notices have no Reply-To.
    package var replyAddress = true
    /// An agent's own signed address for a ticket, `support+iz-1042-anna-…@`: what an agent orders by mail goes there. Not
    /// looked at without `replyAddress`.
    package var agentAddress = true
    /// The signed tag in the subject, `[IZ-1042.…]`; switched off, the tag bears no signature.
    package var subjectTag = true
    /// A Message-ID that only mails on the ticket have named; not looked at without `messageIDs`.
    package var namedReferences = true
    /// A ticket's number in the subject.
    package var subjectNumber = true

    package init() {}

    /// Whether agents may work by mail.
    var takesOrders: Bool { replyAddress && agentAddress }
}
