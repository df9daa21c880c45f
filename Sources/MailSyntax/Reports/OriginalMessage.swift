/// Which mail a report is about.
enum OriginalMessage {
    /// How much of a returned mail is looked at: its header.
    private static let headerLimit = 64 << 10

    /// The Message-ID in the returned mail or header; else in the fields of the report, in its text, in what it answers.
    static func identifier(
        _ mail: ParsedMail,
        in bytes: [UInt8],
        status: DeliveryStatus,
        text: BounceText
    ) -> MessageID? {
        returned(mail, in: bytes) ?? status.originalMessageID ?? quoted(text) ?? mail.inReplyTo.first
            ?? mail.references.last
    }

    /// Whom the returned mail was for, when it names one person only.
    static func addressee(_ mail: ParsedMail, in bytes: [UInt8]) -> Address? {
        guard let returned = headers(mail, in: bytes).first, returned.to.count == 1, returned.cc.isEmpty else {
            return nil
        }
        return returned.to.first?.address
    }

    private static func returned(_ mail: ParsedMail, in bytes: [UInt8]) -> MessageID? {
        headers(mail, in: bytes).lazy.compactMap(\.messageID).first
    }

    /// The returned mails, as far as their headers go.
    private static func headers(_ mail: ParsedMail, in bytes: [UInt8]) -> [ParsedMail] {
        mail.parts.dropFirst().filter { types.contains($0.type) }.prefix(4).map { part in
            MailParser.parse(MailParser.content(of: part, in: bytes, limit: headerLimit))
        }
    }

    /// The types that a returned mail, or its header, has.
    static let types: Set<String> = [
        "message/rfc822", "text/rfc822-headers", "message/rfc822-headers", "text/rfc822-header", "message/global",
        "message/global-headers", "message/partial", "text/rfc822",
    ]

    /// A Message-ID field in the text, that of the returned mail first.
    private static func quoted(_ text: BounceText) -> MessageID? {
        for lines in [text.returned, text.lines] {
            for (index, line) in lines.enumerated() where isField(line.folded) {
                let next = index + 1 < lines.count ? lines[index + 1].bytes : []
                if let identifier = bracketed(line.bytes) ?? bracketed(next) { return identifier }
            }
        }
        return nil
    }

    private static func isField(_ folded: [UInt8]) -> Bool {
        let start = folded.firstIndex { !BounceText.isDecoration($0) } ?? folded.count
        return ["message-id:", "message-id :", "id messaggio:", "internet-message-id:"].contains {
            folded.starts(with: $0, in: start..<folded.count)
        }
    }

    private static func bracketed(_ line: [UInt8]) -> MessageID? {
        guard let open = line.firstIndex(of: .less), line.position(of: .greater, in: open..<line.count) != nil else {
            return nil
        }
        var defects: Set<MailDefect> = []
        return MessageIDParser.identifier(line, only: open..<line.count, defects: &defects)
    }
}
