/// Where HTML itself says what is quoted: elements that mail programs mark, as places in the text made of it.
struct HTMLCitations {
    /// What an element says of its content.
    enum Mark {
        /// Quoted, surely.
        case cited
        /// A block that writers use for quotes, and for words of their own.
        case block
        case attribution
        case signature
        /// All that follows is quoted.
        case cut
    }

    private(set) var regions: [(mark: Mark, range: Range<Int>)] = []
    /// The outermost element that is open and has a mark: its name, and how many of that name are open in it.
    private var open: (mark: Mark, name: String, depth: Int, start: Int)?

    /// Takes note of a tag when `position` bytes of text are written; returns whether a line has to begin there.
    mutating func take(_ tag: HTMLTag, in html: [UInt8], at position: Int) -> Bool {
        if let region = open {
            guard region.name == tag.name else { return false }
            open?.depth += tag.isClosing ? -1 : 1
            guard open?.depth == 0 else { return false }
            regions.append((region.mark, region.start..<position))
            open = nil
            return true
        }
        guard !tag.isClosing, let mark = Self.mark(tag, in: html) else { return false }
        if mark == .cut {
            regions.append((.cut, position..<position))
        } else {
            open = (mark, tag.name, 1, position)
        }
        return true
    }

    /// Ends what is still open at the end of the text.
    mutating func close(at position: Int) {
        if let region = open { regions.append((region.mark, region.start..<position)) }
        open = nil
    }

    private static func mark(_ tag: HTMLTag, in html: [UInt8]) -> Mark? {
        guard !tag.attributes.isEmpty || tag.name == "blockquote" else { return nil }
        if let id = value("id", tag, html), let mark = byIdentifier[id] { return mark }
        if let classes = value("class", tag, html) {
            for name in classes.split(separator: " ") {
                if let mark = byClass[String(name)], tag.name != "blockquote" || mark != .block { return mark }
            }
        }
        if tag.name == "blockquote" { return value("type", tag, html) == "cite" ? .cited : .block }
        return tag.name == "div" && isSeparator(tag, html) ? .cut : nil
    }

    /// Whether a style draws such a line; few styles draw any, so the common case is told by its length and one search.
    private static func isSeparator(_ tag: HTMLTag, _ html: [UInt8]) -> Bool {
        guard let range = tag.attribute("style", in: html), range.count >= 16 else { return false }
        let style = html[range.prefix(400)].lazy.filter { !$0.isSpace }.map(\.lowercased)
        let bytes = Array(style)
        guard bytes.position(of: UInt8(ascii: "r"), .hyphen, in: bytes.indices) != nil else { return false }
        let text = String(decoding: bytes, as: UTF8.self)
        return separators.contains { text.contains($0) }
    }

    private static func value(_ name: String, _ tag: HTMLTag, _ html: [UInt8]) -> String? {
        guard let range = tag.attribute(name, in: html) else { return nil }
        return String(decoding: html[range.prefix(400)].map(\.lowercased), as: UTF8.self)
    }

    private static let byIdentifier: [String: Mark] = [
        "divrplyfwdmsg": .cut, "appendonsend": .cut, "mail-editor-reference-message-container": .cut,
        "olk_src_body_section": .cited, "replysplit": .cut, "isforwardcontent": .cut, "signature": .signature,
        "ms-outlook-mobile-signature": .signature, "applemailsignature": .signature, "x_signature": .signature,
        "isreplycontent": .cited, "reply-intro": .attribution,
    ]

    private static let byClass: [String: Mark] = [
        "yahoo_quoted": .cited, "protonmail_quote": .cited, "tutanota_quote": .cited, "zmail_extra": .cited,
        "moz-cite-prefix": .attribution, "gmail_attr": .attribution, "gmail_signature": .signature,
        "moz-signature": .signature, "protonmail_signature_block": .signature,
    ]

    /// The lines that Outlook draws above a mail that is answered, and Windows Mail.
    private static let separators = [
        "border-top:solid#e1e1e1", "border-top:solid#b5c4df", "border-top:1pxsolid#e1e1e1",
        "border-top:1pxsolid#b5c4df",
        "border-top-color:rgb(229,229,229)", "border-top:solid#e5e5e5",
    ]
}

extension HTMLCitations {
    /// The marks by line; cleaning a text changes no line's number.
    struct LineMarks {
        var cited: Set<Int> = []
        var attributions: Set<Int> = []
        var signatures: Set<Int> = []
        var cuts: Set<Int> = []
        /// The lines of blocks, with the first line of each.
        var blocks: [Int: Int] = [:]
    }

    /// The lines of `text` with text in a region; of an attribution the last, of a signature the first alone.
    func lineMarks(in text: [UInt8]) -> LineMarks {
        var marks = LineMarks()
        guard !regions.isEmpty else { return marks }
        var (line, start, region) = (0, 0, 0)
        while start < text.count, region < regions.count {
            let end = text.position(of: .lf, in: start..<text.count) ?? text.count
            while region < regions.count, regions[region].range.upperBound <= start, !isCut(region) { region += 1 }
            let isBlank = end == start
            while !isBlank, region < regions.count, isCut(region), regions[region].range.lowerBound <= start {
                marks.cuts.insert(line)
                region += 1
            }
            if !isBlank, region < regions.count, regions[region].range.lowerBound <= start {
                mark(&marks, line, region)
            }
            (line, start) = (line + 1, end + 1)
        }
        return marks
    }

    private func isCut(_ region: Int) -> Bool { regions[region].mark == .cut }

    private func mark(_ marks: inout LineMarks, _ line: Int, _ region: Int) {
        switch regions[region].mark {
        case .cited: marks.cited.insert(line)
        case .attribution: marks.attributions.insert(line)
        case .signature: marks.signatures.insert(line)
        case .block: marks.blocks[line] = marks.blocks[line - 1] ?? marks.blocks[line - 2] ?? line
        case .cut: marks.cuts.insert(line)
        }
    }
}
