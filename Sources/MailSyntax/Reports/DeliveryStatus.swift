/// The machine's part of a delivery report (RFC 3464, RFC 6533): a group of fields for each recipient.
struct DeliveryStatus {
    /// The fields of one group as they are read.
    private struct Group {
        var original: Address?
        var final: Address?
        var action: String?
        var status: String?
        var diagnostic: String?

        var isComplete: Bool { (original ?? final) != nil && (action ?? status) != nil }
    }

    private static let sizeLimit = 1 << 20
    private static let groupLimit = 10_000
    private static let types: Set<String> = ["message/delivery-status", "message/global-delivery-status"]

    /// Every recipient the groups name, in order.
    private(set) var recipients: [BounceReport.Recipient] = []
    /// Original-Message-ID and its variants: no RFC has them here, several programs write them.
    private(set) var originalMessageID: MessageID?
    private var group = Group()

    /// The groups of all such parts of `mail`.
    static func read(_ mail: ParsedMail, in bytes: [UInt8]) -> DeliveryStatus {
        var status = DeliveryStatus()
        for part in mail.parts where types.contains(part.type) {
            status.read(MailParser.content(of: part, in: bytes, limit: sizeLimit))
        }
        if status.recipients.isEmpty { status.readMislabelled(mail, in: bytes) }
        // QUIRK: Dovecot rejects with a disposition notification, whose Final-Recipient is the one that failed.
        if status.recipients.isEmpty {
            for part in mail.parts where part.type == "message/disposition-notification" {
                status.read(MailParser.content(of: part, in: bytes, limit: sizeLimit))
            }
        }
        return status
    }

    /// QUIRK: gateways label the fields as text, or as anything; what has a Final-Recipient in it is the report.
    private mutating func readMislabelled(_ mail: ParsedMail, in bytes: [UInt8]) {
        for part in mail.parts.prefix(Self.partLimit) where Self.mislabelled.contains(part.type) {
            read(MailParser.content(of: part, in: bytes, limit: Self.mislabelledLimit))
        }
    }

    private static let mislabelled: Set<String> = ["text/plain", "application/octet-stream", "message/delivery-report"]
    private static let partLimit = 10
    private static let mislabelledLimit = 64 << 10

    private mutating func read(_ content: [UInt8]) {
        var lines = LineScanner(content, in: content.indices)
        var field: [UInt8] = []
        while let line = lines.next() {
            if let first = content[line.content].first, first.isBlank, !content.trimmed(line.content).isEmpty {
                field.append(.space)
                field.append(contentsOf: content[content.trimmed(line.content)])
                continue
            }
            take(field)
            field = Array(content[line.content])
            if content.trimmed(line.content).isEmpty, group.isComplete { finishGroup() }
        }
        take(field)
        finishGroup()
    }

    private mutating func take(_ field: [UInt8]) {
        guard let colon = field.position(of: .colon, in: field.indices) else { return }
        let name = String(decoding: field[field.trimmed(0..<colon)].map(\.lowercased), as: UTF8.self)
        let value = Array(field[field.trimmed(colon + 1..<field.count)])
        switch name {
        case "final-recipient": takeFinal(value)
        case "original-recipient": takeOriginal(value)
        case "action": group.action = group.action ?? Self.word(value)
        case "status": group.status = group.status ?? StatusCode.enhanced(in: value)
        case "diagnostic-code": group.diagnostic = StatusCode.enhanced(in: value)
        case "original-message-id", "x-original-message-id", "x-ms-original-message-id":
            var defects: Set<MailDefect> = []
            originalMessageID = MessageIDParser.identifier(value, only: value.indices, defects: &defects)
        default: return
        }
    }

    private mutating func takeFinal(_ value: [UInt8]) {
        if group.final != nil { finishGroup() }
        group.final = RecipientField.address(value)
    }

    private mutating func takeOriginal(_ value: [UInt8]) {
        if group.original != nil || (group.final != nil && group.isComplete && group.action == nil) { finishGroup() }
        group.original = RecipientField.address(value)
    }

    private mutating func finishGroup() {
        defer { group = Group() }
        guard let address = group.original ?? group.final, recipients.count < Self.groupLimit else { return }
        let status = group.status ?? group.diagnostic
        recipients.append(
            BounceReport.Recipient(address: address, action: Self.action(group.action, status), status: status)
        )
    }

    /// What RFC 3464 has no word for has failed; without any action the class of the status decides.
    private static func action(_ word: String?, _ status: String?) -> BounceReport.Action {
        guard let word else {
            return status?.hasPrefix("4") == true ? .delayed : status?.hasPrefix("2") == true ? .delivered : .failed
        }
        if word.hasPrefix("delay") || word.hasPrefix("defer") || word.hasPrefix("warn") { return .delayed }
        // QUIRK: Postfix reports on addresses that were only tried: `deliverable`, `undeliverable`.
        if word == "deliverable" || word.hasPrefix("success") { return .delivered }
        return BounceReport.Action(rawValue: word) ?? .failed
    }

    /// The first word, in lower case.
    private static func word(_ value: [UInt8]) -> String {
        String(decoding: value.prefix(while: \.isLetter).map(\.lowercased), as: UTF8.self)
    }
}
