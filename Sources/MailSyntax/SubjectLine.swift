/// What mail programs put before a subject: `Re:`, `R:`, `Fwd:`, `I:`, `AW[2]:`, in any case, repeated.
package enum SubjectLine {
    /// `subject` without its reply and forward prefixes; the whole of it, trimmed, when nothing would remain.
    package static func withoutPrefixes(_ subject: String) -> String {
        let bytes = Array(subject.utf8)
        let start = startOfSubject(bytes)
        let kept = start < bytes.count ? start..<bytes.count : bytes.indices
        return String(decoding: bytes[bytes.trimmed(kept)], as: UTF8.self)
    }

    /// Whether `subject` begins with a reply or forward prefix.
    package static func isReplyOrForward(_ subject: String) -> Bool {
        let bytes = Array(subject.utf8)
        return endOfPrefix(bytes, bytes.skippingSpace(from: 0, to: bytes.count)) != nil
    }

    /// Whether the first prefix of `subject` says that a mail is passed on.
    package static func isForward(_ subject: String) -> Bool {
        let bytes = Array(subject.utf8)
        let start = bytes.skippingSpace(from: 0, to: bytes.count)
        guard endOfPrefix(bytes, start) != nil else { return false }
        let word = bytes[start...].prefix(while: \.isLetter).map(\.lowercased)
        return forwards.contains(String(decoding: word, as: UTF8.self))
    }

    private static let forwards: Set<String> = ["fw", "fwd", "i", "inoltro", "tr", "wg", "rv", "enc"]

    private static let prefixes = forwards.union([
        "re", "r", "rif", "res", "aw", "sv", "vs", "odp", "antw",
    ])

    private static let longestPrefix = 7

    private static func startOfSubject(_ bytes: [UInt8]) -> Int {
        var start = bytes.skippingSpace(from: 0, to: bytes.count)
        while let end = endOfPrefix(bytes, start) {
            start = bytes.skippingSpace(from: end, to: bytes.count)
        }
        return start
    }

    /// Behind the colon of the prefix that begins at `start`.
    private static func endOfPrefix(_ bytes: [UInt8], _ start: Int) -> Int? {
        var index = start
        while index < bytes.count, index - start <= longestPrefix, bytes[index].isLetter { index += 1 }
        let word = String(decoding: bytes[start..<index].map(\.lowercased), as: UTF8.self)
        guard prefixes.contains(word) else { return nil }
        index = endOfCounter(bytes, bytes.skippingSpace(from: index, to: bytes.count))
        index = bytes.skippingSpace(from: index, to: bytes.count)
        if index < bytes.count, bytes[index] == .colon { return index + 1 }
        // QUIRK: East Asian keyboards write the colon U+FF1A.
        return bytes[index...].starts(with: [0xEF, 0xBC, 0x9A]) ? index + 3 : nil
    }

    /// Behind a counter such as `[2]`, `(2)` or `^2`; `start` itself when there is none.
    private static func endOfCounter(_ bytes: [UInt8], _ start: Int) -> Int {
        guard start < bytes.count else { return start }
        let closing: UInt8? = bytes[start] == .openBracket ? .closeBracket : .closeParenthesis
        let isOpen = bytes[start] == .openBracket || bytes[start] == .openParenthesis
        guard isOpen || bytes[start] == UInt8(ascii: "^") else { return start }
        var index = start + 1
        while index < bytes.count, index - start < 5, bytes[index].isDigit { index += 1 }
        guard index > start + 1 else { return start }
        if !isOpen { return index }
        return index < bytes.count && bytes[index] == closing ? index + 1 : start
    }
}
