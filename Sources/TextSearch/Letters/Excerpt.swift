/// What stands around a place in a text, for people.
enum Excerpt {
    /// Characters of an excerpt, with the marks that say that it goes on.
    static let limit = 60
    private static let before = 38

    /// `end` is the place behind what was found. White space is one blank; control characters are left out.
    static func around(_ end: Int, in text: LetterText) -> String {
        let first = max(0, min(end - before, text.letters.count - (limit - 2)))
        let last = min(text.letters.count, first + limit - 2)
        var bytes: [UInt8] = first > 0 ? Array("…".utf8) : []
        for letter in text.letters[first..<last] { add(text.scalar(Int(letter)), text.kind(Int(letter)), to: &bytes) }
        if bytes.last == 0x20 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self) + (last < text.letters.count ? "…" : "")
    }

    private static func add(_ scalar: UInt32, _ kind: LetterKind, to bytes: inout [UInt8]) {
        if LetterKinds.blank.contains(kind: kind) {
            if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
        } else if scalar < 0x80 {
            if !LetterKinds.controls.contains(kind: kind) { bytes.append(UInt8(scalar)) }
        } else if !LetterKinds.other.contains(kind: kind), let scalar = Unicode.Scalar(scalar) {
            bytes += UTF8.encode(scalar).map(Array.init) ?? []
        }
    }
}
