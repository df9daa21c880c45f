/// What a mail of Italian certified mail is (RFC 6109; DM 2 November 2005): an envelope with the customer's mail inside,
/// or a receipt for a mail of ours.
///
/// Told by header fields only: subjects are free for anybody to write. The provider's signature is not verified here, so
/// what is called certified is what declares itself so.
package struct PECMail: Sendable {
    package let kind: Kind
    /// For a receipt, the mail of ours that it confirms.
    package let referenceMessageID: MessageID?
    /// The mail inside an envelope; `nil` for receipts, whose enclosed mail is our own, and for empty envelopes.
    package let inner: ParsedMail?
    /// The bytes of the mail inside, to which the ranges of its parts refer.
    package let innerBytes: [UInt8]
    /// What the provider certifies, from daticert.xml.
    package let certificate: PECCertificate?

    package enum Kind: Hashable, Sendable {
        /// `X-Trasporto: posta-certificata`: the mail inside was sent and received as certified mail.
        case transport
        /// `X-Trasporto: errore`: ordinary mail, wrapped because it reached a certified mailbox.
        case anomaly
        case receipt(PECReceipt)
    }

    /// Whether the mail declares itself certified.
    package var isDeclaredCertified: Bool { kind == .transport }

    /// Whether the receipt says that our mail did not arrive; a warning that it may not counts as well.
    package var isDeliveryFailure: Bool {
        guard case .receipt(let receipt) = kind else { return false }
        return receipt.isFailure
    }

    /// What certified mail `mail`, whose bytes are given, is; `nil` for ordinary mail.
    package static func read(_ mail: ParsedMail, in bytes: [UInt8], limits: ParseLimits = .standard) -> PECMail? {
        guard let kind = Kind(mail.header) else { return nil }
        let content = kind.isEnvelope ? enclosedMail(mail, in: bytes) : nil
        return PECMail(
            kind: kind,
            referenceMessageID: reference(mail.header),
            inner: content.map { MailParser.parse($0, limits: limits) },
            innerBytes: content ?? [],
            certificate: certificate(mail, in: bytes)
        )
    }

    private static func reference(_ header: Header) -> MessageID? {
        var defects: Set<MailDefect> = []
        guard let slot = header.slot("x-riferimento-message-id") else { return nil }
        return MessageIDParser.identifier(header.bytes, only: slot.value, defects: &defects)
    }

    /// The part called postacert.eml, by whichever type; without one the first enclosed mail.
    private static func enclosedMail(_ mail: ParsedMail, in bytes: [UInt8]) -> [UInt8]? {
        let part = mail.parts.first { isNamed($0, "postacert.eml") } ?? mail.parts.first { $0.type == "message/rfc822" }
        guard let part else { return nil }
        let content = unlabelled(MailParser.content(of: part, in: bytes))
        return content.isEmpty ? nil : content
    }

    /// QUIRK: base64 that is not declared as such; a mail begins with a field and therefore has a colon in its first line.
    private static func unlabelled(_ content: [UInt8]) -> [UInt8] {
        guard content.position(of: .colon, in: 0..<min(content.count, 1_000)) == nil else { return content }
        var defects: Set<MailDefect> = []
        let decoded = TransferEncoding.base64.decoded(content, content.indices, limit: .max, defects: &defects)
        return decoded.position(of: .colon, in: 0..<min(decoded.count, 1_000)) == nil ? content : decoded
    }

    private static func certificate(_ mail: ParsedMail, in bytes: [UInt8]) -> PECCertificate? {
        guard let part = mail.parts.first(where: { isNamed($0, "daticert.xml") }) else { return nil }
        return PECCertificate(MailParser.content(of: part, in: bytes, limit: PECCertificate.sizeLimit + 4))
    }

    private static func isNamed(_ part: ParsedMail.Part, _ name: String) -> Bool {
        part.name?.lowercased() == name
    }
}

extension PECMail.Kind {
    /// Read from X-Ricevuta and X-Trasporto; a receipt first, because it is never unwrapped.
    init?(_ header: Header) {
        if let receipt = FieldKeyword.first(header, "x-ricevuta") {
            self = .receipt(PECReceipt(receipt))
            return
        }
        switch FieldKeyword.first(header, "x-trasporto") {
        case "posta-certificata": self = .transport
        case "errore": self = .anomaly
        default: return nil
        }
    }

    /// Whether there is a mail of somebody else inside.
    package var isEnvelope: Bool { self == .transport || self == .anomaly }

    /// The name shown outside: `transport`, `anomaly`, or the receipt's own name, such as `avvenuta-consegna`.
    package var label: String {
        switch self {
        case .transport: "transport"
        case .anomaly: "anomaly"
        case .receipt(let receipt): receipt.label
        }
    }
}
