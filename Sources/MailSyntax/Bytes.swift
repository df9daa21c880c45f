import Glibc

/// The bytes mail syntax is made of, by name.
extension UInt8 {
    static var nul: UInt8 { 0x00 }
    static var tab: UInt8 { 0x09 }
    static var lf: UInt8 { 0x0A }
    static var cr: UInt8 { 0x0D }
    static var space: UInt8 { 0x20 }
    static var quote: UInt8 { 0x22 }
    static var percent: UInt8 { 0x25 }
    static var apostrophe: UInt8 { 0x27 }
    static var openParenthesis: UInt8 { 0x28 }
    static var closeParenthesis: UInt8 { 0x29 }
    static var asterisk: UInt8 { 0x2A }
    static var plus: UInt8 { 0x2B }
    static var comma: UInt8 { 0x2C }
    static var hyphen: UInt8 { 0x2D }
    static var dot: UInt8 { 0x2E }
    static var slash: UInt8 { 0x2F }
    static var colon: UInt8 { 0x3A }
    static var semicolon: UInt8 { 0x3B }
    static var less: UInt8 { 0x3C }
    static var equals: UInt8 { 0x3D }
    static var greater: UInt8 { 0x3E }
    static var question: UInt8 { 0x3F }
    static var at: UInt8 { 0x40 }
    static var openBracket: UInt8 { 0x5B }
    static var backslash: UInt8 { 0x5C }
    static var closeBracket: UInt8 { 0x5D }
    static var underscore: UInt8 { 0x5F }
    static var delete: UInt8 { 0x7F }

    /// Space or tab: the white space inside a line.
    var isBlank: Bool { self == .space || self == .tab }

    var isLineEnd: Bool { self == .cr || self == .lf }

    /// White space of any kind, line ends included.
    var isSpace: Bool { self == .space || (self >= .tab && self <= .cr) }

    var isDigit: Bool { self &- 0x30 < 10 }

    var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

    var isASCII: Bool { self < 0x80 }

    /// A C0 control character or DEL.
    var isControl: Bool { self < .space || self == .delete }

    var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

    /// The value of a hexadecimal digit in either case.
    var hexadecimalValue: UInt8? {
        if isDigit { return self &- 0x30 }
        let letter = (self | 0x20) &- 0x61
        return letter < 6 ? letter &+ 10 : nil
    }
}

extension [UInt8] {
    /// The first place of `byte` in `range`.
    func position(of byte: UInt8, in range: Range<Int>) -> Int? {
        let bounded = range.clamped(to: 0..<count)
        return withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress, !bounded.isEmpty,
                let found = memchr(base + bounded.lowerBound, Int32(byte), bounded.count)
            else { return nil }
            return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
        }
    }

    /// The first place in `range` where `first` is followed by `second`.
    func position(of first: UInt8, _ second: UInt8, in range: Range<Int>) -> Int? {
        var start = range.lowerBound
        while let found = position(of: first, in: start..<range.upperBound) {
            guard found + 1 < range.upperBound else { return nil }
            if self[found + 1] == second { return found }
            start = found + 1
        }
        return nil
    }

    /// The first place of `word`, of at least two bytes, in `range`.
    func position(of word: [UInt8], in range: Range<Int>) -> Int? {
        guard word.count >= 2 else { return nil }
        var start = range.lowerBound
        while let found = position(of: word[0], word[1], in: start..<range.upperBound) {
            if self[found..<range.upperBound].starts(with: word) { return found }
            start = found + 1
        }
        return nil
    }

    /// Whether `range` spells `word`, which must be lower case, in any case of ASCII letters.
    func spells(_ word: String, in range: Range<Int>) -> Bool {
        range.count == word.utf8.count && starts(with: word, in: range)
    }

    /// Whether `range` begins with `word`, which must be lower case, in any case of ASCII letters.
    func starts(with word: String, in range: Range<Int>) -> Bool {
        guard range.count >= word.utf8.count else { return false }
        var index = range.lowerBound
        for byte in word.utf8 {
            if self[index].lowercased != byte { return false }
            index += 1
        }
        return true
    }

    /// `range` without the white space, line ends included, at its two ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, self[start].isSpace { start += 1 }
        while end > start, self[end - 1].isSpace { end -= 1 }
        return start..<end
    }

    /// The first place at or after `start` that is not white space, or the end of `range`.
    func skippingSpace(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end, self[index].isSpace { index += 1 }
        return index
    }

    func isASCII(in range: Range<Int>) -> Bool {
        withUnsafeBufferPointer { buffer in
            let bounded = UnsafeBufferPointer(rebasing: buffer[range])
            var mask: UInt8 = 0
            for byte in bounded { mask |= byte }
            return mask < 0x80
        }
    }

    /// Whether all of it is well-formed UTF-8.
    var isUTF8: Bool {
        do {
            _ = try UTF8Span(validating: span)
            return true
        } catch {
            return false
        }
    }
}
