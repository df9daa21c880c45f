/// Character references of HTML (WHATWG HTML §13.2.5.72 and following).
enum HTMLEntity {
    /// One or two characters, and the place behind the reference to them.
    struct Reference {
        var first: UInt32
        var second: UInt32?
        var end: Int
    }

    /// What a reference stands for; `start` is at the ampersand. In an attribute's value, where `&copy=` is part of an
    /// address, a name needs its semicolon.
    static func decode(_ html: [UInt8], _ start: Int, inAttribute: Bool = false) -> Reference? {
        let limit = min(html.count, start + longestName + 2)
        guard start + 2 < limit else { return nil }
        if html[start + 1] == UInt8(ascii: "#") { return number(html, start + 2, limit) }
        var end = start + 1
        while end < limit, html[end].isLetter || html[end].isDigit { end += 1 }
        if end < html.count, html[end] == .semicolon, let known = named(html, start + 1..<end) {
            return Reference(first: known.first, second: known.second, end: end + 1)
        }
        return bare(html, start + 1..<end, inAttribute: inAttribute)
    }

    private static let longestName = 32
    private static let longestBareName = 6

    /// The longest name at the beginning of `range` that needs no semicolon.
    private static func bare(_ html: [UInt8], _ range: Range<Int>, inAttribute: Bool) -> Reference? {
        for length in stride(from: min(range.count, longestBareName), to: 1, by: -1) {
            let end = range.lowerBound + length
            let name = String(decoding: html[range.lowerBound..<end], as: UTF8.self)
            guard HTMLEntityNames.bare.contains(name), let known = named(html, range.lowerBound..<end) else { continue }
            if inAttribute, end < html.count, html[end] == .equals || end < range.upperBound { return nil }
            return Reference(first: known.first, end: end)
        }
        return nil
    }

    /// Spaces of other widths are spaces in a plain text; a place to divide a word is nothing to see.
    private static func named(_ html: [UInt8], _ range: Range<Int>) -> (first: UInt32, second: UInt32?)? {
        guard let known = HTMLEntityNames.characters[String(decoding: html[range], as: UTF8.self)] else { return nil }
        switch known.first {
        case 0xA0, 0x2002...0x200A, 0x205F: return (0x20, nil)
        case 0xAD: return (0x200B, nil)
        default: return known
        }
    }

    private static func number(_ html: [UInt8], _ start: Int, _ limit: Int) -> Reference? {
        let isHexadecimal = html[start] | 0x20 == UInt8(ascii: "x")
        var (value, end): (UInt32, Int) = (0, isHexadecimal ? start + 1 : start)
        let digits = end
        while end < limit, let digit = html[end].hexadecimalValue, isHexadecimal || digit < 10 {
            value = min(value &* (isHexadecimal ? 16 : 10) &+ UInt32(digit), 0x11_0000)
            end += 1
        }
        guard end > digits else { return nil }
        let scalar = value < 0x100 ? Windows1252.scalar(UInt8(truncatingIfNeeded: value)) : value
        return Reference(
            first: scalar == 0 ? 0xFFFD : scalar,
            end: end < html.count && html[end] == .semicolon ? end + 1 : end
        )
    }
}
