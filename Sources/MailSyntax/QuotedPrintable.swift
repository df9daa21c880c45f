/// Writes quoted-printable, strictly (RFC 2045 §6.7).
enum QuotedPrintable {
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
