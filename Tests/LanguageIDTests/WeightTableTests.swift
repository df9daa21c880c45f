import CLanguageTable
import Testing

@testable import LanguageID

/// The trained table is whole, and gives the same sums on every machine.
struct WeightTableTests {
    private static let text = """
        Buongiorno, da stamattina non riesco piu' ad accedere. Please help: the password isn't accepted. Größe, façade, \
        perché, niño, ação, știre, l·l, żółw, från, række.
        """

    private static let expected: [Int32] = [730, 433, -107, -71, -103, -51, -102, -114, -178, -189, -181, -62]

    private func total(_ text: String) -> [Int32] {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            let total = WordScanner(bytes).total
            return Tongue.allCases.map { total[$0.rawValue] }
        }
    }

    @Test func sizeIsWhatIsRead() {
        #expect(Int(sportello_language_weights_size()) == WeightTable.size)
        #expect(WeightTable.size < 2_000_000)
    }

    @Test("A new table has new sums; the same table never")
    func sums() {
        #expect(total(Self.text) == Self.expected)
    }

    @Test func nothingWeighsNothing() {
        #expect(total("") == Tongue.allCases.map { _ in 0 })
    }

    @Test("The heaviest word stays in sixteen bits")
    func longestWord() {
        let patterns = (WordReader.longestWord + 1) * LetterPatterns.longest + 1
        #expect(patterns * 127 <= Int(Int16.max))
    }

    @Test("Confidence is a share, and grows with the margin")
    func confidence() {
        var (scores, before) = (Scores.zero, 0.0)
        for margin in [Int32(0), 1, 16, 40, 160, 100_000] {
            scores[Tongue.italian.rawValue] = margin
            let found = Confidence.of(.italian, scores)
            #expect((0...1).contains(found) && found >= before)
            before = found
        }
        #expect(before > 0.999)
    }
}
