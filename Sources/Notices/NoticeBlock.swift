/// What a notice's text consists of, as a reader sees it: the template's lines by their looks, an agent's as they are.
enum NoticeBlock: Equatable {
    /// Lines that follow each other; whether they were broken to fit a window or on purpose, the lines tell.
    case paragraph([RenderedText.Line])
    /// Lines that each stand for themselves: what follows the rule, as a signature does.
    case footer([RenderedText.Line])
    /// Indented lines, `Subject: …`, without their indentation.
    case facts([RenderedText.Line])
    /// Lines behind hyphens, each item as its lines, without hyphen and indentation.
    case list([[RenderedText.Line]])
    /// An agent's lines.
    case words([RenderedText.Line])
    /// The line `-- `.
    case rule

    static func blocks(of text: RenderedText) -> [NoticeBlock] {
        var reader = NoticeBlockReader()
        for line in text.lines { reader.take(line) }
        reader.end()
        return reader.blocks
    }
}

private struct NoticeBlockReader {
    private(set) var blocks: [NoticeBlock] = []
    /// The block that the next line may belong to, and its lines so far.
    private var open = Kind.none
    private var lines: [RenderedText.Line] = []
    private var items: [[RenderedText.Line]] = []
    private var itemIndent = 0
    private var isFooter = false

    private enum Kind { case none, text, facts, list, words }

    mutating func take(_ line: RenderedText.Line) {
        let indent = line.indent
        let content = line.withoutIndent
        if line.contains(where: { $0.origin == .agent }) {
            add(line, to: .words)
        } else if content.isEmpty {
            end()
        } else if line.isRule {
            end()
            blocks.append(.rule)
            isFooter = true
        } else if content.isItem {
            begin(.list)
            items.append([content.withoutMark])
            itemIndent = indent
        } else if open == .list, indent > itemIndent {
            items[items.count - 1].append(content)
        } else {
            add(content, to: indent > 1 ? .facts : .text)
        }
    }

    private mutating func add(_ line: RenderedText.Line, to kind: Kind) {
        begin(kind)
        lines.append(line)
    }

    private mutating func begin(_ kind: Kind) {
        if open != kind { end() }
        open = kind
    }

    /// Puts down the block that is open.
    mutating func end() {
        switch open {
        case .none: break
        case .text: blocks.append(isFooter ? .footer(lines) : .paragraph(lines))
        case .facts: blocks.append(.facts(lines))
        case .list: blocks.append(.list(items))
        case .words: blocks.append(.words(lines))
        }
        (open, lines, items) = (.none, [], [])
    }
}

extension RenderedText.Line {
    /// The blanks that the template puts before it.
    fileprivate var indent: Int {
        guard let first, first.origin == .desk else { return 0 }
        return first.text.prefix { $0 == " " || $0 == "\t" }.count
    }

    fileprivate var withoutIndent: Self { dropping(indent) }

    fileprivate var isRule: Bool { count == 1 && (first?.text == "-- " || first?.text == "--") }

    fileprivate var isItem: Bool { first?.origin == .desk && first?.text.hasPrefix("- ") == true }

    fileprivate var withoutMark: Self { dropping(2).withoutIndent }

    private func dropping(_ count: Int) -> Self {
        guard count > 0, let first else { return self }
        let rest = RenderedText.Run(text: String(first.text.dropFirst(count)), origin: first.origin)
        return (rest.text.isEmpty ? [] : [rest]) + dropFirst()
    }
}
