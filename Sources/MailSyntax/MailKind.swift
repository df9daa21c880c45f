/// What wrote a mail; only `person` and `automatic` may open tickets.
package enum MailKind: String, CaseIterable, Sendable {
    case person
    /// A machine on its own account: notices, lists, bulk mail.
    case automatic
    /// A machine answering a mail for a person who is away, or before one reads it.
    case autoReply = "auto_reply"
    /// A delivery status notification, or what older systems send in its place.
    case bounce
    /// An abuse report (RFC 5965).
    case feedbackReport = "feedback_report"
    /// A disposition notification, such as a read receipt (RFC 8098).
    case disposition
    /// The answer to an invitation (RFC 5546).
    case calendarReply = "calendar_reply"
    /// A mail inside the envelope of Italian certified mail (RFC 6109): the person inside wrote.
    case pecTransport = "pec_transport"
    /// An ordinary mail that a certified mailbox received, wrapped by its provider; not certified.
    case pecAnomaly = "pec_anomaly"
    /// A receipt of Italian certified mail.
    case pecReceipt = "pec_receipt"

    /// The name shown outside: an automatic reply is automatic mail.
    package var label: String { self == .autoReply ? MailKind.automatic.rawValue : rawValue }
}
