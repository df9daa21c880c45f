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

    /// A log line, code, a table of figures: anything with a time of day to the second, with more signs and digits than
    /// running text has, or set in columns.
    var looksTechnical: Bool {
        var (signs, visible, colons, blanks) = (0, 0, 0, 0)
        for index in bytes.indices.dropFirst(isListItem ? 2 : 0) {
            let byte = bytes[index]
            if TextLine.isBlank(byte) {
                blanks += 1
                if blanks >= TextLine.column { return true }
                continue
            }
            blanks = 0
            visible += 1
            if TextLine.isTechnical(byte) { signs += 1 }
            if byte == UInt8(ascii: ":"), isInTime(index) { colons += 1 }
        }
        if colons >= 2 || signs * 6 > visible || hasManyIdentifiers { return true }
        return visible <= TextLine.longestOfCode && (begins(with: TextLine.codeOpeners) || startsAsCode || opensReport)
    }

    /// `* …`, whose sign is no sign of code.
    private var isListItem: Bool { bytes.count > 2 && bullet != nil && TextLine.isBlank(bytes[1]) }

    /// Blanks in the middle of a line that make columns.
    private static let column = 3

    /// Names from programs, numbers with signs, and words with a colon, one in five: `driver failed: Bind for 0.0.0.0:80`.
    private var hasManyIdentifiers: Bool {
        var (words, marked, strong, start) = (0, 0, 0, 0)
        while start < bytes.count {
            var end = start
            while end < bytes.count, !TextLine.isBlank(bytes[end]) { end += 1 }
            let word = UnsafeBufferPointer(rebasing: bytes[start..<end])
            if !word.isEmpty {
                words += 1
                if TextLine.isException(word) { return true }
                if TextLine.isIdentifier(word) {
                    (marked, strong) = (marked + 1, strong + 1)
                } else if word.last == UInt8(ascii: ":") {
                    marked += 1
                }
            }
            start = end + 1
        }
        return strong > 0 && marked > 2 && marked * 5 > words
    }

    /// `Action: failed`, `Reporting-MTA: …`: one word of ASCII letters and a value. People write so too, so that it means
    /// something only beside technical lines.
    var isNamedValue: Bool {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0, colon + 1 < bytes.count else {
            return false
        }
        return bytes[..<colon].allSatisfy {
            TextLine.isLetter($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
    }

    /// The first word, when it is one of three letters or more.
    var opening: UInt32? {
        let word = bytes.prefix { !TextLine.isBlank($0) }
        guard word.count >= 3, word.count < bytes.count, word.contains(where: TextLine.isLetter) else { return nil }
        return word.reduce(0x811c_9dc5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    }

    /// The sign that begins the line in place of a word.
    var bullet: UInt8? {
        guard let first = bytes.first, first < 0x80, !TextLine.isLetter(first) else { return nil }
        return (0x30...0x39).contains(first) ? nil : first
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

    private static let longestOfCode = 160
    private static let longestName = 60

    /// Appends the words of the line that can belong to a language, each with a blank after it, and a line feed. What
    /// stands in quotation marks beside other words is cited, often from a program in another language.
    func appendWords(to text: inout [UInt8], withCitations: Bool) {
        let cited = withCitations ? nil : citation
        var start = endOfReplyPrefix
        while start < bytes.count {
            var end = start
            while end < bytes.count, !TextLine.isBlank(bytes[end]) { end += 1 }
            let word = UnsafeBufferPointer(rebasing: bytes[start..<end])
            if !TextLine.isIdentifier(word), cited.map({ !$0.contains(start) }) ?? true {
                text.append(contentsOf: word)
                text.append(UInt8(ascii: " "))
            }
            start = end + 1
        }
        text.append(UInt8(ascii: "\n"))
    }

    /// From the first straight quotation mark that opens a word to the next, if enough words stand around. A line that
    /// begins with one is a saying or speech, and its writer's.
    private var citation: Range<Int>? {
        guard let first = bytes.firstIndex(of: UInt8(ascii: "\"")), first > 0, TextLine.isBlank(bytes[first - 1])
        else {
            return nil
        }
        guard let second = bytes[(first + 1)...].firstIndex(of: UInt8(ascii: "\"")), second > first + 1 else {
            return nil
        }
        let around = TextLine.words(in: bytes[..<first]) + TextLine.words(in: bytes[(second + 1)...])
        return around >= TextLine.enoughAround ? first..<second + 1 : nil
    }

    /// Words beside a citation by which the language of the writer can be told.
    private static let enoughAround = 4

    private static func words(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        bytes.split(whereSeparator: isBlank).count { $0.contains(where: isLetter) }
    }

    /// Behind `Re:` and the like.
    private var endOfReplyPrefix: Int {
        guard let colon = bytes.prefix(5).firstIndex(of: UInt8(ascii: ":")) else { return 0 }
        return TextLine.replyPrefixes.contains { $0.count == colon && bytes.hasPrefix($0, at: 0) } ? colon + 1 : 0
    }

    /// `ERROR 1064 (42000): You have …`, `json.decoder.JSONDecodeError: Expecting …`, `550 5.1.1 …`: a word that names a
    /// level, an exception or a reply code, and only then language.
    private var opensReport: Bool {
        let end = bytes.firstIndex(where: TextLine.isBlank) ?? bytes.count
        let word = UnsafeBufferPointer(rebasing: bytes[..<end])
        if TextLine.levels.contains(where: { word.starts(with: $0) }),
            bytes.contains(where: { (0x61...0x7a).contains($0) })
        {
            return true
        }
        if word.last == UInt8(ascii: ":"), TextLine.isIdentifier(word) { return true }
        return word.count == 3 && word.allSatisfy { (0x30...0x39).contains($0) } && isEnhancedCode(at: end + 1)
    }

    /// `5.1.1`: RFC 3463 §2.
    private func isEnhancedCode(at start: Int) -> Bool {
        guard start + 3 < bytes.count, (0x32...0x35).contains(bytes[start]) else { return false }
        return bytes[start + 1] == UInt8(ascii: ".") && (0x30...0x39).contains(bytes[start + 2])
    }

    private var startsAsCode: Bool {
        guard let first = bytes.first else { return false }
        if first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]") || bytes.last == UInt8(ascii: ">") {
            return true
        }
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
