/// What the table of weights knows about a word: its runs of one to five letters, edges included, and the word itself,
/// each found by its hash. Training and recognition share this, or they would speak of different patterns.
enum LetterPatterns {
    /// In place of what parts words.
    static let edge = UInt8(ascii: "_")
    /// In place of an edge where an apostrophe joins: elisions, and accents typed behind their letter.
    static let elision = UInt8(ascii: "'")

    /// Letters of the longest run.
    static let longest = 5
    /// Patterns that share a row share their weights.
    static let rowBits: UInt32 = 17
    static let rows = 1 << Int(rowBits)

    /// Names the row of every pattern in a word in lower case that stands between two edges.
    @inline(__always)
    static func forEachRow(of word: UnsafeBufferPointer<UInt8>, _ take: (Int) -> Void) {
        for start in word.indices where isStart(word[start]) { runs(from: start, in: word, take) }
        var whole = wholeWord
        for byte in word { whole = adding(byte, to: whole) }
        take(row(of: whole))
    }

    @inline(__always)
    private static func runs(from start: Int, in word: UnsafeBufferPointer<UInt8>, _ take: (Int) -> Void) {
        var (hash, letters, index) = (offsetBasis, 0, start)
        while index < word.count, letters < longest {
            hash = adding(word[index], to: hash)
            index += 1
            guard index == word.count || isStart(word[index]) else { continue }
            letters += 1
            if letters > 1 || word[start] != edge { take(row(of: hash)) }
        }
    }

    /// FNV-1a over the bytes of UTF-8, 32 bits.
    private static let offsetBasis: UInt32 = 0x811c_9dc5
    /// Where the hash of a whole word starts, so that a short word is not counted as a run a second time.
    private static let wholeWord: UInt32 = 0x3c6e_f372

    @inline(__always)
    private static func adding(_ byte: UInt8, to hash: UInt32) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }

    /// Folds the hash to the width of the table, as FNV's authors advise.
    @inline(__always)
    private static func row(of hash: UInt32) -> Int { Int((hash >> rowBits ^ hash) & (1 << rowBits - 1)) }

    /// Whether a character of UTF-8 begins with `byte`.
    @inline(__always)
    private static func isStart(_ byte: UInt8) -> Bool { byte & 0xc0 != 0x80 }
}
