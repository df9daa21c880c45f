extension MailParser {
    /// A part that is text, in UTF-8 whatever its label says, with LF line ends and without a byte order mark and NUL
    /// characters; not otherwise cleaned.
    package static func text(of part: ParsedMail.Part, in bytes: [UInt8], limit: Int = .max) -> [UInt8] {
        var decoder = CharsetDecoder()
        let content = content(of: part, in: bytes, limit: limit)
        let label = part.charset ?? HTMLCharset.declared(content, type: part.type)
        return PartText.normalised(decoder.utf8(content, label: label))
    }
}

/// The forms in which the text of a part is shown and compared.
package enum PartText {
    /// `text` with LF line ends, without a byte order mark and without NUL characters.
    static func normalised(_ text: [UInt8]) -> [UInt8] {
        let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let hasNUL = text.position(of: .nul, in: text.indices) != nil
        guard start > 0 || hasNUL || text.position(of: .cr, in: text.indices) != nil else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var lines = LineScanner(text, in: start..<text.count)
        while let line = lines.next() {
            let content = text[line.content]
            if hasNUL { result.append(contentsOf: content.lazy.filter { $0 != .nul }) } else { result += content }
            if line.next > line.content.upperBound { result.append(.lf) }
        }
        return result
    }

    /// `text`, which has LF line ends, without white space at the ends of its lines and without empty lines at its own
    /// ends: what stays the same when programs along the way touch the blanks.
    package static func essence(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var lines = LineScanner(text, in: text.indices)
        while let line = lines.next() {
            result.append(contentsOf: text[line.content.lowerBound..<endWithoutSpace(text, line.content)])
            result.append(.lf)
        }
        let start = result.firstIndex { $0 != .lf } ?? result.count
        let end = result.lastIndex { $0 != .lf } ?? start - 1
        return start == 0 && end + 1 == result.count ? result : Array(result[start..<max(start, end + 1)])
    }

    private static func endWithoutSpace(_ text: [UInt8], _ line: Range<Int>) -> Int {
        var end = line.upperBound
        while end > line.lowerBound {
            let width = widthOfSpace(text, before: end, after: line.lowerBound)
            if width == 0 { break }
            end -= width
        }
        return end
    }

    /// How many bytes the white space character before `end` has, whichever of Unicode's it is; 0 for any other.
    private static func widthOfSpace(_ text: [UInt8], before end: Int, after start: Int) -> Int {
        let last = text[end - 1]
        if last.isASCII { return last.isSpace || (0x1C...0x1F).contains(last) ? 1 : 0 }
        guard end - start >= 2 else { return 0 }
        if text[end - 2] == 0xC2 { return last == 0x85 || last == 0xA0 ? 2 : 0 }
        guard end - start >= 3 else { return 0 }
        switch (text[end - 3], text[end - 2]) {
        case (0xE1, 0x9A): return last == 0x80 ? 3 : 0
        case (0xE2, 0x80): return last <= 0x8A || [0xA8, 0xA9, 0xAF].contains(last) ? 3 : 0
        case (0xE2, 0x81): return last == 0x9F ? 3 : 0
        case (0xE3, 0x80): return last == 0x80 ? 3 : 0
        default: return 0
        }
    }
}
