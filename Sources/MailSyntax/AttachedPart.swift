/// A leaf of a mail beside the texts that are read, as listings name it.
package struct AttachedPart: Hashable, Sendable {
    /// White space collapsed; `nil` for an unnamed part. Only a label: it may hold paths, and nothing is stored by it.
    package let name: String?
    /// `type/subtype`, lower case.
    package let type: String
    package let content: Content

    /// What tells its content from another.
    package enum Content: Hashable, Sendable {
        case bytes(size: Int, crc32: UInt32)
        /// Of the text in UTF-8 without the blanks that transport changes, see `PartText.essence`.
        case text(crc32: UInt32)
        /// A mail, which has its own parts.
        case message
    }

    package init(_ part: ParsedMail.Part, in bytes: [UInt8]) {
        name = part.name.map(AttachedPart.collapsed)
        type = part.type
        if type == "message/rfc822" {
            content = .message
        } else if type.hasPrefix("text/") {
            content = .text(crc32: CRC32.of(PartText.essence(MailParser.text(of: part, in: bytes))))
        } else {
            let decoded = MailParser.content(of: part, in: bytes)
            content = .bytes(size: decoded.count, crc32: CRC32.of(decoded))
        }
    }

    /// Nearly all names are ASCII, whose white space needs no tables.
    private static func collapsed(_ name: String) -> String {
        guard name.utf8.allSatisfy(\.isASCII) else {
            return name.split { $0.isWhitespace }.joined(separator: " ")
        }
        return name.utf8.split(whereSeparator: \.isSpace).map { String(Substring($0)) }.joined(separator: " ")
    }
}

extension ParsedMail {
    /// The first text of `type` that is for reading: neither named nor declared an attachment.
    package func body(_ type: String) -> Part? {
        parts.first { $0.type == type && !$0.isAttachment }
    }
}
