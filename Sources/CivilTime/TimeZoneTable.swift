/// The offsets of one time zone as a table: which offset from UTC holds from which second on.
///
/// All arithmetic is in whole seconds since 1970-01-01T00:00:00Z. A *wall* second counts the same way on the clock
/// of the zone: UTC plus the offset. After the last change that a file lists, its rule is written out for 400 years,
/// after which the Gregorian calendar repeats to the weekday.
package struct TimeZoneTable: Hashable, Sendable {
    /// `Europe/Rome`, `UTC-05:00`
    package let name: String
    /// When each offset begins to hold, ascending; the first has always held.
    private let starts: [Int64]
    /// Seconds east of UTC, beside `starts`.
    private let offsets: [Int64]
    /// From here on the table repeats every 400 years; `nil` when the last offset holds for ever.
    private let cycleEnd: Int64?

    /// The seconds of 400 Gregorian years.
    private static let cycle: Int64 = 146_097 * 86_400

    /// A zone that never changes its offset.
    package init(name: String, offset: Int) {
        (self.name, starts, offsets, cycleEnd) = (name, [.min], [Int64(offset)], nil)
    }

    /// `changes` ascending in time; changes that change nothing are dropped.
    init(name: String, first: Int, changes: [ZoneChange], cycleEnd: Int64?) {
        var starts: [Int64] = [.min]
        var offsets: [Int64] = [Int64(first)]
        for change in changes where Int64(change.offset) != offsets[offsets.count - 1] {
            starts.append(change.second)
            offsets.append(Int64(change.offset))
        }
        (self.name, self.starts, self.offsets, self.cycleEnd) = (name, starts, offsets, cycleEnd)
    }

    /// Seconds east of UTC at a second of UTC.
    package func offset(at second: Int64) -> Int64 {
        offsets[index(at: second - shift(second))]
    }

    /// What the zone's clock shows, in seconds.
    package func wall(at second: Int64) -> Int64 {
        second + offset(at: second)
    }

    /// The date on the zone's wall.
    package func date(at second: Int64) -> CivilDate {
        CivilDate(dayNumber: Int(flooredDays(wall(at: second))))
    }

    /// The second of UTC at which the zone's clock shows `wall` (RFC 5545 §3.3.5): a skipped time is read with the
    /// offset before the gap, of a repeated one the first is meant.
    package func second(ofWall wall: Int64) -> Int64 {
        let shift = shift(wall)
        let moved = wall - shift
        var segment = index(at: moved - 2 * 86_400)
        while segment + 1 < starts.count, moved - offsets[segment] >= starts[segment + 1] {
            let isSkipped = moved - offsets[segment + 1] < starts[segment + 1]
            if isSkipped { break }
            segment += 1
        }
        return moved - offsets[segment] + shift
    }

    /// Calls `body` for each stretch of `range` with one offset, in order.
    package func forEachStretch(in range: Range<Int64>, _ body: (Range<Int64>, _ offset: Int64) -> Void) {
        var from = range.lowerBound
        while from < range.upperBound {
            let shift = shift(from)
            let segment = index(at: from - shift)
            var end = segment + 1 < starts.count ? starts[segment + 1] + shift : range.upperBound
            if let cycleEnd, from < cycleEnd + shift { end = min(end, cycleEnd + shift) }
            end = min(end, range.upperBound)
            body(from..<end, offsets[segment])
            from = end
        }
    }

    /// By how much `second` lies beyond the table, in whole cycles.
    private func shift(_ second: Int64) -> Int64 {
        guard let cycleEnd, second >= cycleEnd else { return 0 }
        return ((second - cycleEnd) / Self.cycle + 1) * Self.cycle
    }

    /// The last stretch that begins at or before `second`.
    private func index(at second: Int64) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= second { low = middle } else { high = middle }
        }
        return low
    }
}

extension TimeZoneTable {
    package func civil(at instant: Instant) -> CivilDateTime {
        CivilDateTime(instant, offset: Int(offset(at: instant.seconds)))
    }

    /// As `second(ofWall:)`.
    package func instant(of civil: CivilDateTime) -> Instant {
        Instant(seconds: second(ofWall: civil.instant().seconds))
    }

    /// The instant `days` local dates later at the same wall time (RFC 5545 §3.3.5 where there is none or two).
    package func second(_ second: Int64, plusDays days: Int) -> Int64 {
        self.second(ofWall: wall(at: second) + Int64(days) * 86_400)
    }
}

/// An offset that begins to hold.
struct ZoneChange {
    let second: Int64
    let offset: Int
}

/// Whole days in `seconds`, rounded towards the past.
package func flooredDays(_ seconds: Int64) -> Int64 {
    let days = seconds / 86_400
    return seconds % 86_400 < 0 ? days - 1 : days
}
