/// What a FETCH asks of each message (RFC 9051 §6.4.5). Nothing here sets `\Seen`.
package enum FetchItem: Hashable, Sendable {
    case uid
    case internalDate
    case flags
    /// RFC822.SIZE, in bytes.
    case size
    /// BODY.PEEK[], the whole message.
    case body
    /// BODY.PEEK[HEADER.FIELDS (…)], the named header fields only.
    case headerFields([String])

    func encoded() throws(IMAPSyntaxError) -> String {
        switch self {
        case .uid: return "UID"
        case .internalDate: return "INTERNALDATE"
        case .flags: return "FLAGS"
        case .size: return "RFC822.SIZE"
        case .body: return "BODY.PEEK[]"
        case .headerFields(let names): return try FetchItem.headerFields(named: names)
        }
    }

    private static func headerFields(named names: [String]) throws(IMAPSyntaxError) -> String {
        for name in names where name.isEmpty || !name.utf8.allSatisfy(isAtomByte) {
            throw .unencodable(argument: name, reason: "not the name of a header field")
        }
        return "BODY.PEEK[HEADER.FIELDS (\(names.joined(separator: " ")))]"
    }
}
