import Desk

/// Where bounces go: an address, or `<>` for nowhere.
struct ReversePathLiteral: SettingsLiteral {
    let path: ReversePath

    static let form = "an address such as support@example.com, or \"<>\""

    init(_ text: String) throws(LiteralFault) {
        guard text != "<>" else {
            path = .null
            return
        }
        let literal = try AddressLiteral(text)
        guard literal.name == nil else { throw LiteralFault("an envelope has no names; write the address alone") }
        path = .address(literal.address)
    }
}
