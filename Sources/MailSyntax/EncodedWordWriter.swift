/// Writes text as encoded words (RFC 2047): UTF-8, shorter than the 75 characters allowed so that a word fits behind a
/// field name, no character split between two.
enum EncodedWordWriter {
    /// What one word may hold once encoded: 64 characters without `=?utf-8?Q?` and `?=`.
    private static let room = 64 - 12

    /// The longest word left unencoded; it fits on a folded line behind one blank.
    private static let longestPlainWord = 76

    /// Whether `text`, cleaned, means itself in a header, and can be folded between any two words.
    static func isPlainText(_ text: [UInt8]) -> Bool {
        guard text.allSatisfy({ $0 >= .space && $0 < .delete }),
            text.position(of: .space, .space, in: text.indices) == nil,
            text.position(of: .equals, .question, in: text.indices) == nil
        else { return false }
        return text.split(separator: .space).allSatisfy { $0.count <= longestPlainWord }
    }

    /// `text` as words to be separated by white space, which belongs to none of them.
    static func words(_ text: [UInt8]) -> [[UInt8]] {
        let quotedSize = text.reduce(0) { $0 + (isPlain($1) || $1 == .space ? 1 : 3) }
        let isBase64 = quotedSize > text.count * 4 / 3 + 4
        var words: [[UInt8]] = []
        var start = 0
        while start < text.count {
            let end = isBase64 ? endOfBase64(text, start) : endOfQuoted(text, start)
            words.append(isBase64 ? base64(text[start..<end]) : quoted(text[start..<end]))
            start = end
        }
        return words
    }

    /// QUIRK: GMime joins adjacent words before it decodes them and stops at the first padding, so that only the last
    /// word may have any: the others end between two characters after whole groups of three bytes.
    private static func endOfBase64(_ text: [UInt8], _ start: Int) -> Int {
        let end = min(start + room / 4 * 3, text.count)
        guard end < text.count else { return end }
        let unpadded = stride(from: end, to: start, by: -3).first { text[$0] & 0xC0 != 0x80 }
        return unpadded ?? startOfCharacter(text, end, after: start)
    }

    private static func endOfQuoted(_ text: [UInt8], _ start: Int) -> Int {
        var (end, size) = (start, 0)
        while end < text.count {
            size += isPlain(text[end]) || text[end] == .space ? 1 : 3
            if size > room { break }
            end += 1
        }
        return startOfCharacter(text, end, after: start)
    }

    /// The last beginning of a character at or before `end`.
    private static func startOfCharacter(_ text: [UInt8], _ end: Int, after start: Int) -> Int {
        var index = end
        while index < text.count, index > start, text[index] & 0xC0 == 0x80 { index -= 1 }
        return index > start ? index : end
    }

    /// What may stand unescaped in a word wherever the word stands (RFC 2047 §5).
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == .hyphen || byte == .asterisk || byte == .plus || byte == .slash
            || byte == UInt8(ascii: "!")
    }

    private static func base64(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var word = Array("=?utf-8?B?".utf8)
        Base64Encoder.append(text, to: &word)
        return word + [.question, .equals]
    }

    private static func quoted(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var word = Array("=?utf-8?Q?".utf8)
        for byte in text {
            if isPlain(byte) {
                word.append(byte)
            } else if byte == .space {
                word.append(.underscore)
            } else {
                QuotedPrintable.appendEscape(byte, to: &word)
            }
        }
        return word + [.question, .equals]
    }
}
