/// Text as it stands in HTML.
enum HTMLPassage {
    /// With links, except in what a stranger says: a notice goes to whoever its sender claimed to be.
    static func html(_ line: RenderedText.Line) -> String {
        line.map { $0.origin == .stranger ? escaped($0.text) : linked($0.text) }.joined()
    }

    /// An agent's line: as above, its blanks kept.
    static func verbatim(_ line: RenderedText.Line) -> String {
        html(line.map { RenderedText.Run(text: withFixedBlanks($0.text), origin: $0.origin) })
    }

    static func escaped(_ text: some StringProtocol) -> String {
        guard text.utf8.contains(where: isMarkup) else { return String(text) }
        var html = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": html += "&amp;"
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            case "\"": html += "&quot;"
            case "'": html += "&#39;"
            default: html.unicodeScalars.append(scalar)
            }
        }
        return html
    }

    private static func isMarkup(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }

    private static func linked(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let piece = { (range: Range<Int>) in escaped(String(decoding: bytes[range], as: UTF8.self)) }
        var (html, start) = ("", 0)
        for range in WebAddresses.ranges(in: bytes) {
            html += piece(start..<range.lowerBound) + "<a href=\"\(piece(range))\">\(piece(range))</a>"
            start = range.upperBound
        }
        return html + piece(start..<bytes.count)
    }

    /// HTML keeps one blank of many, and none at the beginning of a line.
    private static func withFixedBlanks(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isAfterBlank = true
        for scalar in text.unicodeScalars {
            let isBlank = scalar == " " || scalar == "\t"
            if scalar == "\t" { result.append(contentsOf: "\u{a0}\u{a0}\u{a0}".unicodeScalars) }
            result.append(isBlank && (isAfterBlank || scalar == "\t") ? "\u{a0}" : scalar)
            isAfterBlank = isBlank
        }
        return String(result)
    }
}
