/// The mail that is passed on in a text: what its program copied above it, and its words.
struct ForwardedText {
    private(set) var authors: [NamedAddress] = []
    private(set) var subject: String?
    private(set) var text: String

    /// - Parameter isForward: whether the subject says that a mail is passed on; else a line of the text must say so.
    init?(_ text: String, isForward: Bool) {
        let bytes = Array(text.utf8)
        let lines = TextLine.lines(of: bytes)
        guard let block = Self.block(lines, isForward: isForward) else { return nil }
        self.text = lines[block.upperBound...].map { String(decoding: bytes[$0.content], as: UTF8.self) }
            .joined(separator: "\n")
        let fields = HeaderBlockFields(bytes, lines[block])
        if let from = fields.first(.from) { authors = Self.people(from) }
        if let subject = fields.first(.subject) {
            let line = TextCleaning.line(subject)
            self.subject = line.isEmpty ? nil : line
        }
    }

    /// The fields above the first mail that is passed on.
    private static func block(_ lines: [TextLine], isForward: Bool) -> Range<Int>? {
        let block = HeaderBlock(lines)
        let attribution = Attribution(lines, HTMLCitations.LineMarks())
        for index in lines.indices.prefix(mostLines) {
            let line = lines[index]
            if line.depth == 0, RuleLine.names(QuotePhrases.all.forwards, line.folded) {
                guard let start = textLine(lines, from: index + 1) else { return nil }
                return block.end(startingAt: start, isAnnounced: true).map { start..<$0 }
            }
            guard line.depth == 0, !line.isBlank else { continue }
            if let fields = original(index, lines, block) { return isForward ? fields : nil }
            if attribution.start(endingAt: index) != nil { return nil }
        }
        return nil
    }

    /// The fields that begin with a line, or below it when it says that a mail follows: of a mail that is passed on or
    /// answered, which only the subject tells.
    private static func original(_ index: Int, _ lines: [TextLine], _ block: HeaderBlock) -> Range<Int>? {
        if RuleLine.names(QuotePhrases.all.originals, lines[index].folded),
            let below = textLine(lines, from: index + 1),
            let end = block.end(startingAt: below, isAnnounced: true)
        {
            return below..<end
        }
        return block.end(startingAt: index, isAnnounced: false).map { index..<$0 }
    }

    /// A note above a mail that is passed on is shorter.
    private static let mostLines = 2_000

    /// The first line with text at or after `index`, at most three empty ones between.
    private static func textLine(_ lines: [TextLine], from index: Int) -> Int? {
        (index..<min(index + 4, max(lines.count, index))).first { !lines[$0].isBlank }
    }

    /// Every address of a From field as programs show it: `Anna Conti <anna@example.org>`, `Anna [mailto:anna@…]`.
    private static func people(_ value: [UInt8]) -> [NamedAddress] {
        var people: [NamedAddress] = []
        for finding in AddressScanner.findings(in: value, limit: 20)
        where !people.contains(where: { $0.address == finding.address }) {
            let isFirst = people.isEmpty
            people.append(
                NamedAddress(
                    name: isFirst ? name(value, before: finding.place.lowerBound) : nil,
                    address: finding.address
                )
            )
        }
        return people
    }

    private static func name(_ value: [UInt8], before place: Int) -> String? {
        let opening: [UInt8] = [.less, .openBracket, .openParenthesis]
        let end = value[..<place].firstIndex { opening.contains($0) } ?? place
        let signs: [UInt8] = [.quote, .apostrophe, .asterisk, .space, .tab, .less]
        var words = value[..<end].drop { signs.contains($0) }
        while let last = words.last, signs.contains(last) { words.removeLast() }
        return words.isEmpty ? nil : TextCleaning.line(Array(words))
    }
}

/// The values of the fields in a block that a program copied above a mail, as they stand in the text.
struct HeaderBlockFields {
    private var fields: [(labels: QuotePhrases.Labels, value: [UInt8])] = []

    init(_ text: [UInt8], _ lines: ArraySlice<TextLine>) {
        for line in lines where !line.isBlank {
            let content = Array(text[line.content])
            if let (labels, value) = Self.field(content, line.folded) {
                fields.append((labels, value))
            } else if !fields.isEmpty {
                fields[fields.count - 1].value += [.space] + content
            }
        }
    }

    /// The value of the first field that is labelled so.
    func first(_ label: QuotePhrases.Labels) -> [UInt8]? {
        fields.first { $0.labels.contains(label) }?.value
    }

    /// A label and its value, divided by a colon or, where there is none, by the first space.
    private static func field(_ content: [UInt8], _ folded: [UInt8]) -> (QuotePhrases.Labels, [UInt8])? {
        let labels = QuotePhrases.all.labels
        if let colon = folded.firstIndex(of: .colon),
            let end = content.firstIndex(where: { $0 == .colon || $0 == 0xEF })
        {
            let range = folded.trimmed(0..<colon)
            if let found = labels[String(decoding: folded[range].drop { $0 == UInt8(ascii: "|") }, as: UTF8.self)] {
                let width = content[end] == .colon ? 1 : 3
                return (found, trimmed(content[min(end + width, content.count)...]))
            }
        }
        let word = folded.prefix(16).prefix { $0 != .space }
        guard let found = labels[String(decoding: word, as: UTF8.self)], let space = content.firstIndex(of: .space)
        else {
            return nil
        }
        return (found, trimmed(content[space...]))
    }

    /// Without the signs of emphasis around a label, and without white space.
    private static func trimmed(_ value: ArraySlice<UInt8>) -> [UInt8] {
        Array(value.drop { $0 == .asterisk || $0.isSpace })
    }
}
