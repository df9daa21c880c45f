/// Walks the lines of a mail, whichever ends they have: CRLF, LF, CR, or a mixture.
///
/// The next CR and the next LF are remembered, so that a mail with only one of them is still read in linear time.
struct LineScanner {
    /// One line: its bytes without the line end, and where the following line starts.
    struct Line {
        var content: Range<Int>
        var next: Int

        var isEmpty: Bool { content.isEmpty }
    }

    private let bytes: [UInt8]
    private let end: Int
    /// Where the next line starts.
    private(set) var position: Int
    private var nextLF: Int
    private var nextCR: Int

    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        end = range.upperBound
        position = range.lowerBound
        nextLF = range.lowerBound - 1
        nextCR = range.lowerBound - 1
    }

    mutating func next() -> Line? {
        guard position < end else { return nil }
        let rest = position..<end
        if nextLF < position { nextLF = bytes.position(of: .lf, in: rest) ?? end }
        if nextCR < position { nextCR = bytes.position(of: .cr, in: rest) ?? end }
        let stop = min(nextLF, nextCR)
        let isCRLF = stop == nextCR && nextLF == stop + 1
        let line = Line(content: position..<stop, next: min(stop + (isCRLF ? 2 : 1), end))
        position = line.next
        return line
    }

    /// Passes over the lines that do not begin with two hyphens, as delimiters do; `false` when none follows.
    ///
    /// Nearly all of a mail is passed over here, and most of it is base64, which has no hyphens at all.
    mutating func skip(toHyphens bytes: [UInt8]) -> Bool {
        var start = position
        while let found = bytes.position(of: .hyphen, .hyphen, in: start..<end) {
            if found == position || bytes[found - 1].isLineEnd {
                position = found
                return true
            }
            start = found + 1
        }
        position = end
        return false
    }

    /// Makes `line`, which must be the last one read, the next one again.
    mutating func putBack(_ line: Line) {
        position = line.content.lowerBound
    }
}
