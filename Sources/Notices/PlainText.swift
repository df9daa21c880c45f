/// Text from outside made fit for a mail of ours.
enum PlainText {
    /// On one line: control characters and line ends become one blank, direction overrides go.
    static func line(_ text: some StringProtocol) -> String {
        var line = String.UnicodeScalarView()
        var wantsBlank = false
        for scalar in text.unicodeScalars where !isInvisible(scalar) {
            if isControl(scalar) || scalar == " " {
                wantsBlank = !line.isEmpty
            } else {
                if wantsBlank { line.append(" ") }
                wantsBlank = false
                line.append(scalar)
            }
        }
        return String(line)
    }

    /// On lines that end with LF, without the blank lines and blanks at either end; other control characters go.
    static func block(_ text: String) -> String {
        var block = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if scalar == "\r" || scalar == "\n" && previous != "\r" {
                block.append("\n")
            } else if scalar == "\t" || !isControl(scalar) {
                block.append(scalar)
            }
            previous = scalar
        }
        return trimmed(String(block))
    }

    private static func trimmed(_ text: String) -> String {
        let isBlank = { (scalar: Unicode.Scalar) in isControl(scalar) || scalar == " " }
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(scalars[first...last])
    }

    /// At most `limit` Unicode scalars, an ellipsis in place of what is cut; no character is split.
    static func shortened(_ text: String, to limit: Int) -> String {
        guard text.unicodeScalars.count > limit else { return text }
        var kept = ""
        var size = 1
        for character in text {
            size += character.unicodeScalars.count
            guard size <= limit else { break }
            kept.append(character)
        }
        return kept + "…"
    }

    /// C0, DEL, C1, and the line and paragraph separators.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00..<0x20, 0x7f..<0xa0, 0x2028, 0x2029: true
        default: false
        }
    }

    /// What turns the direction of writing, and the byte order mark.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069, 0xfeff: true
        default: false
        }
    }
}
