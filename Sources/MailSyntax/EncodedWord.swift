/// One encoded word, `=?charset*language?B or Q?text?=` (RFC 2047 §2), where it stands.
struct EncodedWord {
    var charset: Range<Int>
    var isBase64: Bool
    var text: Range<Int>
    /// Behind the closing `?=`.
    var end: Int

    /// The word that begins at `start`, read leniently: its text may hold blanks, but not the beginning of another.
    static func at(_ start: Int, in bytes: [UInt8], before end: Int) -> EncodedWord? {
        guard start + 7 < end, bytes[start] == .equals, bytes[start + 1] == .question else { return nil }
        let charsetStart = start + 2
        let longestCharset = min(end, charsetStart + 64)
        guard let charsetEnd = bytes.position(of: .question, in: charsetStart..<longestCharset),
            charsetEnd > charsetStart, charsetEnd + 3 < end, bytes[charsetEnd + 2] == .question
        else { return nil }
        let encoding = bytes[charsetEnd + 1].lowercased
        guard encoding == UInt8(ascii: "b") || encoding == UInt8(ascii: "q"),
            let textEnd = terminator(in: bytes, charsetEnd + 3..<end)
        else { return nil }
        let charset = bytes.position(of: .asterisk, in: charsetStart..<charsetEnd) ?? charsetEnd
        return EncodedWord(
            charset: charsetStart..<charset,
            isBase64: encoding == UInt8(ascii: "b"),
            text: charsetEnd + 3..<textEnd,
            end: textEnd + 2
        )
    }

    /// The place of `?=`, unless another word begins before it: so each byte is looked at once or twice only.
    private static func terminator(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while let question = bytes.position(of: .question, in: index..<range.upperBound) {
            guard question + 1 < range.upperBound else { return nil }
            if bytes[question + 1] == .equals { return question }
            if question > range.lowerBound, bytes[question - 1] == .equals { return nil }
            index = question + 1
        }
        return nil
    }

    /// The bytes the word stands for, in its character set.
    func decoded(_ bytes: [UInt8], defects: inout Set<MailDefect>) -> [UInt8] {
        if isBase64 {
            var decoder = Base64Decoder(limit: text.count)
            decoder.take(bytes, text)
            if decoder.isMalformed { defects.insert(.malformedEncodedWord) }
            return decoder.decoded
        }
        return quotedBytes(bytes)
    }

    /// The Q encoding (RFC 2047 §4.2): underscores are spaces, escapes are bytes, broken escapes stay as they are.
    private func quotedBytes(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var index = text.lowerBound
        while index < text.upperBound {
            if bytes[index] == .equals, index + 2 < text.upperBound, let high = bytes[index + 1].hexadecimalValue,
                let low = bytes[index + 2].hexadecimalValue
            {
                result.append(high << 4 | low)
                index += 3
            } else {
                result.append(bytes[index] == .underscore ? .space : bytes[index])
                index += 1
            }
        }
        return result
    }
}
