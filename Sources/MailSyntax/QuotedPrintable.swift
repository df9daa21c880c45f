/// Quoted-printable, read leniently and written strictly (RFC 2045 §6.7).
enum QuotedPrintable {
    /// Decodes up to about `limit` bytes: lower-case digits are digits, broken escapes stay as they are, blanks at the
    /// end of a line were added on the way.
    static func decoded(
        _ bytes: [UInt8],
        _ range: Range<Int>,
        limit: Int,
        defects: inout Set<MailDefect>
    ) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(min(limit, range.count))
        var lines = LineScanner(bytes, in: range)
        while let line = lines.next(), result.count < limit {
            var end = line.content.upperBound
            while end > line.content.lowerBound, bytes[end - 1].isBlank { end -= 1 }
            let isSoft = appendLine(bytes, line.content.lowerBound..<end, to: &result, &defects)
            if !isSoft { result.append(contentsOf: bytes[line.content.upperBound..<line.next]) }
        }
        return result
    }

    /// Adds one line; `true` when it ended with a soft line break.
    private static func appendLine(
        _ bytes: [UInt8],
        _ line: Range<Int>,
        to result: inout [UInt8],
        _ defects: inout Set<MailDefect>
    ) -> Bool {
        var start = line.lowerBound
        while let escape = bytes.position(of: .equals, in: start..<line.upperBound) {
            result.append(contentsOf: bytes[start..<escape])
            if escape + 1 == line.upperBound { return true }
            if escape + 2 < line.upperBound, let high = bytes[escape + 1].hexadecimalValue,
                let low = bytes[escape + 2].hexadecimalValue
            {
                result.append(high << 4 | low)
                start = escape + 3
            } else {
                defects.insert(.malformedQuotedPrintable)
                result.append(.equals)
                start = escape + 1
            }
        }
        result.append(contentsOf: bytes[start..<line.upperBound])
        return false
    }

    /// Writes `line`, which has no line end, as one or more lines of at most 76 characters with CRLF.
    static func append(line: ArraySlice<UInt8>, to output: inout [UInt8]) {
        var column = 0
        for index in line.indices {
            let isLast = index + 1 == line.endIndex
            if column + (isPlain(line, index, column) ? 1 : 3) > (isLast ? 76 : 75) {
                output.append(contentsOf: [.equals, .cr, .lf])
                column = 0
            }
            if isPlain(line, index, column) {
                output.append(line[index])
                column += 1
            } else {
                appendEscape(line[index], to: &output)
                column += 3
            }
        }
        output.append(contentsOf: [.cr, .lf])
    }

    static func appendEscape(_ byte: UInt8, to output: inout [UInt8]) {
        output.append(.equals)
        output.append(digits[Int(byte >> 4)])
        output.append(digits[Int(byte & 15)])
    }

    /// Blanks are escaped at the end of a line; at its start `From ` is, which mailbox files change, and a lone dot.
    private static func isPlain(_ line: ArraySlice<UInt8>, _ index: Int, _ column: Int) -> Bool {
        let byte = line[index]
        let isLast = index + 1 == line.endIndex
        if byte.isBlank { return !isLast }
        guard byte > .space, byte < .delete, byte != .equals else { return false }
        guard column == 0 else { return true }
        return !(byte == UInt8(ascii: "F") && line[index...].starts(with: "From ".utf8)) && !(byte == .dot && isLast)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)
}
