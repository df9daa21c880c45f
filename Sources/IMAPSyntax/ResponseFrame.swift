/// The bytes of one response: its text without line ends and literal announcements, and the literals with their places.
struct ResponseFrame: Sendable {
    var text: [UInt8] = []
    private(set) var literals: [Literal] = []
    /// Bytes of the text with the announcements: these too are memory that a server can make us spend.
    private(set) var lineSize = 0
    /// Bytes of everything.
    private(set) var size = 0

    struct Literal: Sendable {
        /// Before which byte of the text it stands.
        var position: Int
        var bytes: [UInt8]
    }

    mutating func append(text line: some Collection<UInt8>) {
        text.append(contentsOf: line)
        lineSize += line.count
        size += line.count
    }

    mutating func append(literal bytes: [UInt8]) {
        literals.append(Literal(position: text.count, bytes: bytes))
        size += bytes.count
    }

    /// Removes `{n}` from the end of the text and returns `n`, clamped; `nil` when the response ends here.
    ///
    /// Only untagged data carries literals. The text of a status response is for people and may end in `{5}`.
    mutating func takeAnnouncement() -> Int? {
        guard text.last == UInt8(ascii: "}"), isData, let announcement = announcement() else { return nil }
        text.removeSubrange(announcement.start...)
        return announcement.size
    }

    /// `{n}`, `{n+}` and `~{n}` (RFC 9051 §9, `literal`, `literal8`), within what came after the last literal.
    private func announcement() -> (start: Int, size: Int)? {
        let fragment = text[(literals.last?.position ?? 0)...].dropLast()
        let digits = fragment.last == UInt8(ascii: "+") ? fragment.dropLast() : fragment
        guard let brace = digits.lastIndex(where: { !isDigit($0) }), digits[brace] == UInt8(ascii: "{"),
            brace + 1 < digits.endIndex
        else { return nil }
        let hasTilde = brace > fragment.startIndex && text[brace - 1] == UInt8(ascii: "~")
        return (hasTilde ? brace - 1 : brace, decimal(digits[(brace + 1)...]) ?? .max)
    }

    /// Whether this is untagged and no status response.
    private var isData: Bool {
        guard text.first == UInt8(ascii: "*") else { return false }
        var scanner = ResponseScanner(self)
        _ = scanner.take(UInt8(ascii: "*"))
        scanner.skipSpaces()
        return StatusReply.Condition(rawValue: scanner.keyword()) == nil
    }
}
