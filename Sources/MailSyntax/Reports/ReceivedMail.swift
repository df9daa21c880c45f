/// A mail as the desk has to take it: who really wrote, whether a machine did, what bounced, what is certified.
///
/// In certified mail the customer's mail lies inside the provider's; everything the desk shows and answers is inside.
package struct ReceivedMail: Sendable {
    /// The mail as it was delivered.
    package let delivered: ParsedMail
    /// Its kind, the provider's envelopes and receipts among them.
    package let classification: MailClassification
    package let bounce: BounceReport?
    package let pec: PECMail?

    /// Reads the bytes of a mail; `own` are all our addresses.
    package init(_ bytes: [UInt8], own: Set<Address> = [], limits: ParseLimits = .standard) {
        self.init(MailParser.parse(bytes, limits: limits), in: bytes, own: own, limits: limits)
    }

    package init(_ mail: ParsedMail, in bytes: [UInt8], own: Set<Address> = [], limits: ParseLimits = .standard) {
        delivered = mail
        classification = AutomaticMail.classify(mail, own: own)
        pec = PECMail.read(mail, in: bytes, limits: limits)
        // Reports from outside reach a certified mailbox in the envelope of an anomaly.
        bounce = BounceReport.read(pec?.inner ?? mail, in: pec?.inner == nil ? bytes : pec?.innerBytes ?? [])
    }

    /// The mail whose sender, subject, text, attachments and thread count: the one inside an envelope, or the mail itself.
    package var effective: ParsedMail { pec?.inner ?? delivered }

    /// The bytes of the effective mail, when those that were delivered are `delivered`.
    package func effectiveBytes(in delivered: [UInt8]) -> [UInt8] {
        pec.flatMap { $0.inner == nil ? nil : $0.innerBytes } ?? delivered
    }

    /// What wrote the effective mail: inside an envelope may be a person or a machine.
    package var author: MailClassification {
        pec?.inner.map { AutomaticMail.classify($0) } ?? classification
    }

    /// Fields of delivery beyond this number belong to no path a mail took.
    private static let mostDeliveries = 20

    /// To and Cc, and where the mail was delivered: a relay may have left an address only there, and one in blind copy is
    /// named nowhere else.
    package var recipients: [Address] {
        let delivered = ["Delivered-To", "X-Original-To", "Envelope-To"].flatMap { self.delivered.header.all($0) }
        return (effective.to + effective.cc).map(\.address)
            + delivered.prefix(ReceivedMail.mostDeliveries).compactMap(Address.init(parsing:))
    }

    /// Every identifier under which others may cite the mail: the envelope's and that of the mail inside.
    package var messageIDs: [MessageID] {
        var seen: Set<MessageID> = []
        return [effective.messageID, delivered.messageID].compactMap { $0 }.filter { seen.insert($0).inserted }
    }

    /// The mail of ours that a receipt or a bounce is about.
    package var reportedMessageID: MessageID? { pec?.referenceMessageID ?? bounce?.originalMessageID }

    /// Whether an automatic acknowledgement may go out: for certified mail to the sender inside only.
    package func acknowledgement(own: Set<Address>) -> Acknowledgement {
        AutomaticMail.mayAcknowledge(pec?.kind.isEnvelope == true ? effective : delivered, own: own)
    }
}
