import IMAPSyntax

/// A FETCH that was sent and whose answer has not been taken; see `IMAPSession.finish(_:)`.
package struct PendingFetch: Hashable, Sendable {
    let tag: Tag
}
