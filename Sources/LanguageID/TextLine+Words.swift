/// The words of a line.
extension TextLine {
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
}
