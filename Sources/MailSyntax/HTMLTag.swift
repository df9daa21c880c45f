/// One tag of HTML as far as turning it to text needs it.
struct HTMLTag {
    /// Lower case.
    var name: String
    var isClosing: Bool
    /// The bytes between the name and the end of the tag.
    var attributes: Range<Int>
    /// Behind the tag.
    var end: Int

    /// The value of an attribute, quoted or not, still with its character references; empty when it has none.
    func attribute(_ name: String, in html: [UInt8]) -> Range<Int>? {
        var index = attributes.lowerBound
        let end = attributes.upperBound
        while index < end {
            index = html.skippingSpace(from: index, to: end)
            let start = index
            while index < end, !html[index].isSpace, html[index] != .equals { index += 1 }
            let isWanted = html.spells(name, in: start..<index)
            index = html.skippingSpace(from: index, to: end)
            guard index < end, html[index] == .equals else {
                if isWanted { return start..<start }
                if index == start { index += 1 }
                continue
            }
            let value = Self.value(html, html.skippingSpace(from: index + 1, to: end), end)
            if isWanted { return value.range }
            index = value.end
        }
        return nil
    }

    private static func value(_ html: [UInt8], _ start: Int, _ end: Int) -> (range: Range<Int>, end: Int) {
        if start < end, html[start] == .quote || html[start] == .apostrophe {
            let close = html.position(of: html[start], in: start + 1..<end) ?? end
            return (start + 1..<close, min(close + 1, end))
        }
        var index = start
        while index < end, !html[index].isSpace { index += 1 }
        return (start..<index, index)
    }
}
