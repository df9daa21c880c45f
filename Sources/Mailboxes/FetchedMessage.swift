import CivilTime
import IMAPSyntax

/// A message as the server holds it.
package struct FetchedMessage: Hashable, Sendable {
    package var uid: UID
    package var internalDate: Instant?
    /// RFC822.SIZE
    package var size: Int?
    /// Exactly as sent; `nil` when the server has the message and says that it cannot give its bytes (NIL). Such a
    /// message is owed, not gone.
    package var bytes: [UInt8]?

    package init(uid: UID, internalDate: Instant?, size: Int?, bytes: [UInt8]?) {
        (self.uid, self.internalDate, self.size, self.bytes) = (uid, internalDate, size, bytes)
    }
}
