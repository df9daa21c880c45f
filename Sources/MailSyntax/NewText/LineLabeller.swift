/// Says of each line of a text what it is.
struct LineLabeller {
    private let text: [UInt8]
    private let lines: [TextLine]
    private let marks: HTMLCitations.LineMarks
    private let attribution: Attribution
    private let block: HeaderBlock
    private let armour: Armour
    /// The result: runs of lines that together are the text.
    private(set) var runs: [LineRun] = []
    /// The next line to label.
    private var next = 0
    private var isInSignature = false
    /// Whether a block of HTML was introduced as a quote: then the blocks below it are parts of that quote.
    private var hasQuotedBlock = false
    /// Ends of sentences still to be found, by the line they begin with.
    private var sentences: [Int: Int] = [:]

    init(_ text: [UInt8], _ lines: [TextLine], _ marks: HTMLCitations.LineMarks) {
        (self.text, self.lines, self.marks) = (text, lines, marks)
        attribution = Attribution(lines)
        block = HeaderBlock(lines)
        armour = Armour(lines)
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
                isInSignature = false
                hasQuotedBlock = hasQuotedBlock || marks.blocks[next] != nil
                append(.quoted, to: next + 1, isMarked: true)
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

    private func isQuoted(_ index: Int) -> Bool {
        lines[index].depth > 0 && !isFalseQuote(index) || marks.cited.contains(index) || isQuotedBlock(index)
    }

    /// A block of HTML that may be a quote or the writer's own: a quote when it is introduced.
    private func isQuotedBlock(_ index: Int) -> Bool {
        guard let start = marks.blocks[index] else { return false }
        if hasQuotedBlock { return true }
        if let last = runs.last(where: { !$0.isBlank }), last.kind != .new && last.kind != .footer { return true }
        return (start...min(start + 3, lines.count - 1)).contains { marks.blocks[$0] == start && sentences[$0] != nil }
    }

    /// QUIRK: advertisements point with signs like quote marks: `>>> here <<<`.
    private func isFalseQuote(_ index: Int) -> Bool {
        lines[index].folded.suffix(2) == [.less, .less]
    }

    private mutating func append(_ kind: MessageText.Kind, to end: Int, isMarked: Bool = false, isBlank: Bool = false) {
        let range = lines[next].range.lowerBound..<lines[end - 1].range.upperBound
        append(LineRun(kind: kind, range: range, isMarked: isMarked, isBlank: isBlank))
        next = end
    }

    private mutating func append(_ run: LineRun) {
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
    private func introduction(at index: Int) -> Int? {
        if lines[index].depth > 0 && !isUnmarkedSentence(index) || marks.cited.contains(index) { return nil }
        if let end = sentences[index] { return end + 1 }
        if marks.cuts.contains(index) { return headers(from: index, isAnnounced: true) ?? index }
        if RuleLine.names(QuotePhrases.all.originals, lines[index].folded) {
            return headers(from: index + 1, isAnnounced: true) ?? index + 1
        }
        if let end = block.end(startingAt: index, isAnnounced: false) { return end }
        guard RuleLine.isRule(lines[index].folded), let below = textLine(from: index + 1) else { return nil }
        if lines[below].depth > 0 || forward(at: below) != nil { return nil }
        return introductionBelowRule(below)
    }

    private func introductionBelowRule(_ index: Int) -> Int? {
        if let end = sentences[index] { return end + 1 }
        return block.end(startingAt: index, isAnnounced: false)
    }

    private func isUnmarkedSentence(_ index: Int) -> Bool {
        guard let end = sentences[index] else { return false }
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
    private func forward(at index: Int) -> Int? {
        guard lines[index].depth == 0 else { return nil }
        return RuleLine.names(QuotePhrases.all.forwards, lines[index].folded) ? lines.count : nil
    }
}

// MARK: - The writer's lines

extension LineLabeller {
    private mutating func takeOwnLine() {
        if let end = armour.end(startingAt: next) {
            append(armour.kind(at: next), to: end)
        } else if isTornQuote(next) {
            append(.quoted, to: next + 1, isMarked: true)
        } else if isInSignature || beginsSignature(next) {
            isInSignature = true
            append(.signature, to: next + 1)
        } else if isFooter(next) || continuesFooter(next) {
            append(.footer, to: next + 1)
        } else {
            append(.new, to: next + 1)
        }
    }

    /// QUIRK: long lines of quotes are broken without a new quote mark, links above all.
    private func isTornQuote(_ index: Int) -> Bool {
        guard index > 0, index + 1 < lines.count, lines[index - 1].depth > 0, lines[index + 1].depth > 0 else {
            return false
        }
        let (line, above) = (lines[index].content, lines[index - 1].content)
        if text[line].first == .openParenthesis || text[line].first == .less { return true }
        if isOpen(above, .openParenthesis, .closeParenthesis), text[line].contains(.closeParenthesis) { return true }
        if isOpen(above, .less, .greater), text[line].contains(.greater) { return true }
        return above.count >= 60 && line.count < 30 && text[line].split(separator: .space).count <= 4
    }

    /// Whether the last `opening` in a line has no `closing` behind it.
    private func isOpen(_ line: Range<Int>, _ opening: UInt8, _ closing: UInt8) -> Bool {
        guard let last = text[line].lastIndex(of: opening) else { return false }
        return !text[last..<line.upperBound].contains(closing)
    }

    private func beginsSignature(_ index: Int) -> Bool {
        if marks.signatures.contains(index) { return true }
        let line = lines[index].folded
        if line == [.hyphen, .hyphen] { return true }
        guard RuleLine.isRule(line), runs.contains(where: { $0.kind == .new && !$0.isBlank }) else { return false }
        return isShort(from: index + 1)
    }

    /// What a signature has and other short lines below a rule may not have.
    private func hasContact(_ line: TextLine) -> Bool {
        line.folded.contains(.at)
            || ["www.", "http", "tel", "+3", "+4", "fax"].contains { line.folded.starts(with: $0.utf8) }
    }

    /// Whether only a few short lines follow before the text or its own part ends, as in a signature under a rule.
    private func isShort(from start: Int) -> Bool {
        var (count, hasContact, hasRule) = (0, false, false)
        for index in start..<lines.count where !lines[index].isBlank {
            if isQuoted(index) || sentences[index] != nil { break }
            count += 1
            if count > 10 || lines[index].content.count > 90 { return false }
            hasContact = hasContact || self.hasContact(lines[index])
            hasRule = hasRule || RuleLine.isRule(lines[index].folded)
        }
        return hasContact || !hasRule
    }

    /// A footer's words at the end of the writer's: only further footers, a signature or a quote may follow.
    private func isFooter(_ index: Int) -> Bool {
        guard Self.readsAsFooter(lines[index]) else { return false }
        for below in lines.indices[(index + 1)...].prefix(12) where !lines[below].isBlank {
            let line = lines[below]
            if isQuoted(below) || introduction(at: below) != nil || forward(at: below) != nil { return true }
            if line.folded == [.hyphen, .hyphen] || RuleLine.isRule(line.folded) { return true }
            if !Self.readsAsFooter(line) && line.content.count > 40 { return false }
            if !Self.readsAsFooter(line) && !line.folded.starts(with: "<http".utf8) { return false }
        }
        return true
    }

    /// The address of a footer's link on a line of its own.
    private func continuesFooter(_ index: Int) -> Bool {
        runs.last?.kind == .footer && lines[index].folded.starts(with: "<http".utf8)
    }

    private static func readsAsFooter(_ line: TextLine) -> Bool {
        guard !line.folded.isEmpty, line.content.count <= 200 else { return false }
        let words = line.folded.drop { !$0.isLetter && $0.isASCII }
        return QuotePhrases.all.beginsFooter(words) && !isSentence(words)
    }

    /// Whether a clause follows a comma: `Sent from my desk, is much easier.` is said by a person.
    private static func isSentence(_ words: ArraySlice<UInt8>) -> Bool {
        guard let comma = words.firstIndex(of: .comma) else { return false }
        let next = words[(comma + 1)...].drop { $0 == .space }.prefix { $0 != .space }
        return ["is", "was", "it", "so", "but", "which", "i", "è", "ma", "che"].contains { next.elementsEqual($0.utf8) }
    }
}
