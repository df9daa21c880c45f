/// Texts as tickets keep them, made with as few copies as a string allows.
enum PlainText {
    /// The converted text with LF line ends, without harmful characters, a byte order mark and empty lines at its ends:
    /// written, cleaned and trimmed in the place where it stays.
    static func cleaned(_ conversion: consuming CharsetDecoder.Conversion) -> String {
        let conversion = conversion
        return String(unsafeUninitializedCapacity: conversion.length) { target in
            let count = conversion.write(to: target)
            let start = target[..<count].starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            let text = UnsafeMutableBufferPointer(rebasing: target[start..<count])
            let cleaned = TextCleaning.cleanLines(text)
            let kept = withoutEmptyEnds(UnsafeBufferPointer(rebasing: text[..<cleaned]))
            let moved = start + kept.lowerBound
            if moved > 0 { for index in 0..<kept.count { target[index] = target[moved + index] } }
            return kept.count
        }
    }

    /// The converted text in UTF-8 without a byte order mark.
    static func bytes(_ conversion: consuming CharsetDecoder.Conversion) -> [UInt8] {
        let text = CharsetDecoder.utf8(conversion)
        return text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
    }

    /// `text`, which is clean, without empty lines at its ends.
    static func trimmed(_ text: [UInt8]) -> String {
        let text = text
        return text.withUnsafeBufferPointer { String(decoding: $0[withoutEmptyEnds($0)], as: UTF8.self) }
    }

    /// All but the empty lines at both ends and the white space at the very end.
    static func withoutEmptyEnds(_ text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var end = text.count
        while end > 0, text[end - 1].isSpace { end -= 1 }
        var (index, start) = (0, 0)
        while index < end, text[index].isSpace {
            index += 1
            if text[index - 1] == .lf { start = index }
        }
        return start..<max(start, end)
    }
}
