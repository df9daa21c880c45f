/// A letter and a combining mark behind it as the one scalar that NFC has for both.
///
/// Marks are taken in the order in which they stand; text that has several marks in another than the canonical order
/// stays as it is.
enum Composition {
    static let marks: ClosedRange<UInt32> = 0x300...0x36F

    static func compose(_ letter: UInt32, _ mark: UInt32) -> UInt32? {
        table[UInt64(letter) << 32 | UInt64(mark)]
    }

    private static let table: [UInt64: UInt32] = {
        var table: [UInt64: UInt32] = [:]
        for (mark, letters, composed) in pairs {
            for (letter, whole) in zip(letters.unicodeScalars, composed.unicodeScalars) {
                table[UInt64(letter.value) << 32 | UInt64(mark)] = whole.value
            }
        }
        return table
    }()
}
