/// All phrases and words of a field, and the words that its patterns require.
struct PhraseIndex: Sendable {
    /// What is reported when a phrase is there.
    enum Meaning: Hashable, Sendable {
        case condition(Int)
        case pattern(Int)
    }

    private let alphabet: PhraseAlphabet
    private let ascii: PhraseMap
    private let meanings: [Meaning]
    /// Phrases wherever they stand.
    private let anywhere: PhraseAutomaton?
    /// Phrases with the borders of their words as symbols of their own.
    private let whole: PhraseAutomaton?

    /// `phrases` are folded.
    init(anywhere: [(phrase: [UInt32], meaning: Meaning)], whole: [(phrase: [UInt32], meaning: Meaning)]) {
        var alphabet = PhraseAlphabet()
        var (meanings, loose, bordered) = (
            [Meaning](), [(symbols: [PhraseAlphabet.Symbol], number: Int)](),
            [(symbols: [PhraseAlphabet.Symbol], number: Int)]()
        )
        for (phrase, meaning) in anywhere {
            guard let symbols = PhraseIndex.symbols(phrase, &alphabet, bordered: false) else { continue }
            loose.append((symbols, meanings.count))
            meanings.append(meaning)
        }
        for (phrase, meaning) in whole {
            guard let symbols = PhraseIndex.symbols(phrase, &alphabet, bordered: true) else { continue }
            bordered.append((symbols, meanings.count))
            meanings.append(meaning)
        }
        (self.alphabet, self.meanings, ascii) = (alphabet, meanings, PhraseMap(alphabet))
        self.anywhere = loose.isEmpty ? nil : PhraseAutomaton(loose, width: alphabet.count)
        self.whole = bordered.isEmpty ? nil : PhraseAutomaton(bordered, width: alphabet.count)
    }

    private static func symbols(
        _ phrase: [UInt32],
        _ alphabet: inout PhraseAlphabet,
        bordered: Bool
    ) -> [PhraseAlphabet.Symbol]? {
        var (symbols, wasWord) = ([PhraseAlphabet.Symbol](), false)
        for scalar in phrase {
            let isWord = LetterKinds.word.contains(kind: LetterKind(scalar))
            if bordered, isWord != wasWord { symbols.append(PhraseAlphabet.border) }
            guard let symbol = scalar == 0x20 ? PhraseAlphabet.blank : alphabet.add(scalar) else { return nil }
            symbols.append(symbol)
            wasWord = isWord
        }
        if bordered, wasWord { symbols.append(PhraseAlphabet.border) }
        return symbols
    }

    /// A search through the texts of a mail: each meaning is reported once.
    struct Search {
        private var loose: [Bool]
        private var bordered: [Bool]

        fileprivate init(_ index: PhraseIndex) {
            loose = index.anywhere?.speaking ?? []
            bordered = index.whole?.speaking ?? []
        }

        mutating func go(through text: LetterText, _ index: PhraseIndex, _ report: (Meaning, Int) -> Void) {
            guard index.anywhere != nil || index.whole != nil else { return }
            let map = PhraseMap(index.ascii, text, index.alphabet)
            if let automaton = index.anywhere {
                automaton.go(through: text, map, byWords: false, &loose) { report(index.meanings[$0], $1) }
            }
            if let automaton = index.whole {
                automaton.go(through: text, map, byWords: true, &bordered) { report(index.meanings[$0], $1) }
            }
        }
    }

    func search() -> Search { Search(self) }
}
