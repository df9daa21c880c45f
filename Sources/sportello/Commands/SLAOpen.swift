import ArgumentParser
import CivilTime
import ServiceLevels

/// `sportello sla open`: when a calendar is open.
struct SLAOpen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "The open intervals of a calendar, merged, one a line."
    )

    @OptionGroup var policy: PolicyOption
    @Option(help: "The name of the calendar.") var calendar: String
    @Option(help: "The first instant, such as 2026-08-24T00:00:00Z.") var from: String
    @Option(help: "The instant behind the last.") var to: String

    /// A hundred years are worked out in a moment.
    private static let longest: Int64 = 100 * 366 * 86_400

    func validate() throws {
        guard let from = Instant(rfc3339: from), let to = Instant(rfc3339: to), from <= to,
            to.seconds - from.seconds <= Self.longest
        else {
            let form = "two instants such as 2026-08-24T00:00:00Z, the earlier first, at most 100 years apart"
            throw ValidationError("--from and --to: \(form)")
        }
    }

    func run() throws {
        guard let from = Instant(rfc3339: from), let to = Instant(rfc3339: to) else { return }
        let range = from.seconds..<to.seconds
        let terms = try policy.single()
        guard let calendar = terms.calendars.calendar(calendar, in: range) else {
            throw Failure(.usage, "sportello: policy \"\(terms.policy.name)\" has no calendar \"\(calendar)\"")
        }
        for open in calendar.intervals(in: range) {
            writeLine("\(Instant(seconds: open.lowerBound).rfc3339) \(Instant(seconds: open.upperBound).rfc3339)")
        }
    }
}
