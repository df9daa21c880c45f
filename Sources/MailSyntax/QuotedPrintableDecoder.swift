/// Reads quoted-printable leniently (RFC 2045 §6.7): lower-case digits are digits, broken escapes stay as they are,
/// blanks at the end of a line were added on the way.
struct QuotedPrintableDecoder {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    private var index: Int
    private let target: UnsafeMutableBufferPointer<UInt8>
    private var count = 0
    /// How much of what is written will stay when the line ends here: blanks behind it go.
    private var kept = 0
    private var isMalformed = false

    /// Decodes up to about `limit` bytes.
    static func decoded(
        _ bytes: [UInt8],
        _ range: Range<Int>,
        limit: Int,
        defects: inout Set<MailDefect>
    ) -> [UInt8] {
        var isMalformed = false
        var result: [UInt8] = []
        // What is decoded is never longer than what was encoded.
        result.appendRaw(range.count) { target in
            bytes.withUnsafeBufferPointer { buffer in
                var decoder = QuotedPrintableDecoder(buffer, range, target)
                decoder.decode(limit)
                isMalformed = decoder.isMalformed
                return decoder.count
            }
        }
        if isMalformed { defects.insert(.malformedQuotedPrintable) }
        return result
    }

    private init(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ range: Range<Int>,
        _ target: UnsafeMutableBufferPointer<UInt8>
    ) {
        (self.bytes, self.target) = (bytes, target)
        (index, end) = (range.lowerBound, range.upperBound)
    }

    private mutating func decode(_ limit: Int) {
        while index < end, count < limit {
            let byte = bytes[index]
            if byte == .equals {
                takeEscape()
            } else if byte.isBlank {
                write(byte)
                index += 1
            } else {
                if byte.isLineEnd { count = kept }
                write(byte)
                kept = count
                index += 1
            }
        }
        count = kept
    }

    @inline(__always)
    private mutating func write(_ byte: UInt8) {
        target[count] = byte
        count += 1
    }

    private mutating func takeEscape() {
        if index + 2 < end, let high = bytes[index + 1].hexadecimalValue, let low = bytes[index + 2].hexadecimalValue {
            write(high << 4 | low)
            index += 3
        } else if let next = endOfSoftBreak() {
            index = next
        } else {
            isMalformed = true
            write(.equals)
            index += 1
        }
        kept = count
    }

    /// Behind the line end that an equals sign takes back; blanks may stand between them.
    private func endOfSoftBreak() -> Int? {
        var next = index + 1
        while next < end, bytes[next].isBlank { next += 1 }
        guard next < end else { return end }
        guard bytes[next].isLineEnd else { return nil }
        let isCRLF = bytes[next] == .cr && next + 1 < end && bytes[next + 1] == .lf
        return next + (isCRLF ? 2 : 1)
    }
}
