/// Finds what can be made a link in a text: `http` and `https` addresses, and only such as surely are what they look
/// like; what is shown is where it leads.
enum WebAddresses {
    /// Longer ones are not for people.
    private static let longest = 2_000

    /// Where they stand in `text`, which is UTF-8; in order, none overlapping.
    static func ranges(in text: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = 0
        while index < text.count {
            guard let start = authority(in: text, at: index) else {
                index += 1
                continue
            }
            let (end, isWhole) = end(in: text, from: start)
            if isWhole, isHost(text[start..<end]), end - index <= longest { ranges.append(index..<end) }
            index = max(end, start)
        }
        return ranges
    }

    /// Behind the `https://` that begins a word at `index`.
    private static func authority(in text: [UInt8], at index: Int) -> Int? {
        guard text[index] | 0x20 == UInt8(ascii: "h"), index == 0 || !isLetterOrDigit(text[index - 1]) else {
            return nil
        }
        // The bit that makes letters small is set in colon and slash already.
        let scheme = text[index...].prefix(8).map { $0 | 0x20 }
        if scheme.starts(with: "https://".utf8) { return index + 8 }
        return scheme.starts(with: "http://".utf8) ? index + 7 : nil
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte | 0x20)
    }

    /// Where an address ends that has its authority at `start`, without the signs of the sentence around it. It is not
    /// whole when letters follow that no address has: cut off there it would lead elsewhere.
    private static func end(in text: [UInt8], from start: Int) -> (end: Int, isWhole: Bool) {
        var (end, depth) = (start, 0)
        while end < text.count, isPart(text[end]) {
            if text[end] == UInt8(ascii: "(") { depth += 1 }
            if text[end] == UInt8(ascii: ")") { depth -= 1 }
            if depth < 0 { break }
            end += 1
        }
        let isWhole = end == text.count || text[end] < 0x80 || isPunctuation(text[end...])
        while end > start, ".,;:!?'*_".utf8.contains(text[end - 1]) { end -= 1 }
        return (end, isWhole)
    }

    /// RFC 3986 §2: unreserved, reserved without brackets, and escapes.
    private static func isPart(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || "-._~:/?#@!$&'()*+,;=%".utf8.contains(byte)
    }

    /// Whether a quotation mark, a dash, an ellipsis or a blank of Unicode begins here: U+00A0, U+00AB, U+00BB, or one
    /// from U+2000 to U+203F.
    private static func isPunctuation(_ text: ArraySlice<UInt8>) -> Bool {
        let first = Array(text.prefix(2))
        return [[0xc2, 0xa0], [0xc2, 0xab], [0xc2, 0xbb], [0xe2, 0x80]].contains(first)
    }

    /// Whether it begins with a host, and names nobody before it: `https://bank.example@other.example/` leads to other.
    private static func isHost(_ address: ArraySlice<UInt8>) -> Bool {
        guard let first = address.first, isLetterOrDigit(first) else { return false }
        return !address.prefix { !"/?#".utf8.contains($0) }.contains(UInt8(ascii: "@"))
    }
}
