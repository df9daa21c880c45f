import CivilTime

/// What we understood of one mail; always complete, whatever the bytes were.
///
/// Parsing is total: what could not be understood is `nil` or empty and named in `defects`; the raw bytes are kept
/// elsewhere and stay the truth.
package struct ParsedMail: Sendable {
    /// Every header field in order, unfolded, names as written; see `Header` for look-ups.
    package var header: Header
    package var from: [NamedAddress]
    package var sender: NamedAddress?
    package var replyTo: [NamedAddress]
    package var to: [NamedAddress]
    package var cc: [NamedAddress]
    package var returnPath: ReturnPath?
    /// Decoded (RFC 2047) and cleaned of control and bidirectional override characters; `nil` when absent.
    package var subject: String?
    package var messageID: MessageID?
    package var date: Instant?
    package var inReplyTo: [MessageID]
    package var references: [MessageID]
    /// The parts in document order, multiparts included.
    package var parts: [Part]
    /// What a ticket shows: the plain text, or the HTML turned to text; LF line ends.
    package var text: String
    /// The files inside texts and `winmail.dat` parts, which are no parts themselves; `text` names them.
    package var enclosedFiles: [EnclosedFile] = []
    /// The declared character set label of the first text part, lower case.
    package var charset: String?
    package var defects: Set<MailDefect>

    /// The Return-Path field: `<>` is what marks a delivery report (RFC 5321 §4.5.5).
    package enum ReturnPath: Hashable, Sendable {
        case null
        case address(Address)
    }

    /// One MIME part (RFC 2045); `depth` 0 is the mail itself.
    package struct Part: Sendable {
        package var depth: Int
        /// `type/subtype`, lower case.
        package var type: String
        /// The file name, decoded; `nil` for an unnamed part.
        package var name: String?
        package var isAttachment: Bool
        /// Where the part's encoded content stands in the raw mail.
        package var content: Range<Int>
        /// How the content is encoded.
        package var encoding: TransferEncoding
        /// The declared character set label of a text, lower case.
        package var charset: String?
        /// The method of a text/calendar, lower case: `request`, `reply`, … (RFC 5546 §1.4).
        package var calendarMethod: String?
    }
}

/// What was wrong with a mail's bytes and tolerated.
package enum MailDefect: String, CaseIterable, Sendable {
    case duplicateField = "duplicate_field"
    case malformedHeaderLine = "malformed_header_line"
    case malformedAddress = "malformed_address"
    case malformedDate = "malformed_date"
    case malformedMessageID = "malformed_message_id"
    case malformedEncodedWord = "malformed_encoded_word"
    case malformedBase64 = "malformed_base64"
    case malformedQuotedPrintable = "malformed_quoted_printable"
    case malformedContentType = "malformed_content_type"
    case unknownTransferEncoding = "unknown_transfer_encoding"
    case unknownCharset = "unknown_charset"
    case wrongCharset = "wrong_charset"
    case missingBoundary = "missing_boundary"
    case missingCloseDelimiter = "missing_close_delimiter"
    case nulBytes = "nul_bytes"
    case missingFrom = "missing_from"
    case headerLimit = "header_limit"
    case depthLimit = "depth_limit"
    case partLimit = "part_limit"
    case decodedSizeLimit = "decoded_size_limit"
}
