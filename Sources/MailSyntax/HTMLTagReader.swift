/// Finds the ends of tags, comments and unshown elements in HTML, in linear time whatever is left open.
struct HTMLTagReader {
    private let html: [UInt8]
    /// Behind these places the byte or the end tag does not occur any more: no second search is made.
    private var lastGreater = Int.max
    private var lastQuote: [UInt8: Int] = [:]
    private var lastEndTag: [String: Int] = [:]

    init(_ html: [UInt8]) {
        self.html = html
    }

    /// The tag that begins at `start`, a `<`; `nil` when this is no tag but a sign in the text.
    mutating func tag(_ start: Int) -> HTMLTag? {
        let isClosing = start + 1 < html.count && html[start + 1] == .slash
        let nameStart = isClosing ? start + 2 : start + 1
        guard nameStart < html.count, html[nameStart].isLetter, let end = end(nameStart) else { return nil }
        var nameEnd = nameStart
        while nameEnd < end.content, nameEnd - nameStart < 16, html[nameEnd].isLetter || html[nameEnd].isDigit {
            nameEnd += 1
        }
        let name = String(decoding: html[nameStart..<nameEnd].map(\.lowercased), as: UTF8.self)
        return HTMLTag(name: name, isClosing: isClosing, attributes: nameEnd..<end.content, end: end.next)
    }

    /// The end of a comment, a declaration or an instruction that begins at `start`, a `<`.
    mutating func endOfMarkup(_ start: Int) -> Int? {
        guard start + 1 < html.count, html[start + 1] == UInt8(ascii: "!") || html[start + 1] == .question else {
            return nil
        }
        // A comment may end at once: `<!-->` (WHATWG HTML §13.2.5.43); its dashes are those it began with.
        if html[start...].starts(with: "<!--".utf8), let end = endOfComment(start + 2) { return end }
        return greater(from: start).map { $0 + 1 }
    }

    /// Where the content of an unshown element ends: at its end tag; `nil` when it has none, which then shows it.
    mutating func endTag(_ name: String, from start: Int) -> Int? {
        if start >= lastEndTag[name, default: .max] { return nil }
        var index = start
        while let found = html.position(of: .less, .slash, in: index..<html.count) {
            if html.starts(with: name, in: found + 2..<html.count) { return found }
            index = found + 2
        }
        lastEndTag[name] = start
        return nil
    }

    private mutating func endOfComment(_ start: Int) -> Int? {
        if start >= lastEndTag["-->", default: .max] { return nil }
        var index = start
        while let found = html.position(of: .hyphen, .hyphen, in: index..<html.count) {
            if found + 2 < html.count, html[found + 2] == .greater { return found + 3 }
            if html[found...].starts(with: "--!>".utf8), found > start + 1 { return found + 4 }
            index = found + 1
        }
        lastEndTag["-->"] = start
        return nil
    }

    private mutating func greater(from start: Int) -> Int? {
        if start >= lastGreater { return nil }
        if let found = html.position(of: .greater, in: start..<html.count) { return found }
        lastGreater = start
        return nil
    }

    /// A tag ends at `>` outside quoted values, or before the next `<`, so that nothing is read twice.
    private mutating func end(_ start: Int) -> (content: Int, next: Int)? {
        guard greater(from: start) != nil else { return nil }
        var index = start
        while index < html.count {
            switch html[index] {
            case .greater: return (index, index + 1)
            case .less: return (index, index)
            case .equals: index = endOfValue(html.skippingSpace(from: index + 1, to: html.count))
            default: index += 1
            }
        }
        return (index, index)
    }

    /// Behind a quoted value that begins at `start`; `start` itself when there is none.
    private mutating func endOfValue(_ start: Int) -> Int {
        guard start < html.count, html[start] == .quote || html[start] == .apostrophe else { return start }
        let quote = html[start]
        if start >= lastQuote[quote, default: .max] { return start + 1 }
        if let close = html.position(of: quote, in: start + 1..<html.count) { return close + 1 }
        lastQuote[quote] = start
        return start + 1
    }
}
