/// The text as it is kept so far, with what the rules must remember of the lines before.
struct CleanPage {
    private var kept: [UInt8] = []
    /// Where the current paragraph began, and the signs of a disclaimer in it.
    private var paragraph = (start: 0, signs: DisclaimerSigns())
    /// Where the line before began, when it could be the first of a quoted header or of an attribution.
    private var suspect: (start: Int, kind: Suspect)?
    /// Inside a block between two lines of three backquotes.
    private var isFenced = false
    /// What was kept when the last technical line of this paragraph came, and the lines kept since.
    private var afterTechnical: (count: Int, lines: Int)?
    /// Nothing after this point is the writer's, or would change the answer.
    private(set) var isCut = false

    /// Bytes kept, beyond which it is enough.
    private static let enough = 8_192

    private enum Suspect {
        case headerField, attribution
    }

    init(capacity: Int) { kept.reserveCapacity(capacity) }

    mutating func take(_ line: TextLine, _ depth: Cleaning.Depth) {
        if line.isBlank { return endParagraph(depth) }
        if depth == .own, dropsAsForeign(line) { return }
        suspect = depth == .own ? suspicion(of: line) : nil
        if line.isFence { return isFenced.toggle() }
        guard !isFenced, !line.looksTechnical else { return dropTechnical() }
        paragraph.signs.look(at: line)
        line.appendWords(to: &kept)
        afterTechnical?.lines += 1
        if kept.count > CleanPage.enough { isCut = true }
    }

    mutating func finished(_ depth: Cleaning.Depth) -> [UInt8] {
        endParagraph(depth)
        return kept
    }

    /// Whether the line is somebody else's words or machinery around them; ends the text where nothing of the writer
    /// can follow.
    private mutating func dropsAsForeign(_ line: TextLine) -> Bool {
        if line.isQuoted || line.isFooter { return true }
        if line.isSignatureMark || line.isForwardMark {
            isCut = true
            return true
        }
        if line.isHeaderField, let first = suspect, first.kind == .headerField {
            truncate(to: first.start)
            isCut = true
            return true
        }
        if line.endsAttribution {
            if let first = suspect, first.kind == .attribution { truncate(to: first.start) }
            suspect = nil
            return true
        }
        suspect = nil
        return false
    }

    /// A single line between two technical ones belongs to the log or the code, whatever it looks like.
    private mutating func dropTechnical() {
        if let last = afterTechnical, last.lines == 1 { truncate(to: last.count) }
        afterTechnical = (kept.count, 0)
    }

    private mutating func truncate(to count: Int) {
        if count < kept.count { kept.removeSubrange(count...) }
    }

    private func suspicion(of line: TextLine) -> (start: Int, kind: Suspect)? {
        if line.isHeaderField { return (kept.count, .headerField) }
        return line.opensAttribution ? (kept.count, .attribution) : nil
    }

    private mutating func endParagraph(_ depth: Cleaning.Depth) {
        if depth == .own, paragraph.signs.areConvincing {
            truncate(to: paragraph.start)
        }
        paragraph = (kept.count, DisclaimerSigns())
        (suspect, afterTechnical) = (nil, nil)
    }
}
