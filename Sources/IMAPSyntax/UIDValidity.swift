/// The epoch of a mailbox's UIDs: when it changes, every UID means another message (RFC 9051 §2.3.1.1); never zero.
package struct UIDValidity: Hashable, Sendable {
    package let rawValue: UInt32

    package init?(_ value: UInt32) {
        guard value > 0 else { return nil }
        rawValue = value
    }
}
