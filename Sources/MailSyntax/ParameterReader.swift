/// Reads `; name=value; name="quoted value"` one parameter after another, forgiving missing quotes and semicolons.
struct ParameterReader {
    private let bytes: [UInt8]
    private let end: Int
    private var index: Int

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        index = range.lowerBound
        end = range.upperBound
    }

    /// The next parameter: its name in lower case, its value without quotes and folds.
    mutating func next() -> (name: String, value: [UInt8])? {
        while index < end {
            skipSeparators()
            let nameStart = index
            while index < end, bytes[index] != .equals, bytes[index] != .semicolon { index += 1 }
            guard index < end, bytes[index] == .equals else { continue }
            let name = bytes[bytes.trimmed(nameStart..<index)].map(\.lowercased)
            index = bytes.skippingSpace(from: index + 1, to: end)
            return (String(decoding: name, as: UTF8.self), value())
        }
        return nil
    }

    private mutating func skipSeparators() {
        while index < end, bytes[index] == .semicolon || bytes[index].isSpace { index += 1 }
    }

    private mutating func value() -> [UInt8] {
        index < end && bytes[index] == .quote ? quotedValue() : plainValue()
    }

    /// QUIRK: an unquoted file name may contain blanks, so only a semicolon ends it; a comment may follow.
    private mutating func plainValue() -> [UInt8] {
        let start = index
        while index < end, bytes[index] != .semicolon { index += 1 }
        let value = bytes.trimmed(start..<index)
        let comment = bytes.position(of: .space, .openParenthesis, in: value) ?? value.upperBound
        return bytes[bytes.trimmed(value.lowerBound..<comment)].filter { !$0.isLineEnd }
    }

    /// QUIRK: a backslash before anything but a quote or a backslash is a Windows path, not an escape.
    private mutating func quotedValue() -> [UInt8] {
        var value: [UInt8] = []
        index += 1
        while index < end, bytes[index] != .quote {
            let isEscape =
                bytes[index] == .backslash && index + 1 < end
                && (bytes[index + 1] == .quote || bytes[index + 1] == .backslash)
            if isEscape { index += 1 }
            if !bytes[index].isLineEnd { value.append(bytes[index]) }
            index += 1
        }
        index = min(index + 1, end)
        return value
    }
}
