/// The form of the labels that rules and agents put on tickets.
package enum TagName {
    private static let longest = 50

    /// Lower-cased; `nil` unless it is 1 to 50 letters, digits, `.`, `_` or `-`.
    package static func key(_ text: String) -> String? {
        let key = text.lowercased()
        guard (1...longest).contains(key.count), key.unicodeScalars.allSatisfy(isFit) else { return nil }
        return key
    }

    private static func isFit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
            || "._-".unicodeScalars.contains(scalar)
    }
}
