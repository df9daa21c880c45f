/// A text as it is looked at: tidied (`Tidying`), letters composed, line ends as one LF, and each letter as a number in
/// an alphabet that the text brings itself. 0…127 are ASCII, the others in the order in which they appeared.
///
/// Case stays: what does not care about it knows all forms of a letter. The alphabet is small, so that everything about
/// a letter is found out once for a text and not at each place.
struct LetterText: Sendable {
    private(set) var letters: [UInt16] = []
    /// The scalars of the letters from 128 on.
    private(set) var scalars: [UInt32] = [0xFFFD]
    /// The kinds of `scalars`.
    private(set) var kinds: [LetterKind] = []
    /// Not all of it was read.
    let isCut: Bool

    /// Reads up to `limit` bytes of UTF-8.
    init(_ text: String, limit: Int = .max) {
        var text = text
        isCut = text.utf8.count > limit
        text.withUTF8 { bytes in
            let bytes = UnsafeBufferPointer(rebasing: bytes.prefix(LetterText.whole(bytes, limit)))
            var scalars = scalars
            letters = [UInt16](unsafeUninitializedCapacity: bytes.count) { letters, count in
                count = LetterText.read(bytes, into: letters, &scalars)
            }
            self.scalars = scalars
        }
        kinds = scalars.map { LetterKind($0) }
    }

    var alphabetCount: Int { 128 + scalars.count }

    /// The scalar of a letter of the alphabet.
    func scalar(_ letter: Int) -> UInt32 {
        letter < 128 ? UInt32(letter) : scalars[letter - 128]
    }

    func kind(_ letter: Int) -> LetterKind {
        letter < 128 ? LetterText.asciiKinds[letter] : kinds[letter - 128]
    }

    private static let asciiKinds = (UInt32(0)..<128).map { LetterKind($0) }

    /// The length of as many whole scalars as fit into `limit` bytes.
    private static func whole(_ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Int {
        guard bytes.count > limit else { return bytes.count }
        var end = limit
        while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }

    /// There are never more letters than bytes. Gives back how many there are.
    private static func read(
        _ bytes: UnsafeBufferPointer<UInt8>,
        into letters: UnsafeMutableBufferPointer<UInt16>,
        _ scalars: inout [UInt32]
    ) -> Int {
        var numbers = LetterNumbers()
        var (index, count) = (0, 0)
        while index < bytes.count {
            let byte = bytes[index]
            if byte >= 0x80 {
                add(scalar(bytes, &index), to: letters, &count, &numbers, &scalars)
                continue
            }
            index += 1
            letters[count] = byte == 0x0D ? 0x0A : UInt16(byte)
            count += 1
            if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
        }
        return count
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

    private static func add(
        _ scalar: UInt32,
        to letters: UnsafeMutableBufferPointer<UInt16>,
        _ count: inout Int,
        _ numbers: inout LetterNumbers,
        _ scalars: inout [UInt32]
    ) {
        if Composition.marks.contains(scalar), count > 0 {
            let last = Int(letters[count - 1])
            let letter = last < 128 ? UInt32(last) : scalars[last - 128]
            if let composed = Composition.compose(letter, scalar) {
                letters[count - 1] = numbers.number(of: composed, in: &scalars)
                return
            }
        }
        guard let tidied = Tidying.tidy(scalar) else { return }
        letters[count] = tidied < 0x80 ? UInt16(tidied) : numbers.number(of: tidied, in: &scalars)
        count += 1
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
