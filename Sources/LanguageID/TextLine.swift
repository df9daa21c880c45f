/// One line of a text, without blanks around it, and what the cleaning rules ask about it.
struct TextLine {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Whether it begins two blanks or a tab further in than others.
    let isIndented: Bool

    init(_ line: UnsafeBufferPointer<UInt8>) {
        var (start, end) = (0, line.count)
        while start < end, TextLine.isBlank(line[start]) { start += 1 }
        while end > start, TextLine.isBlank(line[end - 1]) { end -= 1 }
        bytes = UnsafeBufferPointer(rebasing: line[start..<end])
        isIndented = start >= 2 || line.first == 0x09
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

    /// A telephone number, or an address alone on its line: what stands at the end of signatures.
    var isContact: Bool {
        if begins(with: TextLine.contactOpeners), bytes.contains(where: { (0x30...0x39).contains($0) }) { return true }
        return !bytes.contains(where: TextLine.isBlank) && TextLine.isIdentifier(bytes)
            && bytes.contains(UInt8(ascii: "."))
    }

    /// Up to five words that begin with capitals, not all in capitals: a name, an office, a firm, a street.
    var isName: Bool {
        guard bytes.count <= TextLine.longestName, let last = bytes.last, last != UInt8(ascii: "!") else {
            return false
        }
        guard last != UInt8(ascii: "?"), last != UInt8(ascii: ":"), last != UInt8(ascii: ",") else { return false }
        var (capitals, words, hasSmall, isStart) = (0, 0, false, true)
        for byte in bytes {
            if isStart, TextLine.isLetter(byte) || byte >= 0x80 {
                words += 1
                if (0x41...0x5a).contains(byte) || byte == 0xc3 { capitals += 1 }
            }
            if (0x61...0x7a).contains(byte) { hasSmall = true }
            isStart = TextLine.isBlank(byte)
        }
        return hasSmall && words == capitals && words > 1 && words <= 5
    }

    private static let longestName = 60

    func begins(with openers: [[UInt8]]) -> Bool {
        var start = 0
        while start < bytes.count, bytes[start] == UInt8(ascii: "-") || bytes[start] == UInt8(ascii: " ") { start += 1 }
        return openers.contains { bytes.hasPrefix($0, at: start) }
    }

    private func ends(with end: [UInt8]) -> Bool {
        bytes.count >= end.count && bytes.hasPrefix(end, at: bytes.count - end.count)
    }
}
