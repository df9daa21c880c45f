import CivilTime

/// Values to the bytes of a mail (RFC 5322, 2045, 2047, 3834): CRLF only, no line over 998 bytes, those that can be
/// folded at most 78, and nothing in any value can begin a field of its own.
package enum MailComposer {
    /// The mail complete, ready to be kept and sent again byte for byte.
    package static func compose(_ mail: OutgoingMail) -> [UInt8] {
        var header = HeaderWriter()
        header.add("Date", text: RFC5322Date.text(mail.date))
        addAddresses(mail, &header)
        header.add("Subject", text: mail.subject)
        header.add("Message-ID", identifiers: [mail.messageID])
        header.add("In-Reply-To", identifiers: [mail.inReplyTo].compactMap { $0 })
        header.add("References", identifiers: trimmed(mail.references))
        if let autoSubmitted = mail.autoSubmitted {
            header.add("Auto-Submitted", text: autoSubmitted.rawValue)
            header.add("X-Auto-Response-Suppress", text: "All")
        }
        for field in mail.extraFields { header.add(field.name, text: field.value) }
        header.add("MIME-Version", text: "1.0")
        return header.bytes + BodyWriter.entity(mail)
    }

    private static func addAddresses(_ mail: OutgoingMail, _ header: inout HeaderWriter) {
        header.add("From", mailboxes: [mail.from])
        header.add("To", mailboxes: mail.to)
        header.add("Cc", mailboxes: mail.cc)
        header.add("Reply-To", mailboxes: [mail.replyTo].compactMap { $0 })
    }

    /// How many of the last references are kept, besides the first, which names the thread.
    private static let lastReferences = 20

    private static func trimmed(_ references: [MessageID]) -> [MessageID] {
        guard references.count > lastReferences + 1 else { return references }
        return Array(references.prefix(1)) + references.suffix(lastReferences)
    }
}

extension OutgoingMail {
    /// Whether a local part in the header is not ASCII, so that the server must offer SMTPUTF8 (RFC 6531); domains are
    /// written in ASCII.
    package var needsSMTPUTF8: Bool {
        ([from] + to + cc + [replyTo].compactMap { $0 }).contains { mailbox in
            !mailbox.address.localPart.utf8.allSatisfy(\.isASCII)
        }
    }
}
