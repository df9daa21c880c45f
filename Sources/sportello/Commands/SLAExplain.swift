import ArgumentParser
import CivilTime
import Desk
import Service
import ServiceLevels
import Settings
import Telemetry

/// `sportello sla explain`: each promise of a ticket, minute by minute.
struct SLAExplain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "How each due time of a ticket comes about: what was counted, and what was skipped and why."
    )

    @OptionGroup var configuration: ConfigurationOption
    @Argument(help: "The number, such as IZ-1042.") var number: TicketNumber
    @Flag(help: "One JSON object for each clock.") var json = false

    func run() async throws {
        let access = try DeskAccess(configuration)
        let ticket = try access.ticket(number)
        let core = try await access.judge(of: try access.desk(of: ticket)).core
        let history = try access.history(of: ticket)
        guard let standing = core.standing(of: ticket, after: history, at: Log.systemTime()) else {
            throw Failure(.data, "sportello: \(number) was opened without a policy: nothing is promised")
        }
        let zone = core.terms(of: ticket)?.policy.zone
        for clock in standing.clocks where clock.state != .none {
            if json { writeLine(clock.json.line) } else { clock.page(zone).forEach { writeLine($0) } }
        }
    }
}

extension ClockStanding {
    var json: JSONObject {
        let stretches = explanation?.stretches ?? []
        return [
            "clock": .string(clock.rawValue), "state": .string(state.rawValue), "due": .string(due?.rfc3339),
            "met_at": .string(metAt?.rfc3339), "bound": .string(bound == .inclusive ? "inclusive" : "exclusive"),
            "calendar": .string(explanation?.target.calendar), "zone": .string(explanation?.zone),
            "budget_seconds": .number(explanation?.budget), "counted_seconds": .number(explanation?.counted),
            "stretches": .objects(stretches.map(\.json)),
        ]
    }

    /// For people: the verdict, then each stretch on a line of its own, then the sum.
    fileprivate func page(_ zone: TimeZoneTable?) -> [String] {
        let show = { (instant: Instant?) in instant.map { $0.onWall(of: zone) } ?? "-" }
        var lines = [
            "\(clock.rawValue): \(state.rawValue), due \(show(due))" + (metAt.map { ", met \(show($0))" } ?? "")
        ]
        guard let explanation else { return lines }
        lines.append("  calendar \(explanation.target.calendar.printable), \(explanation.zone)")
        lines += explanation.stretches.map { stretch in
            "  \(show(stretch.from)) to \(show(stretch.to))  \(stretch.length.column(12)) \(stretch.kind.words)"
        }
        lines.append("  counted \(length(explanation.counted)) of \(length(explanation.budget))")
        return lines + [""]
    }
}

extension Explanation.Stretch {
    fileprivate var json: JSONObject {
        [
            "from": .string(from.rfc3339), "to": .string(to.rfc3339), "seconds": .number(seconds),
            "counted": .flag(kind == .counted), "reason": .string(kind == .counted ? nil : kind.words),
        ]
    }

    fileprivate var length: String { sportello.length(seconds) }
}

extension Explanation.Kind {
    fileprivate var words: String {
        switch self {
        case .counted: "counted"
        case .skipped(.outsideHours): "outside the hours"
        case .skipped(.noHours): "no hours that day"
        case .skipped(.holiday(let name)): "holiday: \(name.printable)"
        case .skipped(.closure(let name)): "closure: \(name.printable)"
        case .skipped(.exception(let name)): "exception" + (name.map { ": \($0.printable)" } ?? "")
        case .skipped(.paused): "paused"
        }
    }
}

/// `1 h 30 min`, `45 s`
private func length(_ seconds: Int64) -> String {
    let parts = [(seconds / 3_600, "h"), (seconds / 60 % 60, "min"), (seconds % 60, "s")]
    let written = parts.filter { $0.0 != 0 }.map { "\($0.0) \($0.1)" }
    return written.isEmpty ? "0 s" : written.joined(separator: " ")
}

extension Instant {
    /// `Mon 2026-08-24 09:45:00` as the clock on the wall shows it; in UTC without a zone.
    fileprivate func onWall(of zone: TimeZoneTable?) -> String {
        guard let zone else { return rfc3339 }
        let civil = zone.civil(at: self)
        let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][civil.weekday]
        return "\(weekday) \(padded(civil.year, 4))-\(padded(civil.month, 2))-\(padded(civil.day, 2)) "
            + "\(padded(civil.hour, 2)):\(padded(civil.minute, 2)):\(padded(civil.second, 2))"
    }
}
