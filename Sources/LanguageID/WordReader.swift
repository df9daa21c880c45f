/// Reads the words out of a text: in lower case, between two edges.
struct WordReader {
    /// Where a word stands in the text, and what it is made of.
    enum Word {
        case latin(padded: UnsafeBufferPointer<UInt8>)
        /// With a letter of another script.
        case foreign
    }

    /// Bytes of a word beyond which it is no word of a language.
    static let longestWord = 40

    private let buffer: UnsafeMutableBufferPointer<UInt8>
    /// Bytes of the word being read, its left edge included.
    private var count = 1
    private var start = 0
    private var isForeign = false
    private var hasDigit = false
    /// Whether the word stands behind an apostrophe that opens a quotation.
    private var isInQuotes = false

    /// Calls `take` with every word of `bytes` and where it stands; words with digits are left out.
    @inline(__always)
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ take: (Word, Range<Int>) -> Void) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longestWord + 4) { buffer in
            var reader = WordReader(buffer)
            var index = 0
            while index < bytes.count { index += reader.step(at: index, in: bytes, take) }
            reader.endWord(at: bytes.count, joined: false, take)
        }
    }

    private init(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
        self.buffer = buffer
        buffer.initialize(repeating: LetterPatterns.edge)
    }

    /// Takes one character; the bytes it has.
    @inline(__always)
    private mutating func step(
        at index: Int,
        in bytes: UnsafeBufferPointer<UInt8>,
        _ take: (Word, Range<Int>) -> Void
    ) -> Int {
        if isBetweenWords { start = index }
        switch Letters.kind(at: index, in: bytes) {
        case .latin(let first, let second, let length):
            add(first)
            if second != 0 { add(second) }
            return length
        case .foreign(let length):
            isForeign = true
            return length
        case .accent(let length):
            return length
        case .digit:
            hasDigit = true
            return 1
        case .apostrophe(let length):
            let follows = !isBetweenWords
            endWord(at: index, joined: !isInQuotes, take)
            begin(behind: follows ? LetterPatterns.elision : LetterPatterns.edge, inQuotes: !follows)
            return length
        case .other(let length):
            endWord(at: index, joined: false, take)
            begin(behind: LetterPatterns.edge, inQuotes: false)
            return length
        }
    }

    private var isBetweenWords: Bool { count == 1 && !isForeign && !hasDigit }

    @inline(__always)
    private mutating func add(_ byte: UInt8) {
        if count <= WordReader.longestWord { buffer[count] = byte }
        count += 1
    }

    private mutating func begin(behind edge: UInt8, inQuotes: Bool) {
        buffer[0] = edge
        (count, isForeign, hasDigit, isInQuotes) = (1, false, false, inQuotes)
    }

    @inline(__always)
    private mutating func endWord(at end: Int, joined: Bool, _ take: (Word, Range<Int>) -> Void) {
        guard !isBetweenWords, !hasDigit else { return }
        if isForeign { return take(.foreign, start..<end) }
        guard count <= WordReader.longestWord else { return }
        buffer[count] = joined ? LetterPatterns.elision : LetterPatterns.edge
        take(.latin(padded: UnsafeBufferPointer(rebasing: buffer[...count])), start..<end)
    }
}
