/// Changes to bytes, the same for the same seed (SplitMix64): what fuzzing does, in small and without its tools.
struct Mutation {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// `bytes` changed in one to four places.
    mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
        var changed = bytes
        for _ in 0...number(below: 4) { change(&changed) }
        return changed
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let place = number(below: bytes.count + 1)
        let length = min(number(below: 20), bytes.count - place)
        switch number(below: 6) {
        case 0: bytes.insert(contentsOf: words[number(below: words.count)], at: place)
        case 1: bytes.removeSubrange(place..<place + length)
        case 2: bytes.insert(contentsOf: bytes[place..<place + length], at: number(below: bytes.count + 1))
        case 3: bytes.removeSubrange(place...)
        case 4: bytes.insert(UInt8(truncatingIfNeeded: next()), at: place)
        default: if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: next()) }
        }
    }

    /// What means something somewhere.
    private var words: [[UInt8]] {
        [
            "\r\n", "\n", "\r", "\0", "\"", "(", ")", "<", ">", "=", "=?", "?=", ";", ":", ",", "--", "--b", "@", "{",
            "}",
            " ", "\t", "\\", "&#", "<!--", "-->", "begin 644 a\n", "\nend\n", "%", "*0*=", "'", "\u{FEFF}", "\u{202E}",
            "99999999999999999999", "-1", "> ", "From ",
        ].map { Array($0.utf8) } + [[0xFF], [0x80, 0x80], [0x1B, 0x24, 0x42], [0xC2], [0xE2, 0x80]]
    }

    private mutating func number(below bound: Int) -> Int {
        bound > 0 ? Int(next() % UInt64(bound)) : 0
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
