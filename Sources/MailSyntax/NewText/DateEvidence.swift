/// What in a sentence shows that a program wrote it: an address, a date, a time of day.
struct DateEvidence {
    private(set) var hasAddress = false
    /// A year, or numbers divided as in dates.
    private(set) var hasDate = false
    private(set) var hasTime = false

    /// Whether it says when.
    var hasMoment: Bool { hasDate || hasTime }

    init(_ text: [UInt8]) {
        var index = 0
        while index < text.count {
            if text[index].isDigit {
                index = takeNumber(text, index)
            } else {
                if text[index] == .at, index > 0, index + 1 < text.count, !text[index - 1].isSpace,
                    !text[index + 1].isSpace
                {
                    hasAddress = true
                }
                index += 1
            }
        }
    }

    /// Reads the number at `start` with the one divided from it by a sign.
    private mutating func takeNumber(_ text: [UInt8], _ start: Int) -> Int {
        let end = Self.endOfNumber(text, start)
        if end - start == 4, text[start] == UInt8(ascii: "1") || text[start] == UInt8(ascii: "2") { hasDate = true }
        guard end - start <= 2, end + 1 < text.count, text[end + 1].isDigit else {
            if end - start <= 2, text[end...].starts(with: " pm".utf8) || text[end...].starts(with: " am".utf8) {
                hasTime = true
            }
            return end
        }
        let next = Self.endOfNumber(text, end + 1)
        let divider = text[end]
        if next - end == 3, divider == .colon || divider == .dot || divider == UInt8(ascii: "h") { hasTime = true }
        let isDivided = divider == .slash || divider == .dot || divider == .hyphen
        if isDivided, next + 1 < text.count, text[next] == divider, text[next + 1].isDigit { hasDate = true }
        return end
    }

    private static func endOfNumber(_ text: [UInt8], _ start: Int) -> Int {
        var end = start
        while end < text.count, text[end].isDigit { end += 1 }
        return end
    }
}
