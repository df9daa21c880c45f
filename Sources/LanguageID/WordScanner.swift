/// Adds up what each word of a cleaned text says about the language.
struct WordScanner {
    /// A word, and what it says.
    struct Word {
        let range: Range<Int>
        let scores: WeightTable.WordScores
    }

    private(set) var words: [Word] = []
    /// Words of another script.
    private(set) var foreignWords = 0
    private(set) var total = Scores.zero

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        words.reserveCapacity(bytes.count / 4)
        WordReader.read(bytes) { word, range in
            switch word {
            case .latin(let padded):
                let scores = WeightTable.scores(of: padded)
                total &+= Scores(truncatingIfNeeded: scores)
                words.append(Word(range: range, scores: scores))
            case .foreign:
                foreignWords += 1
            }
        }
    }
}
