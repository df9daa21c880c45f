import CivilTime
import IMAPSyntax

/// What can be told of a message without fetching it.
package struct MessageSummary: Hashable, Sendable {
    package var uid: UID
    /// When the server got it; `nil` when the server does not say so intelligibly.
    package var internalDate: Instant?
    /// In bytes, as the server reckons; what is fetched may differ.
    package var size: Int?
    package var flags: Set<MessageFlag>

    package init(uid: UID, internalDate: Instant?, size: Int?, flags: Set<MessageFlag>) {
        (self.uid, self.internalDate, self.size, self.flags) = (uid, internalDate, size, flags)
    }
}
