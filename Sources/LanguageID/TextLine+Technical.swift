/// Whether a line is a log's, code or a table: no language, whatever words it has.
extension TextLine {
    /// A log line, code, a table of figures: anything with a time of day to the second, with more signs and digits than
    /// running text has, or set in columns.
    var looksTechnical: Bool {
        var (signs, visible, colons, blanks) = (0, 0, 0, 0)
        for index in bytes.indices.dropFirst(isListItem ? 2 : 0) {
            let byte = bytes[index]
            if TextLine.isBlank(byte) {
                blanks += 1
                if blanks >= TextLine.column { return true }
                continue
            }
            blanks = 0
            visible += 1
            if TextLine.isTechnical(byte) { signs += 1 }
            if byte == UInt8(ascii: ":"), isInTime(index) { colons += 1 }
        }
        if colons >= 2 || signs * 6 > visible || hasManyIdentifiers { return true }
        return visible <= TextLine.longestOfCode && (begins(with: TextLine.codeOpeners) || startsAsCode || opensReport)
    }

    /// `* …`, whose sign is no sign of code.
    private var isListItem: Bool { bytes.count > 2 && bullet != nil && TextLine.isBlank(bytes[1]) }

    /// Blanks in the middle of a line that make columns.
    private static let column = 3

    /// Names from programs, numbers with signs, and words with a colon, one in five: `driver failed: Bind for 0.0.0.0:80`.
    private var hasManyIdentifiers: Bool {
        var (words, marked, strong, start) = (0, 0, 0, 0)
        while start < bytes.count {
            var end = start
            while end < bytes.count, !TextLine.isBlank(bytes[end]) { end += 1 }
            let word = UnsafeBufferPointer(rebasing: bytes[start..<end])
            if !word.isEmpty {
                words += 1
                if TextLine.isException(word) { return true }
                if TextLine.isIdentifier(word) {
                    (marked, strong) = (marked + 1, strong + 1)
                } else if word.last == UInt8(ascii: ":") {
                    marked += 1
                }
            }
            start = end + 1
        }
        return strong > 0 && marked > 2 && marked * 5 > words
    }

    /// `Action: failed`, `Reporting-MTA: …`: one word of ASCII letters and a value. People write so too, so that it means
    /// something only beside technical lines.
    var isNamedValue: Bool {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0, colon + 1 < bytes.count else {
            return false
        }
        return bytes[..<colon].allSatisfy {
            TextLine.isLetter($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
    }

    /// The first word, when it is one of three letters or more.
    var opening: UInt32? {
        let word = bytes.prefix { !TextLine.isBlank($0) }
        guard word.count >= 3, word.count < bytes.count, word.contains(where: TextLine.isLetter) else { return nil }
        return word.reduce(0x811c_9dc5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    }

    /// The sign that begins the line in place of a word.
    var bullet: UInt8? {
        guard let first = bytes.first, first < 0x80, !TextLine.isLetter(first) else { return nil }
        return (0x30...0x39).contains(first) ? nil : first
    }

    /// `ERROR 1064 (42000): You have …`, `json.decoder.JSONDecodeError: Expecting …`, `550 5.1.1 …`: a word that names a
    /// level, an exception or a reply code, and only then language.
    private var opensReport: Bool {
        let end = bytes.firstIndex(where: TextLine.isBlank) ?? bytes.count
        let word = UnsafeBufferPointer(rebasing: bytes[..<end])
        if TextLine.levels.contains(where: { word.starts(with: $0) }),
            bytes.contains(where: { (0x61...0x7a).contains($0) })
        {
            return true
        }
        if word.last == UInt8(ascii: ":"), TextLine.isIdentifier(word) { return true }
        return word.count == 3 && word.allSatisfy { (0x30...0x39).contains($0) } && isEnhancedCode(at: end + 1)
    }

    /// `5.1.1`: RFC 3463 §2.
    private func isEnhancedCode(at start: Int) -> Bool {
        guard start + 3 < bytes.count, (0x32...0x35).contains(bytes[start]) else { return false }
        return bytes[start + 1] == UInt8(ascii: ".") && (0x30...0x39).contains(bytes[start + 2])
    }

    private var startsAsCode: Bool {
        guard let first = bytes.first else { return false }
        if first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]") || bytes.last == UInt8(ascii: ">") {
            return true
        }
        return "#$%@{};/\\<+".utf8.contains(first) || bytes.last == UInt8(ascii: ";") || bytes.last == UInt8(ascii: "{")
    }

    private func isInTime(_ colon: Int) -> Bool {
        colon > 0 && colon + 1 < bytes.count && (0x30...0x39).contains(bytes[colon - 1])
            && (0x30...0x39).contains(bytes[colon + 1])
    }

    /// Longer lines that only begin like code are prose.
    private static let longestOfCode = 160
}
