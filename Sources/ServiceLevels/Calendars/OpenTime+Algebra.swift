import CivilTime

extension OpenTime {
    static func always(_ window: Range<Int64>) -> OpenTime {
        OpenTime(window: window, intervals: [window])
    }

    /// What is closed within the window.
    var complement: OpenTime {
        var gaps: [Range<Int64>] = []
        var from = window.lowerBound
        for index in starts.indices {
            gaps.append(from..<starts[index])
            from = ends[index]
        }
        gaps.append(from..<window.upperBound)
        return OpenTime(window: window, intervals: gaps)
    }

    static func union(_ parts: [OpenTime], window: Range<Int64>) -> OpenTime {
        let intervals = parts.flatMap { part in part.starts.indices.map { part.starts[$0]..<part.ends[$0] } }
        return OpenTime(window: window, intervals: intervals.sorted { $0.lowerBound < $1.lowerBound })
    }

    /// Open is what the clock of `zone`, read at that instant, shows within the hours of that date: a skipped hour
    /// gives nothing, a repeated one counts twice, and a day has as many hours as it has.
    static func weekly(_ schedules: DaySchedules, zone: TimeZoneTable, window: Range<Int64>) -> OpenTime {
        var intervals: [Range<Int64>] = []
        zone.forEachStretch(in: window) { stretch, offset in
            let wall = (stretch.lowerBound + offset)..<(stretch.upperBound + offset)
            for day in flooredDays(wall.lowerBound)...flooredDays(wall.upperBound - 1) {
                let midnight = day * 86_400
                for hours in schedules.schedule(of: CivilDate(dayNumber: Int(day))).hours {
                    let open = (midnight + Int64(hours.from))..<(midnight + Int64(hours.to))
                    let seen = open.clamped(to: wall)
                    intervals.append((seen.lowerBound - offset)..<(seen.upperBound - offset))
                }
            }
        }
        return OpenTime(window: window, intervals: intervals)
    }
}
