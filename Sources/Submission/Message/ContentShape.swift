/// What a server must be told, or must offer, before it gets a content.
struct ContentShape: Hashable {
    /// Octets as sent, line ends made CRLF, without the dots we add (RFC 1870 §3).
    var size = 0
    var isEightBit = false
    var hasEightBitHeader = false

    /// Reads all of `bytes` once, and the header again when something is not ASCII.
    init(_ bytes: [UInt8]) {
        var returns = 0
        var feeds = 0
        var pairs = 0
        var bits: UInt8 = 0
        var last: UInt8 = 0
        for byte in bytes {
            bits |= byte
            returns += byte == 0x0d ? 1 : 0
            feeds += byte == 0x0a ? 1 : 0
            pairs += byte == 0x0a && last == 0x0d ? 1 : 0
            last = byte
        }
        let isEnded = bytes.isEmpty || last == 0x0d || last == 0x0a
        size = bytes.count + returns + feeds - 2 * pairs + (isEnded ? 0 : 2)
        isEightBit = bits >= 0x80
        hasEightBitHeader = isEightBit && Self.header(of: bytes).contains { $0 >= 0x80 }
    }

    /// Everything before the first empty line.
    private static func header(of bytes: [UInt8]) -> ArraySlice<UInt8> {
        var lineStart = 0
        for (index, byte) in bytes.enumerated() where byte == 0x0a || byte == 0x0d {
            if byte == 0x0a, index > 0, bytes[index - 1] == 0x0d {
                lineStart = index + 1
                continue
            }
            if index == lineStart { return bytes[..<index] }
            lineStart = index + 1
        }
        return bytes[...]
    }
}
