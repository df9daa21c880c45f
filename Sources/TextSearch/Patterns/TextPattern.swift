/// A regular expression that always runs in time linear in the text.
///
/// It is looked for anywhere in a text, unless it is anchored, and without regard to case; `(?-i)` switches that off
/// from there to the end of its group. Before a pattern sees a text, letters and their combining marks are composed,
/// every line end is one LF, blanks that do not break are blanks, the typographic apostrophe is `'`, and what is not to
/// be seen (soft hyphens, zero-width characters) is not there. The case of letters stays for `(?-i)` to see.
///
/// `^` and `$` stand at lines; `\A` and `\z` at the whole text. `\d`, `\w`, `\s` and `\b` know all of Unicode.
package struct TextPattern: Hashable, Sendable {
    package let source: String
    let node: PatternNode

    /// Characters of a pattern.
    package static let longest = 1_000
    /// Steps of its program: what counts like `{3,5}` multiply.
    package static let largest = 4_000

    /// Refuses what cannot run in linear time (back-references, look-around, atomic groups, recursion, conditionals),
    /// what is malformed and what is too large.
    package init(_ source: String) throws(TextPatternFault) {
        self.source = source
        var parser = try PatternParser(source)
        node = try parser.pattern()
        guard node.size <= TextPattern.largest else {
            throw TextPatternFault(
                offset: 0,
                reason: "counts multiply to more than \(TextPattern.largest) steps: lower the counts"
            )
        }
    }

    init(source: String, node: PatternNode) {
        (self.source, self.node) = (source, node)
    }

    package static func == (left: TextPattern, right: TextPattern) -> Bool { left.source == right.source }
    package func hash(into hasher: inout Hasher) { hasher.combine(source) }
}

/// Why a pattern is refused.
package struct TextPatternFault: Error, Hashable, CustomStringConvertible {
    /// Characters from the beginning of the pattern.
    package var offset: Int
    /// What is wrong and what to do.
    package var reason: String

    package var description: String { "at character \(offset + 1): \(reason)" }
}
