/// A name or value from the file as a problem quotes it: in quotes, short, and harmless on a terminal.
enum Quotation {
    private static let longest = 80

    static func of(_ text: String) -> String {
        let scalars = text.unicodeScalars
        var quoted = "\""
        for scalar in scalars.prefix(longest) {
            if ControlCharacters.contains(scalar) {
                quoted += name(of: scalar)
            } else {
                quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + (scalars.count > longest ? "…\"" : "\"")
    }

    /// `U+0007`
    static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
