/// Says of each line of a text what it is.
struct LineLabeller {
    let text: [UInt8]
    let lines: [TextLine]
    let marks: HTMLCitations.LineMarks
    let armour: Armour
    private let attribution: Attribution
    private let block: HeaderBlock
    /// The result: runs of lines that together are the text.
    private(set) var runs: [LineRun] = []
    /// The next line to label.
    private(set) var next = 0
    var isInSignature = false
    /// Whether the writer has said something above.
    private(set) var hasOwnWords = false
    /// How many rules may still be examined for a notice below; no mail that people write has as many.
    var noticesLeft = 50
    /// Whether a rule was found to divide the writer's own words.
    var hasOwnRule = false
    /// Whether a block of HTML was introduced as a quote: then the blocks below it are parts of that quote.
    private var hasQuotedBlock = false
    /// Ends of sentences still to be found, by the line they begin with.
    private(set) var sentences: [Int: Int] = [:]
    /// The first line of the block of HTML that is a quote, though nothing introduces it.
    private let loneBlock: Int?

    init(_ text: [UInt8], _ lines: [TextLine], _ marks: HTMLCitations.LineMarks) {
        (self.text, self.lines, self.marks) = (text, lines, marks)
        attribution = Attribution(lines, marks)
        block = HeaderBlock(lines)
        armour = Armour(lines)
        loneBlock = Self.loneBlock(lines, marks)
    }

    mutating func label() {
        findSentences()
        while next < lines.count {
            if armour.fenced.contains(next) {
                append(.new, to: next + 1)
            } else if lines[next].isBlank && !isQuoted(next) {
                append(.new, to: next + 1, isBlank: true)
            } else if let end = introduction(at: next) {
                takeIntroduction(to: end)
            } else if let end = forward(at: next) {
                append(.forwarded, to: end)
            } else if isQuoted(next) {
                takeQuoted()
            } else {
                takeOwnLine()
            }
        }
    }

    /// How many lines are examined for the end of a sentence; no mail that people write has as many.
    private static let mostSentences = 20_000

    private mutating func findSentences() {
        for end in lines.indices.prefix(Self.mostSentences) {
            if armour.fenced.contains(end) { continue }
            if marks.attributions.contains(end) {
                sentences[end] = end
            } else if let start = attribution.start(endingAt: end) {
                sentences[start] = end
            }
        }
    }

    /// A quote may bring the sentence that introduces it along, behind its own quote marks.
    private mutating func takeQuoted() {
        isInSignature = false
        hasQuotedBlock = hasQuotedBlock || marks.blocks[next] != nil
        let isFirst = runs.last { !$0.isBlank }?.kind != .quoted
        if isFirst, lines[next].depth > 0, let end = sentences[next] {
            append(.attribution, to: end + 1)
        } else {
            append(.quoted, to: next + 1, isMarked: marks.blocks[next] == nil || marks.blocks[next] != loneBlock)
        }
    }

    func isQuoted(_ index: Int) -> Bool {
        lines[index].depth > 0 && !isFalseQuote(index) || marks.cited.contains(index) || isQuotedBlock(index)
    }

    /// A block of HTML that may be a quote or the writer's own: a quote when it is introduced.
    private func isQuotedBlock(_ index: Int) -> Bool {
        guard let start = marks.blocks[index] else { return false }
        if hasQuotedBlock || start == loneBlock && hasOwnWords { return true }
        if let last = runs.last(where: { !$0.isBlank }), last.kind != .new && last.kind != .footer { return true }
        return (start...min(start + 3, lines.count - 1)).contains { marks.blocks[$0] == start && sentences[$0] != nil }
    }

    /// The last block of HTML when the HTML marks nothing else as quoted, and it is the only one or ends the text.
    private static func loneBlock(_ lines: [TextLine], _ marks: HTMLCitations.LineMarks) -> Int? {
        guard let last = marks.blocks.max(by: { $0.key < $1.key }), marks.cited.isEmpty, marks.cuts.isEmpty,
            marks.attributions.isEmpty
        else { return nil }
        let isOnly = marks.blocks.values.allSatisfy { $0 == last.value }
        return isOnly || lines[(last.key + 1)...].allSatisfy(\.isBlank) ? last.value : nil
    }

    /// QUIRK: advertisements point with signs like quote marks: `>>> here <<<`; `>=` is a sign of its own.
    private func isFalseQuote(_ index: Int) -> Bool {
        let line = lines[index]
        return line.folded.suffix(2) == [.less, .less]
            || line.depth == 1 && line.folded.starts(with: [.equals, .space])
    }

    mutating func append(_ kind: MessageText.Kind, to end: Int, isMarked: Bool = false, isBlank: Bool = false) {
        let range = lines[next].range.lowerBound..<lines[end - 1].range.upperBound
        append(LineRun(kind: kind, range: range, isMarked: isMarked, isBlank: isBlank))
        next = end
    }

    private mutating func append(_ run: LineRun) {
        hasOwnWords = hasOwnWords || run.kind == .new && !run.isBlank
        if let last = runs.last, last.kind == run.kind, last.isMarked == run.isMarked, last.isBlank == run.isBlank {
            runs[runs.count - 1].range = last.range.lowerBound..<run.range.upperBound
        } else if !run.range.isEmpty {
            runs.append(run)
        }
    }
}

// MARK: - What introduces a quote

extension LineLabeller {
    /// Behind the attribution that begins with line `index`.
    func introduction(at index: Int) -> Int? {
        if lines[index].depth > 0 && !isUnmarkedSentence(index) || marks.cited.contains(index) { return nil }
        if let end = sentences[index] { return end + 1 }
        if marks.cuts.contains(index) { return headers(from: index, isAnnounced: true) ?? index }
        if let end = announcement(at: index) { return end }
        if let end = block.end(startingAt: index, isAnnounced: false) { return end }
        guard RuleLine.isRule(lines[index].folded), let below = textLine(from: index + 1) else { return nil }
        if lines[below].depth > 0 || forward(at: below) != nil { return nil }
        return introductionBelowRule(below)
    }

    /// Behind a line that says that the mail answered follows, and the fields below it.
    private func announcement(at index: Int) -> Int? {
        let line = lines[index].folded
        if RuleLine.names(QuotePhrases.all.originals, line) {
            return headers(from: index + 1, isAnnounced: true) ?? index + 1
        }
        if QuotePhrases.all.isDelimiter(line) { return index + 1 }
        // QUIRK: BlackBerry leaves the dashes out.
        let isBare = line.contains(.space) && QuotePhrases.all.originals.contains(String(decoding: line, as: UTF8.self))
        return isBare ? headers(from: index + 1, isAnnounced: true) : nil
    }

    private func introductionBelowRule(_ index: Int) -> Int? {
        if let end = sentences[index] { return end + 1 }
        return block.end(startingAt: index, isAnnounced: false)
    }

    private func isUnmarkedSentence(_ index: Int) -> Bool {
        guard let end = sentences[index] else { return false }
        if ProgramMark.isMark(lines[index]) { return true }
        return lines[index...end].contains { $0.depth == 0 }
    }

    private func headers(from index: Int, isAnnounced: Bool) -> Int? {
        guard let start = textLine(from: index) else { return nil }
        return block.end(startingAt: start, isAnnounced: isAnnounced)
    }

    /// The first line with text at or after `index`, at most three empty ones between.
    private func textLine(from index: Int) -> Int? {
        (index..<min(index + 4, max(lines.count, index))).first { $0 < lines.count && !lines[$0].isBlank }
    }

    /// Labels an attribution, and all that follows it as quoted unless that bears quote marks.
    private mutating func takeIntroduction(to end: Int) {
        isInSignature = false
        guard end > next else { return append(.quoted, to: lines.count) }
        takeSharedLine(next)
        if next < end { append(.attribution, to: end) }
        var index = end
        while index < lines.count, lines[index].isBlank, !isQuoted(index) { index += 1 }
        guard index < lines.count else { return }
        if isMarkedQuote(index) || introducesFurther(index) { return }
        append(.quoted, to: lines.count)
    }

    private func isMarkedQuote(_ index: Int) -> Bool {
        lines[index].depth > 0 || marks.cited.contains(index) || marks.blocks[index] != nil
    }

    /// A forwarded mail's own attribution may follow; then it decides.
    private func introducesFurther(_ index: Int) -> Bool {
        sentences[index] != nil || block.end(startingAt: index, isAnnounced: false) != nil
    }

    /// QUIRK: some programs write the attribution on the line of the last words: `Thanks On Wed, … wrote:`.
    private mutating func takeSharedLine(_ index: Int) {
        guard sentences[index] != nil, let start = SharedLine.startOfSentence(text, lines[index]) else { return }
        append(LineRun(kind: .new, range: lines[index].range.lowerBound..<start))
        guard let end = sentences[index] else { return }
        append(LineRun(kind: .attribution, range: start..<lines[end].range.upperBound))
        next = end + 1
    }

    /// Behind the forwarded mail that is announced by line `index`: at the end of the text.
    func forward(at index: Int) -> Int? {
        guard lines[index].depth == 0 else { return nil }
        return RuleLine.names(QuotePhrases.all.forwards, lines[index].folded) ? lines.count : nil
    }
}
