/// What a delivery report says: who was not reached, whether delivery goes on, and which mail it is about.
///
/// Read from the machine's part of the report (RFC 3464) where there is one, otherwise from its words.
package struct BounceReport: Hashable, Sendable {
    /// Whether nothing has failed yet: the mail is delayed and will be tried again.
    package let temporary: Bool
    /// Those who failed or wait; in a report of success those who were reached. Each address once.
    package let recipients: [Recipient]
    /// The Message-ID of the mail that the report is about.
    package let originalMessageID: MessageID?

    /// One recipient of the mail that was not delivered.
    package struct Recipient: Hashable, Sendable {
        package let address: Address
        package let action: Action
        /// The code of RFC 3463, such as `5.1.1`, when the report gives one.
        package let status: String?

        package init(address: Address, action: Action, status: String?) {
            (self.address, self.action, self.status) = (address, action, status)
        }
    }

    /// What became of a mail for one recipient (RFC 3464 §2.3.3).
    package enum Action: String, CaseIterable, Sendable {
        case failed
        case delayed
        case delivered
        case relayed
        case expanded
    }

    package init(temporary: Bool, recipients: [Recipient], originalMessageID: MessageID?) {
        (self.temporary, self.recipients) = (temporary, recipients)
        self.originalMessageID = originalMessageID
    }

    /// The report that `mail`, whose bytes are given, is; `nil` when it is none (see `AutomaticMail.classify`).
    package static func read(_ mail: ParsedMail, in bytes: [UInt8]) -> BounceReport? {
        guard AutomaticMail.classify(mail).kind == .bounce else { return nil }
        let report = content(mail, in: bytes)
        guard report.recipients.isEmpty else { return report }
        return enclosedReport(mail, in: bytes) ?? report.addressed(to: OriginalMessage.addressee(mail, in: bytes))
    }

    /// The report of which only the returned mail tells whom it is about.
    private func addressed(to addressee: Address?) -> BounceReport {
        guard let addressee else { return self }
        let recipient = Recipient(address: addressee, action: temporary ? .delayed : .failed, status: nil)
        return BounceReport(temporary: temporary, recipients: [recipient], originalMessageID: originalMessageID)
    }

    private static func content(_ mail: ParsedMail, in bytes: [UInt8]) -> BounceReport {
        let status = DeliveryStatus.read(mail, in: bytes)
        let text = BounceText(mail.text)
        let recipients = status.recipients.isEmpty ? named(in: text, mail) : unreached(status.recipients)
        return BounceReport(
            temporary: isTemporary(recipients, text),
            recipients: recipients,
            originalMessageID: OriginalMessage.identifier(mail, in: bytes, status: status, text: text)
        )
    }

    /// QUIRK: gateways enclose the report they received in one of their own that says nothing.
    private static func enclosedReport(_ mail: ParsedMail, in bytes: [UInt8]) -> BounceReport? {
        guard let part = mail.parts.dropFirst().first(where: { $0.type == "message/rfc822" }) else { return nil }
        let inside = MailParser.content(of: part, in: bytes)
        let enclosed = MailParser.parse(inside)
        guard AutomaticMail.classify(enclosed).kind == .bounce else { return nil }
        let report = content(enclosed, in: inside)
        return report.recipients.isEmpty ? nil : report
    }

    /// Without failures and delays it is a report of success, whose recipients are all there is.
    private static func unreached(_ all: [Recipient]) -> [Recipient] {
        let unreached = all.filter { $0.action == .failed || $0.action == .delayed }
        var seen: Set<Address> = []
        return (unreached.isEmpty ? all : unreached).filter { seen.insert($0.address).inserted }
    }

    private static func isTemporary(_ recipients: [Recipient], _ text: BounceText) -> Bool {
        if recipients.isEmpty { return text.isDelay }
        return recipients.contains { $0.action == .delayed } && !recipients.contains { $0.action == .failed }
    }

    /// X-Failed-Recipients (Exim, Google), then the words of the report, then an address we wrote into our return path.
    private static func named(in text: BounceText, _ mail: ParsedMail) -> [Recipient] {
        let action: Action = text.isDelay ? .delayed : .failed
        let findings = BounceAddresses.findings(in: text, of: mail)
        let listed = failedRecipients(mail)
        if !listed.isEmpty {
            let status = firstStatus(text)
            return listed.map { Recipient(address: $0, action: action, status: status) }
        }
        if findings.isEmpty, let address = VariableReturnPath.recipient(mail) {
            return [Recipient(address: address, action: action, status: nil)]
        }
        let own = findings.map { status(of: $0, findings, text) }
        // A code that stands before the list of addresses is that of all.
        let common = own.allSatisfy { $0 == nil } ? firstStatus(text) : nil
        return zip(findings, own).map { finding, status in
            Recipient(address: finding.address, action: action, status: status ?? common)
        }
    }

    private static func firstStatus(_ text: BounceText) -> String? {
        text.lines.lazy.compactMap { StatusCode.enhanced(in: $0.folded) }.first
    }

    private static func failedRecipients(_ mail: ParsedMail) -> [Address] {
        var seen: Set<Address> = []
        return mail.header.all("x-failed-recipients").flatMap { value in
            AddressScanner.findings(in: Array(value.utf8)).map(\.address)
        }.filter { seen.insert($0).inserted }
    }

    /// The first code between one address and the next.
    private static func status(
        of finding: BounceAddresses.Finding,
        _ all: [BounceAddresses.Finding],
        _ text: BounceText
    ) -> String? {
        let next = all.lazy.map(\.line).first { $0 > finding.line } ?? text.lines.count
        guard finding.line < next else { return nil }
        return text.lines[finding.line..<next].lazy.compactMap { StatusCode.enhanced(in: $0.folded) }.first
    }
}
