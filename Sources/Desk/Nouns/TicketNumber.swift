/// The number people quote, `IZ-1042`: the desk's prefix and a number given only once.
package struct TicketNumber: Hashable, Sendable {
    package let prefix: String
    package let number: Int64

    package init(prefix: String, number: Int64) {
        self.prefix = prefix
        self.number = number
    }

    /// Reads `IZ-1042`, any case; `nil` for anything else.
    package init?(_ text: String) {
        guard let dash = text.lastIndex(of: "-"), dash > text.startIndex else { return nil }
        let digits = text[text.index(after: dash)...]
        guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int64(digits) else { return nil }
        self.init(prefix: text[..<dash].uppercased(), number: number)
    }
}

extension TicketNumber: CustomStringConvertible {
    package var description: String { "\(prefix)-\(number)" }
}
