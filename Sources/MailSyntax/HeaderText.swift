/// Header values as text: unfolding (RFC 5322 §2.2.3), raw 8-bit characters (RFC 6532), encoded words (RFC 2047).
struct HeaderText {
    private let bytes: [UInt8]
    private let range: Range<Int>
    /// What is decoded so far, in UTF-8.
    private var text: [UInt8] = []
    /// Bytes of adjacent words of one character set, not yet decoded: a character may be split between them.
    private var pending: [UInt8] = []
    private var pendingCharset: String?
    private var defects: Set<MailDefect> = []

    /// The value unfolded and cleaned of control characters, encoded words left as they are.
    static func unfolded(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        if isPlain(bytes, range) { return String(decoding: bytes[bytes.trimmed(range)], as: UTF8.self) }
        var value = HeaderText(bytes, range)
        value.appendRaw(range)
        return TextCleaning.line(value.text)
    }

    /// The value with its encoded words decoded once, cleaned of control characters and bidirectional overrides.
    static func decoded(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        var defects: Set<MailDefect> = []
        return decoded(bytes, range, &defects)
    }

    /// As above, adding what was wrong to `defects`.
    static func decoded(_ bytes: [UInt8], _ range: Range<Int>, _ defects: inout Set<MailDefect>) -> String {
        if isPlain(bytes, range) { return String(decoding: bytes[bytes.trimmed(range)], as: UTF8.self) }
        var value = HeaderText(bytes, range)
        value.decode()
        defects.formUnion(value.defects)
        return TextCleaning.line(value.text)
    }

    /// Whether the value says what it is: printable ASCII without folds and encoded words, as most values are.
    private static func isPlain(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            var (isPrintable, before) = (true, UInt8.space)
            for byte in UnsafeBufferPointer(rebasing: buffer[range]) {
                isPrintable = isPrintable && byte &- .space < 0x5F && !(byte == .question && before == .equals)
                before = byte
            }
            return isPrintable
        }
    }

    private init(_ bytes: [UInt8], _ range: Range<Int>) {
        (self.bytes, self.range) = (bytes, range)
    }

    private mutating func decode() {
        var rawStart = range.lowerBound
        var index = rawStart
        while let start = bytes.position(of: .equals, .question, in: index..<range.upperBound) {
            guard let word = EncodedWord.at(start, in: bytes, before: range.upperBound) else {
                defects.insert(.malformedEncodedWord)
                index = start + 2
                continue
            }
            appendRaw(betweenWords: rawStart..<start)
            append(word)
            rawStart = word.end
            index = word.end
        }
        flush()
        appendRaw(rawStart..<range.upperBound)
    }

    /// White space between two words belongs to neither (RFC 2047 §6.2).
    private mutating func appendRaw(betweenWords gap: Range<Int>) {
        if pendingCharset != nil, bytes[gap].allSatisfy(\.isSpace) { return }
        flush()
        appendRaw(gap)
    }

    private mutating func append(_ word: EncodedWord) {
        let charset = String(decoding: bytes[word.charset], as: UTF8.self).lowercased()
        if pendingCharset != charset { flush() }
        pendingCharset = charset
        pending.append(contentsOf: word.decoded(bytes, defects: &defects))
    }

    private mutating func flush() {
        guard let charset = pendingCharset else { return }
        var decoder = CharsetDecoder()
        text.append(contentsOf: decoder.utf8(pending, label: charset))
        defects.formUnion(decoder.defects)
        (pending, pendingCharset) = ([], nil)
    }

    /// Adds unencoded bytes without their line ends; what is not UTF-8 is windows-1252.
    private mutating func appendRaw(_ range: Range<Int>) {
        let raw = bytes[range]
        let isFolded = raw.contains { $0.isLineEnd }
        let unfolded = isFolded ? raw.filter { !$0.isLineEnd } : Array(raw)
        if unfolded.isUTF8 {
            text.append(contentsOf: unfolded)
        } else {
            Windows1252.append(unfolded[...], to: &text)
        }
    }
}
