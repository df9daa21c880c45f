/// Decodes base64 as mail has it (RFC 2045 §6.8): foreign characters are skipped, padding may be missing or stand in
/// the middle, where one encoded text was appended to another.
struct Base64Decoder {
    private(set) var decoded: [UInt8] = []
    /// Whether characters of another alphabet were met or bits were left over.
    private(set) var isMalformed = false
    private let limit: Int
    private var bits: UInt32 = 0
    private var digits = 0

    /// At most about `limit` bytes are decoded.
    init(limit: Int) {
        self.limit = limit
    }

    var isFull: Bool { decoded.count >= limit }

    /// Decodes all of `range`.
    mutating func take(_ bytes: [UInt8], _ range: Range<Int>) {
        decoded.reserveCapacity(min(limit, range.count / 4 * 3 + 3))
        var index = range.lowerBound
        let end = range.upperBound
        while index < end, !isFull {
            if digits == 0, index + 4 <= end, let word = Self.word(bytes, index) {
                decoded.append(UInt8(truncatingIfNeeded: word >> 16))
                decoded.append(UInt8(truncatingIfNeeded: word >> 8))
                decoded.append(UInt8(truncatingIfNeeded: word))
                index += 4
            } else {
                take(bytes[index])
                index += 1
            }
        }
        finishGroup()
    }

    /// The 24 bits of four digits in a row.
    @inline(__always)
    private static func word(_ bytes: [UInt8], _ index: Int) -> UInt32? {
        let first = values[Int(bytes[index])]
        let second = values[Int(bytes[index + 1])]
        let third = values[Int(bytes[index + 2])]
        let fourth = values[Int(bytes[index + 3])]
        guard first | second | third | fourth < 64 else { return nil }
        return UInt32(first) << 18 | UInt32(second) << 12 | UInt32(third) << 6 | UInt32(fourth)
    }

    private mutating func take(_ byte: UInt8) {
        let value = Self.values[Int(byte)]
        if value < 64 {
            bits = bits << 6 | UInt32(value)
            digits += 1
            if digits == 4 { finishGroup() }
        } else if byte == .equals {
            finishGroup()
        } else if !byte.isSpace {
            isMalformed = true
        }
    }

    /// Writes the whole bytes of a group of two to four digits; a single digit is no byte.
    private mutating func finishGroup() {
        switch digits {
        case 4:
            decoded.append(UInt8(truncatingIfNeeded: bits >> 16))
            decoded.append(UInt8(truncatingIfNeeded: bits >> 8))
            decoded.append(UInt8(truncatingIfNeeded: bits))
        case 3:
            decoded.append(UInt8(truncatingIfNeeded: bits >> 10))
            decoded.append(UInt8(truncatingIfNeeded: bits >> 2))
        case 2:
            decoded.append(UInt8(truncatingIfNeeded: bits >> 4))
        case 1:
            isMalformed = true
        default:
            break
        }
        (bits, digits) = (0, 0)
    }

    /// How many bytes `range` decodes to, without decoding it.
    static func decodedSize(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        var (size, digits) = (0, 0)
        bytes.withUnsafeBufferPointer { buffer in
            values.withUnsafeBufferPointer { values in
                for byte in UnsafeBufferPointer(rebasing: buffer[range]) {
                    digits += values[Int(byte)] < 64 ? 1 : 0
                    if byte == .equals {
                        size += digits * 6 / 8
                        digits = 0
                    }
                }
            }
        }
        return size + digits * 6 / 8
    }

    /// The value of each digit; 0xFF for what is none.
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 0xFF, count: 256)
        for (value, digit) in Base64Encoder.alphabet.enumerated() { values[Int(digit)] = UInt8(value) }
        return values
    }()
}
