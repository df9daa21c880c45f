/// Recognises the language of a text by its patterns of letters; integer sums, so that it is the same everywhere.
///
/// The text is cleaned first, because a customer's two lines stand above quotes, disclaimers and logs in other
/// languages. Where cleaning leaves nothing to tell by, the less cleaned text decides.
package enum LanguageIdentifier {
    /// Bytes of cleaned text that are looked at: more would not change the answer.
    private static let limit = 4_000
    /// Below this the words left are a stray name or two, and the less cleaned text is asked.
    private static let telling = 0.6
    /// From here on the beginning of a text is believed against the rest.
    private static let sure = 0.98
    /// Words from which evidence is taken.
    private static let explained = 64
    /// Words that decide alone.
    private static let enough = 4

    private static let nothing = Identification(verdict: .undetermined, confidence: 0, evidence: [], isBrief: true)

    package static func identify(_ text: String) -> Identification { weigh(text).found }

    /// What is left of `text` after cleaning, and was weighed.
    package static func weighed(_ text: String) -> String { String(decoding: weigh(text).words, as: UTF8.self) }

    private static func weigh(_ text: String) -> (found: Identification, words: [UInt8]) {
        let source = Cleaning.bounded(text)
        var best = (found: nothing, words: [UInt8]())
        var seen = -1
        for depth in Cleaning.Depth.allCases where best.found.confidence < telling {
            let cleaned = Cleaning.clean(source, depth)
            guard cleaned.count != seen else { continue }
            seen = cleaned.count
            let next = heard(identify(cleaned), in: cleaned)
            if best.found.verdict == .undetermined || next.confidence >= telling { best = (next, cleaned) }
        }
        return best
    }

    /// English is what programs speak: where it outweighs another language in which the text surely begins, it was
    /// pasted, and the beginning decides.
    private static func heard(_ whole: Identification, in bytes: [UInt8]) -> Identification {
        guard whole.verdict == .language(.english), let end = endOfOpening(bytes), end < bytes.count else {
            return whole
        }
        let opening = identify(Array(bytes[..<end]))
        return opening.confidence >= sure && opening.verdict != .undetermined ? opening : whole
    }

    /// Behind the first lines that have words enough to decide alone.
    private static func endOfOpening(_ bytes: [UInt8]) -> Int? {
        var (words, isWord) = (0, false)
        for (index, byte) in bytes.enumerated() {
            let isBlank = byte == 0x20 || byte == 0x0A
            if isWord, isBlank { words += 1 }
            isWord = !isBlank
            if byte == 0x0A, words >= enough { return index + 1 }
        }
        return nil
    }

    private static func identify(_ bytes: [UInt8]) -> Identification {
        bytes.withUnsafeBufferPointer { bytes in
            let seen = UnsafeBufferPointer(rebasing: bytes.prefix(limit))
            return identification(WordScanner(seen), in: seen)
        }
    }

    private static func identification(
        _ scan: WordScanner,
        in bytes: UnsafeBufferPointer<UInt8>
    ) -> Identification {
        if scan.foreignWords > scan.words.count {
            return Identification(
                verdict: .other,
                confidence: 1 - 0.5 / Double(scan.foreignWords * 4),
                evidence: [],
                isBrief: scan.foreignWords < enough
            )
        }
        guard !scan.words.isEmpty else { return nothing }
        let winner = Tongue.allCases.reduce(Tongue.italian) {
            scan.total[$1.rawValue] > scan.total[$0.rawValue] ? $1 : $0
        }
        return Identification(
            verdict: winner.verdict,
            confidence: Confidence.of(winner, scan.total),
            evidence: evidence(scan.words, for: winner, against: rival(of: winner, scan.total), in: bytes),
            isBrief: scan.words.count < enough
        )
    }

    /// The strongest tongue that would have meant another verdict.
    private static func rival(of winner: Tongue, _ scores: Scores) -> Tongue {
        let rivals = Tongue.allCases.filter { $0.verdict != winner.verdict }
        return rivals.max { scores[$0.rawValue] < scores[$1.rawValue] } ?? winner
    }

    /// The five words that speak most for the winner, heaviest first, each once and with the weight of all its places.
    private static func evidence(
        _ words: [WordScanner.Word],
        for winner: Tongue,
        against rival: Tongue,
        in bytes: UnsafeBufferPointer<UInt8>
    ) -> [String] {
        var found: [(text: String, weight: Int32)] = []
        for word in words.prefix(explained) {
            let weight = Int32(word.scores[winner.rawValue]) - Int32(word.scores[rival.rawValue])
            let text = String(decoding: bytes[word.range], as: UTF8.self).lowercased()
            if let known = found.firstIndex(where: { $0.text == text }) {
                found[known].weight += weight
            } else {
                found.append((text, weight))
            }
        }
        let speaking = found.filter { $0.weight > 0 }
        return speaking.sorted { ($1.weight, $0.text) < ($0.weight, $1.text) }.prefix(5).map(\.text)
    }
}
