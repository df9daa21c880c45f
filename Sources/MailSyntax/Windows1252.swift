/// The character set of Western Windows, which `iso-8859-1` and `us-ascii` mean in practice (WHATWG Encoding).
///
/// Total: the five bytes without a character become the C1 control of the same number.
enum Windows1252 {
    /// The characters of 0x80…0x9F.
    private static let high: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
        0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x009D, 0x017E, 0x0178,
    ]

    /// Adds `bytes` to `text`, which is UTF-8.
    static func append(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
        text.appendRaw(length(bytes)) { write(bytes, to: $0) }
    }

    /// How many bytes of UTF-8 `bytes` become, or a few more.
    static func length(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(bytes.count) { $0 + ($1.isASCII ? 0 : $1 < 0xA0 ? 2 : 1) }
    }

    /// Writes `bytes` as UTF-8 into a buffer that has room for their `length`; how many bytes were written.
    static func write(_ bytes: ArraySlice<UInt8>, to target: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var count = 0
        for byte in bytes {
            if byte.isASCII {
                target[count] = byte
                count += 1
            } else {
                count += write(scalar(byte), to: target, at: count)
            }
        }
        return count
    }

    /// Writes a character beyond ASCII, of two or three bytes in UTF-8, and says how many.
    private static func write(_ scalar: UInt32, to target: UnsafeMutableBufferPointer<UInt8>, at index: Int) -> Int {
        let last = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
        if scalar < 0x800 {
            target[index] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
            target[index + 1] = last
            return 2
        }
        target[index] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
        target[index + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
        target[index + 2] = last
        return 3
    }

    /// The character of one byte.
    static func scalar(_ byte: UInt8) -> UInt32 {
        (0x80..<0xA0).contains(byte) ? UInt32(high[Int(byte - 0x80)]) : UInt32(byte)
    }
}

extension [UInt8] {
    /// Adds one Unicode scalar in UTF-8; what is no scalar becomes U+FFFD.
    mutating func appendScalar(_ value: UInt32) {
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}
