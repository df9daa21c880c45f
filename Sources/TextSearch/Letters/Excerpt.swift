/// What stands around a place in a text, for people.
enum Excerpt {
    /// Characters of an excerpt, with the marks that say that it goes on.
    static let limit = 60
    private static let before = 38

    /// `end` is the place behind what was found. White space is one blank; control characters are left out.
    static func around(_ end: Int, in text: LetterText) -> String {
        let first = max(0, min(end - before, text.letters.count - (limit - 2)))
        let last = min(text.letters.count, first + limit - 2)
        var view = String.UnicodeScalarView()
        for letter in text.letters[first..<last] {
            guard let scalar = Unicode.Scalar(text.scalar(Int(letter))) else { continue }
            if scalar.properties.isWhitespace {
                if !view.isEmpty, view.last != " " { view.append(" ") }
            } else if scalar.properties.generalCategory != .control {
                view.append(scalar)
            }
        }
        if view.last == " " { view.removeLast() }
        return (first > 0 ? "…" : "") + String(view) + (last < text.letters.count ? "…" : "")
    }
}
