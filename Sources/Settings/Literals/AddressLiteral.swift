import MailSyntax

/// A mail address as settings write it: `support@interzen.example`, `Assistenza Interzen <support@interzen.example>`
/// or `"Rossi, Anna" <anna@rossi.example>`.
///
/// Stricter than what mail itself allows: no comments, no quoted local parts, no address literals.
struct AddressLiteral: SettingsLiteral {
    let name: String?
    let address: Address

    static let form = "an address such as Support <support@example.com>"

    init(_ text: String) throws(LiteralFault) {
        guard let angle = text.firstIndex(of: "<") else {
            (name, address) = (nil, try Self.address(text[...]))
            return
        }
        guard text.last == ">" else { throw LiteralFault("nothing may follow the closing \">\"") }
        name = try Self.name(text[..<angle])
        address = try Self.address(text[text.index(after: angle)...].dropLast())
    }

    private static func name(_ text: Substring) throws(LiteralFault) -> String? {
        var name = text.drop(while: { $0 == " " })
        while name.last == " " { name.removeLast() }
        if name.count >= 2, name.first == "\"", name.last == "\"" { name = name.dropFirst().dropLast() }
        guard !name.contains(where: { "\"\\<>".contains($0) }) else {
            throw LiteralFault("a name holds no quotes, backslashes or angle brackets")
        }
        guard name.unicodeScalars.count <= 200 else { throw LiteralFault("a name of more than 200 characters") }
        return name.isEmpty ? nil : String(name)
    }

    /// RFC 5322 §3.4.1 without its quoted forms, with the lengths of RFC 5321 §4.5.3.1.
    private static func address(_ text: Substring) throws(LiteralFault) -> Address {
        guard let at = text.lastIndex(of: "@") else { throw LiteralFault("no \"@\" in the address") }
        let (localPart, domain) = (text[..<at], text[text.index(after: at)...])
        let atoms = localPart.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard localPart.utf8.count <= 64, atoms.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isAtomText) }) else {
            throw LiteralFault("\(Quotation.of(String(localPart))) is no local part of an address")
        }
        guard let host = try? HostName(String(domain)), text.utf8.count <= 254 else {
            throw LiteralFault("\(Quotation.of(String(domain))) is no domain")
        }
        return Address(localPart: String(localPart), domain: host.value)
    }

    /// RFC 5322 §3.2.3.
    private static func isAtomText(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
        }
    }
}
