/// Addresses written into a return path, so that a bounce names its recipient by where it is sent: VERP,
/// `list-bounces+anna=example.org@lists.example.com`.
enum VariableReturnPath {
    /// The recipient that the address a report is sent to stands for.
    static func recipient(_ mail: ParsedMail) -> Address? {
        let deliveredTo = (mail.header.all("delivered-to") + mail.header.all("x-original-to")).flatMap { value in
            AddressScanner.findings(in: Array(value.utf8)).map(\.address)
        }
        return (mail.to.map(\.address) + deliveredTo).lazy.compactMap(recipient).first
    }

    private static func recipient(_ address: Address) -> Address? {
        guard let equals = address.localPart.lastIndex(of: "=") else { return nil }
        let before = address.localPart[..<equals]
        let start = before.lastIndex { $0 == "+" }.map(before.index(after:)) ?? before.startIndex
        let domain = address.localPart[address.localPart.index(after: equals)...]
        guard start < equals, domain.contains(".") else { return nil }
        return Address(localPart: String(before[start...]), domain: String(domain))
    }
}
