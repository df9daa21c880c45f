@testable import MailSyntax

/// Checks the HTML of our own notices, which is far stricter than HTML need be.
enum HTMLBalance {
    private static let void: Set<String> = ["meta", "br", "hr"]

    /// What is wrong with `html`; `nil` when every element is closed in order, every attribute is quoted, and nothing
    /// in the text begins a tag or a reference by accident.
    static func problem(of html: String) -> String? {
        var open: [String] = []
        for (index, piece) in html.split(separator: "<", omittingEmptySubsequences: false).enumerated() {
            guard index > 0 else { continue }
            let parts = piece.split(separator: ">", omittingEmptySubsequences: false)
            guard parts.count == 2, let tag = parts.first else { return "a stray bracket: \(piece)" }
            if !isEscaped(piece) { return "an ampersand that begins no reference: \(piece)" }
            let name = String(tag.prefix { $0 != " " })
            if name == "!DOCTYPE" || void.contains(name) { continue }
            if name.hasPrefix("/") {
                guard open.popLast() == String(name.dropFirst()) else { return "\(name) closes what is not open" }
            } else {
                open.append(name)
            }
            if tag.filter({ $0 == "\"" }).count != 2 * tag.filter({ $0 == "=" }).count, name != "a" {
                return "an attribute without quotation marks: \(tag)"
            }
        }
        return open.isEmpty ? nil : "never closed: \(open)"
    }

    private static func isEscaped(_ text: Substring) -> Bool {
        text.split(separator: "&", omittingEmptySubsequences: false).dropFirst().allSatisfy { piece in
            ["amp;", "lt;", "gt;", "quot;", "#39;"].contains { piece.hasPrefix($0) }
        }
    }

    /// The words a mail program would make of it.
    static func words(ofHTML html: String) -> [String] {
        words(String(decoding: HTMLText.plain(Array(html.utf8)), as: UTF8.self))
    }

    /// The words of a plain text; the rule is a line in HTML.
    static func words(ofText text: String) -> [String] {
        words(text.split(separator: "\n").filter { $0 != "-- " }.joined(separator: "\n"))
    }

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
