/// The lines of one paragraph, and which of them are no language: a line is judged by itself and by its neighbours,
/// since logs and code come in blocks.
struct Paragraph {
    /// A line whose words were kept so far.
    private struct Line {
        /// Where its words begin in the page.
        let start: Int
        var isTechnical: Bool
        let isName: Bool
        /// What goes on from a technical line above it: indented, or a name with its value.
        let continues: Bool
        let bullet: UInt8?
        /// Its first word, when that is a word; two lines that begin alike are a log's.
        let opening: UInt32?
    }

    private var lines: [Line] = []
    private var signs = DisclaimerSigns()
    let start: Int

    /// Lines between two technical ones that belong to them, whatever they look like.
    private static let longestGap = 3

    init(at start: Int) { self.start = start }

    var count: Int { lines.count }
    var isDisclaimer: Bool { signs.areConvincing }

    mutating func add(_ line: TextLine, at start: Int) {
        signs.look(at: line)
        let record = Line(
            start: start,
            isTechnical: line.looksTechnical,
            isName: line.isName,
            continues: line.isIndented || line.isNamedValue,
            bullet: line.bullet,
            opening: line.opening
        )
        lines.append(record)
        judgeLast()
    }

    /// Forgets the lines from `index` on; where the first of them began.
    mutating func removeLines(from index: Int) -> Int? {
        guard index < lines.count else { return nil }
        defer { lines.removeSubrange(index...) }
        return lines[index].start
    }

    /// Forgets the lines at the end that may be the name, the office and the firm under a letter, if there are as many
    /// as `least`; where the first of them began.
    mutating func removeNames(least: Int) -> Int? {
        let names = lines.reversed().prefix { $0.isName && !$0.isTechnical }.count
        return names >= least ? removeLines(from: lines.count - names) : nil
    }

    /// Where the words of technical lines stand, last first, in a page that ends at `end`.
    func technicalRanges(endingAt end: Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var next = end
        for line in lines.reversed() {
            if line.isTechnical { ranges.append(line.start..<next) }
            next = line.start
        }
        return ranges
    }

    /// What the line just added means for itself and for those before it.
    private mutating func judgeLast() {
        let last = lines.count - 1
        guard last > 0 else { return }
        let (line, before) = (lines[last], lines[last - 1])
        if let opening = line.opening, opening == before.opening {
            (lines[last].isTechnical, lines[last - 1].isTechnical) = (true, true)
        } else if before.isTechnical, line.continues || line.bullet != nil && line.bullet == before.bullet {
            lines[last].isTechnical = true
        }
        if lines[last].isTechnical { closeGap(before: last) }
    }

    private mutating func closeGap(before last: Int) {
        let gap = lines[..<last].reversed().prefix { !$0.isTechnical }.count
        guard gap > 0, gap < last, gap <= Paragraph.longestGap else { return }
        for index in last - gap..<last { lines[index].isTechnical = true }
    }
}
