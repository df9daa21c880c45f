/// One thing that is looked for in a text. None but `pattern` with `(?-i)` regards case; none distinguishes composed
/// letters from those with combining marks, nor the typographic apostrophe from the other, nor sees what is not to be
/// seen (`Tidying`).
package enum TextCondition: Hashable, Sendable {
    /// A phrase, anywhere, within words too. A run of white space, line ends included, is one blank; blanks around the
    /// phrase do not count.
    case contains(String)
    /// One or more words, one behind the other, as whole words: `urgenza` is in `l'urgenza`, `ordine` not in
    /// `ordinell`.
    case word(String)
    /// The whole text, with `*` for any text and `?` for any letter; `\*` and `\?` are these themselves.
    case glob(String)
    /// Anywhere, unless it is anchored.
    case pattern(TextPattern)

    /// Bytes of a phrase, words or a glob.
    package static let longest = 1_000

    /// Why the condition could never be met, or would be too large; nil: it is good.
    package var fault: String? {
        switch self {
        case .contains(let phrase): TextCondition.fault(of: phrase, isEmpty: LetterText(phrase).folded.isEmpty)
        case .word(let words): TextCondition.fault(of: words, isEmpty: !LetterText(words).hasWords)
        case .glob(let glob): TextCondition.fault(of: glob, isEmpty: LetterText(glob).folded.isEmpty)
        case .pattern: nil
        }
    }

    private static func fault(of text: String, isEmpty: Bool) -> String? {
        if text.utf8.count > longest { return "longer than \(longest) bytes: a part of it will do" }
        return isEmpty ? "nothing to look for: it has no letters" : nil
    }
}
