/// Tells the elements that a reader never sees: previews for mail boxes, marks for machines.
enum HTMLHiding {
    /// Whether the element that `tag` opens is hidden by its attributes.
    static func hides(_ tag: HTMLTag, in html: [UInt8]) -> Bool {
        guard !tag.isClosing, tag.attributes.count >= 6, !void.contains(tag.name),
            html[max(tag.attributes.upperBound - 1, 0)] != .slash
        else { return false }
        guard let style = tag.attribute("style", in: html) else { return false }
        let declarations = html[style].lazy.filter { !$0.isSpace }.map(\.lowercased)
        return declarations.split(separator: .semicolon).contains { declaration in
            hiding.contains { declaration.elementsEqual($0.utf8) || declaration.elementsEqual("\($0)!important".utf8) }
        }
    }

    private static let hiding = ["display:none", "visibility:hidden", "mso-hide:all"]

    /// Elements without an end tag hold nothing to hide (WHATWG HTML §13.1.2).
    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
}
