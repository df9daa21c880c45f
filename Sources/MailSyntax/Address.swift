/// An internet mail address, `local-part@domain` (RFC 5322 §3.4.1), unquoted and decoded.
///
/// Two addresses are equal when their domains agree without regard to case, international ones in either form, and their
/// local parts agree up to case: no mail system in use tells `Anna@` from `anna@`, and people type both.
///
/// QUIRK: local mail writes `From: root`; such an address has an empty domain and nobody can answer it from outside.
package struct Address: Sendable {
    package let localPart: String
    package let domain: String

    package init(localPart: String, domain: String) {
        self.localPart = localPart
        self.domain = domain
    }

    /// The form for comparison, listings and look-ups: everything in lower case, an international domain in ASCII, so
    /// that `città.example` is `xn--citt-3na.example` and a domain that only looks like another is another.
    package var key: String {
        domain.utf8.allSatisfy(\.isASCII) ? description.lowercased() : withASCIIDomain.description.lowercased()
    }
}

extension Address {
    /// One address as a person types it, with or without a name and brackets; `nil` for anything else.
    package init?(parsing text: String) {
        guard let mailbox = NamedAddress(parsing: text) else { return nil }
        self = mailbox.address
    }
}

extension NamedAddress {
    /// One address as a person types it, and the name beside it; `nil` for anything else.
    package init?(parsing text: String) {
        let bytes = Array(text.utf8)
        var defects: Set<MailDefect> = []
        let mailboxes = AddressParser.mailboxes(bytes, bytes.indices, defects: &defects)
        guard defects.isEmpty, mailboxes.count == 1, !mailboxes[0].address.domain.isEmpty else { return nil }
        self = mailboxes[0]
    }
}

extension Address: Hashable {
    package static func == (left: Address, right: Address) -> Bool { left.key == right.key }
    package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension Address: CustomStringConvertible {
    package var description: String { domain.isEmpty ? localPart : "\(localPart)@\(domain)" }
}
