/// One line of a text, without blanks around it, and what the cleaning rules ask about it.
struct TextLine {
    let bytes: UnsafeBufferPointer<UInt8>

    init(_ line: UnsafeBufferPointer<UInt8>) {
        var (start, end) = (0, line.count)
        while start < end, TextLine.isBlank(line[start]) { start += 1 }
        while end > start, TextLine.isBlank(line[end - 1]) { end -= 1 }
        bytes = UnsafeBufferPointer(rebasing: line[start..<end])
    }

    var isBlank: Bool { bytes.isEmpty }

    var isQuoted: Bool { bytes.first == UInt8(ascii: ">") || bytes.first == UInt8(ascii: "|") }

    /// `-- ` alone on a line (RFC 3676 §4.3). QUIRK: many programs lose the blank, some write a longer rule.
    var isSignatureMark: Bool {
        bytes.count >= 2 && bytes.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }

    /// Three backquotes, around code.
    var isFence: Bool { bytes.count >= 3 && bytes.prefix(3).allSatisfy { $0 == UInt8(ascii: "`") } }

    /// What mail programs write above a forwarded or answered mail.
    var isForwardMark: Bool { begins(with: TextLine.forwardMarks) }

    /// `Inviato da iPhone` and the like.
    var isFooter: Bool { begins(with: TextLine.footers) }

    /// `Da: …`, `*From:* …`: one such line may be the writer's, two in a row are a quoted header.
    var isHeaderField: Bool {
        guard let colon = bytes.prefix(14).firstIndex(of: UInt8(ascii: ":")) else { return false }
        var name = bytes[..<colon]
        while name.first == UInt8(ascii: "*") { name = name.dropFirst() }
        while name.last == UInt8(ascii: "*") || name.last == UInt8(ascii: " ") { name = name.dropLast() }
        return TextLine.fieldNames.contains(String(decoding: name, as: UTF8.self).lowercased())
    }

    /// `Il giorno 3 marzo …`, `On 3 March …`: the first line of an attribution, perhaps.
    var opensAttribution: Bool {
        begins(with: TextLine.attributionOpeners) && bytes.contains { (0x30...0x39).contains($0) }
    }

    /// `… ha scritto:`, `… wrote:`, or a whole attribution of another form.
    var endsAttribution: Bool {
        guard bytes.last == UInt8(ascii: ":") else { return false }
        return opensAttribution || TextLine.attributionVerbs.contains { ends(with: $0) }
    }

    /// A log line, code, a table of figures: anything with a time of day to the second, or with more signs and digits
    /// than running text has.
    var looksTechnical: Bool {
        var (signs, visible, colons) = (0, 0, 0)
        for index in bytes.indices {
            let byte = bytes[index]
            if TextLine.isBlank(byte) { continue }
            visible += 1
            if TextLine.isTechnical(byte) { signs += 1 }
            if byte == UInt8(ascii: ":"), isInTime(index) { colons += 1 }
        }
        return colons >= 2 || signs * 6 > visible || begins(with: TextLine.codeOpeners) || startsAsCode
    }

    /// Appends the words of the line that can belong to a language, each with a blank after it, and a line feed.
    func appendWords(to text: inout [UInt8]) {
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, !TextLine.isBlank(bytes[end]) { end += 1 }
            let word = UnsafeBufferPointer(rebasing: bytes[start..<end])
            if !TextLine.isIdentifier(word) {
                text.append(contentsOf: word)
                text.append(UInt8(ascii: " "))
            }
            start = end + 1
        }
        text.append(UInt8(ascii: "\n"))
    }

    private var startsAsCode: Bool {
        guard let first = bytes.first else { return false }
        return "#$%@{};/\\<+".utf8.contains(first) || bytes.last == UInt8(ascii: ";") || bytes.last == UInt8(ascii: "{")
    }

    private func isInTime(_ colon: Int) -> Bool {
        colon > 0 && colon + 1 < bytes.count && (0x30...0x39).contains(bytes[colon - 1])
            && (0x30...0x39).contains(bytes[colon + 1])
    }

    private func begins(with openers: [[UInt8]]) -> Bool {
        var start = 0
        while start < bytes.count, bytes[start] == UInt8(ascii: "-") || bytes[start] == UInt8(ascii: " ") { start += 1 }
        return openers.contains { bytes.hasPrefix($0, at: start) }
    }

    private func ends(with end: [UInt8]) -> Bool {
        bytes.count >= end.count && bytes.hasPrefix(end, at: bytes.count - end.count)
    }
}
