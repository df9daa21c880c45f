import CivilTime

extension Reckoning {
    func explanation(without pauses: PauseUnion) -> Explanation {
        let end = end(without: pauses)
        return Explanation(
            target: target,
            zone: counting.calendar.zone.name,
            start: Instant(seconds: start),
            budget: budget,
            stretches: end > start ? stretches(start..<end, pauses) : [],
            due: due.map(Instant.init(seconds:)),
            moved: explainedMove
        )
    }

    private var explainedMove: Explanation.Moved? {
        switch moved {
        case .landed: .landed
        case .notBeforeChange: .notBeforeChange
        case .takenOver: .takenOver
        case nil: nil
        }
    }

    /// Where the budget ends, or the pause begins that has no end.
    private func end(without pauses: PauseUnion) -> Int64 {
        if case .at(let second) = counting.advance(from: start, by: budget, without: pauses) { return second }
        guard let last = pauses.spans.last, last.upperBound == PauseUnion.endless else { return start }
        return max(last.lowerBound, start)
    }

    private func stretches(_ range: Range<Int64>, _ pauses: PauseUnion) -> [Explanation.Stretch] {
        let open = counting.isElapsed ? [range] : counting.calendar.intervals(in: range)
        var stretches: [Explanation.Stretch] = []
        var from = range.lowerBound
        for interval in open {
            stretches += closed(from..<interval.lowerBound)
            stretches += Self.counted(interval, pauses)
            from = interval.upperBound
        }
        return stretches + closed(from..<range.upperBound)
    }

    /// Open time with what of it was paused.
    private static func counted(_ open: Range<Int64>, _ pauses: PauseUnion) -> [Explanation.Stretch] {
        var stretches: [Explanation.Stretch] = []
        var from = open.lowerBound
        for span in pauses.spans {
            let paused = span.clamped(to: open)
            guard !paused.isEmpty else { continue }
            if from < paused.lowerBound { stretches.append(Explanation.Stretch(from..<paused.lowerBound, .counted)) }
            stretches.append(Explanation.Stretch(paused, .skipped(.paused)))
            from = paused.upperBound
        }
        if from < open.upperBound { stretches.append(Explanation.Stretch(from..<open.upperBound, .counted)) }
        return stretches
    }

    /// Closed time, split where the reason changes.
    private func closed(_ range: Range<Int64>) -> [Explanation.Stretch] {
        guard !range.isEmpty else { return [] }
        guard let schedules = counting.calendar.schedules else {
            return [Explanation.Stretch(range, .skipped(.outsideHours))]
        }
        var parts: [(range: Range<Int64>, reason: Explanation.Reason)] = []
        counting.calendar.zone.forEachStretch(in: range) { stretch, offset in
            for day in flooredDays(stretch.lowerBound + offset)...flooredDays(stretch.upperBound - 1 + offset) {
                let midnight = day * 86_400 - offset
                let part = (midnight..<midnight + 86_400).clamped(to: stretch)
                let reason = Explanation.Reason(schedules.schedule(of: CivilDate(dayNumber: Int(day))).reason)
                if let last = parts.last, last.reason == reason {
                    parts[parts.count - 1].range = last.range.lowerBound..<part.upperBound
                } else {
                    parts.append((part, reason))
                }
            }
        }
        return parts.map { Explanation.Stretch($0.range, .skipped($0.reason)) }
    }
}

extension Explanation.Stretch {
    fileprivate init(_ range: Range<Int64>, _ kind: Explanation.Kind) {
        (from, to) = (Instant(seconds: range.lowerBound), Instant(seconds: range.upperBound))
        self.kind = kind
    }
}

extension Explanation.Reason {
    fileprivate init(_ reason: DaySchedule.Reason) {
        switch reason {
        case .exception(let name): self = .exception(name)
        case .holiday(let name): self = .holiday(name)
        case .weekday: self = .noHours
        case .closure(let name): self = .closure(name)
        case .regular: self = .outsideHours
        }
    }
}
