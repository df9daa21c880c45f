import MailSyntax

/// What a bounce, or a receipt of certified mail, says became of a mail of ours.
///
/// The action of a report decides, not a list of codes (RFC 3464 §2.3.3); whether the address is to blame for good, the
/// class of the status (RFC 3463 §2).
package struct DeliveryReport: Hashable, Sendable {
    package var recipients: [Recipient]

    package struct Recipient: Hashable, Sendable {
        /// `nil` when the report does not say.
        package var address: Address?
        package var fate: TicketEvent.DeliveryFate
        /// The code of RFC 3463, such as `5.1.1`.
        package var status: String?
        /// It failed, and would fail again.
        package var isPermanent: Bool

        package init(address: Address?, fate: TicketEvent.DeliveryFate, status: String?, isPermanent: Bool) {
            (self.address, self.fate, self.status) = (address, fate, status)
            self.isPermanent = isPermanent
        }
    }

    package init(recipients: [Recipient]) {
        self.recipients = recipients
    }

    /// `nil` for mail that is no report, or one that says nothing of delivery.
    package init?(_ received: ReceivedMail) {
        if let bounce = received.bounce {
            recipients = bounce.recipients.map(Recipient.init)
            if recipients.isEmpty { recipients = [Recipient(ofNobody: bounce)] }
        } else if case .receipt(let receipt) = received.pec?.kind, let fate = receipt.fate {
            recipients = [Recipient(receipt, fate, received.pec?.certificate)]
        } else {
            return nil
        }
    }

    /// What it says of those whom the mail really went to; a report that names others is not believed. One that names
    /// nobody can only mean the one there was.
    package func fates(of envelope: [Address]) -> [Recipient] {
        recipients.compactMap { recipient in
            guard let address = recipient.address else {
                guard envelope.count == 1 else { return nil }
                var only = recipient
                only.address = envelope.first
                return only
            }
            return envelope.contains(address) ? recipient : nil
        }
    }
}

extension DeliveryReport.Recipient {
    fileprivate init(_ recipient: BounceReport.Recipient) {
        let fate = TicketEvent.DeliveryFate(recipient.action)
        self.init(
            address: recipient.address,
            fate: fate,
            status: recipient.status,
            isPermanent: fate == .failed && recipient.status?.hasPrefix("4") != true
        )
    }

    fileprivate init(ofNobody bounce: BounceReport) {
        self.init(
            address: nil,
            fate: bounce.temporary ? .delayed : .failed,
            status: nil,
            isPermanent: !bounce.temporary
        )
    }

    /// A mail that the sender's own provider refuses, or that carries a virus, says nothing about the address.
    fileprivate init(_ receipt: PECReceipt, _ fate: TicketEvent.DeliveryFate, _ certificate: PECCertificate?) {
        let isAboutAddress = receipt == .deliveryFailure && certificate?.error != "virus"
        self.init(
            address: certificate?.recipient,
            fate: fate,
            status: certificate?.status,
            isPermanent: isAboutAddress && certificate?.status?.hasPrefix("4") != true
        )
    }
}

extension TicketEvent.DeliveryFate {
    /// A mailing list that a mail was expanded into reports no further.
    fileprivate init(_ action: BounceReport.Action) {
        switch action {
        case .failed: self = .failed
        case .delayed: self = .delayed
        case .delivered: self = .delivered
        case .relayed, .expanded: self = .relayed
        }
    }

    /// What is shown once `later` has been reported too: an end is not taken back by what is no end, and a failure for
    /// one recipient shows whatever became of the others.
    package func followed(by later: Self) -> Self {
        switch (self, later) {
        case (.failed, _), (_, .failed): .failed
        case (.delivered, _): .delivered
        case (_, let later): later
        }
    }
}

extension PECReceipt {
    /// `nil` for a receipt of a kind that nobody knows.
    fileprivate var fate: TicketEvent.DeliveryFate? {
        switch self {
        case .acceptance, .takeover: .relayed
        case .delivery: .delivered
        case .refusal, .deliveryFailure, .virus: .failed
        case .failureWarning: .delayed
        case .other: nil
        }
    }
}
