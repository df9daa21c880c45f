/// Tells the elements that a reader never sees: previews for mail boxes, marks for machines.
enum HTMLHiding {
    /// Whether the element that `tag` opens is hidden by its attributes.
    static func hides(_ tag: HTMLTag, in html: [UInt8]) -> Bool {
        guard !tag.isClosing, tag.attributes.count >= 6, !void.contains(tag.name),
            html[max(tag.attributes.upperBound - 1, 0)] != .slash
        else { return false }
        if html.position(of: word, in: tag.attributes) != nil, tag.attribute("hidden", in: html) != nil { return true }
        guard let style = tag.attribute("style", in: html) else { return false }
        let declarations = html[style].lazy.filter { !$0.isSpace }.map(\.lowercased).split(separator: .semicolon)
        if declarations.contains(where: { isAny($0, of: hiding) }) { return true }
        return declarations.contains { isAny($0, of: flattening) }
            && declarations.contains { isAny($0, of: ["overflow:hidden"]) }
    }

    private static func isAny(_ declaration: some Collection<UInt8>, of list: [String]) -> Bool {
        list.contains { declaration.elementsEqual($0.utf8) || declaration.elementsEqual("\($0)!important".utf8) }
    }

    private static let word = Array("hidden".utf8)
    private static let hiding = ["display:none", "visibility:hidden", "mso-hide:all", "opacity:0"]
    /// What hides a text whose overflow is hidden.
    private static let flattening = ["max-height:0", "max-height:0px", "height:0", "height:0px"]

    /// Elements without an end tag hold nothing to hide (WHATWG HTML §13.1.2).
    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
}
