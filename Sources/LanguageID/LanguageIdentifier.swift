/// Recognises the language of a text by its small words and its letter patterns; pure, the same everywhere.
///
/// The text is cleaned first, because a customer's two lines stand above quotes, disclaimers and logs in other
/// languages. Where cleaning leaves nothing to tell by, the less cleaned text decides.
package enum LanguageIdentifier {
    /// Bytes of cleaned text that are looked at: more would not change the answer.
    private static let limit = 4_000
    /// Below this the words left are a stray name or two, and the less cleaned text is asked.
    private static let telling = 0.6

    package static func identify(_ text: String) -> Identification {
        let source = Cleaning.bounded(text)
        var best = Identification(verdict: .undetermined, confidence: 0, evidence: [])
        for depth in Cleaning.Depth.allCases where best.confidence < telling {
            let next = identify(Cleaning.clean(source, depth))
            if best.verdict == .undetermined || next.confidence >= telling { best = next }
        }
        return best
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
                confidence: confidence(margin: Int32(clamping: scan.foreignWords) &* 8),
                evidence: []
            )
        }
        let winner = Tongue.allCases.reduce(Tongue.italian) {
            scan.total[$1.rawValue] > scan.total[$0.rawValue] ? $1 : $0
        }
        let runnerUp = rival(of: winner, scan.total)
        let margin = scan.total[winner.rawValue] - scan.total[runnerUp.rawValue]
        guard margin > 0 else { return Identification(verdict: .undetermined, confidence: 0, evidence: []) }
        return Identification(
            verdict: winner.verdict,
            confidence: confidence(margin: margin),
            evidence: evidence(scan.words, for: winner, against: runnerUp, in: bytes)
        )
    }

    /// The strongest tongue that would have meant another verdict.
    private static func rival(of winner: Tongue, _ scores: Scores) -> Tongue {
        let rivals = Tongue.allCases.filter { $0.verdict != winner.verdict }
        return rivals.max { scores[$0.rawValue] < scores[$1.rawValue] } ?? winner
    }

    /// From one half at no margin towards 1; 0.9 at 40 points, about four telling words.
    private static func confidence(margin: Int32) -> Double {
        let points = Double(margin)
        return 1 - 5 / (points + 10)
    }

    /// The five words that speak most for the winner, heaviest first, each once.
    private static func evidence(
        _ words: [WordScanner.Word],
        for winner: Tongue,
        against rival: Tongue,
        in bytes: UnsafeBufferPointer<UInt8>
    ) -> [String] {
        let weight = { (word: WordScanner.Word) in word.scores[winner.rawValue] - word.scores[rival.rawValue] }
        var heaviest: [(text: String, weight: Int32)] = []
        for word in words where weight(word) > (heaviest.count < 5 ? 0 : heaviest[4].weight) {
            let text = String(decoding: bytes[word.range], as: UTF8.self).lowercased()
            guard !heaviest.contains(where: { $0.text == text }) else { continue }
            let place = heaviest.firstIndex { $0.weight < weight(word) } ?? heaviest.endIndex
            heaviest.insert((text, weight(word)), at: place)
            if heaviest.count > 5 { heaviest.removeLast() }
        }
        return heaviest.map(\.text)
    }
}
