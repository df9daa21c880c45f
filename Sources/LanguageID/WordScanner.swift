/// Reads words out of cleaned text and adds up what each says about the language.
struct WordScanner {
    /// A word that says something, and what.
    struct Word {
        let range: Range<Int>
        let scores: Scores
    }

    private(set) var words: [Word] = []
    /// Words of another script.
    private(set) var foreignWords = 0
    private(set) var total = Scores.zero

    private let table = ScoreTable.standard
    /// The word being read, in lower case, between two edges.
    private var buffer: [UInt8] = [ScoreTable.edge]
    private var start = 0
    private var isForeign = false
    private var hasDigit = false

    /// Bytes of a word beyond which it is no word of a language.
    private static let longestWord = 64

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        words.reserveCapacity(64)
        var index = 0
        while index < bytes.count { index += read(at: index, in: bytes) }
        endWord(at: bytes.count)
    }

    /// Takes one character; the bytes it has.
    private mutating func read(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        if buffer.count == 1 && !isForeign && !hasDigit { start = index }
        switch Letters.kind(at: index, in: bytes) {
        case .latin(let first, let second, let length):
            buffer.append(first)
            if second != 0 { buffer.append(second) }
            return length
        case .foreign(let length):
            isForeign = true
            return length
        case .accent(let length):
            return length
        case .digit:
            hasDigit = true
            return 1
        case .other(let length):
            endWord(at: index)
            return length
        }
    }

    private mutating func endWord(at end: Int) {
        defer { begin() }
        guard !hasDigit else { return }
        if isForeign { foreignWords += 1 }
        guard !isForeign, buffer.count > 1, buffer.count <= WordScanner.longestWord else { return }
        buffer.append(ScoreTable.edge)
        let scores = score()
        guard scores != .zero else { return }
        total &+= scores
        words.append(Word(range: start..<end, scores: scores))
    }

    private mutating func begin() {
        buffer.removeSubrange(1...)
        (isForeign, hasDigit) = (false, false)
    }

    /// The word itself, and every pattern in it.
    private func score() -> Scores {
        var sum = table.scores(of: Hash.of(buffer)) ?? .zero
        buffer.withUnsafeBufferPointer { word in
            for start in word.indices where word[start] & 0xc0 != 0x80 {
                var hash = Hash.start
                for index in start..<min(start + ScoreTable.longestPattern, word.count) {
                    hash = Hash.adding(word[index], to: hash)
                    if let scores = table.scores(of: hash) { sum &+= scores }
                }
            }
        }
        return sum
    }
}
