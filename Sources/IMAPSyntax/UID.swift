/// A message's unique identifier in one mailbox under one UIDVALIDITY; never zero (RFC 9051 §2.3.1.1).
package struct UID: Hashable, Comparable, Sendable {
    package let rawValue: UInt32

    package init?(_ value: UInt32) {
        guard value > 0 else { return nil }
        rawValue = value
    }

    /// The lowest there can be, 1.
    package static let first = UID(trusted: 1)

    private init(trusted value: UInt32) {
        rawValue = value
    }

    package static func < (left: UID, right: UID) -> Bool {
        left.rawValue < right.rawValue
    }
}
