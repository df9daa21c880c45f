import CLanguageTable

/// One integer a tongue; the last lanes are unused.
typealias Scores = SIMD16<Int32>

/// How much each pattern of letters speaks for each tongue, in sixteenths of a natural unit: the trained table, which
/// is part of the program and needs no loading.
enum WeightTable {
    /// What one natural unit of evidence is in the table's integers.
    static let unit = 16

    private static let stride = Tongue.allCases.count
    /// Sums of one word stay in 16 bits: it has at most 40 bytes, so at most 201 patterns of at most 127.
    typealias WordScores = SIMD16<Int16>

    /// Bytes the table must have: its rows, and what reading the last as sixteen lanes touches behind it.
    static let size = LetterPatterns.rows * stride + 16 - stride

    /// What all patterns of a padded word say together. The lanes behind the last tongue mean nothing.
    @inline(__always)
    static func scores(of word: UnsafeBufferPointer<UInt8>) -> WordScores {
        var sum = WordScores.zero
        LetterPatterns.forEachRow(of: word) { sum &+= WordScores(truncatingIfNeeded: weights(ofRow: $0)) }
        return sum
    }

    // SAFETY: the table is constant memory of `size` bytes, which a test checks; a row is below `LetterPatterns.rows`.
    @inline(__always)
    private static func weights(ofRow row: Int) -> SIMD16<Int8> {
        UnsafeRawPointer(sportello_language_weights()).loadUnaligned(
            fromByteOffset: row &* stride,
            as: SIMD16<Int8>.self
        )
    }
}
