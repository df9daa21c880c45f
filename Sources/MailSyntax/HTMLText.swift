/// Turns HTML to plain text: one pass, no tree, nothing fetched, nothing run.
struct HTMLText {
    private let html: [UInt8]
    private var tags: HTMLTagReader
    private var text: [UInt8] = []
    /// White space and line breaks owed before the next character.
    private var owesSpace = false
    private var owedBreaks = 0
    private var preformatted = 0
    /// The lists that are open, innermost last: the number of the next item, `nil` for one without numbers.
    private var lists: [Int?] = []
    /// The element that hides what it holds, and how many of its name are open in it.
    private var hidden: (name: String, depth: Int)?
    private let mayHide: Bool
    /// The link that is open: its target, and where its text begins.
    private var link: (target: [UInt8], start: Int)?
    /// What the HTML says is quoted.
    private var citations = HTMLCitations()
    private var isCiting = false

    /// `html` is UTF-8; so is the result, with LF line ends.
    static func plain(_ html: [UInt8]) -> [UInt8] {
        var converter = HTMLText(html, mayHide: true)
        converter.convert()
        guard converter.hidden != nil else { return converter.text }
        // What hides is never closed: rather show too much than lose a customer's words.
        converter = HTMLText(html, mayHide: false)
        converter.convert()
        return converter.text
    }

    /// The same text with what the HTML says is quoted in it.
    static func cited(_ html: [UInt8]) -> (text: [UInt8], citations: HTMLCitations) {
        var converter = citing(html, mayHide: true)
        if converter.hidden != nil { converter = citing(html, mayHide: false) }
        converter.citations.close(at: converter.text.count)
        return (converter.text, converter.citations)
    }

    private static func citing(_ html: [UInt8], mayHide: Bool) -> HTMLText {
        var converter = HTMLText(html, mayHide: mayHide)
        converter.isCiting = true
        converter.convert()
        return converter
    }

    private init(_ html: [UInt8], mayHide: Bool) {
        (self.html, self.mayHide) = (html, mayHide)
        tags = HTMLTagReader(html)
        text.reserveCapacity(html.count / 2)
    }

    private mutating func convert() {
        var index = 0
        while index < html.count {
            switch html[index] {
            case .less:
                index = takeMarkup(index)
            case UInt8(ascii: "&"):
                index = takeReference(index)
            default:
                append(html[index])
                index += 1
            }
        }
        closeLink()
    }

    private mutating func takeMarkup(_ start: Int) -> Int {
        if let end = tags.endOfMarkup(start) { return end }
        guard let tag = tags.tag(start) else {
            append(.less)
            return start + 1
        }
        if hidden == nil, !HTMLHiding.hides(tag, in: html) || !mayHide { take(tag) } else { takeHidden(tag) }
        guard !tag.isClosing, HTMLText.unshown.contains(tag.name) else { return tag.end }
        return tags.endTag(tag.name, from: tag.end) ?? tag.end
    }

    /// Counts the elements inside a hidden one, to know its end.
    private mutating func takeHidden(_ tag: HTMLTag) {
        guard let (name, depth) = hidden else {
            hidden = (tag.name, 1)
            return
        }
        guard tag.name == name else { return }
        let open = depth + (tag.isClosing ? -1 : 1)
        hidden = open == 0 ? nil : (name, open)
    }

    private mutating func takeReference(_ start: Int) -> Int {
        guard let reference = HTMLEntity.decode(html, start) else {
            append(UInt8(ascii: "&"))
            return start + 1
        }
        if hidden != nil { return reference.end }
        append(scalar: reference.first)
        if let second = reference.second { append(scalar: second) }
        return reference.end
    }

    private mutating func append(scalar: UInt32) {
        if scalar < 0x80 {
            append(UInt8(truncatingIfNeeded: scalar))
        } else {
            beginCharacter()
            text.appendScalar(scalar)
        }
    }

    private mutating func take(_ tag: HTMLTag) {
        if isCiting, citations.take(tag, in: html, at: text.count) { breakLine(1) }
        switch tag.name {
        case "br":
            breakLine()
        case "a":
            closeLink()
            if !tag.isClosing, let target = tag.attribute("href", in: html) { openLink(target) }
        case "li":
            breakLine(1)
            if !tag.isClosing { appendMark(nextMark()) }
        case "ol", "ul":
            breakLine(2)
            takeList(tag)
        case "td", "th":
            owesSpace = true
        case "hr":
            breakLine(1)
        case "pre":
            preformatted = max(preformatted + (tag.isClosing ? -1 : 1), 0)
            breakLine(2)
        default:
            if HTMLText.paragraphs.contains(tag.name) {
                breakLine(2)
            } else if HTMLText.blocks.contains(tag.name) {
                breakLine(1)
            }
        }
    }

    /// Elements whose content is not text to read.
    private static let unshown: Set<String> = [
        "script", "style", "title", "template", "noscript", "svg", "object", "iframe", "noframes", "noembed", "audio",
        "video",
    ]
    /// Elements with an empty line around them.
    private static let paragraphs: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "dl", "blockquote", "table",
    ]
    /// Elements that begin a line.
    private static let blocks: Set<String> = [
        "div", "tr", "dt", "dd", "section", "article", "header", "footer", "nav", "aside", "main", "center", "address",
        "form", "fieldset", "figure", "figcaption", "caption", "body", "html", "option",
    ]
}

// MARK: - Writing

extension HTMLText {
    private mutating func append(_ byte: UInt8) {
        if hidden != nil { return }
        if preformatted > 0, byte == .lf {
            breakLine()
        } else if byte.isSpace, preformatted == 0 || byte == .cr {
            owesSpace = true
        } else {
            beginCharacter()
            text.append(byte)
        }
    }

    /// Pays the white space owed before a character.
    private mutating func beginCharacter() {
        if owedBreaks > 0, !text.isEmpty {
            text.append(contentsOf: repeatElement(.lf, count: owedBreaks))
        } else if owesSpace, let last = text.last, last != .lf, !last.isBlank {
            text.append(.space)
        }
        (owedBreaks, owesSpace) = (0, false)
    }

    /// At least `lines` line ends before the next character.
    private mutating func breakLine(_ lines: Int) {
        owedBreaks = max(owedBreaks, lines)
    }

    /// One line end more, as `<br>` asks; more than two empty lines in a row are not kept.
    private mutating func breakLine() {
        owedBreaks = min(owedBreaks + 1, 3)
    }

    /// Lists inside lists beyond this are items of the same list: nobody writes them.
    private static var deepestList: Int { 50 }

    private mutating func takeList(_ tag: HTMLTag) {
        if tag.isClosing {
            _ = lists.popLast()
        } else if lists.count < HTMLText.deepestList {
            lists.append(tag.name == "ol" ? 1 : nil)
        }
    }

    /// What stands before the next item: its number or a hyphen.
    private mutating func nextMark() -> String {
        guard let number = lists.last ?? nil else { return "- " }
        lists[lists.count - 1] = number + 1
        return "\(number). "
    }

    private mutating func appendMark(_ mark: String) {
        beginCharacter()
        text.append(contentsOf: mark.utf8)
    }

    /// How long a link target may be to be shown.
    private static var longestTarget: Int { 2_000 }

    private mutating func openLink(_ range: Range<Int>) {
        let target = html[html.trimmed(range)]
        let schemes = ["http://", "https://", "mailto:", "tel:", "ftp://"]
        guard target.count <= HTMLText.longestTarget,
            schemes.contains(where: { html.starts(with: $0, in: target.startIndex..<target.endIndex) })
        else { return }
        link = (HTMLText.dereferenced(Array(target)), text.count)
    }

    /// Writes the target behind the text of a link, unless the text says the same, or there is none, as around a picture.
    private mutating func closeLink() {
        guard let (target, start) = link else { return }
        link = nil
        let shown = Array(text[min(start, text.count)...])
        guard !shown.isEmpty, HTMLText.essence(target) != HTMLText.essence(shown) else { return }
        owesSpace = true
        beginCharacter()
        text.append(.less)
        text.append(contentsOf: target.filter { !$0.isSpace && !$0.isControl && $0 != .greater })
        text.append(.greater)
    }

    /// A target or its text without what makes no difference to a reader: scheme, `www.`, a final slash, case.
    private static func essence(_ text: [UInt8]) -> [UInt8] {
        var range = text.trimmed(text.indices)
        for prefix in ["http://", "https://", "mailto:", "tel:", "www."] where text.starts(with: prefix, in: range) {
            range = range.lowerBound + prefix.utf8.count..<range.upperBound
        }
        if !range.isEmpty, text[range.upperBound - 1] == .slash { range = range.lowerBound..<range.upperBound - 1 }
        return text[range].map(\.lowercased)
    }

    private static func dereferenced(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < text.count {
            if text[index] == UInt8(ascii: "&"),
                let reference = HTMLEntity.decode(text, index, inAttribute: true)
            {
                result.appendScalar(reference.first)
                if let second = reference.second { result.appendScalar(second) }
                index = reference.end
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return result
    }
}
