/// A count as the short forms write it.
enum WholeNumber {
    /// ASCII digits alone, nine at most, so that no unit can overflow the product.
    static func value(_ text: Substring) -> Int64? {
        let digits = text.utf8
        guard (1...9).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int64(text)
    }
}
