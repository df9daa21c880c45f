/// Walks the start tags of a small XML document, each with its attributes and the text up to the next tag. It builds no
/// tree, follows no reference and stops at a document type declaration, so that nothing in a document can grow.
struct XMLScanner {
    /// One start tag: names in lower case.
    struct Element {
        var name: String
        var attributes: [String: String]
        /// The text that follows, up to the next tag, trimmed.
        var text: String
    }

    private static let elementLimit = 10_000
    private static let attributeLimit = 20

    private let bytes: [UInt8]
    private var index = 0
    private var count = 0
    /// Whether a document type was declared: such a document is not read.
    private(set) var isRefused = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func next() -> Element? {
        while count < Self.elementLimit, let open = bytes.position(of: .less, in: index..<bytes.count) {
            guard let close = bytes.position(of: .greater, in: open..<bytes.count) else { return nil }
            index = close + 1
            if bytes.starts(with: "<!doctype", in: open..<close) || bytes.starts(with: "<!entity", in: open..<close) {
                isRefused = true
                return nil
            }
            if open + 1 < close, bytes[open + 1].isLetter {
                count += 1
                return element(open + 1..<close)
            }
        }
        return nil
    }

    private func element(_ tag: Range<Int>) -> Element {
        let nameEnd = bytes[tag].firstIndex { $0.isSpace || $0 == .slash } ?? tag.upperBound
        let textEnd = bytes.position(of: .less, in: index..<bytes.count) ?? bytes.count
        return Element(
            name: lowercased(tag.lowerBound..<nameEnd),
            attributes: attributes(nameEnd..<tag.upperBound),
            text: text(index..<textEnd)
        )
    }

    /// `name="value"` pairs; anything else ends them.
    private func attributes(_ range: Range<Int>) -> [String: String] {
        var (result, start): ([String: String], Int) = ([:], range.lowerBound)
        while result.count < Self.attributeLimit, let equals = bytes.position(of: .equals, in: start..<range.upperBound)
        {
            let quote = bytes.skippingSpace(from: equals + 1, to: range.upperBound)
            guard quote < range.upperBound, bytes[quote] == .quote || bytes[quote] == .apostrophe,
                let end = bytes.position(of: bytes[quote], in: quote + 1..<range.upperBound)
            else { break }
            result[lowercased(bytes.trimmed(start..<equals))] = text(quote + 1..<end)
            start = end + 1
        }
        return result
    }

    private func lowercased(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].map(\.lowercased), as: UTF8.self)
    }

    /// Text with the five predefined references resolved, once.
    private func text(_ range: Range<Int>) -> String {
        var (result, index): ([UInt8], Int) = ([], bytes.trimmed(range).lowerBound)
        let end = bytes.trimmed(range).upperBound
        while index < end {
            let reference = Self.references.first { bytes.starts(with: $0.name, in: index..<end) }
            result.append(reference?.character ?? bytes[index])
            index += reference?.name.utf8.count ?? 1
        }
        return TextCleaning.line(result)
    }

    private static let references: [(name: String, character: UInt8)] = [
        ("&lt;", .less), ("&gt;", .greater), ("&amp;", 0x26), ("&quot;", .quote), ("&apos;", .apostrophe),
    ]
}
