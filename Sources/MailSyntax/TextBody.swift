/// A text as the content of a mail or of a part: as it is when it is short lines of ASCII, else quoted-printable.
struct TextBody {
    let bytes: [UInt8]
    /// The value of Content-Transfer-Encoding.
    let encoding: String

    /// `text` with any line ends; control characters but tabs are left out.
    init(_ text: String) {
        let clean = TextCleaning.lines(Array(text.utf8))
        let lines = clean.split(separator: .lf, omittingEmptySubsequences: false)
        let body = lines.last?.isEmpty == true ? lines.dropLast() : lines[...]
        let isPlain = body.allSatisfy(TextBody.isPlain)
        var output: [UInt8] = []
        output.reserveCapacity(clean.count + clean.count / 4 + 64)
        for line in body {
            if isPlain {
                output.append(contentsOf: line)
                output.append(.cr)
                output.append(.lf)
            } else {
                QuotedPrintable.append(line: line, to: &output)
            }
        }
        bytes = output
        encoding = isPlain ? "7bit" : "quoted-printable"
    }

    /// The longest line sent as it is (RFC 5322 §2.1.1).
    private static let longestLine = 78

    /// Whether a line survives transport as it is: no blank at its end, no `From ` at its beginning, not a lone dot;
    /// nor anything that a boundary of ours begins with.
    private static func isPlain(_ line: ArraySlice<UInt8>) -> Bool {
        guard let last = line.last else { return true }
        return line.count <= longestLine && !last.isBlank && line.allSatisfy(\.isASCII)
            && !line.starts(with: "From ".utf8) && !(line.count == 1 && last == .dot)
            && !zip(line, line.dropFirst()).contains { $0 == (.equals, .underscore) }
    }
}
