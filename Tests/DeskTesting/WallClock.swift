import CivilTime
import Synchronization

/// A wall clock that moves when it is told to.
package final class WallClock: Sendable {
    package static let start = Instant(seconds: 1_790_000_000)

    private let time = Mutex(WallClock.start)

    package init() {}

    package var now: Instant { time.withLock { $0 } }

    package func advance(by seconds: Int64) {
        time.withLock { $0 = $0.advanced(bySeconds: seconds) }
    }
}
