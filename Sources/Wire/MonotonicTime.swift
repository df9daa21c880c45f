import Glibc

/// A point on the clock that only runs forward (`CLOCK_MONOTONIC`), in nanoseconds: what every deadline here is made of.
struct MonotonicTime: Hashable, Comparable, Sendable {
    let nanoseconds: Int64

    static var now: MonotonicTime {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return MonotonicTime(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
    }

    /// This moment moved by `duration`, clamped to 0 … 100 years so that no caller's number overflows.
    func advanced(by duration: Duration) -> MonotonicTime {
        let (seconds, attoseconds) = min(max(duration, .zero), .seconds(3_155_760_000)).components
        return MonotonicTime(nanoseconds: nanoseconds + seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }

    /// Whole milliseconds to `other`, rounded up so that a sleep never ends early; 0 when it has passed.
    func milliseconds(until other: MonotonicTime) -> Int32 {
        let distance = max(0, other.nanoseconds - nanoseconds)
        return Int32(clamping: distance / 1_000_000 + (distance % 1_000_000 == 0 ? 0 : 1))
    }

    static func < (left: MonotonicTime, right: MonotonicTime) -> Bool {
        left.nanoseconds < right.nanoseconds
    }
}
