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
        return prefix(bytes, bytes.skippingSpace(from: 0, to: bytes.count)) != nil
    }

    /// Whether the mail passes another on: its outermost prefix says so. `Re: Fwd:` answers a forward and is none.
    package static func isForward(_ subject: String) -> Bool {
        let bytes = Array(subject.utf8)
        return prefix(bytes, bytes.skippingSpace(from: 0, to: bytes.count))?.isForward ?? false
    }

    private static func startOfSubject(_ bytes: [UInt8]) -> Int {
        var start = bytes.skippingSpace(from: 0, to: bytes.count)
        while let prefix = prefix(bytes, start) {
            start = bytes.skippingSpace(from: prefix.end, to: bytes.count)
        }
        return start
    }

    /// The prefix that begins at `start`: where it ends, behind its colon, and what it says.
    private static func prefix(_ bytes: [UInt8], _ start: Int) -> (end: Int, isForward: Bool)? {
        var index = start
        while index < bytes.count, index - start <= longestPrefix, isOfWord(bytes, index) { index += 1 }
        let word = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
        let isForward = SubjectPrefixes.forward.contains(word)
        guard isForward || SubjectPrefixes.reply.contains(word) else { return nil }
        index = endOfCounter(bytes, bytes.skippingSpace(from: index, to: bytes.count))
        index = bytes.skippingSpace(from: index, to: bytes.count)
        guard let end = endOfColon(bytes, index) else { return nil }
        return (end, isForward)
    }

    /// Bytes of the longest prefix there is.
    private static let longestPrefix = 24

    /// Letters, in whatever script, but for the colon of East Asian keyboards.
    private static func isOfWord(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes[index].isLetter || (bytes[index] >= 0x80 && endOfColon(bytes, index) == nil)
    }

    /// QUIRK: East Asian keyboards write the colon U+FF1A.
    private static func endOfColon(_ bytes: [UInt8], _ index: Int) -> Int? {
        guard index < bytes.count else { return nil }
        if bytes[index] == .colon { return index + 1 }
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
