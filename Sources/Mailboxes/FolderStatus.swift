import IMAPSyntax

/// A folder as it was found when it was opened.
package struct FolderStatus: Hashable, Sendable {
    package var uidValidity: UIDValidity
    /// No message yet to come will have a lower UID (RFC 9051 §2.3.1.1).
    package var uidNext: UID
    /// How many messages it holds.
    package var exists: UInt32
    package var access: Access

    package enum Access: Hashable, Sendable {
        case readOnly
        case readWrite
    }

    package init(uidValidity: UIDValidity, uidNext: UID, exists: UInt32, access: Access) {
        (self.uidValidity, self.uidNext, self.exists, self.access) = (uidValidity, uidNext, exists, access)
    }
}
