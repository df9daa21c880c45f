import CivilTime

/// The working days of a calendar: the local dates with at least one open instant, and when each closes for the last
/// time.
struct WorkingDays: Sendable {
    /// Day numbers, ascending.
    private let numbers: [Int]
    /// The end of the last open interval of each.
    private let ends: [Int64]

    init(_ open: OpenTime, zone: TimeZoneTable) {
        var ends: [Int: Int64] = [:]
        zone.forEachStretch(in: open.window) { stretch, offset in
            var index = max(open.index(at: stretch.lowerBound), 0)
            while index < open.starts.count, open.starts[index] < stretch.upperBound {
                let seen = (open.starts[index]..<open.ends[index]).clamped(to: stretch)
                index += 1
                guard !seen.isEmpty else { continue }
                for day in flooredDays(seen.lowerBound + offset)...flooredDays(seen.upperBound - 1 + offset) {
                    ends[Int(day)] = min(seen.upperBound, (day + 1) * 86_400 - offset)
                }
            }
        }
        numbers = ends.keys.sorted()
        self.ends = numbers.map { ends[$0] ?? open.window.upperBound }
    }

    /// The working day `count` working days after `date`, and when it closes.
    func day(_ count: Int, after date: CivilDate) -> (date: CivilDate, end: Int64)? {
        var (low, high) = (-1, numbers.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if numbers[middle] <= date.dayNumber { low = middle } else { high = middle }
        }
        let index = low + count
        guard numbers.indices.contains(index) else { return nil }
        return (CivilDate(dayNumber: numbers[index]), ends[index])
    }
}
