/// A text as it is looked at: tidied (`Tidying`), letters composed, line ends as one LF, and each letter as a number in
/// an alphabet that the text brings itself. 0…127 are ASCII, the others in the order in which they appeared.
///
/// Case stays: what does not care about it knows all forms of a letter. The alphabet is small, so that everything about
/// a letter is found out once for a text and not at each place.
struct LetterText: Sendable {
    private(set) var letters: [UInt16] = []
    /// The scalars of the letters from 128 on.
    private(set) var scalars: [UInt32] = [0xFFFD]
    /// Not all of it was read.
    let isCut: Bool

    /// Reads up to `limit` bytes of UTF-8.
    init(_ text: String, limit: Int = .max) {
        var text = text
        isCut = text.utf8.count > limit
        text.withUTF8 { bytes in
            letters.reserveCapacity(min(bytes.count, limit))
            read(UnsafeBufferPointer(rebasing: bytes.prefix(LetterText.whole(bytes, limit))))
        }
    }

    var alphabetCount: Int { 128 + scalars.count }

    /// The scalar of a letter of the alphabet.
    func scalar(_ letter: Int) -> UInt32 {
        letter < 128 ? UInt32(letter) : scalars[letter - 128]
    }

    /// The length of as many whole scalars as fit into `limit` bytes.
    private static func whole(_ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Int {
        guard bytes.count > limit else { return bytes.count }
        var end = limit
        while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        var numbers = LetterNumbers()
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
                if byte == 0x0D {
                    if index < bytes.count, bytes[index] == 0x0A { index += 1 }
                    letters.append(0x0A)
                } else {
                    letters.append(UInt16(byte))
                }
            } else {
                add(LetterText.scalar(bytes, &index), &numbers)
            }
        }
    }

    /// The scalar of several bytes at `index`; a `String` has none that are malformed.
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
        let first = UInt32(bytes[index])
        let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var scalar = first & (0x7F >> UInt32(count))
        for next in index + 1..<min(index + count, bytes.count) { scalar = scalar << 6 | UInt32(bytes[next]) & 0x3F }
        index += count
        return scalar
    }

    private mutating func add(_ scalar: UInt32, _ numbers: inout LetterNumbers) {
        if Composition.marks.contains(scalar), let last = letters.last,
            let composed = Composition.compose(self.scalar(Int(last)), scalar)
        {
            letters[letters.count - 1] = numbers.number(of: composed, in: &scalars)
        } else if let tidied = Tidying.tidy(scalar) {
            letters.append(tidied < 0x80 ? UInt16(tidied) : numbers.number(of: tidied, in: &scalars))
        }
    }
}

/// The numbers given so far to scalars beyond ASCII, by pages of 64.
private struct LetterNumbers {
    private var pages: [UInt16] = []
    private var numbers: [UInt16] = []

    /// The number of `scalar`, which becomes a new letter when it has none. Beyond 65,000 letters all are U+FFFD.
    mutating func number(of scalar: UInt32, in scalars: inout [UInt32]) -> UInt16 {
        if pages.isEmpty {
            pages = [UInt16](repeating: 0, count: 0x110000 >> 6)
            numbers = [UInt16](repeating: 0, count: 64)
        }
        let page = Int(scalar >> 6)
        if pages[page] == 0 {
            pages[page] = UInt16(numbers.count >> 6)
            numbers.append(contentsOf: repeatElement(0, count: 64))
        }
        let slot = Int(pages[page]) << 6 | Int(scalar & 0x3F)
        if numbers[slot] == 0, scalars.count < 65_000 {
            numbers[slot] = UInt16(128 + scalars.count)
            scalars.append(scalar)
        }
        return numbers[slot] == 0 ? 128 : numbers[slot]
    }
}
