/// What a ticket shows of a mail: the plain text, or the HTML turned to text.
///
/// In a multipart/alternative the plain text is preferred unless it is empty; texts beside each other, as some clients
/// write them around a picture, are all shown in order.
struct BodyText {
    private let bytes: [UInt8]
    private let entities: [Entity]
    private let limits: ParseLimits
    /// Whether what HTML says is quoted is wanted as well.
    private let isCiting: Bool
    /// The texts found, by entity.
    private var texts: [Int: [UInt8]] = [:]
    /// What the HTML of a text says is quoted in it, by entity.
    private var marks: [Int: HTMLCitations.LineMarks] = [:]
    private var length = 0
    private(set) var defects: Set<MailDefect> = []

    init(_ bytes: [UInt8], _ entities: [Entity], limits: ParseLimits, isCiting: Bool = false) {
        (self.bytes, self.entities, self.limits, self.isCiting) = (bytes, entities, limits, isCiting)
        let bodies = entities.indices.filter { entities[$0].isBody && !entities[$0].isWalked }
        readPlain(bodies)
        readHTML(bodies)
        if bodies.isEmpty { readFallback() }
    }

    /// The texts in order, an empty line between them, without empty lines at the ends; LF line ends.
    var text: String {
        if texts.count == 1, let only = texts.values.first { return String(decoding: only, as: UTF8.self) }
        var joined: [UInt8] = []
        joined.reserveCapacity(length + 2 * texts.count)
        for index in texts.keys.sorted() {
            if !joined.isEmpty { joined += [.lf, .lf] }
            joined += texts[index] ?? []
        }
        return String(decoding: joined, as: UTF8.self)
    }

    /// What HTML says is quoted, by line of `text`; nothing unless it was asked for.
    var lineMarks: HTMLCitations.LineMarks {
        var (joined, line) = (HTMLCitations.LineMarks(), 0)
        for index in texts.keys.sorted() {
            if let marks = marks[index] { joined.merge(marks, shiftedBy: line) }
            line += (texts[index] ?? []).count { $0 == .lf } + 2
        }
        return joined
    }

    private mutating func readPlain(_ bodies: [Int]) {
        for index in bodies where entities[index].type == "text/plain" {
            keep(FlowedText.unflowed(TextCleaning.lines(decoded(index)), entities[index].flow), of: index)
        }
    }

    private mutating func readHTML(_ bodies: [Int]) {
        let satisfied = Set(texts.keys.compactMap(alternative))
        for index in bodies where entities[index].type == "text/html" {
            if let alternative = alternative(of: index), satisfied.contains(alternative) { continue }
            if isCiting {
                let (text, citations) = HTMLText.cited(decoded(index))
                keep(TextCleaning.lines(text), of: index, citations.lineMarks(in: text))
            } else {
                keep(TextCleaning.lines(HTMLText.plain(decoded(index))), of: index)
            }
        }
    }

    /// A mail without any body: text of an unusual type is shown as it is, and so is a multipart without parts.
    private mutating func readFallback() {
        guard let root = entities.first, entities.count == 1, root.name == nil, !root.isDeclaredAttachment,
            root.isMultipart || root.type.hasPrefix("text/")
        else { return }
        keep(TextCleaning.lines(decoded(0)), of: 0)
    }

    private mutating func keep(
        _ text: consuming [UInt8],
        of index: Int,
        _ marks: HTMLCitations.LineMarks? = nil
    ) {
        let range = FlowedText.withoutEmptyEnds(text)
        guard !range.isEmpty else { return }
        if var marks {
            marks.drop(lines: text[..<range.lowerBound].count { $0 == .lf })
            self.marks[index] = marks
        }
        var kept = text
        kept.removeSubrange(range.upperBound...)
        kept.removeSubrange(..<range.lowerBound)
        length += kept.count
        texts[index] = kept
    }

    /// The content of an entity in UTF-8.
    private mutating func decoded(_ index: Int) -> [UInt8] {
        let entity = entities[index]
        let room = max(limits.textBytes - length, 0)
        let content = entity.encoding.decoded(bytes, entity.content, limit: room, defects: &defects)
        if content.count >= room { defects.insert(.decodedSizeLimit) }
        var decoder = CharsetDecoder()
        let declared = entity.charset ?? HTMLCharset.declared(content, type: entity.type)
        let isJapanese = CharsetDecoder.isUndeclaredJapanese(content, label: declared)
        if isJapanese { defects.insert(.wrongCharset) }
        let text = decoder.utf8(content, label: isJapanese ? "iso-2022-jp" : declared)
        defects.formUnion(decoder.defects)
        return text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
    }

    /// The nearest multipart/alternative around an entity.
    private func alternative(of index: Int) -> Int? {
        var parent = entities[index].parent
        while let candidate = parent {
            if entities[candidate].type == "multipart/alternative" { return candidate }
            parent = entities[candidate].parent
        }
        return nil
    }
}
