import CivilTime

/// Reads the fields of a mail's own header that `ParsedMail` has a place for; of a field that may occur once only, the
/// first counts.
struct FieldReader {
    private let header: Header
    private let limits: ParseLimits
    private(set) var defects: Set<MailDefect> = []

    init(_ header: Header, limits: ParseLimits) {
        (self.header, self.limits) = (header, limits)
        let once = [
            "from", "sender", "reply-to", "to", "cc", "subject", "date", "message-id", "in-reply-to", "references",
        ]
        if once.contains(where: { header.count(of: $0) > 1 }) { defects.insert(.duplicateField) }
    }

    /// A mail with its header fields filled in, and without parts.
    mutating func mail() -> ParsedMail {
        let from = mailboxes("from")
        if from.isEmpty { defects.insert(.missingFrom) }
        return ParsedMail(
            header: header.detached(),
            from: from,
            sender: mailboxes("sender").first,
            replyTo: mailboxes("reply-to"),
            to: mailboxes("to"),
            cc: mailboxes("cc"),
            returnPath: returnPath(),
            subject: subject(),
            messageID: messageID(),
            date: date(),
            inReplyTo: identifiers("in-reply-to"),
            references: identifiers("references"),
            parts: [],
            text: "",
            charset: nil,
            defects: []
        )
    }

    private mutating func mailboxes(_ name: String) -> [NamedAddress] {
        guard let slot = header.slot(name) else { return [] }
        return AddressParser.mailboxes(header.bytes, slot.value, limit: limits.mailboxes, defects: &defects)
    }

    /// The first Return-Path is the one added last.
    private mutating func returnPath() -> ParsedMail.ReturnPath? {
        guard let slot = header.slot("return-path") else { return nil }
        let plain = header.bytes[slot.value].filter { !$0.isSpace }
        if plain.elementsEqual("<>".utf8) { return .null }
        return mailboxes("return-path").first.map { .address($0.address) }
    }

    private mutating func subject() -> String? {
        header.slot("subject").map { HeaderText.decoded(header.bytes, $0.value, &defects) }
    }

    private mutating func messageID() -> MessageID? {
        guard let slot = header.slot("message-id") else { return nil }
        return MessageIDParser.identifier(header.bytes, only: slot.value, defects: &defects)
    }

    private mutating func date() -> Instant? {
        guard let slot = header.slot("date") else { return nil }
        let instant = DateParser.instant(header.bytes, slot.value)
        if instant == nil { defects.insert(.malformedDate) }
        return instant
    }

    private mutating func identifiers(_ name: String) -> [MessageID] {
        guard let slot = header.slot(name) else { return [] }
        return MessageIDParser.identifiers(header.bytes, slot.value, limit: limits.messageIDs, defects: &defects)
    }
}
