/// How the content of a part is encoded for transport (RFC 2045 §6).
package enum TransferEncoding: Sendable {
    /// 7bit, 8bit, binary, and whatever nobody knows: taken as it is.
    case identity
    case quotedPrintable
    case base64

    /// `nil` for an encoding nobody knows.
    init?(_ bytes: [UInt8], _ value: Range<Int>) {
        let names: [(name: String, encoding: TransferEncoding)] = [
            ("7bit", .identity), ("8bit", .identity), ("quoted-printable", .quotedPrintable), ("base64", .base64),
            ("binary", .identity), ("7-bit", .identity), ("8-bit", .identity), ("7 bit", .identity),
            ("8 bit", .identity), ("none", .identity),
        ]
        let word = TransferEncoding.word(bytes, value)
        guard let known = names.first(where: { bytes.spells($0.name, in: word) }) else { return nil }
        self = known.encoding
    }

    /// The value without comments, parameters, quotes and white space, all of which occur.
    private static func word(_ bytes: [UInt8], _ value: Range<Int>) -> Range<Int> {
        let end = bytes[value].firstIndex { $0 == .semicolon || $0 == .openParenthesis } ?? value.upperBound
        let trimmed = bytes.trimmed(value.lowerBound..<end)
        let isQuoted = trimmed.count > 2 && bytes[trimmed.lowerBound] == .quote
        return isQuoted ? trimmed.lowerBound + 1..<trimmed.upperBound - 1 : trimmed
    }

    /// The decoded content of `range`, of which about `limit` bytes at most.
    func decoded(_ bytes: [UInt8], _ range: Range<Int>, limit: Int, defects: inout Set<MailDefect>) -> [UInt8] {
        switch self {
        case .identity:
            return Array(bytes[range].prefix(limit))
        case .quotedPrintable:
            return QuotedPrintableDecoder.decoded(bytes, range, limit: limit, defects: &defects)
        case .base64:
            var decoder = Base64Decoder(limit: limit)
            decoder.take(bytes, range)
            if decoder.isMalformed { defects.insert(.malformedBase64) }
            return decoder.decoded
        }
    }
}
