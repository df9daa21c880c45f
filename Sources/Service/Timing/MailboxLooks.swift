import CivilTime
import Desk
import Synchronization

/// When each mailbox of a desk was last looked into to its end.
///
/// Looks are kept by a clock that runs on evenly, also while the machine sleeps: set back or forward, the wall clock
/// makes no look younger than it is.
final class MailboxLooks: Sendable {
    private let mailboxes: Set<MailboxID>
    private let bell: Bell
    private let latest = Mutex<[MailboxID: ContinuousClock.Instant]>([:])

    /// - Parameter bell: rung at each look: what waited for one can be done.
    init(of mailboxes: [MailboxID], bell: Bell) {
        (self.mailboxes, self.bell) = (Set(mailboxes), bell)
    }

    /// A look that came to its end, by when it began.
    func note(_ mailbox: MailboxID, began: ContinuousClock.Instant) {
        latest.withLock { $0[mailbox] = began }
        bell.ring()
    }

    /// The wall clock's time up to which all mail of the desk has been taken; `nil` while one of its mailboxes has not
    /// been looked into.
    func earliest(at now: Instant, _ instant: ContinuousClock.Instant = .now) -> Instant? {
        let began = latest.withLock { latest in mailboxes.map { latest[$0] } }
        guard !began.contains(nil), let first = began.compactMap({ $0 }).min() else { return nil }
        return now.advanced(by: .zero - first.duration(to: instant))
    }
}
