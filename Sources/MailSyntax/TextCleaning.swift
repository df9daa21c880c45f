import Glibc

/// Takes out of decoded text what could harm a terminal, a database, a log line or a reader.
enum TextCleaning {
    /// One line of header text: line ends and tabs become spaces; control characters, line separators and bidirectional
    /// overrides go; no white space at the ends. `text` is UTF-8, or is repaired.
    static func line(_ text: [UInt8]) -> String {
        let isClean = !text.contains(where: isSuspect)
        let cleaned = isClean ? text : text.withUnsafeBufferPointer(cleaned)
        let range = cleaned.trimmed(cleaned.indices)
        return String(decoding: cleaned[range], as: UTF8.self)
    }

    /// Text of many lines: line ends become LF, tabs stay, other control characters go.
    static func lines(_ text: consuming [UInt8]) -> [UInt8] {
        var text = text
        let count = text.withUnsafeMutableBufferPointer { cleanLines($0) }
        text.removeLast(text.count - count)
        return text
    }

    /// As above in place, so that a large text is not held twice; how many bytes are left. What is written never
    /// overtakes what is read, because nothing grows.
    static func cleanLines(_ text: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var (read, written) = (0, 0)
        while read < text.count {
            let end = endOfCleanRun(text, read)
            if written < read { move(text, read..<end, to: written) }
            (written, read) = (written + end - read, end)
            guard read < text.count else { break }
            if text[read] == .cr {
                read += read + 1 < text.count && text[read + 1] == .lf ? 2 : 1
                text[written] = .lf
                written += 1
            } else if let width = harmfulWidth(UnsafeBufferPointer(text), read) {
                read += width
            } else {
                text[written] = text[read]
                (written, read) = (written + 1, read + 1)
            }
        }
        return written
    }

    /// The place of the next byte from `start` that may have to go or change.
    private static func endOfCleanRun(_ text: UnsafeMutableBufferPointer<UInt8>, _ start: Int) -> Int {
        var index = start
        while index < text.count, !isSuspect(text[index]) || text[index] == .lf || text[index] == .tab { index += 1 }
        return index
    }

    /// SAFETY: `range` and as many bytes from `place`, which is before it, lie within `text`.
    private static func move(_ text: UnsafeMutableBufferPointer<UInt8>, _ range: Range<Int>, to place: Int) {
        guard let base = text.baseAddress, !range.isEmpty else { return }
        memmove(base + place, base + range.lowerBound, range.count)
    }

    /// Bytes that may begin something to be taken out.
    private static func isSuspect(_ byte: UInt8) -> Bool {
        byte < .space || byte == .delete || byte == 0xC2 || byte == 0xE2
    }

    /// `text` without harmful characters, with a space for white space of any kind.
    private static func cleaned(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var (runStart, index) = (0, 0)
        while index < text.count {
            let byte = text[index]
            guard isSuspect(byte), let width = harmfulWidth(text, index) else {
                index += 1
                continue
            }
            result.append(contentsOf: text[runStart..<index])
            if byte.isSpace { result.append(.space) }
            index += width
            runStart = index
        }
        result.append(contentsOf: text[runStart...])
        return result
    }

    /// How many bytes the harmful character at `index` has; `nil` when it is harmless.
    private static func harmfulWidth(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        let byte = text[index]
        if byte.isControl { return 1 }
        guard index + 1 < text.count else { return nil }
        let second = text[index + 1]
        if byte == 0xC2 { return (0x80...0x9F).contains(second) ? 2 : nil }
        guard byte == 0xE2, index + 2 < text.count else { return nil }
        let third = text[index + 2]
        // U+2028, U+2029, U+202A…U+202E, U+2066…U+2069
        if second == 0x80 { return (0xA8...0xAE).contains(third) ? 3 : nil }
        return second == 0x81 && (0xA6...0xA9).contains(third) ? 3 : nil
    }
}
