/// One mailbox of an address list: a display name, when there is one, and the address (RFC 5322 §3.4).
package struct NamedAddress: Hashable, Sendable {
    package let name: String?
    package let address: Address

    package init(name: String? = nil, address: Address) {
        self.name = name
        self.address = address
    }
}
