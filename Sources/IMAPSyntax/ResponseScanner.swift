/// Reads the words and values of one complete response from left to right; spaces are taken as they come.
struct ResponseScanner: Sendable {
    private let text: [UInt8]
    private let literals: [ResponseFrame.Literal]
    private var index = 0
    private var nextLiteral = 0
    private(set) var quirks: Set<Quirk> = []

    init(_ frame: ResponseFrame) {
        text = frame.text
        literals = frame.literals
    }

    init(_ text: some Collection<UInt8>) {
        self.text = Array(text)
        literals = []
    }

    /// Where the text stops for now: at the next literal or at its end.
    private var bound: Int { nextLiteral < literals.count ? literals[nextLiteral].position : text.count }

    var isAtEnd: Bool { index == text.count && nextLiteral == literals.count }

    /// The next byte of text; `nil` at a literal and at the end.
    var peek: UInt8? { index < bound ? text[index] : nil }

    mutating func note(_ quirk: Quirk) {
        quirks.insert(quirk)
    }

    mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        index += 1
        return true
    }

    /// QUIRK: more than one space between words is seen from home-made servers.
    mutating func skipSpaces() {
        let start = index
        while take(UInt8(ascii: " ")) {}
        if index > start + 1 { note(.extraSpace) }
    }

    /// The bytes up to a space, a parenthesis, a quote, a literal or the end; maybe none.
    mutating func word() -> ArraySlice<UInt8> {
        let start = index
        while let byte = peek, !ResponseScanner.endsWord(byte) { index += 1 }
        return text[start..<index]
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""): true
        default: false
        }
    }

    /// A word in upper case: keywords are written in any case (RFC 9051 §9, note 1).
    mutating func keyword() -> String {
        upperCase(word())
    }

    /// The name of a FETCH item, upper case: a word in which brackets may hold anything, `BODY[HEADER.FIELDS (TO)]`.
    mutating func itemName() -> String {
        let start = index
        var isInBrackets = false
        while let byte = peek, isInBrackets || !ResponseScanner.endsWord(byte) {
            if byte == UInt8(ascii: "[") { isInBrackets = true }
            if byte == UInt8(ascii: "]") { isInBrackets = false }
            index += 1
        }
        return upperCase(text[start..<index])
    }

    /// The bytes before `byte`, which is taken too; `nil`, and nothing taken, when it does not come.
    mutating func bytes(before byte: UInt8) -> ArraySlice<UInt8>? {
        guard let found = text[index..<bound].firstIndex(of: byte) else { return nil }
        defer { index = found + 1 }
        return text[index..<found]
    }

    /// Everything up to the end of a text without literals.
    mutating func rest() -> ArraySlice<UInt8> {
        defer { index = bound }
        return text[index..<bound]
    }

    /// The bytes of a literal or a quoted string; `nil` when something else comes, an unclosed quote for instance.
    mutating func string() -> [UInt8]? {
        literal() ?? quoted()
    }

    private mutating func literal() -> [UInt8]? {
        guard nextLiteral < literals.count, literals[nextLiteral].position == index else { return nil }
        defer { nextLiteral += 1 }
        return literals[nextLiteral].bytes
    }

    /// A backslash makes the next byte stand for itself.
    private mutating func quoted() -> [UInt8]? {
        let start = index
        guard take(UInt8(ascii: "\"")) else { return nil }
        var bytes: [UInt8] = []
        while let byte = peek {
            index += 1
            if byte == UInt8(ascii: "\"") { return bytes }
            guard byte == UInt8(ascii: "\\"), let escaped = peek else {
                bytes.append(byte)
                continue
            }
            bytes.append(escaped)
            index += 1
        }
        index = start
        return nil
    }

    /// Passes over one value of any shape: an atom, a string, or a list of values.
    mutating func skipValue(depth limit: Int, response: String, uid: UID? = nil) throws(IMAPSyntaxError) {
        var depth = 0
        repeat {
            skipSpaces()
            if take(UInt8(ascii: "(")) {
                depth += 1
            } else if depth > 0, take(UInt8(ascii: ")")) {
                depth -= 1
            } else if string() == nil, word().isEmpty {
                throw .malformed(response: response, expected: depth > 0 ? "the end of a list" : "a value", uid: uid)
            }
            guard depth <= limit else { throw .exceeded(.depth, actual: depth, maximum: limit, uid: uid) }
        } while depth > 0
    }
}
