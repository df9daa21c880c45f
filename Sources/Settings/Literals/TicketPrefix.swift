/// The beginning of ticket numbers: `IZ` in `IZ-1042`.
struct TicketPrefix: SettingsLiteral {
    let value: String

    static let form = "a ticket prefix such as IZ"

    init(_ text: String) throws(LiteralFault) {
        let isUpper: (UInt8) -> Bool = { (0x41...0x5A).contains($0) }
        let isInner: (UInt8) -> Bool = { isUpper($0) || (0x30...0x39).contains($0) }
        guard (1...12).contains(text.utf8.count), text.utf8.allSatisfy(isInner), text.utf8.first.map(isUpper) == true
        else { throw LiteralFault("a prefix has up to 12 of A-Z and 0-9 and starts with a letter") }
        value = text
    }
}
