import Desk
import MailSyntax

/// A message's envelope as this server can be told it: the MAIL command, and each recipient or why it is not named.
struct EnvelopePlan {
    let addresses: [Address]
    /// One for each address; nil for one that is refused here.
    private(set) var recipients: [SMTPMailbox?] = []
    /// One for each address; nil for one that will be named.
    private(set) var refused: [RecipientResult?] = []
    /// `MAIL FROM:<…>` and its parameters, without line end.
    private(set) var mail: [UInt8] = []

    /// Throws what keeps the whole message from being offered.
    init(_ message: OutboundMessage, on server: SMTPCapabilities) throws(LocalRefusal) {
        addresses = message.envelope.recipients
        guard !addresses.isEmpty else { throw .noRecipients }
        let shape = ContentShape(message.bytes)
        try Self.check(shape, on: server)
        let sender = try Self.sender(of: message.envelope, on: server)
        for address in addresses { add(address, on: server) }
        let isInternational =
            shape.hasEightBitHeader || sender?.isInternational == true
            || recipients.contains { $0?.isInternational == true }
        writeMail(from: sender, shape, isInternational: isInternational, on: server)
    }

    /// Whether there is anyone to name at all.
    var hasRecipients: Bool { recipients.contains { $0 != nil } }

    private static func check(_ shape: ContentShape, on server: SMTPCapabilities) throws(LocalRefusal) {
        if let limit = server.sizeLimit, shape.size > limit { throw .tooLarge(size: shape.size, limit: limit) }
        if shape.hasEightBitHeader, !server.offers(.smtpUTF8) { throw .internationalHeader }
        if shape.isEightBit, !server.offers(.eightBitMIME) { throw .eightBitContent }
    }

    /// Nil is the null reverse-path.
    private static func sender(
        of envelope: Envelope,
        on server: SMTPCapabilities
    ) throws(LocalRefusal) -> SMTPMailbox? {
        guard case .address(let address) = envelope.reversePath else { return nil }
        do {
            let mailbox = try SMTPMailbox(address)
            if !mailbox.isInternational || server.offers(.smtpUTF8) { return mailbox }
        } catch {
            throw .sender(error)
        }
        throw .internationalAddress
    }

    private mutating func add(_ address: Address, on server: SMTPCapabilities) {
        do {
            let mailbox = try SMTPMailbox(address)
            guard mailbox.isInternational, !server.offers(.smtpUTF8) else {
                recipients.append(mailbox)
                refused.append(nil)
                return
            }
            refuse(address, .internationalAddress)
        } catch {
            refuse(address, .recipient(error))
        }
    }

    private mutating func refuse(_ address: Address, _ refusal: LocalRefusal) {
        recipients.append(nil)
        refused.append(RecipientResult(address: address, verdict: .permanent, reply: refusal.reply))
    }

    private mutating func writeMail(
        from sender: SMTPMailbox?,
        _ shape: ContentShape,
        isInternational: Bool,
        on server: SMTPCapabilities
    ) {
        mail.append(contentsOf: "MAIL FROM:<".utf8)
        mail.append(contentsOf: sender?.bytes ?? [])
        mail.append(UInt8(ascii: ">"))
        if server.offers(.size) { mail.append(contentsOf: " SIZE=\(shape.size)".utf8) }
        if shape.isEightBit { mail.append(contentsOf: " BODY=8BITMIME".utf8) }
        if isInternational { mail.append(contentsOf: " SMTPUTF8".utf8) }
    }
}

extension DeliveryOutcome {
    /// The outcome for a message that `refusal` keeps from being offered.
    init(_ refusal: LocalRefusal, for envelope: Envelope) {
        let results = envelope.recipients.map {
            RecipientResult(address: $0, verdict: .permanent, reply: refusal.reply)
        }
        self = .failed(refusal.reply, results)
    }
}
