/// Text made plain for comparison with tables of phrases: lower case, accents of Latin letters taken off, typographic
/// quotes and dashes made plain, white space single. Tables are written in this form.
enum FoldedText {
    /// The folded form of `text`, in UTF-8.
    static func of(_ text: some StringProtocol) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { append(scalar, to: &result) }
        return result
    }

    private static func append(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
        switch scalar.value {
        case 0..<0x80: appendASCII(UInt8(truncatingIfNeeded: scalar.value), to: &result)
        case 0xA0, 0x2000...0x200B, 0x3000: appendASCII(.space, to: &result)
        case 0xC0...0xFF: result.append(latin1[Int(scalar.value - 0xC0)])
        case 0x100...0x17F: result.append(latinExtended[Int(scalar.value - 0x100)])
        case 0xB4, 0x2018...0x201B: result.append(.apostrophe)
        case 0x201C...0x201F: result.append(.quote)
        case 0x2010...0x2015: result.append(.hyphen)
        case 0x300...0x36F: return
        case 0x410...0x42F: append(Unicode.Scalar(scalar.value + 0x20) ?? scalar, to: &result)
        default: result.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
        }
    }

    private static func appendASCII(_ byte: UInt8, to result: inout [UInt8]) {
        if byte.isSpace || byte.isControl {
            if result.last != .space { result.append(.space) }
        } else {
            result.append(byte == 0x60 ? .apostrophe : byte.lowercased)
        }
    }

    /// U+00C0…U+00FF without their accents; what is no letter becomes a question mark.
    private static let latin1 = Array(
        "aaaaaaaceeeeiiiidnooooo?ouuuuypsaaaaaaaceeeeiiiidnooooo?ouuuuypy".utf8
    )

    /// U+0100…U+017F likewise.
    private static let latinExtended = Array(
        ("aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
            + "nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8
    )
}
