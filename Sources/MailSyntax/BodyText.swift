/// What a ticket shows of a mail: the plain text, or the HTML turned to text.
///
/// In a multipart/alternative the plain text is preferred unless it is empty; texts beside each other, as some clients
/// write them around a picture, are all shown in order. A file inside a text or a `winmail.dat` is shown as a line.
struct BodyText {
    private let bytes: [UInt8]
    private let entities: [Entity]
    private let limits: ParseLimits
    /// Whether what HTML says is quoted is wanted as well.
    private let isCiting: Bool
    /// The texts found, by entity.
    private var texts: [Int: String] = [:]
    /// What the HTML of a text says is quoted in it, by entity.
    private var marks: [Int: HTMLCitations.LineMarks] = [:]
    private var length = 0
    private(set) var files: [EnclosedFile] = []
    private(set) var defects: Set<MailDefect> = []

    init(_ bytes: [UInt8], _ entities: [Entity], limits: ParseLimits, isCiting: Bool = false) {
        (self.bytes, self.entities, self.limits, self.isCiting) = (bytes, entities, limits, isCiting)
        let bodies = entities.indices.filter { entities[$0].isBody && !entities[$0].isWalked }
        readPlain(bodies)
        readHTML(bodies)
        if bodies.isEmpty { readFallback() }
        readEnclosed()
    }

    /// The texts in order, an empty line between them, without empty lines at the ends; LF line ends.
    var text: String {
        if texts.count == 1, let only = texts.values.first { return only }
        var joined = ""
        joined.reserveCapacity(length + 2 * texts.count)
        for index in texts.keys.sorted() {
            if !joined.isEmpty { joined += "\n\n" }
            joined += texts[index] ?? ""
        }
        return joined
    }

    /// What HTML says is quoted, by line of `text`; nothing unless it was asked for.
    var lineMarks: HTMLCitations.LineMarks {
        var (joined, line) = (HTMLCitations.LineMarks(), 0)
        for index in texts.keys.sorted() {
            if let marks = marks[index] { joined.merge(marks, shiftedBy: line) }
            line += (texts[index] ?? "").utf8.count { $0 == .lf } + 2
        }
        return joined
    }

    private mutating func readPlain(_ bodies: [Int]) {
        for index in bodies where entities[index].type == "text/plain" {
            let conversion = conversion(of: index)
            if entities[index].flow == .fixed {
                keep(PlainText.cleaned(conversion), of: index)
            } else {
                let text = TextCleaning.lines(PlainText.bytes(conversion))
                keep(PlainText.trimmed(FlowedText.unflowed(text, entities[index].flow)), of: index)
            }
        }
    }

    private mutating func readHTML(_ bodies: [Int]) {
        let satisfied = Set(texts.keys.compactMap(alternative))
        for index in bodies where entities[index].type == "text/html" {
            if let alternative = alternative(of: index), satisfied.contains(alternative) { continue }
            let html = PlainText.bytes(conversion(of: index))
            if isCiting {
                let (text, citations) = HTMLText.cited(html)
                var marks = citations.lineMarks(in: text)
                let lines = TextCleaning.lines(text)
                marks.drop(lines: lines[..<FlowedText.withoutEmptyEnds(lines).lowerBound].count { $0 == .lf })
                keep(PlainText.trimmed(lines), of: index, marks)
            } else {
                keep(PlainText.trimmed(TextCleaning.lines(HTMLText.plain(html))), of: index)
            }
        }
    }

    /// What stands in a `winmail.dat`: its files, and its text where the mail has no other.
    private mutating func readEnclosed() {
        for index in entities.indices where Self.enclosing.contains(entities[index].type) {
            let entity = entities[index]
            let content = entity.encoding.decoded(bytes, entity.content, limit: .max, defects: &defects)
            let (files, body) = TNEFReader.contents(of: content)
            self.files += files.prefix(max(EnclosedFile.limit - self.files.count, 0))
            var decoder = CharsetDecoder()
            let own = texts.isEmpty ? PlainText.cleaned(decoder.conversion(body, label: nil)) : ""
            keep(([own] + files.map(\.mark)).filter { !$0.isEmpty }.joined(separator: "\n"), of: index)
        }
    }

    private static let enclosing: Set<String> = ["application/ms-tnef", "application/vnd.ms-tnef"]

    /// A mail without any body: text of an unusual type is shown as it is, and so are a multipart without parts and a
    /// mail that is one enclosed or partial mail.
    private mutating func readFallback() {
        guard let root = entities.first, entities.count == 1, root.name == nil, !root.isDeclaredAttachment,
            root.isMultipart || root.type.hasPrefix("text/") || root.type.hasPrefix("message/")
        else { return }
        keep(PlainText.cleaned(conversion(of: 0)), of: 0)
    }

    /// `marks` are those of the lines of `text`.
    private mutating func keep(_ text: String, of index: Int, _ marks: HTMLCitations.LineMarks? = nil) {
        if text.isEmpty { return }
        let replaced = UUEncoding.replacingFiles(in: text)
        let (shown, enclosed) = replaced ?? (text, [])
        files += enclosed.prefix(max(EnclosedFile.limit - files.count, 0))
        length += shown.utf8.count
        texts[index] = shown
        // Where files were taken out of the text, its lines are no longer those of the HTML.
        self.marks[index] = replaced == nil ? marks : nil
    }

    /// The content of an entity, ready to become UTF-8.
    private mutating func conversion(of index: Int) -> CharsetDecoder.Conversion {
        let entity = entities[index]
        let room = max(limits.textBytes - length, 0)
        let content = entity.encoding.decoded(bytes, entity.content, limit: room, defects: &defects)
        if content.count >= room { defects.insert(.decodedSizeLimit) }
        var decoder = CharsetDecoder()
        let declared = entity.charset ?? HTMLCharset.declared(content, type: entity.type)
        let isJapanese = CharsetDecoder.isUndeclaredJapanese(content, label: declared)
        if isJapanese { defects.insert(.wrongCharset) }
        let conversion = decoder.conversion(content, label: isJapanese ? "iso-2022-jp" : declared)
        defects.formUnion(decoder.defects)
        return conversion
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
