/// Finds the sentences that say who wrote what is quoted below: `On Monday X wrote:`, over as many as five lines.
struct Attribution {
    private let lines: [TextLine]
    private let marks: HTMLCitations.LineMarks
    private let phrases = QuotePhrases.all

    init(_ lines: [TextLine], _ marks: HTMLCitations.LineMarks) {
        (self.lines, self.marks) = (lines, marks)
    }

    /// Where the sentence begins that ends with line `end`; `nil` when none ends there.
    func start(endingAt end: Int) -> Int? {
        if ProgramMark.isMark(lines[end]) { return end }
        guard let ending = Ending(lines[end].folded, phrases) else { return nil }
        var joined: [UInt8] = []
        var loose: Int?
        for index in stride(from: end, through: max(end - Self.mostLines + 1, 0), by: -1) {
            let line = lines[index]
            guard belongs(index, toSentenceEndingAt: end) else { break }
            joined = line.folded + (joined.isEmpty ? [] : [.space]) + joined
            guard joined.count <= 600 else { break }
            guard isAttribution(joined, ending, end: end) else { continue }
            let undashed = joined.drop {
                $0 == .hyphen || $0 == .space || $0 == .underscore || $0 == .less || $0 == .openBracket
            }
            let begins = phrases.beginsAttribution(undashed)
            if begins, DateEvidence(joined).hasMoment { return index }
            if begins || loose == nil { loose = index }
        }
        return loose
    }

    private static let mostLines = 6

    /// The lines of a sentence stand together at one quote depth.
    ///
    /// QUIRK: Polymail writes `<`, the address and `> wrote:` on lines of their own, the first after an empty line; others
    /// put the address alone behind an empty line.
    private func belongs(_ index: Int, toSentenceEndingAt end: Int) -> Bool {
        let line = lines[index]
        if index == end { return !line.isBlank }
        if line.isBlank { return index < end && lines[index + 1].folded.first == .less }
        let depth = lines[end].depth
        return line.depth == depth || (depth == 1 && line.depth == 0 && phrases.isVerbAlone(lines[end].folded))
    }

    private func isAttribution(_ sentence: [UInt8], _ ending: Ending, end: Int) -> Bool {
        let evidence = DateEvidence(sentence)
        let isKnown = evidence.hasAddress || evidence.hasDate || evidence.hasTime
        let precedesQuote = precedesQuote(end)
        switch ending {
        case .verb(let isMarked, let isPersonal):
            if isPersonal && !precedesQuote { return false }
            return isMarked ? isKnown || precedesQuote : evidence.hasAddress && evidence.hasDate && precedesQuote
        case .dashes:
            return true
        case .colon:
            if phrases.beginsQuoting(sentence), precedesQuote || evidence.hasAddress { return true }
            guard isKnown else { return false }
            if precedesQuote, evidence.hasDate, evidence.hasTime || evidence.hasAddress { return true }
            if precedesQuote, evidence.hasAddress, endsWithAddress(sentence) { return true }
            if let verb = phrases.endOfVerb(sentence) {
                if Ending.isPersonal(sentence[verb...].split(separator: .space).first) { return precedesQuote }
                return (evidence.hasAddress && sentence.contains(.less)) || beginsWell(sentence)
            }
            return evidence.hasAddress && evidence.hasDate && evidence.hasTime && endsWithAddress(sentence)
        case .address:
            return evidence.hasDate && precedesQuote && (sentence.first?.isDigit ?? false)
        }
    }

    /// Whether a bracket closes before the colon at the end.
    private func endsWithAddress(_ sentence: [UInt8]) -> Bool {
        let last = sentence.last { $0 != .colon && $0 != .space }
        return last == .greater || last == .closeParenthesis
    }

    private func beginsWell(_ sentence: [UInt8]) -> Bool {
        DateEvidence(sentence).hasDate && phrases.beginsAttribution(sentence)
    }

    /// Whether the next line with text is quoted deeper than line `index`.
    private func precedesQuote(_ index: Int) -> Bool {
        for next in lines.indices[(index + 1)...].prefix(4) {
            if lines[next].depth > lines[index].depth { return true }
            if !lines[next].isBlank { return marks.isMarked(next) && !marks.isMarked(index) }
        }
        return false
    }
}

extension Attribution {
    /// How the last line of such a sentence ends.
    fileprivate enum Ending {
        /// With the word for writing; `isMarked` by a colon or dashes behind it; `isPersonal` when it says `I wrote` or
        /// `wrote to me`.
        case verb(isMarked: Bool, isPersonal: Bool)
        /// With the word for writing between dashes: `---- X wrote ----`.
        case dashes
        /// With a colon, the word standing elsewhere.
        case colon
        /// With an address in angle brackets.
        case address

        init?(_ line: [UInt8], _ phrases: QuotePhrases) {
            var text = line[...]
            if text.last == .closeBracket { text.removeLast() }
            while let last = text.last, last == .hyphen || last == .space || last == .underscore { text.removeLast() }
            let isDashed = line.count - text.count >= 2
            let hasColon = text.last == .colon
            while let last = text.last, last == .colon || last == .space { text.removeLast() }
            if let verb = phrases.verbAtEnd(text) {
                let isFramed = isDashed && line.starts(with: [.hyphen, .hyphen])
                let subject = text[..<verb].split(separator: .space).last
                let isPersonal = Self.isPersonal(subject)
                self = isFramed ? .dashes : .verb(isMarked: hasColon || isDashed, isPersonal: isPersonal)
            } else if hasColon {
                self = .colon
            } else if text.last == .greater {
                self = .address
            } else {
                return nil
            }
        }
    }
}

extension Attribution.Ending {
    /// Whether a word beside that for writing says `I` or `to me`: then a person tells of it.
    fileprivate static func isPersonal(_ word: ArraySlice<UInt8>?) -> Bool {
        word.map { pronouns.contains(String(decoding: $0, as: UTF8.self)) } ?? false
    }

    private static let pronouns: Set<String> = [
        "i", "we", "ich", "io", "je", "j'ai", "mi", "ci", "vi", "gli", "mir", "uns", "wir", "me", "nos", "ik", "mij",
        "ons",
        "jag", "mig", "oss", "jeg", "meg",
    ]
}

extension QuotePhrases {
    /// Whether a line says no more than that someone wrote.
    func isVerbAlone(_ line: [UInt8]) -> Bool {
        let words = line.prefix { $0 != .colon }
        return words.count + 1 >= line.count && verbAtEnd(words) == words.startIndex
    }
}
