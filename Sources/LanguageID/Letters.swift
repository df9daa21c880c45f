/// What kind of letter begins at a byte of UTF-8, in lower case.
enum Letters {
    enum Kind: Equatable {
        /// A Latin letter of one or two bytes; the second is 0 for one.
        case latin(UInt8, UInt8, length: Int)
        /// A letter of another script.
        case foreign(length: Int)
        /// An accent that stands by itself (decomposed text): skipped.
        case accent(length: Int)
        case digit
        /// Straight, typographic, or an accent typed in its place.
        case apostrophe(length: Int)
        case other(length: Int)
    }

    /// Truncated sequences cannot occur inside a `String`; at the end of a cut buffer they are `other`.
    @inline(__always)
    static func kind(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Kind {
        let first = bytes[index]
        switch first {
        case 0x61...0x7a: return .latin(first, 0, length: 1)
        case 0x41...0x5a: return .latin(first | 0x20, 0, length: 1)
        case 0x30...0x39: return .digit
        case UInt8(ascii: "'"), UInt8(ascii: "`"): return .apostrophe(length: 1)
        case 0..<0x80: return .other(length: 1)
        default: return wide(at: index, in: bytes)
        }
    }

    private static func wide(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Kind {
        let first = bytes[index]
        let length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
        guard index + length <= bytes.count else { return .other(length: bytes.count - index) }
        switch first {
        case 0xc2: return bytes[index + 1] == 0xb4 ? .apostrophe(length: 2) : .other(length: 2)
        case 0xc3...0xc9: return latin(UInt32(first & 0x1f) << 6 | UInt32(bytes[index + 1] & 0x3f))
        case 0xcc: return .accent(length: 2)
        case 0xcd: return bytes[index + 1] < 0xb0 ? .accent(length: 2) : .foreign(length: 2)
        case 0xe2 where bytes[index + 1] == 0x80 && bytes[index + 2] & 0xfe == 0x98: return .apostrophe(length: 3)
        case 0xce...0xdf, 0xe0, 0xe1, 0xe3...0xed: return .foreign(length: length)
        default: return .other(length: length)
        }
    }

    /// Latin-1 and Latin Extended letters, U+00C0 to U+027F, in lower case.
    private static func latin(_ scalar: UInt32) -> Kind {
        let lower: UInt32
        switch scalar {
        case 0xd7, 0xf7: return .other(length: 2)
        case 0xc0...0xde: lower = scalar + 0x20
        case 0x100...0x137, 0x14a...0x177, 0x1de...0x21f: lower = scalar | 1
        case 0x139...0x148, 0x179...0x17e: lower = scalar + (scalar & 1)
        default: lower = scalar
        }
        return .latin(UInt8(0xc0 | lower >> 6), UInt8(0x80 | lower & 0x3f), length: 2)
    }
}
