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
        return reader.blocks
    }
}

private struct NoticeBlockReader {
    private(set) var blocks: [NoticeBlock] = []
    /// Whether the next line can belong to the last block.
    private var isOpen = false
    private var isFooter = false
    private var itemIndent = 0

    mutating func take(_ line: RenderedText.Line) {
        let indent = line.indent
        let content = line.withoutIndent
        if line.contains(where: { $0.origin == .agent }) {
            takeWords(line)
        } else if content.isEmpty {
            isOpen = false
        } else if line.isRule {
            blocks.append(.rule)
            (isOpen, isFooter) = (false, true)
        } else if content.isItem {
            takeItem(content.withoutMark)
            itemIndent = indent
        } else if indent > itemIndent, isOpen, case .list(var items) = blocks.last {
            items[items.count - 1].append(content)
            blocks[blocks.count - 1] = .list(items)
        } else if indent > 1 {
            takeFact(content)
        } else {
            takeText(content)
        }
    }

    private mutating func takeWords(_ line: RenderedText.Line) {
        if isOpen, case .words(let lines) = blocks.last { return replace(with: .words(lines + [line])) }
        begin(.words([line]))
    }

    private mutating func takeItem(_ line: RenderedText.Line) {
        if isOpen, case .list(let items) = blocks.last { return replace(with: .list(items + [[line]])) }
        begin(.list([[line]]))
    }

    private mutating func takeFact(_ line: RenderedText.Line) {
        if isOpen, case .facts(let lines) = blocks.last { return replace(with: .facts(lines + [line])) }
        begin(.facts([line]))
    }

    private mutating func takeText(_ line: RenderedText.Line) {
        if isOpen, case .paragraph(let lines) = blocks.last { return replace(with: .paragraph(lines + [line])) }
        if isOpen, case .footer(let lines) = blocks.last { return replace(with: .footer(lines + [line])) }
        begin(isFooter ? .footer([line]) : .paragraph([line]))
    }

    private mutating func begin(_ block: NoticeBlock) {
        blocks.append(block)
        isOpen = true
    }

    private mutating func replace(with block: NoticeBlock) { blocks[blocks.count - 1] = block }
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
