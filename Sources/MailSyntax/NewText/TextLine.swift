/// One line of a plain text, with what recognising it needs.
struct TextLine {
    /// In the text, with the line end.
    let range: Range<Int>
    /// How many quote marks it begins with.
    let depth: Int
    /// In the text, without quote marks and without white space at both ends.
    let content: Range<Int>
    /// The content in lower case, its white space one space, without signs of emphasis; empty when the line is longer
    /// than any a program writes above a quote.
    let folded: [UInt8]

    /// Whether nothing is to be seen in it; spaces of typesetters are nothing.
    let isBlank: Bool

    /// The lines of `text`, which has LF line ends.
    static func lines(of text: [UInt8]) -> [TextLine] {
        var lines: [TextLine] = []
        var start = 0
        while start < text.count {
            let end = text.position(of: .lf, in: start..<text.count).map { $0 + 1 } ?? text.count
            lines.append(TextLine(text, start..<end))
            start = end
        }
        return lines
    }

    private init(_ text: [UInt8], _ range: Range<Int>) {
        self.range = range
        var (index, depth) = (range.lowerBound, 0)
        index = Self.behindInitials(text, range)
        while index < range.upperBound, text[index].isSpace || text[index] == .greater {
            if text[index] == .greater { depth += 1 }
            index += 1
        }
        self.depth = depth
        content = text.trimmed(index..<range.upperBound)
        folded = content.count <= TextLine.longest ? TextLine.folded(text[content]) : []
        isBlank =
            content.isEmpty
            || folded.isEmpty && content.count <= 60 && !text[content].contains { $0.isASCII && !$0.isSpace }
    }

    private static let longest = 600

    /// QUIRK: some programs put the initials of the one quoted before the mark: `MR> text`.
    private static func behindInitials(_ text: [UInt8], _ range: Range<Int>) -> Int {
        let letters = text[range].prefix { $0 &- 0x41 < 26 }
        guard letters.count == 2, text[range].dropFirst(2).starts(with: [.greater, .space]) else {
            return range.lowerBound
        }
        return letters.endIndex
    }

    private static func folded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        if text.allSatisfy(\.isASCII) { return spaced(text.lazy.map(\.lowercased)) }
        return spaced(String(decoding: text, as: UTF8.self).lowercased().unicodeScalars.lazy.flatMap(plain))
    }

    /// A character in UTF-8: the spaces of typesetters and the invisible ones as a space, a wide colon as a colon.
    private static func plain(_ scalar: Unicode.Scalar) -> [UInt8] {
        switch scalar.value {
        case 0xA0, 0x2000...0x200F, 0x202A...0x202F, 0x2060...0x2064, 0x3000, 0xFEFF: [.space]
        case 0xFF1A: [.colon]
        // The dot that lower case leaves of a Turkish İ.
        case 0x307: []
        default: Array(String(scalar).utf8)
        }
    }

    private static func spaced(_ text: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        for byte in text where byte != .asterisk {
            if !byte.isSpace {
                result.append(byte)
            } else if let last = result.last, last != .space {
                result.append(.space)
            }
        }
        if result.last == .space { result.removeLast() }
        return result
    }
}
