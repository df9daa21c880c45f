/// The tables of every language made ready for look-ups; a mail may mix languages, so all are asked at once.
struct QuotePhrases: Sendable {
    /// What fields above a quoted mail say.
    struct Labels: OptionSet, Sendable {
        let rawValue: UInt8

        static let from = Labels(rawValue: 1)
        static let sent = Labels(rawValue: 2)
        static let to = Labels(rawValue: 4)
        static let copy = Labels(rawValue: 8)
        static let subject = Labels(rawValue: 16)

        var count: Int { rawValue.nonzeroBitCount }
    }

    private(set) var labels: [String: Labels] = [:]
    private(set) var originals: Set<String> = []
    private(set) var forwards: Set<String> = []
    /// By their first byte, so that a line is compared with few of them.
    private var openers: [UInt8: [[UInt8]]] = [:]
    private var footers: [UInt8: [[UInt8]]] = [:]
    private var quoting: [UInt8: [[UInt8]]] = [:]
    /// By their last byte.
    private var verbsByEnd: [UInt8: [[UInt8]]] = [:]
    private var footersByEnd: [UInt8: [[UInt8]]] = [:]
    private var delimiters: [[UInt8]] = []

    static let all = QuotePhrases(QuoteLanguage.all)

    private init(_ languages: [QuoteLanguage]) {
        for language in languages {
            add(language.from, .from)
            add(language.sent, .sent)
            add(language.to, .to)
            add(language.copy, .copy)
            add(language.subject, .subject)
            originals.formUnion(Self.items(language.originals))
            forwards.formUnion(Self.items(language.forwards))
            for item in Self.items(language.openers) + Self.items(language.weekdays) { Self.add(item, to: &openers) }
            for item in Self.items(language.quoting) { Self.add(item, to: &quoting) }
            for item in Self.items(language.footers) { Self.add(item, to: &footers) }
            for item in Self.items(language.footerEnds) { Self.add(item, byEndTo: &footersByEnd) }
            for item in Self.items(language.verbs) { Self.add(item, byEndTo: &verbsByEnd) }
            delimiters += Self.items(language.delimiters).map { Array($0.utf8) }
        }
    }

    private mutating func add(_ list: String, _ label: Labels) {
        for item in Self.items(list) { labels[item, default: []].formUnion(label) }
    }

    private static func add(_ item: String, byEndTo table: inout [UInt8: [[UInt8]]]) {
        let bytes = Array(item.utf8)
        if let last = bytes.last { table[last, default: []].append(bytes) }
    }

    private static func add(_ item: String, to table: inout [UInt8: [[UInt8]]]) {
        let bytes = Array(item.utf8)
        if let first = bytes.first { table[first, default: []].append(bytes) }
    }

    private static func items(_ list: String) -> [String] {
        list.split(separator: "|").map(String.init)
    }
}

// MARK: - Questions; every text is lower case

extension QuotePhrases {
    /// Whether `text` begins as a line does that says who wrote when: with an opener, a weekday or a digit.
    func beginsAttribution(_ text: some RandomAccessCollection<UInt8>) -> Bool {
        guard let first = text.first else { return false }
        if first.isDigit {
            let digits = text.prefix(5).prefix(while: \.isDigit)
            return digits.count <= 4 && text.dropFirst(digits.count).first.map { !$0.isLetter } ?? false
        }
        return openers[first, default: []].contains { Self.begins(text, with: $0, atWord: true) }
    }

    /// Whether `text` begins with a word for quoting.
    func beginsQuoting(_ text: [UInt8]) -> Bool {
        guard let first = text.first else { return false }
        return quoting[first, default: []].contains { Self.begins(text, with: $0, atWord: true) }
    }

    /// Whether `text` begins as the line that a telephone puts under a text.
    func beginsFooter(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first else { return false }
        return footers[first, default: []].contains { Self.begins(text, with: $0, atWord: false) }
    }

    /// Whether `text` ends as such a line does in the languages that put the telephone first.
    func endsFooter(_ text: ArraySlice<UInt8>) -> Bool {
        let text = text.last == .dot ? text.dropLast() : text
        guard let last = text.last, text.count <= 120 else { return false }
        return footersByEnd[last, default: []].contains { text.suffix($0.count).elementsEqual($0) }
    }

    /// Whether a line asks to answer above it, as help desks do: between signs, or by beginning so.
    func isDelimiter(_ line: [UInt8]) -> Bool {
        guard (10...160).contains(line.count), let last = line.last, last != .dot else { return false }
        let words = line.drop { !$0.isLetter && ($0.isASCII || $0 == 0xE2 || (0x80...0x95).contains($0)) }
        let isFramed = line.count - words.count >= 2 && !last.isLetter
        guard isFramed || words.starts(with: "reply ".utf8) || words.starts(with: "please reply ".utf8) else {
            return false
        }
        return delimiters.contains { line.position(of: $0, in: line.indices) != nil }
    }

    /// The place of the word for writing with which `text` ends.
    func verbAtEnd(_ text: ArraySlice<UInt8>) -> Int? {
        guard let last = text.last else { return nil }
        for verb in verbsByEnd[last, default: []] where text.count >= verb.count {
            let start = text.endIndex - verb.count
            guard text[start...].elementsEqual(verb) else { continue }
            if start == text.startIndex || !(verb[0].isLetter && text[start - 1].isLetter) { return start }
        }
        return nil
    }

    /// Behind the first word for writing in `text`.
    func endOfVerb(_ text: [UInt8]) -> Int? {
        text.indices.first { index in
            let next = text[index] == .space || text[index] == .colon
            return next && verbAtEnd(text[..<index]) != nil
        }
    }

    private static func begins(_ text: some RandomAccessCollection<UInt8>, with phrase: [UInt8], atWord: Bool) -> Bool {
        guard text.starts(with: phrase) else { return false }
        guard atWord, let next = text.dropFirst(phrase.count).first else { return true }
        return !next.isLetter && next < 0xC0 || phrase[0] >= 0xE0
    }
}
