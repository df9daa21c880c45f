import LanguageID

/// A notice's text as HTML: nothing is said but what the text says, nothing is fetched, nothing is run. It is readable
/// on any width and in the dark, and right without its few lines of style.
enum NoticeHTML {
    /// A whole document. `title` is what programs that read aloud say first.
    static func document(_ text: RenderedText, in language: Language, title: String) -> String {
        let body = NoticeBlock.blocks(of: text).map(html).joined(separator: "\n")
        return """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(HTMLPassage.escaped(title))</title>
            <style>
            \(style)
            </style>
            </head>
            <body>
            \(body)
            </body>
            </html>

            """
    }

    /// Neither text nor background has a colour of ours, so that both fit together by day and by night.
    private static let style = """
        :root { color-scheme: light dark; }
        body { margin: 1em; max-width: 36em; font: 1em/1.5 sans-serif; overflow-wrap: break-word; }
        table { margin: 1em 0; padding-left: 0.75em; border-left: 3px solid #7a8ca0; border-spacing: 0; }
        td { padding: 0 0.75em 0 0; vertical-align: top; }
        .label { width: 1px; white-space: nowrap; }
        hr { margin: 1.5em 0 1em; border: 0; border-top: 1px solid #7a8ca0; }
        """

    private static func html(_ block: NoticeBlock) -> String {
        switch block {
        case .paragraph(let lines): "<p>\(paragraph(lines))</p>"
        case .footer(let lines): "<p>\(lines.map(HTMLPassage.html).joined(separator: lineBreak))</p>"
        case .words(let lines): "<p>\(lines.map(HTMLPassage.verbatim).joined(separator: lineBreak))</p>"
        case .facts(let lines): table(lines)
        case .list(let items): list(items)
        case .rule: "<hr>"
        }
    }

    private static let lineBreak = "<br>\n"

    /// Columns that a line has at least when its template broke it only to fit a window.
    private static let fullLine = 60

    /// A line that would have had room for the next word was meant to end there.
    private static func paragraph(_ lines: [RenderedText.Line]) -> String {
        var html = ""
        for (index, line) in lines.enumerated() {
            html += HTMLPassage.html(line)
            guard index + 1 < lines.count else { break }
            let word = text(lines[index + 1]).prefix { $0 != " " }
            html += text(line).count + 1 + word.count > fullLine ? "\n" : lineBreak
        }
        return html
    }

    private static func text(_ line: RenderedText.Line) -> String { line.map(\.text).joined() }

    private static func list(_ items: [[RenderedText.Line]]) -> String {
        let html = items.map { "<li>\($0.map(HTMLPassage.html).joined(separator: "\n"))</li>" }
        return "<ul>\n\(html.joined(separator: "\n"))\n</ul>"
    }

    /// Not a table of data to those who listen: read in order it says what it should.
    private static func table(_ lines: [RenderedText.Line]) -> String {
        "<table role=\"presentation\">\n\(lines.map(row).joined(separator: "\n"))\n</table>"
    }

    /// The longest label set apart from its value.
    private static let longestLabel = 24

    /// `Subject: Printer` in two cells, any other line in one across both.
    private static func row(_ line: RenderedText.Line) -> String {
        guard let first = line.first, first.origin == .desk, let colon = first.text.firstIndex(of: ":"),
            first.text[..<colon].count < longestLabel
        else { return wideRow(line) }
        let rest = first.text[first.text.index(after: colon)...]
        let value = rest.drop { $0 == " " }
        guard rest.first == " ", !value.isEmpty || line.count > 1 else { return wideRow(line) }
        let run = RenderedText.Run(text: String(value), origin: .desk)
        let cell = HTMLPassage.html((value.isEmpty ? [] : [run]) + line.dropFirst())
        return "<tr><td class=\"label\">\(HTMLPassage.escaped(first.text[...colon]))</td><td>\(cell)</td></tr>"
    }

    private static func wideRow(_ line: RenderedText.Line) -> String {
        "<tr><td colspan=\"2\">\(HTMLPassage.html(line))</td></tr>"
    }
}
