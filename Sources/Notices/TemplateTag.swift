/// One `{{…}}` of a template.
enum TemplateTag: Equatable {
    case value(String)
    /// `{{#name}}`, shown when there is a value, or `{{^name}}`, shown when there is none.
    case opening(String)
    case closing(String)
    case comment
    /// Mustache we do not use: partials, other delimiters, unescaped values, transforms.
    case foreign(String)
    /// `{{` without its `}}` on the same line.
    case unfinished

    /// The tags of one line, in order.
    static func all(in line: Substring) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        var rest = line.utf8[...]
        while let start = rest.firstPair(of: UInt8(ascii: "{")) {
            let content = rest[rest.index(start, offsetBy: 2)...]
            guard let end = content.firstPair(of: UInt8(ascii: "}")) else { return tags + [.unfinished] }
            tags.append(TemplateTag(content: String(Substring(content[..<end]))))
            rest = content[content.index(end, offsetBy: 2)...]
        }
        return tags
    }

    private init(content: String) {
        let name = content.drop { $0 == " " }
        switch name.first {
        case "!": self = .comment
        case "#", "^": self = TemplateTag.named(name.dropFirst()).map(TemplateTag.opening) ?? .foreign(content)
        case "/": self = TemplateTag.named(name.dropFirst()).map(TemplateTag.closing) ?? .foreign(content)
        default: self = TemplateTag.named(name).map(TemplateTag.value) ?? .foreign(content)
        }
    }

    /// The name without the blanks around it; `nil` when it is more than letters, digits and underscores.
    private static func named(_ text: Substring) -> String? {
        let name = text.drop { $0 == " " }.prefix { $0 != " " }
        let after = name.endIndex..<text.endIndex
        let isName = name.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte | 0x20) || byte == 0x5f
        }
        return isName && !name.isEmpty && text[after].allSatisfy { $0 == " " } ? String(name) : nil
    }
}

extension Substring.UTF8View {
    /// Where `byte` first stands twice in a row.
    fileprivate func firstPair(of byte: UInt8) -> Index? {
        var index = startIndex
        while let found = self[index...].firstIndex(of: byte) {
            let next = self.index(after: found)
            guard next < endIndex else { return nil }
            if self[next] == byte { return found }
            index = next
        }
        return nil
    }
}
