/// What a log line may hold of one value. Message-IDs and server replies come from outside: they are bounded, and
/// nothing in them can end a line, colour a terminal or turn its writing direction.
enum LogText {
    /// Bytes of UTF-8 kept of a value, before escaping.
    static let limit = 512

    /// Which characters must not stand bare.
    enum Quoting {
        /// Inside double quotes: the quote and the backslash too.
        case quoted
        /// Where the whole rest of a line is the value.
        case bare
    }
}

extension [UInt8] {
    /// Appends `text` with control characters written `\n`, `\t` or `\u001b`, cut to `LogText.limit` with an ellipsis.
    mutating func appendEscaped(_ text: String, _ quoting: LogText.Quoting) {
        var text = text
        let isCut = text.withUTF8 { bytes in
            let kept = bytes[..<LogText.cut(bytes)]
            appendEscaped(kept, quoting)
            return kept.count < bytes.count
        }
        if isCut { append(contentsOf: "…".utf8) }
    }

    private mutating func appendEscaped(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ quoting: LogText.Quoting) {
        var clean = bytes.startIndex
        var index = bytes.startIndex
        while index < bytes.endIndex {
            guard let character = LogText.unprintable(at: index, in: bytes, quoting) else {
                index += 1
                continue
            }
            append(contentsOf: bytes[clean..<index])
            appendEscape(of: character.scalar)
            index += character.length
            clean = index
        }
        append(contentsOf: bytes[clean..<index])
    }

    private mutating func appendEscape(of scalar: UInt32) {
        append(UInt8(ascii: "\\"))
        switch scalar {
        case 0x22, 0x5c: append(UInt8(scalar))
        case 0x0a: append(UInt8(ascii: "n"))
        case 0x0d: append(UInt8(ascii: "r"))
        case 0x09: append(UInt8(ascii: "t"))
        default:
            append(UInt8(ascii: "u"))
            for shift in [12, 8, 4, 0] { append(LogText.hexadecimal[Int(scalar >> UInt32(shift) & 0xf)]) }
        }
    }
}

extension LogText {
    static let hexadecimal = Array("0123456789abcdef".utf8)

    /// Where to cut so that at most `limit` bytes stay and no character is split.
    static func cut(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard bytes.count > limit else { return bytes.count }
        var end = limit
        while end > 0, bytes[end] & 0xc0 == 0x80 { end -= 1 }
        return end
    }

    /// The character at `index` when it must be escaped, and how many bytes it takes.
    ///
    /// The text is valid UTF-8, so C1 controls begin with C2, and the separators and direction marks of U+200E to
    /// U+2069 with E2.
    static func unprintable(
        at index: Int,
        in bytes: Slice<UnsafeBufferPointer<UInt8>>,
        _ quoting: Quoting
    ) -> (scalar: UInt32, length: Int)? {
        let first = bytes[index]
        switch first {
        case 0x22, 0x5c: return quoting == .quoted ? (UInt32(first), 1) : nil
        case 0x00..<0x20, 0x7f: return (UInt32(first), 1)
        case 0xc2 where index + 1 < bytes.endIndex:
            return bytes[index + 1] < 0xa0 ? (UInt32(bytes[index + 1]), 2) : nil
        case 0xe2 where index + 2 < bytes.endIndex:
            let scalar = 0x2000 | UInt32(bytes[index + 1] & 0x3f) << 6 | UInt32(bytes[index + 2] & 0x3f)
            return isLayoutControl(scalar) ? (scalar, 3) : nil
        default: return nil
        }
    }

    /// Line and paragraph separators, and what turns the direction of writing.
    private static func isLayoutControl(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x200e, 0x200f, 0x2028...0x202e, 0x2066...0x2069: true
        default: false
        }
    }
}
