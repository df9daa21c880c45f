/// Lines drawn with dashes and the like, and words between them.
enum RuleLine {
    /// Whether a line is nothing but a rule of at least three signs, or one long dash.
    static func isRule(_ line: [UInt8]) -> Bool {
        guard line.count <= 200, let first = line.first, !first.isLetter else { return false }
        return isUnbrokenRule(line.contains(.space) ? line.filter { $0 != .space } : line)
    }

    private static func isUnbrokenRule(_ line: [UInt8]) -> Bool {
        if line.elementsEqual("—".utf8) || line.elementsEqual("ᐧ".utf8) { return true }
        guard line.count >= 2 else { return false }
        if line.allSatisfy({ $0 == .underscore }) { return true }
        if line.allSatisfy({ $0 == .hyphen }) { return line.count >= 3 }
        if line.allSatisfy({ $0 == .underscore || $0 == .equals || $0 == UInt8(ascii: "~") || $0 == .plus }) {
            return line.count >= 4
        }
        return isMadeOfDashes(line)
    }

    /// Whether a line, as it was written, is nothing but at least five stars or number signs.
    static func isRuleOfStars(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, first == .asterisk || first == UInt8(ascii: "#") else { return false }
        return (5...200).contains(line.count) && line.allSatisfy { $0 == first }
    }

    /// Long dashes and box drawings: U+2010…U+2015 and U+2500, U+2501, U+2550.
    private static func isMadeOfDashes(_ line: [UInt8]) -> Bool {
        guard line.count >= 6, line.count.isMultiple(of: 3) else { return false }
        return stride(from: 0, to: line.count, by: 3).allSatisfy { index in
            guard line[index] == 0xE2 else { return false }
            if line[index + 1] == 0x80 { return (0x90...0x95).contains(line[index + 2]) }
            return (line[index + 1] == 0x94 || line[index + 1] == 0x95) && [0x80, 0x81, 0x90].contains(line[index + 2])
        }
    }

    /// Whether a line says one of `phrases` between dashes, or before a colon.
    static func names(_ phrases: Set<String>, _ line: [UInt8]) -> Bool {
        var range = line.startIndex..<line.endIndex
        while let first = line[range].first, isFrame(first) { range = range.dropFirst() }
        while let last = line[range].last, isFrame(last) { range = range.dropLast() }
        let removed = line.count - range.count
        let hasColon = line[range].last == .colon || line.last == .colon
        if line[range].last == .colon { range = range.dropLast() }
        guard removed >= 2 || hasColon, (6...80).contains(range.count) else { return false }
        let words = String(decoding: line[line.trimmed(range)], as: UTF8.self)
        // A single word is said by people as well; programs frame it.
        if phrases.contains(words) { return removed >= 6 || !range.allSatisfy { line[$0].isLetter } }
        return removed >= 4 && phrases.contains { words.hasPrefix($0 + " ") }
    }

    private static func isFrame(_ byte: UInt8) -> Bool {
        byte == .hyphen || byte == .space || byte == .underscore || byte == .equals || byte == UInt8(ascii: "#")
            || byte == .greater || byte == UInt8(ascii: "~") || byte == .dot || byte == .openBracket
            || byte == .closeBracket
    }
}
