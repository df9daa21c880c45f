/// One MIME entity as its header describes it (RFC 2045): the mail itself or a part of it.
struct Entity {
    /// Where in the list of parts it stands, and which entity contains it.
    var parent: Int?
    var depth: Int
    /// `type/subtype`, lower case.
    var type: String
    var charset: String?
    var boundary: [UInt8]?
    var name: String?
    var isDeclaredAttachment: Bool
    var encoding: TransferEncoding
    /// format=flowed, and whether the space at the end of a flowed line goes (RFC 3676 §4).
    var flow: Flow
    var calendarMethod: String?
    /// The encoded content; for a multipart, everything between its header and its end.
    var content: Range<Int>
    /// Whether it is a multipart whose parts were read.
    var isWalked = false

    enum Flow {
        case fixed
        case flowed
        case flowedDeletingSpace
    }

    var isMultipart: Bool { type.hasPrefix("multipart/") }

    /// Text for reading: neither named nor declared an attachment.
    var isBody: Bool {
        name == nil && !isDeclaredAttachment && (type == "text/plain" || type == "text/html")
    }

    /// Reads the fields that describe an entity; without Content-Type it is of type `fallback`.
    init(
        _ header: Header,
        parent: Int?,
        depth: Int,
        fallback: String,
        start: Int,
        defects: inout Set<MailDefect>
    ) {
        let bytes = header.bytes
        // QUIRK: gateways append the type they mean to the one they found; programs that read mail believe the last.
        let contentType = header.lastSlot("content-type").map { ParameterizedField(bytes, $0.value) }
        let disposition = header.slot("content-disposition").map { ParameterizedField(bytes, $0.value) }
        (self.parent, self.depth, content) = (parent, depth, start..<start)
        type = Entity.type(contentType, fallback: fallback, &defects)
        charset = contentType?.label("charset")
        boundary = contentType?.raw("boundary").flatMap(Entity.boundary)
        flow = Entity.flow(contentType)
        calendarMethod = type == "text/calendar" ? contentType?.label("method") : nil
        let value = disposition?.value ?? ""
        isDeclaredAttachment = !value.isEmpty && !value.hasPrefix("inline")
        name = disposition?.text("filename", defects: &defects) ?? contentType?.text("name", defects: &defects)
        if name?.isEmpty == true { name = nil }
        encoding = Entity.encoding(header, &defects)
    }

    /// RFC 2045 §5.2: what cannot be read is plain text.
    private static func type(
        _ field: ParameterizedField?,
        fallback: String,
        _ defects: inout Set<MailDefect>
    ) -> String {
        guard let value = field?.value else { return fallback }
        let halves = value.utf8.split(separator: .slash, omittingEmptySubsequences: false)
        if halves.count == 2, halves.allSatisfy(isToken) { return value }
        defects.insert(.malformedContentType)
        return value == "multipart" || value == "multipart/" ? "multipart/mixed" : "text/plain"
    }

    /// RFC 2045 §5.1, generously: printable ASCII.
    private static func isToken(_ half: Substring.UTF8View) -> Bool {
        !half.isEmpty && half.count <= 127 && half.allSatisfy { $0 > .space && $0 < .delete }
    }

    /// A boundary never ends in white space (RFC 2046 §5.1.1) and an empty one delimits nothing.
    private static func boundary(_ value: [UInt8]) -> [UInt8]? {
        var boundary = value
        while boundary.last?.isSpace == true { boundary.removeLast() }
        return boundary.isEmpty ? nil : boundary
    }

    private static func flow(_ field: ParameterizedField?) -> Flow {
        guard field?.label("format") == "flowed" else { return .fixed }
        return field?.label("delsp") == "yes" ? .flowedDeletingSpace : .flowed
    }

    private static func encoding(_ header: Header, _ defects: inout Set<MailDefect>) -> TransferEncoding {
        guard let slot = header.slot("content-transfer-encoding"), !header.bytes.trimmed(slot.value).isEmpty else {
            return .identity
        }
        if let encoding = TransferEncoding(header.bytes, slot.value) { return encoding }
        defects.insert(.unknownTransferEncoding)
        return .identity
    }
}
