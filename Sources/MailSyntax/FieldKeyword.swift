/// The one word that some fields consist of, without comments, parameters and case.
enum FieldKeyword {
    /// The keyword of the first field called `name`; empty when the field says nothing.
    static func first(_ header: Header, _ name: String) -> String? {
        header.first(name).map(keyword)
    }

    /// The keyword of every field called `name`.
    static func all(_ header: Header, _ name: String) -> [String] {
        header.all(name).map(keyword)
    }

    /// The keywords of Precedence and of its nicknames.
    static func precedences(_ header: Header) -> [String] {
        ["precedence", "x-precedence", "preference"].flatMap(header.all).map(keyword)
    }

    private static func keyword(_ value: String) -> String {
        var depth = 0
        var bytes: [UInt8] = []
        for byte in value.utf8 {
            if byte == .openParenthesis { depth += 1 }
            if byte == .semicolon, depth == 0 { break }
            if depth == 0, !byte.isSpace, byte != .quote { bytes.append(byte.lowercased) }
            if byte == .closeParenthesis { depth = max(depth - 1, 0) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
