/// A glob as a pattern: `*` is any text, `?` any one letter; a backslash before one of these, or before a backslash,
/// takes its meaning away. Runs of white space are one blank, and blanks around the whole do not count.
enum GlobNode {
    static func node(of glob: String) -> PatternNode {
        var items: [PatternNode] = []
        var letters = LetterText(glob).folded[...]
        while let letter = letters.popFirst() {
            switch letter {
            case "*": if items.last != anyText { items.append(anyText) }
            case "?": items.append(.letter(.anything))
            case "\\": items.append(.letter(LetterSet(escaped(&letters)).ignoringCase))
            case 0x20: items.append(blanks(least: 1))
            default: items.append(.letter(LetterSet(letter).ignoringCase))
            }
        }
        return .sequence(start(&items) + items + end(items))
    }

    private static let anyText = PatternNode.repeated(.letter(.anything), least: 0, most: nil)

    private static func blanks(least: Int) -> PatternNode {
        .repeated(.letter(LetterSet(kinds: .blank)), least: least, most: nil)
    }

    private static func escaped(_ letters: inout ArraySlice<UInt32>) -> UInt32 {
        guard let next = letters.first, next == "*" || next == "?" || next == "\\" else { return 0x5C }
        letters.removeFirst()
        return next
    }

    /// A star at the beginning lets the rest stand anywhere, which needs no step.
    private static func start(_ items: inout [PatternNode]) -> [PatternNode] {
        guard items.first == anyText, items.count > 1 else { return [.border(.textStart), blanks(least: 0)] }
        items.removeFirst()
        return []
    }

    /// A star at the end: what stands behind need not be read.
    private static func end(_ items: [PatternNode]) -> [PatternNode] {
        items.last == anyText ? [] : [blanks(least: 0), .border(.textEnd)]
    }
}
