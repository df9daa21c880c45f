/// Takes out of decoded text what could harm a terminal, a database, a log line or a reader.
enum TextCleaning {
    /// One line of header text: line ends and tabs become spaces; control characters, line separators and bidirectional
    /// overrides go; no white space at the ends. `text` is UTF-8, or is repaired.
    static func line(_ text: [UInt8]) -> String {
        let isClean = !text.contains(where: isSuspect)
        let cleaned = isClean ? text : cleaned(text) { $0.isSpace ? .space : nil }
        let range = cleaned.trimmed(cleaned.indices)
        return String(decoding: cleaned[range], as: UTF8.self)
    }

    /// Text of many lines: line ends become LF, tabs stay, other control characters go.
    static func lines(_ text: [UInt8]) -> [UInt8] {
        let normal = normalised(text)
        let isClean = !normal.contains { isSuspect($0) && $0 != .lf && $0 != .tab }
        return isClean ? normal : cleaned(normal) { $0 == .lf || $0 == .tab ? $0 : nil }
    }

    /// CRLF and CR turned to LF.
    private static func normalised(_ text: [UInt8]) -> [UInt8] {
        guard text.position(of: .cr, in: text.indices) != nil else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var start = 0
        while let end = text.position(of: .cr, in: start..<text.count) {
            result.append(contentsOf: text[start..<end])
            result.append(.lf)
            start = end + 1 < text.count && text[end + 1] == .lf ? end + 2 : end + 1
        }
        result.append(contentsOf: text[start...])
        return result
    }

    /// Bytes that may begin something to be taken out.
    private static func isSuspect(_ byte: UInt8) -> Bool {
        byte < .space || byte == .delete || byte == 0xC2 || byte == 0xE2
    }

    /// `text` without harmful characters; `kept` says what becomes of a control character, `nil` meaning it goes.
    private static func cleaned(_ text: [UInt8], keeping kept: (UInt8) -> UInt8?) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var (runStart, index) = (0, 0)
        while index < text.count {
            let byte = text[index]
            guard isSuspect(byte), let width = harmfulWidth(text, index) else {
                index += 1
                continue
            }
            if let replacement = kept(byte), replacement == byte {
                index += 1
                continue
            }
            result.append(contentsOf: text[runStart..<index])
            if let replacement = kept(byte) { result.append(replacement) }
            index += width
            runStart = index
        }
        result.append(contentsOf: text[runStart...])
        return result
    }

    /// How many bytes the harmful character at `index` has; `nil` when it is harmless.
    private static func harmfulWidth(_ text: [UInt8], _ index: Int) -> Int? {
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
