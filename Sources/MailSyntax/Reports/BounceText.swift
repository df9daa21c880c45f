/// The words of a delivery report up to the mail it returns, line by line, with what the tables find in them.
struct BounceText {
    /// One line as it was written and in folded form.
    struct Line {
        var bytes: [UInt8]
        var folded: [UInt8]
    }

    /// Reports are short; what lies beyond is the mail that was returned.
    private static let lineLimit = 600
    private static let lineLength = 2_000

    /// The lines before the returned mail.
    private(set) var lines: [Line] = []
    /// What was found after it began.
    private(set) var returned: [Line] = []
    /// The lines in which a failure or a delay is spoken of, ascending.
    private(set) var triggers: [Int] = []
    /// Whether the report says that delivery will be tried again.
    let isDelay: Bool

    init(_ text: String) {
        let all = text.utf8.split(separator: .lf, maxSplits: Self.lineLimit, omittingEmptySubsequences: false)
            .prefix(Self.lineLimit)
            .map { Self.line(String(decoding: $0.prefix(Self.lineLength), as: UTF8.self)) }
        let cut = Self.returnedMail(in: all)
        lines = Array(all[..<cut])
        returned = Array(all[cut...])
        let (joined, starts) = Self.joined(lines)
        triggers = Self.lines(of: BounceWords.triggers.places(in: joined), starts)
        isDelay = BounceWords.delays.occurs(in: joined) && !BounceWords.endings.occurs(in: joined)
    }

    /// Whether the failure is spoken of at all.
    var speaksOfFailure: Bool { !triggers.isEmpty || isDelay }

    private static func line(_ text: String) -> Line {
        Line(bytes: Array(text.utf8), folded: FoldedText.of(text))
    }

    /// All lines as one running text, so that phrases are found across line ends, and where each line begins.
    private static func joined(_ lines: [Line]) -> (text: [UInt8], starts: [Int]) {
        var (text, starts): ([UInt8], [Int]) = ([], [])
        for line in lines {
            starts.append(text.count)
            text.append(contentsOf: line.folded.drop { $0 == .space })
            if text.last != .space { text.append(.space) }
        }
        return (text, starts)
    }

    /// The lines in which the places end.
    private static func lines(of places: [Range<Int>], _ starts: [Int]) -> [Int] {
        var (result, line): ([Int], Int) = ([], 0)
        for place in places {
            while line + 1 < starts.count, starts[line + 1] < place.upperBound { line += 1 }
            if result.last != line { result.append(line) }
        }
        return result
    }

    /// The line with which the returned mail begins, or the number of lines.
    private static func returnedMail(in lines: [Line]) -> Int {
        lines.indices.first { index in
            let folded = lines[index].folded
            let start = folded.firstIndex { !isDecoration($0) } ?? folded.count
            if BounceWords.returnedMail.begins(folded, at: start) { return true }
            // A report may quote some fields, indented, before it comes to its point.
            if folded.first != .space, isTrace(folded, from: start) { return true }
            return isTitle(folded, from: start)
        } ?? lines.count
    }

    /// A field with which the header of a returned mail begins.
    private static func isTrace(_ folded: [UInt8], from start: Int) -> Bool {
        ["return-path:", "received: from "].contains { folded.starts(with: $0, in: start..<folded.count) }
    }

    /// `------ Original message ------`: the words and nothing else.
    private static func isTitle(_ folded: [UInt8], from start: Int) -> Bool {
        let end = (folded.lastIndex { !isDecoration($0) && $0 != .colon && $0 != .dot } ?? -1) + 1
        guard start < end else { return false }
        return BounceWords.returnedMailTitles.begins(Array(folded[start..<end]) + [.nul])
            && BounceWords.returnedMailTitles.ends(folded, before: end)
    }

    /// Dashes, stars and other rules drawn around the words of a report.
    static func isDecoration(_ byte: UInt8) -> Bool {
        byte == .space || "-=*_|>#~+<[".utf8.contains(byte)
    }
}
