/// Finds the sentences that say who wrote what is quoted below: `On Monday X wrote:`, over as many as five lines.
struct Attribution {
    private let lines: [TextLine]
    private let phrases = QuotePhrases.all

    init(_ lines: [TextLine]) {
        self.lines = lines
    }

    /// Where the sentence begins that ends with line `end`; `nil` when none ends there.
    func start(endingAt end: Int) -> Int? {
        guard let ending = Ending(lines[end].folded, phrases) else { return nil }
        var joined: [UInt8] = []
        var loose: Int?
        for index in stride(from: end, through: max(end - Self.mostLines + 1, 0), by: -1) {
            let line = lines[index]
            guard belongs(index, toSentenceEndingAt: end) else { break }
            joined = line.folded + (joined.isEmpty ? [] : [.space]) + joined
            guard joined.count <= 600 else { break }
            guard isAttribution(joined, ending, end: end) else { continue }
            let undashed = joined.drop { $0 == .hyphen || $0 == .space || $0 == .underscore || $0 == .less }
            if phrases.beginsAttribution(undashed) { return index }
            loose = loose ?? index
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
            if phrases.containsVerb(sentence) {
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
        for next in lines[(index + 1)...].prefix(4) {
            if next.depth > lines[index].depth { return true }
            if !next.isBlank { return false }
        }
        return false
    }
}

extension Attribution {
    /// How the last line of such a sentence ends.
    private enum Ending {
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
            while let last = text.last, last == .hyphen || last == .space || last == .underscore { text.removeLast() }
            let isDashed = line.count - text.count >= 2
            let hasColon = text.last == .colon
            while let last = text.last, last == .colon || last == .space { text.removeLast() }
            if let verb = phrases.verbAtEnd(text) {
                let isFramed = isDashed && line.starts(with: [.hyphen, .hyphen])
                let subject = text[..<verb].split(separator: .space).last
                let isPersonal = subject.map {
                    ["i", "we", "ich", "io", "je", "j'ai", "mi", "ci", "vi", "gli", "mir", "uns", "me", "nos"].contains(
                        String(decoding: $0, as: UTF8.self)
                    )
                }
                self = isFramed ? .dashes : .verb(isMarked: hasColon || isDashed, isPersonal: isPersonal ?? false)
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

extension QuotePhrases {
    /// Whether a line says no more than that someone wrote.
    func isVerbAlone(_ line: [UInt8]) -> Bool {
        let words = line.prefix { $0 != .colon }
        return words.count + 1 >= line.count && verbAtEnd(words) == words.startIndex
    }
}
