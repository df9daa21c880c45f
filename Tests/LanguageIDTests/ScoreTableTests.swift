import Testing

@testable import LanguageID

/// The hand-written lists are what the table knows.
struct ScoreTableTests {
    private static var features: [String] {
        Tongue.allCases.flatMap { tongue in
            tongue.words.split(whereSeparator: \.isWhitespace).map { "_\($0)_" }
                + tongue.patterns.split(whereSeparator: \.isWhitespace).map(String.init)
        }
    }

    @Test func noTwoFeaturesShareAHash() {
        let features = Set(ScoreTableTests.features)
        #expect(Set(features.map { Hash.of($0.utf8) }).count == features.count)
        #expect(!features.contains { Hash.of($0.utf8) == 0 })
        #expect(ScoreTable.standard.count == features.count)
    }

    @Test func tableIsAtMostHalfFull() {
        #expect(ScoreTable.standard.count <= 4_096)
    }

    @Test(arguments: Tongue.allCases)
    func patternsFitAndAreLowerCase(tongue: Tongue) {
        for pattern in tongue.patterns.split(whereSeparator: \.isWhitespace) {
            #expect(pattern.utf8.count <= ScoreTable.longestPattern, "\(pattern)")
            #expect(pattern == pattern.lowercased(), "\(pattern)")
        }
        for word in tongue.words.split(whereSeparator: \.isWhitespace) {
            #expect(word == word.lowercased() && word.allSatisfy(\.isLetter), "\(word)")
        }
    }

    @Test func everyLetterOfTheTablesIsRead() {
        for feature in ScoreTableTests.features {
            let bytes = Array(feature.utf8)
            bytes.withUnsafeBufferPointer { bytes in
                for index in bytes.indices where bytes[index] & 0xc0 != 0x80 && bytes[index] != ScoreTable.edge {
                    if case .latin = Letters.kind(at: index, in: bytes) { continue }
                    #expect(Bool(false), "\(feature)")
                }
            }
        }
    }

    @Test(
        "Capital and small letters are one",
        arguments: ["È", "À", "Ö", "Ç", "Ă", "Ș", "Ț", "Ł", "Ś", "Ž", "Ő", "Æ", "Ø", "Z"]
    )
    func lowerCase(letter: String) {
        let (upper, lower) = (Array(letter.utf8), Array(letter.lowercased().utf8))
        let kinds = [upper, lower].map { $0.withUnsafeBufferPointer { Letters.kind(at: 0, in: $0) } }
        #expect(kinds[0] == kinds[1])
    }
}
