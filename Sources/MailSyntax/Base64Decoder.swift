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

    /// Decodes all of `range`: runs of whole groups quickly, what stands between them digit by digit.
    mutating func take(_ bytes: [UInt8], _ range: Range<Int>) {
        decoded.reserveCapacity(min(limit, range.count / 4 * 3 + 3))
        bytes.withUnsafeBufferPointer { buffer in
            Self.groups.withUnsafeBufferPointer { groups in
                var index = range.lowerBound
                while index < range.upperBound, !isFull {
                    if digits == 0 { takeGroups(buffer, &index, range.upperBound, groups) }
                    if index < range.upperBound { take(buffer[index]) }
                    index += 1
                }
            }
        }
        finishGroup()
    }

    /// Decodes as many groups of four digits in a row as there are from `index`, and as the limit lets in.
    private mutating func takeGroups(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ index: inout Int,
        _ end: Int,
        _ groups: UnsafeBufferPointer<UInt32>
    ) {
        var start = index
        let room = min((end - start) / 4, (limit - decoded.count) / 3 + 1)
        decoded.appendRaw(room * 3) { target in
            var written = 0
            for _ in 0..<room {
                let word =
                    groups[Int(bytes[start])] | groups[256 + Int(bytes[start + 1])]
                    | groups[512 + Int(bytes[start + 2])] | groups[768 + Int(bytes[start + 3])]
                if word > 0xFF_FFFF { break }
                target[written] = UInt8(truncatingIfNeeded: word >> 16)
                target[written + 1] = UInt8(truncatingIfNeeded: word >> 8)
                target[written + 2] = UInt8(truncatingIfNeeded: word)
                written += 3
                start += 4
            }
            return written
        }
        index = start
    }

    private mutating func take(_ byte: UInt8) {
        let group = Self.groups[768 + Int(byte)]
        if group < 64 {
            bits = bits << 6 | group
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

    /// What each byte adds to a group as its first, second, third and fourth digit, 256 entries each; a value beyond 24
    /// bits for what is no digit.
    private static let groups: [UInt32] = {
        var groups = [UInt32](repeating: 0x100_0000, count: 4 * 256)
        for (value, digit) in Base64Encoder.alphabet.enumerated() {
            for place in 0..<4 { groups[256 * place + Int(digit)] = UInt32(value) << (18 - 6 * UInt32(place)) }
        }
        return groups
    }()
}
