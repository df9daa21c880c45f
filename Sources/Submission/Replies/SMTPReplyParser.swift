/// Bytes from the server become replies, however the bytes are cut. Pure; linear in the input.
///
/// QUIRK: a line may end in a bare LF, and a code may stand without text.
package struct SMTPReplyParser: Sendable {
    /// RFC 5321 §4.5.3.1.5 says 512 octets; capability lines and policy texts in the wild are longer.
    package static let lineLimit = 4_096
    package static let linesLimit = 200
    /// All text of one reply together, in bytes.
    package static let textLimit = 65_536

    /// Why the bytes are no reply. Final: what follows cannot be trusted to begin at a reply.
    package enum Defect: String, Error, Sendable {
        case lineTooLong = "a line of a reply is too long"
        case tooManyLines = "a reply has too many lines"
        case textTooLong = "a reply is too long"
        case noCode = "a line does not begin with a reply code"
        case mixedCodes = "the lines of a reply differ in their code"
    }

    private var input: [UInt8] = []
    private var lineStart = 0
    /// Where to look on for the end of the line.
    private var scanned = 0
    private var reply: UnfinishedReply?
    private var defect: Defect?

    package init() {}

    /// Whether nothing is left: no reply that nobody asked for, and no beginning of one.
    package var isEmpty: Bool { lineStart == input.count && reply == nil }

    /// Takes bytes as they came; `next()` gives the replies in them.
    package mutating func append(_ bytes: [UInt8]) {
        if lineStart == input.count {
            (input, scanned) = (bytes, 0)
        } else {
            input.removeFirst(lineStart)
            input.append(contentsOf: bytes)
            scanned -= lineStart
        }
        lineStart = 0
    }

    /// The next whole reply; nil when more bytes are needed.
    package mutating func next() throws(Defect) -> SMTPReply? {
        if let defect { throw defect }
        do {
            while let line = try nextLine() {
                if let whole = try take(line) { return whole }
            }
            return nil
        } catch {
            defect = error
            throw error
        }
    }

    /// The bounds of the next line, without its end.
    private mutating func nextLine() throws(Defect) -> Range<Int>? {
        let end = input[scanned...].firstIndex(of: 0x0a)
        scanned = end.map { $0 + 1 } ?? input.count
        guard scanned - lineStart <= Self.lineLimit else { throw .lineTooLong }
        guard let end else { return nil }
        let start = lineStart
        lineStart = scanned
        return start..<(end > start && input[end - 1] == 0x0d ? end - 1 : end)
    }

    /// Adds a line to the reply, and gives the reply when the line is its last.
    private mutating func take(_ line: Range<Int>) throws(Defect) -> SMTPReply? {
        guard let code = code(at: line) else { throw .noCode }
        var text = input[line].dropFirst(3)
        let isLast = text.popFirst() != UInt8(ascii: "-")
        var current = reply ?? UnfinishedReply(code: code)
        guard current.code == code else { throw .mixedCodes }
        current.append(text)
        guard current.lines <= Self.linesLimit else { throw .tooManyLines }
        guard current.text.count <= Self.textLimit else { throw .textTooLong }
        reply = isLast ? nil : current
        return isLast ? current.whole : nil
    }

    /// Three digits, 200 to 599, followed by a blank, a hyphen or the end.
    private func code(at line: Range<Int>) -> Int? {
        guard line.count >= 3 else { return nil }
        var code = 0
        for byte in input[line].prefix(3) {
            guard 0x30...0x39 ~= byte else { return nil }
            code = code * 10 + Int(byte - 0x30)
        }
        guard 200..<600 ~= code else { return nil }
        guard line.count > 3 else { return code }
        let separator = input[line.lowerBound + 3]
        return separator == UInt8(ascii: "-") || separator == 0x20 ? code : nil
    }
}

/// A reply whose last line has not come.
private struct UnfinishedReply: Sendable {
    let code: Int
    var enhanced: EnhancedStatus?
    var text: [UInt8] = []
    var lines = 0

    init(code: Int) {
        self.code = code
    }

    /// Adds the text of one line, without the enhanced code that every line repeats (RFC 2034 §4).
    mutating func append(_ line: ArraySlice<UInt8>) {
        lines += 1
        var line = line
        if let leading = EnhancedStatus.leading(line, replyClass: code / 100) {
            if lines == 1 { enhanced = leading.status }
            if leading.status == enhanced { line = line.dropFirst(leading.length) }
        }
        if lines > 1 { text.append(0x0a) }
        text.append(contentsOf: line)
    }

    var whole: SMTPReply {
        SMTPReply(code: code, enhanced: enhanced, text: String(decoding: text, as: UTF8.self))
    }
}
