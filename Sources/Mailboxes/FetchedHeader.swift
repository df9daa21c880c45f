import IMAPSyntax

/// Some header fields of a message.
package struct FetchedHeader: Hashable, Sendable {
    package var uid: UID
    /// The fields as sent, with the empty line behind them; empty when the message has none of them.
    package var bytes: [UInt8]

    package init(uid: UID, bytes: [UInt8]) {
        (self.uid, self.bytes) = (uid, bytes)
    }
}
