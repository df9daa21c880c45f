/// Finds the codes of RFC 3463 (`5.1.1`) and RFC 5321 (`550`) in text.
enum StatusCode {
    /// The first enhanced code in `text`: class 2, 4 or 5, and two numbers of at most three digits.
    static func enhanced(in text: [UInt8]) -> String? {
        for index in text.indices where isFree(text, before: index) {
            guard [0x32, 0x34, 0x35].contains(text[index]) else { continue }
            if let end = end(of: text, at: index) { return String(decoding: text[index..<end], as: UTF8.self) }
        }
        return nil
    }

    /// The first reply code of failure in `text`: 4yz or 5yz, a word of its own.
    static func reply(in text: [UInt8]) -> String? {
        guard text.count >= 3 else { return nil }
        for index in 0...(text.count - 3) where isFree(text, before: index) {
            guard [0x34, 0x35].contains(text[index]), (0x30...0x35).contains(text[index + 1]), text[index + 2].isDigit
            else { continue }
            let next = index + 3 < text.count ? text[index + 3] : .space
            if next == .space || next == .hyphen || next == .colon || next == .closeBracket || next == .comma {
                return String(decoding: text[index..<(index + 3)], as: UTF8.self)
            }
        }
        return nil
    }

    /// Whether `text` holds the reply of a server that refuses: `550 5.1.1` or `450-4.2.1`.
    static func isRefusal(_ text: [UInt8]) -> Bool {
        text.indices.dropFirst(4).contains { index in
            guard text[index - 1] == .space || text[index - 1] == .hyphen, text[index] == text[index - 4] else {
                return false
            }
            return reply(in: Array(text[(index - 4)..<index])) != nil && isFree(text, before: index - 4)
                && end(of: text, at: index) != nil
        }
    }

    private static func isFree(_ text: [UInt8], before index: Int) -> Bool {
        index == 0 || !(text[index - 1].isDigit || text[index - 1].isLetter || text[index - 1] == .dot)
    }

    /// Where the code that begins at `start` ends.
    private static func end(of text: [UInt8], at start: Int) -> Int? {
        var index = start + 1
        for _ in 0..<2 {
            guard index < text.count, text[index] == .dot else { return nil }
            let digits = text[(index + 1)...].prefix(4).prefix(while: \.isDigit).count
            guard (1...3).contains(digits) else { return nil }
            index += 1 + digits
        }
        let isOver = index >= text.count || !(text[index].isDigit || text[index].isLetter)
        let isNetwork = index + 1 < text.count && text[index] == .dot && text[index + 1].isDigit
        return isOver && !isNetwork ? index : nil
    }
}
