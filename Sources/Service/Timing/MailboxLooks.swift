import CivilTime
import Desk
import Synchronization

/// When each mailbox of a desk was last looked into to its end.
///
/// Each look is kept by two clocks, and the one that makes it older is believed: set back, the wall clock would make a
/// look younger than it is, and so would an even clock that stands still while the machine sleeps.
final class MailboxLooks: Sendable {
    private struct Look {
        var instant: ContinuousClock.Instant
        var wallTime: Instant
    }

    private let mailboxes: Set<MailboxID>
    private let bell: Bell
    private let latest = Mutex<[MailboxID: Look]>([:])

    /// - Parameter bell: rung at each look: what waited for one can be done.
    init(of mailboxes: [MailboxID], bell: Bell) {
        (self.mailboxes, self.bell) = (Set(mailboxes), bell)
    }

    /// A look that came to its end at `now`, by when it began.
    func note(_ mailbox: MailboxID, began: ContinuousClock.Instant, at now: Instant) {
        let look = Look(instant: began, wallTime: now.advanced(by: .zero - began.duration(to: .now)))
        latest.withLock { $0[mailbox] = look }
        bell.ring()
    }

    /// The wall clock's time up to which all mail of the desk has been taken; `nil` while one of its mailboxes has not
    /// been looked into.
    func earliest(at now: Instant) -> Instant? {
        let looks = latest.withLock { latest in mailboxes.map { latest[$0] } }
        guard !looks.contains(where: { $0 == nil }) else { return nil }
        return looks.compactMap { $0 }.map { look in
            min(look.wallTime, now.advanced(by: .zero - look.instant.duration(to: .now)))
        }.min()
    }
}
