/// Something a server says it can do (RFC 9051 §7.2.2), upper case.
package struct Capability: Hashable, Sendable {
    package let name: String

    package static let idle = Capability("IDLE")
    /// UID MOVE (RFC 6851).
    package static let move = Capability("MOVE")
    /// UID EXPUNGE and COPYUID (RFC 4315).
    package static let uidPlus = Capability("UIDPLUS")
    /// Includes IDLE, MOVE and UIDPLUS (RFC 9051 appendix E).
    package static let imap4rev2 = Capability("IMAP4REV2")

    package init(_ name: String) {
        self.name = name.uppercased()
    }
}
