/// One integer a tongue.
typealias Scores = SIMD16<Int32>

/// Words and letter patterns with their weights, found by hash: the whole of what the identifier knows.
///
/// The key is the FNV-1a hash of the UTF-8 bytes, a word standing between two edges. Two keys that collide would share
/// their weights; a test checks that no two do.
struct ScoreTable: Sendable {
    /// Bytes of the longest pattern, edges included.
    static let longestPattern = 8
    /// In place of the blanks around a word.
    static let edge = UInt8(ascii: "_")

    private var keys: [UInt32]
    private var scores: [Scores]
    private let mask: UInt32
    private(set) var count = 0

    static let standard = ScoreTable()

    private init() {
        let size = 8_192
        keys = [UInt32](repeating: 0, count: size)
        scores = [Scores](repeating: .zero, count: size)
        mask = UInt32(size - 1)
        for tongue in Tongue.allCases {
            for word in Set(tongue.words.split(whereSeparator: \.isWhitespace)) {
                add("_\(word)_", weight: ScoreTable.weight(ofWord: word), to: tongue)
            }
            for pattern in Set(tongue.patterns.split(whereSeparator: \.isWhitespace)) {
                add(String(pattern), weight: ScoreTable.weight(ofPattern: pattern), to: tongue)
            }
        }
    }

    /// A long word is rarely shared between languages, a single letter nearly always.
    private static func weight(ofWord word: Substring) -> Int32 {
        switch word.count {
        case 1: 4
        case 2: 8
        case 3: 11
        default: 13
        }
    }

    private static func weight(ofPattern pattern: Substring) -> Int32 {
        switch pattern.count {
        case 1: pattern.utf8.count > 1 ? 4 : 2
        case 2: 2
        case 3: 3
        default: 4
        }
    }

    private mutating func add(_ feature: String, weight: Int32, to tongue: Tongue) {
        let slot = slot(of: Hash.of(feature.utf8))
        if keys[slot] == 0 {
            keys[slot] = Hash.of(feature.utf8)
            count += 1
        }
        scores[slot][tongue.rawValue] += weight
    }

    /// The weights of a feature; `nil` for an unknown one, which says nothing.
    func scores(of hash: UInt32) -> Scores? {
        let slot = slot(of: hash)
        return keys[slot] == hash ? scores[slot] : nil
    }

    /// Where `hash` is or would be: linear probing, at most half full.
    private func slot(of hash: UInt32) -> Int {
        var slot = (hash ^ hash >> 15) & mask
        while keys[Int(slot)] != 0, keys[Int(slot)] != hash { slot = (slot + 1) & mask }
        return Int(slot)
    }
}

/// FNV-1a over bytes, 32 bits; never 0, which marks an empty slot.
enum Hash {
    static let start: UInt32 = 0x811c_9dc5

    static func adding(_ byte: UInt8, to hash: UInt32) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }

    static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
        bytes.reduce(start) { adding($1, to: $0) }
    }
}
