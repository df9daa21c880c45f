/// The character set that an HTML text names itself, for parts whose header names none (WHATWG HTML §13.2.3.2).
enum HTMLCharset {
    /// How far the declaration is looked for.
    private static let reach = 1_024

    /// The label in `<meta charset=…>` or `<meta … content="text/html; charset=…">`; `nil` for other types.
    static func declared(_ html: [UInt8], type: String) -> String? {
        guard type == "text/html" else { return nil }
        let head = 0..<min(html.count, reach)
        var index = head.lowerBound
        while let start = html.position(of: .less, in: index..<head.upperBound) {
            index = start + 1
            guard html.starts(with: "meta", in: index..<head.upperBound) else { continue }
            let end = html.position(of: .greater, in: index..<head.upperBound) ?? head.upperBound
            if let label = label(html, index..<end) { return label }
        }
        return nil
    }

    private static func label(_ html: [UInt8], _ tag: Range<Int>) -> String? {
        guard let word = tag.first(where: { html.starts(with: "charset", in: $0..<tag.upperBound) }) else { return nil }
        let rest = html[(word + 7)..<tag.upperBound].drop {
            $0.isSpace || $0 == .equals || $0 == .quote || $0 == .apostrophe
        }
        let label = rest.prefix { $0.isLetter || $0.isDigit || $0 == .hyphen || $0 == .underscore }
        // A text that names UTF-16 in letters of one byte is not UTF-16.
        let text = String(decoding: label, as: UTF8.self).lowercased()
        return text.isEmpty || text.hasPrefix("utf-16") ? nil : text
    }
}
