/// The lines that are neither quoted nor introduce a quote: words, signatures, footers.
extension LineLabeller {
    mutating func takeOwnLine() {
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
            hasOwnRule = hasOwnRule || isRule(next)
            append(.new, to: next + 1)
        }
    }

    private func isRule(_ index: Int) -> Bool {
        RuleLine.isRule(lines[index].folded) || RuleLine.isRuleOfStars(text[lines[index].content])
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

    private mutating func beginsSignature(_ index: Int) -> Bool {
        if marks.signatures.contains(index) { return true }
        let line = lines[index].folded
        if line == [.hyphen, .hyphen] { return true }
        guard isRule(index), hasOwnWords else { return false }
        return isShort(from: index + 1) || beginsNotice(index + 1)
    }

    private mutating func beginsNotice(_ index: Int) -> Bool {
        guard noticesLeft > 0 else { return false }
        noticesLeft -= 1
        return Notice.begins(lines[index...])
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
            if count > 10 || lines[index].content.count > 90 || lines[index].folded.last == .question { return false }
            hasContact = hasContact || self.hasContact(lines[index])
            hasRule = hasRule || isRule(index)
        }
        return hasContact || !hasRule && !hasOwnRule
    }

    /// A footer's words at the end of the writer's: only further footers, a signature or a quote may follow.
    private func isFooter(_ index: Int) -> Bool {
        guard Self.readsAsFooter(lines[index]) else { return false }
        for below in lines.indices[(index + 1)...].prefix(12) where !lines[below].isBlank {
            let line = lines[below]
            if isQuoted(below) || introduction(at: below) != nil || forward(at: below) != nil { return true }
            if line.folded == [.hyphen, .hyphen] || RuleLine.isRule(line.folded) { return true }
            if !Self.readsAsFooter(line) && line.content.count > 40 { return false }
            if !Self.readsAsFooter(line) && !isLink(line) { return false }
        }
        return true
    }

    /// The address of a footer's link on a line of its own.
    private func continuesFooter(_ index: Int) -> Bool {
        runs.last?.kind == .footer && isLink(lines[index])
    }

    private func isLink(_ line: TextLine) -> Bool {
        line.folded.starts(with: "<http".utf8) || line.folded.starts(with: "http".utf8) && !line.folded.contains(.space)
    }

    private static func readsAsFooter(_ line: TextLine) -> Bool {
        line.content.count <= 200 && ProgramFooter.reads(line.folded)
    }
}
