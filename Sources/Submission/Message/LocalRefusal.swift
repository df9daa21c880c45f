/// Why we do not even offer a message, or a recipient, to this server. Permanent: the same bytes will not do better.
enum LocalRefusal: Error, Hashable {
    case sender(SMTPMailbox.Defect)
    case recipient(SMTPMailbox.Defect)
    case noRecipients
    /// A non-ASCII address, and no SMTPUTF8 (RFC 6531 §3.5).
    case internationalAddress
    /// A non-ASCII header, and no SMTPUTF8 (RFC 6532).
    case internationalHeader
    /// 8-bit content, and no 8BITMIME (RFC 6152 §3).
    case eightBitContent
    /// In octets; over the announced SIZE (RFC 1870 §6.1).
    case tooLarge(size: Int, limit: Int)

    /// The refusal in the shape of a reply, with the code a server would give.
    var reply: SMTPReply {
        switch self {
        case .sender(let defect): .ours(EnhancedStatus(.permanent, 1, 7), "sender address \(defect.rawValue)")
        case .recipient(let defect): .ours(EnhancedStatus(.permanent, 1, 3), "recipient address \(defect.rawValue)")
        case .noRecipients: .ours(EnhancedStatus(.permanent, 5, 4), "the message has no recipients")
        case .internationalAddress:
            .ours(EnhancedStatus(.permanent, 6, 7), "the address is not ASCII and the server does not offer SMTPUTF8")
        case .internationalHeader:
            .ours(EnhancedStatus(.permanent, 6, 9), "the header is not ASCII and the server does not offer SMTPUTF8")
        case .eightBitContent:
            .ours(EnhancedStatus(.permanent, 6, 3), "the content is 8-bit and the server does not offer 8BITMIME")
        case .tooLarge(let size, let limit):
            .ours(EnhancedStatus(.permanent, 3, 4), "the message has \(size) octets and the server takes \(limit)")
        }
    }
}
