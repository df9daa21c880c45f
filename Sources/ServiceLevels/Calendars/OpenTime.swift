/// Open instants within a window of time, as merged half-open intervals with running sums: how much is open up to an
/// instant, and when so much will have been open, are one binary search each.
struct OpenTime: Sendable {
    /// Whole seconds of UTC.
    let window: Range<Int64>
    /// Ascending; no two intervals touch.
    let starts: [Int64]
    let ends: [Int64]
    /// Open seconds in the window before each interval.
    let sums: [Int64]

    /// `intervals` ascending by start; they may touch and overlap, and are cut to the window.
    init(window: Range<Int64>, intervals: [Range<Int64>]) {
        var (starts, ends, sums): ([Int64], [Int64], [Int64]) = ([], [], [])
        starts.reserveCapacity(intervals.count)
        ends.reserveCapacity(intervals.count)
        for interval in intervals {
            let cut = interval.clamped(to: window)
            guard !cut.isEmpty else { continue }
            if let end = ends.last, cut.lowerBound <= end {
                ends[ends.count - 1] = max(end, cut.upperBound)
            } else {
                starts.append(cut.lowerBound)
                ends.append(cut.upperBound)
            }
        }
        sums.reserveCapacity(starts.count)
        var sum: Int64 = 0
        for index in starts.indices {
            sums.append(sum)
            sum += ends[index] - starts[index]
        }
        (self.window, self.starts, self.ends, self.sums) = (window, starts, ends, sums)
    }

    /// The last interval that begins at or before `second`; -1 when there is none.
    func index(at second: Int64) -> Int {
        Self.last(of: starts, notAfter: second)
    }

    func isOpen(_ second: Int64) -> Bool {
        let index = index(at: second)
        return index >= 0 && second < ends[index]
    }

    /// Open seconds of the window before `second`.
    func sum(before second: Int64) -> Int64 {
        let index = index(at: second)
        guard index >= 0 else { return 0 }
        return sums[index] + min(second, ends[index]) - starts[index]
    }

    /// The earliest instant before which `sum` seconds are open: a closing edge, never the opening edge after it.
    func second(reaching sum: Int64) -> Int64? {
        let index = max(Self.last(of: sums, before: sum), 0)
        guard index < starts.count else { return nil }
        let second = starts[index] + sum - sums[index]
        return second <= ends[index] ? second : nil
    }

    /// The first open instant at or after `second`.
    func nextOpen(_ second: Int64) -> Int64? {
        let index = index(at: second)
        if index >= 0, second < ends[index] { return second }
        return index + 1 < starts.count ? starts[index + 1] : nil
    }

    /// The last closing edge before `second`, which is closed.
    func lastClose(before second: Int64) -> Int64? {
        let index = index(at: second)
        return index >= 0 && ends[index] < second ? ends[index] : nil
    }

    /// Whether `second` is open, or the edge at which it has just closed.
    func isOpenOrClosing(_ second: Int64) -> Bool {
        let index = index(at: second)
        return index >= 0 && (second <= ends[index])
    }

    private static func last(of values: [Int64], notAfter limit: Int64) -> Int {
        var (low, high) = (-1, values.count)
        values.withUnsafeBufferPointer { values in
            while high - low > 1 {
                let middle = (low + high) / 2
                if values[middle] <= limit { low = middle } else { high = middle }
            }
        }
        return low
    }

    private static func last(of values: [Int64], before limit: Int64) -> Int {
        last(of: values, notAfter: limit - 1)
    }
}
