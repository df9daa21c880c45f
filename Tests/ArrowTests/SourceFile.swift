import Testing

/// One Swift file of ours, as text.
struct SourceFile: Sendable, CustomTestStringConvertible {
    var target: String
    var path: String
    var lines: [String]

    var testDescription: String { path }

    /// The modules it imports, with the number of the line.
    var imports: [(line: Int, module: String)] {
        lines.enumerated().compactMap { index, line in
            let words = line.split(separator: " ").drop { $0.hasPrefix("@") || $0 == "package" || $0 == "internal" }
            guard words.first == "import", let name = words.dropFirst().last else { return nil }
            return (index + 1, String(name.prefix { $0 != "." }))
        }
    }

    /// The lines without comments and without what stands in string literals.
    var code: [String] {
        var isInsideText = false
        return lines.map { line in
            if line.contains("\"\"\"") {
                isInsideText.toggle()
                return ""
            }
            return isInsideText ? "" : SourceFile.withoutTextAndComments(line)
        }
    }

    private static func withoutTextAndComments(_ line: String) -> String {
        var (code, isInText, isEscaped) = ("", false, false)
        var previous: Character = " "
        for character in line {
            if !isInText, character == "/", previous == "/" { return String(code.dropLast()) }
            if character == "\"", !isEscaped { isInText.toggle() }
            isEscaped = isInText && character == "\\" && !isEscaped
            if !isInText { code.append(character) }
            previous = character
        }
        return code
    }
}
