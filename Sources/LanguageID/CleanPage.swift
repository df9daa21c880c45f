/// The text as it is kept so far, with what the rules must remember of the lines before.
struct CleanPage {
    private let depth: Cleaning.Depth
    private var kept: [UInt8] = []
    private var paragraph = Paragraph(at: 0)
    /// The line before, when it could be the first of a quoted header or of an attribution.
    private var suspect: (line: Int, kind: Suspect)?
    /// Inside a block between two lines of three backquotes.
    private var isFenced = false
    /// Nothing after this point is the writer's, or would change the answer.
    private(set) var isCut = false

    /// Bytes kept, beyond which it is enough.
    private static let enough = 8_192

    private enum Suspect {
        case headerField, attribution
    }

    init(_ depth: Cleaning.Depth, capacity: Int) {
        self.depth = depth
        kept.reserveCapacity(capacity)
    }

    mutating func take(_ line: TextLine) {
        if line.isBlank { return endParagraph() }
        if depth.dropsOthers, dropsAsForeign(line) { return }
        if line.isFence { return isFenced.toggle() }
        if depth.dropsTechnical, isFenced { return }
        paragraph.add(line, at: kept.count)
        line.appendWords(to: &kept, withCitations: !depth.dropsOthers)
        if kept.count > CleanPage.enough { cutIfEnough() }
    }

    mutating func finished() -> [UInt8] {
        if depth.dropsOthers { truncate(to: paragraph.removeNames(least: 2)) }
        endParagraph()
        return kept
    }

    /// Whether the line is somebody else's words or machinery around them; ends the text where nothing of the writer
    /// can follow.
    private mutating func dropsAsForeign(_ line: TextLine) -> Bool {
        let first = suspect
        suspect = nil
        if line.isQuoted || line.isFooter { return true }
        if line.isSignatureMark || line.isForwardMark {
            isCut = true
            return true
        }
        if line.isContact {
            truncate(to: paragraph.removeNames(least: 1))
            return true
        }
        if line.isHeaderField, let first, first.kind == .headerField {
            truncate(to: paragraph.removeLines(from: first.line))
            isCut = true
            return true
        }
        if line.endsAttribution {
            if let first, first.kind == .attribution { truncate(to: paragraph.removeLines(from: first.line)) }
            return true
        }
        suspect = suspicion(of: line)
        return false
    }

    private func suspicion(of line: TextLine) -> (line: Int, kind: Suspect)? {
        if line.isHeaderField { return (paragraph.count, .headerField) }
        return line.opensAttribution ? (paragraph.count, .attribution) : nil
    }

    private mutating func truncate(to count: Int?) {
        if let count, count < kept.count { kept.removeSubrange(count...) }
    }

    /// Stops, unless what makes it too much is a log.
    private mutating func cutIfEnough() {
        endParagraph()
        isCut = kept.count > CleanPage.enough
    }

    private mutating func endParagraph() {
        if depth.dropsOthers, paragraph.isDisclaimer {
            truncate(to: paragraph.start)
        } else if depth.dropsTechnical {
            for range in paragraph.technicalRanges(endingAt: kept.count) { kept.removeSubrange(range) }
        }
        paragraph = Paragraph(at: kept.count)
        suspect = nil
    }
}
