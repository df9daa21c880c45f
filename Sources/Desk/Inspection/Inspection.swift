import LanguageID
import MailSyntax

/// What we understand of one mail and why, as `sportello inspect` shows it; pure, so that the same bytes always give
/// the same answer. What is large is worked out when it is asked for.
package struct Inspection: Sendable {
    package let mail: ParsedMail
    package let kind: Kind
    /// The mark by which the kind was told, as a code.
    package let kindReason: String
    package let acknowledgement: Acknowledgement
    /// `mail.text` without quotes, signature and footers; never empty when that is not.
    package let newText: String
    package let bounce: InspectedBounce?
    package let certified: InspectedCertifiedMail?
    package let language: Identification
    private let bytes: [UInt8]

    /// Reads `bytes` as a desk whose addresses are `own` would.
    package init(_ bytes: [UInt8], own: Set<Address>) {
        self.bytes = bytes
        let received = ReceivedMail(bytes, own: own)
        mail = received.delivered
        kind = Kind(received.classification.kind)
        kindReason = received.classification.reason.rawValue
        acknowledgement = received.acknowledgement(own: own)
        newText = NewText.separate(mail: bytes).newText
        bounce = received.bounce.map(InspectedBounce.init)
        certified = received.pec.map(InspectedCertifiedMail.init)
        language = MailReading.language(of: mail)
    }

    /// The first plain text, in UTF-8 and with LF line ends; `nil` where there is none.
    package var plainBody: [UInt8]? { mail.body("text/plain").map { MailParser.text(of: $0, in: bytes) } }

    /// The first HTML text as it was sent, in UTF-8 and with LF line ends; `nil` where there is none.
    package var htmlBody: [UInt8]? { mail.body("text/html").map { MailParser.text(of: $0, in: bytes) } }

    /// Every leaf that is no text to read, in document order.
    package var attachments: [AttachedPart] {
        mail.parts.filter(\.isAttachment).map { AttachedPart($0, in: bytes) }
    }

    /// Whether some limit was hit, so that not all of the mail was understood.
    package var isLimited: Bool {
        !mail.defects.isDisjoint(with: [.headerLimit, .depthLimit, .partLimit, .decodedSizeLimit])
    }
}

extension Inspection {
    /// The kinds by the names that `inspect` prints.
    package enum Kind: String, CaseIterable, Sendable {
        case person
        case automatic
        case bounce
        case feedbackReport = "feedback_report"
        case disposition
        case calendarReply = "calendar_reply"
        case certifiedTransport = "pec_transport"
        case certifiedAnomaly = "pec_anomaly"
        case certifiedReceipt = "pec_receipt"

        init(_ kind: MailKind) {
            switch kind {
            case .person: self = .person
            case .automatic, .autoReply: self = .automatic
            case .bounce: self = .bounce
            case .feedbackReport: self = .feedbackReport
            case .disposition: self = .disposition
            case .calendarReply: self = .calendarReply
            case .pecTransport: self = .certifiedTransport
            case .pecAnomaly: self = .certifiedAnomaly
            case .pecReceipt: self = .certifiedReceipt
            }
        }
    }
}
