import CivilTime
import Foundation
import ServiceLevels

/// The model read as naively as can be, minute by minute, with Foundation's time zones: slow, and nothing of it is
/// shared with the engine. Every edge of the workshop lies on a whole minute, and so must the instants asked about.
final class MinuteClock {
    let zone: TimeZone
    private let tokyo: TimeZone
    private let holidays: Set<Int>
    /// Offsets by zone and quarter of an hour, which no change of clocks divides.
    private var offsets: [String: [Int64: Int64]] = [:]

    init(_ name: String) throws {
        guard let zone = TimeZone(identifier: name), let tokyo = TimeZone(identifier: "Asia/Tokyo") else {
            throw CocoaError(.featureUnsupported)
        }
        (self.zone, self.tokyo) = (zone, tokyo)
        holidays = Set(Self.holidayDates.map { Workshop.date($0).dayNumber })
    }

    func wall(_ second: Int64, _ zone: TimeZone) -> Int64 {
        let quarter = second / 900
        if let known = offsets[zone.identifier]?[quarter] { return second + known }
        let offset = Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(quarter * 900))))
        offsets[zone.identifier, default: [:]][quarter] = offset
        return second + offset
    }

    /// The zone in which a calendar reads its dates.
    private func zone(of calendar: String) -> TimeZone { calendar == "tokyo" ? tokyo : zone }

    // MARK: Is it open?

    func isOpen(_ calendar: String, _ second: Int64) -> Bool {
        switch calendar {
        case "always": true
        case "shop": isShopOpen(second)
        case "tokyo": isTokyoOpen(second)
        case "either": isShopOpen(second) || isTokyoOpen(second)
        default: !(isShopOpen(second) || isTokyoOpen(second))
        }
    }

    private func isTokyoOpen(_ second: Int64) -> Bool {
        let wall = wall(second, tokyo)
        return (wall / 86_400 + 3) % 7 < 5 && (9 * 3_600..<17 * 3_600).contains(wall % 86_400)
    }

    private func isShopOpen(_ second: Int64) -> Bool {
        let wall = wall(second, zone)
        return hours(Int(wall / 86_400)).contains { Int64($0.from) <= wall % 86_400 && wall % 86_400 < Int64($0.to) }
    }

    private func hours(_ day: Int) -> [HourRange] {
        if let exception = Workshop.exceptions.first(where: { $0.date.dayNumber == day }) { return exception.hours }
        if holidays.contains(day) { return [] }
        let hours = Workshop.hours[Weekday.allCases[(day + 3) % 7]] ?? []
        let closure = Workshop.closures.last { ($0.from.dayNumber...$0.to.dayNumber).contains(day) }
        return hours.isEmpty ? [] : closure?.hours ?? hours
    }

    /// The holidays of the workshop written out by hand, observed days included.
    private static let holidayDates = [
        "2025-01-01", "2025-04-21", "2025-03-29", "2025-03-28", "2025-10-26", "2025-10-27", "2026-01-01", "2026-04-06",
        "2026-03-29", "2026-03-30", "2026-10-25", "2026-10-26", "2026-09-09", "2027-01-01", "2027-03-29", "2027-10-31",
        "2027-11-01", "2027-09-08", "2027-05-05", "2027-12-31", "2028-01-01", "2028-04-17", "2028-03-29",
    ]

    // MARK: When is it due?

    struct Ticket {
        var opened: Int64
        var target: Target
        var pauses: [Range<Int64>]
    }

    /// `nil` when a pause without end comes first, or nothing within 120 days.
    func due(_ ticket: Ticket) -> Int64? {
        let target = ticket.target
        var start = ticket.opened
        if target.start == .nextOpen {
            while !isOpen(target.calendar, start) { start += 60 }
        }
        guard let budget = budget(target, from: start) else { return nil }
        var (now, counted) = (start, Int64(0))
        while counted < budget {
            guard now - start < 120 * 86_400 else { return nil }
            if counts(now, target), !ticket.pauses.contains(where: { $0.contains(now) }) { counted += 60 }
            now += 60
        }
        return landed(now, target, start: start)
    }

    private func counts(_ second: Int64, _ target: Target) -> Bool {
        target.count == .elapsed || isOpen(target.calendar, second)
    }

    private func budget(_ target: Target, from start: Int64) -> Int64? {
        let zone = zone(of: target.calendar)
        switch target.unit {
        case .minutes: return Int64(target.within) * 60
        case .hours: return Int64(target.within) * 3_600
        case .calendarDays:
            return counted(start, instant(wall(start, zone) + Int64(target.within) * 86_400, zone), target)
        case .workingDays:
            var first = start
            while !isOpen(target.calendar, first) { first += 60 }
            var day = wall(first, zone) / 86_400
            var left = target.within
            while left > 0 {
                day += 1
                if lastOpenMinute(day, target.calendar) != nil { left -= 1 }
            }
            if target.dayRule == .endOfDay {
                return lastOpenMinute(day, target.calendar).map { counted(start, $0 + 60, target) }
            }
            return counted(start, instant(day * 86_400 + wall(first, zone) % 86_400, zone), target)
        }
    }

    private func counted(_ from: Int64, _ to: Int64, _ target: Target) -> Int64 {
        stride(from: from, to: to, by: 60).reduce(0) { $0 + (counts($1, target) ? 60 : 0) }
    }

    private func lastOpenMinute(_ day: Int64, _ calendar: String) -> Int64? {
        let zone = zone(of: calendar)
        let around = stride(from: day * 86_400 + 16 * 3_600 + 86_400, to: day * 86_400 - 16 * 3_600, by: -60)
        return around.first { wall($0, zone) / 86_400 == day && isOpen(calendar, $0) }
    }

    /// The first instant whose wall shows `wall`; in a gap, the instant by the offset before it.
    private func instant(_ wall: Int64, _ zone: TimeZone) -> Int64 {
        let minutes = Array(stride(from: wall - 16 * 3_600, to: wall + 16 * 3_600, by: 60))
        if let exact = minutes.first(where: { self.wall($0, zone) == wall }) { return exact }
        let after = minutes.first { self.wall($0, zone) > wall } ?? wall
        return wall - (self.wall(after - 60, zone) - (after - 60))
    }

    private func landed(_ second: Int64, _ target: Target, start: Int64) -> Int64 {
        let isClosing = isOpen(target.calendar, second - 60)
        if target.landing == .exact || isOpen(target.calendar, second) || isClosing { return second }
        if target.landing == .previousClose {
            var edge = second
            while edge > start + 60 {
                edge -= 60
                if isOpen(target.calendar, edge - 60), !isOpen(target.calendar, edge) { return edge }
            }
        }
        var next = second
        while !isOpen(target.calendar, next) { next += 60 }
        return next
    }
}
