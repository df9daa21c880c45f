/// How an idle ended.
package enum IdleOutcome: Hashable, Sendable {
    /// The mailbox changed: look at it.
    case announced
    /// The time is up; look all the same, a server may have gone deaf (R-L15).
    case expired
    /// `IMAPSession.interrupt()` was called.
    case interrupted
    /// The server does not offer IDLE, or does not keep to it: poll with `noop()`.
    case unavailable
}
