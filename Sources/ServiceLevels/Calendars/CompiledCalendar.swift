import CivilTime

/// A calendar worked out for a window of time; immutable, and shared by all that count on it.
package final class CompiledCalendar: Sendable {
    package let definition: CalendarDefinition
    let open: OpenTime
    let days: WorkingDays
    /// What each date is; `nil` for a calendar made of others.
    let schedules: DaySchedules?

    init(_ definition: CalendarDefinition, open: OpenTime, schedules: DaySchedules? = nil) {
        (self.definition, self.open, self.schedules) = (definition, open, schedules)
        days = WorkingDays(open, zone: definition.zone)
    }

    package var zone: TimeZoneTable { definition.zone }

    package func isOpen(at instant: Instant) -> Bool {
        open.isOpen(instant.seconds)
    }

    /// The open intervals within `range`, merged.
    package func intervals(in range: Range<Int64>) -> [Range<Int64>] {
        var intervals: [Range<Int64>] = []
        var index = max(open.index(at: range.lowerBound), 0)
        while index < open.starts.count, open.starts[index] < range.upperBound {
            let seen = (open.starts[index]..<open.ends[index]).clamped(to: range)
            if !seen.isEmpty { intervals.append(seen) }
            index += 1
        }
        return intervals
    }
}
