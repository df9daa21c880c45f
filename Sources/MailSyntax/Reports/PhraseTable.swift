/// Phrases, in folded form, that are looked for together: the first byte picks the few that are compared.
struct PhraseTable: Sendable {
    private let buckets: [[[UInt8]]]

    init(_ phrases: [String]) {
        var buckets = [[[UInt8]]](repeating: [], count: 256)
        for phrase in phrases {
            let bytes = Array(phrase.utf8)
            guard let first = bytes.first else { continue }
            buckets[Int(first)].append(bytes)
        }
        self.buckets = buckets
    }

    /// Where the phrases stand in `text`, each beginning a word.
    func places(in text: [UInt8]) -> [Range<Int>] {
        text.indices.compactMap { index in
            let beginsWord = index == 0 || !text[index].isLetter || !text[index - 1].isLetter
            return beginsWord ? match(text, at: index) : nil
        }
    }

    func occurs(in text: [UInt8]) -> Bool {
        text.indices.contains { index in
            (index == 0 || !text[index].isLetter || !text[index - 1].isLetter) && match(text, at: index) != nil
        }
    }

    /// Whether `text` begins with one of the phrases.
    func begins(_ text: [UInt8], at start: Int = 0) -> Bool {
        match(text, at: start) != nil
    }

    /// Whether `text` up to `end` ends with one of the phrases, a whole word.
    func ends(_ text: [UInt8], before end: Int) -> Bool {
        (0..<end).suffix(Self.longestLabel).contains { start in
            guard start == 0 || !text[start - 1].isLetter, let place = match(text, at: start, before: end) else {
                return false
            }
            return place.upperBound == end
        }
    }

    /// The longest phrase that is looked for backwards.
    private static let longestLabel = 40

    /// The longest of the phrases that begin at `start`.
    private func match(_ text: [UInt8], at start: Int, before end: Int? = nil) -> Range<Int>? {
        let end = end ?? text.count
        guard start < end else { return nil }
        var longest: Range<Int>?
        for phrase in buckets[Int(text[start])] where phrase.count <= end - start {
            guard text[start..<start + phrase.count].elementsEqual(phrase) else { continue }
            if phrase.count > longest?.count ?? 0 { longest = start..<start + phrase.count }
        }
        return longest
    }
}
