import Testing

@testable import LanguageID

/// Letters and words as the table knows them.
struct LettersTests {
    private func words(_ text: String) -> [String] {
        var found: [String] = []
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            WordReader.read(bytes) { word, range in
                switch word {
                case .latin(let padded): found.append(String(decoding: padded, as: UTF8.self))
                case .foreign: found.append(String(decoding: bytes[range], as: UTF8.self))
                }
            }
        }
        return found
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

    @Test(
        "Words stand between edges",
        arguments: [
            ("Ciao a tutti", ["_ciao_", "_a_", "_tutti_"]),
            ("È URGENTE!", ["_è_", "_urgente_"]),
            ("l'ordine dell’anno", ["_l'", "'ordine_", "_dell'", "'anno_"]),
            ("perche' e' cosi`", ["_perche'", "_e'", "_cosi'"]),
            ("detto 'ciao' ieri", ["_detto_", "_ciao_", "_ieri_"]),
            ("'tis don't", ["_tis_", "_don'", "'t_"]),
            ("e\u{300}", ["_e_"]),
            ("x86 a1b 2026 mp3", []),
            ("привет mondo", ["привет", "_mondo_"]),
            ("a-b/c", ["_a_", "_b_", "_c_"]),
            ("", []),
            (String(repeating: "x", count: 41) + " si", ["_si_"]),
        ]
    )
    func reading(text: String, expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test("Every cut of a text is read without harm")
    func everyCut() {
        let bytes = Array("L’È ß\u{300} привет 日本 🎫 x1 'a' perche´ \(String(repeating: "è", count: 30))".utf8)
        bytes.withUnsafeBufferPointer { bytes in
            for start in bytes.indices {
                for end in start...bytes.count {
                    WordReader.read(UnsafeBufferPointer(rebasing: bytes[start..<end])) { word, range in
                        #expect(range.upperBound <= end - start)
                        if case .latin(let padded) = word { #expect(padded.count <= WordReader.longestWord + 1) }
                    }
                }
            }
        }
    }

    @Test("A word has its runs of one to five letters, and itself")
    func patterns() {
        var rows: [Int] = []
        Array("_più_".utf8).withUnsafeBufferPointer { LetterPatterns.forEachRow(of: $0) { rows.append($0) } }
        // Five characters: 15 runs, less the edges by themselves, and the word.
        #expect(rows.count == 15 - 2 + 1)
        #expect(rows.allSatisfy { (0..<LetterPatterns.rows).contains($0) })
    }
}
