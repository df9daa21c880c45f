/// Divides the value of a structured field into words, comments and signs (RFC 5322 §3.2), in one pass.
struct StructuredLexer {
    enum Token: Hashable {
        /// Quoted strings without their quotes are parts of the word they touch.
        case word([UInt8])
        /// What stands between the outer parentheses; one that is never closed goes to the end.
        case comment([UInt8])
        case sign(UInt8)
    }

    private let bytes: [UInt8]
    private let end: Int
    private let signs: [UInt8]
    private var index: Int

    /// - Parameter signs: what is a token of its own.
    init(_ bytes: [UInt8], _ range: Range<Int>, signs: [UInt8]) {
        self.bytes = bytes
        (index, end) = (range.lowerBound, range.upperBound)
        self.signs = signs
    }

    mutating func next() -> Token? {
        index = bytes.skippingSpace(from: index, to: end)
        guard index < end else { return nil }
        let byte = bytes[index]
        if byte == .openParenthesis { return .comment(comment()) }
        if signs.contains(byte) {
            index += 1
            return .sign(byte)
        }
        return .word(word())
    }

    private mutating func comment() -> [UInt8] {
        let start = index + 1
        var depth = 0
        while index < end {
            switch bytes[index] {
            case .openParenthesis: depth += 1
            case .closeParenthesis: depth -= 1
            case .backslash: index += 1
            default: break
            }
            index += 1
            if depth == 0 { return Array(bytes[start..<(index - 1)]) }
        }
        return Array(bytes[start..<max(start, end)])
    }

    private mutating func word() -> [UInt8] {
        var word: [UInt8] = []
        while index < end, !bytes[index].isSpace, bytes[index] != .openParenthesis, !signs.contains(bytes[index]) {
            if bytes[index] == .quote {
                appendQuoted(to: &word)
            } else {
                word.append(bytes[index])
                index += 1
            }
        }
        return word
    }

    /// A string that is never closed goes to the end: what it hides says nothing.
    private mutating func appendQuoted(to word: inout [UInt8]) {
        index += 1
        while index < end, bytes[index] != .quote {
            if bytes[index] == .backslash, index + 1 < end { index += 1 }
            if !bytes[index].isLineEnd { word.append(bytes[index]) }
            index += 1
        }
        index = min(index + 1, end)
    }
}
