import MailSyntax

/// A delivery report as `inspect` shows it: whose delivery failed or was late, and of which mail.
package struct InspectedBounce: Sendable {
    package let isTemporary: Bool
    package let recipients: [Recipient]
    /// The Message-ID of the mail that was returned, without angle brackets.
    package let originalMessageID: String?

    package struct Recipient: Sendable {
        package let address: String
        /// `failed`, `delayed`, … (RFC 3464 §2.3.3).
        package let action: String?
        /// `5.1.1` (RFC 3463).
        package let status: String?

        package init(address: String, action: String?, status: String?) {
            (self.address, self.action, self.status) = (address, action, status)
        }
    }

    package init(isTemporary: Bool, recipients: [Recipient], originalMessageID: String?) {
        (self.isTemporary, self.recipients, self.originalMessageID) = (isTemporary, recipients, originalMessageID)
    }
}

extension InspectedBounce {
    init(_ report: BounceReport) {
        self.init(
            isTemporary: report.temporary,
            recipients: report.recipients.map {
                Recipient(address: "\($0.address)", action: $0.action.rawValue, status: $0.status)
            },
            originalMessageID: report.originalMessageID?.value
        )
    }
}
