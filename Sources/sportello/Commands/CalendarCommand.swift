import ArgumentParser
import CivilTime
import Desk
import Service
import ServiceLevels
import Settings
import Telemetry

/// `sportello calendar …`
struct CalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "Holidays and closures before they hold.",
        subcommands: [Diff.self]
    )

    struct Diff: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "diff",
            abstract: "Every open ticket whose due time would move if the policies of the settings were loaded now.",
            discussion: "Reload the daemon to apply them: it writes the old and the new due time to each ticket."
        )

        @OptionGroup var configuration: ConfigurationOption
        @Flag(help: "One JSON object a line.") var json = false

        func run() async throws {
            let access = try DeskAccess(configuration)
            var (examined, moved) = (0, 0)
            for desk in access.settings.desks {
                let core = try await access.judge(of: desk).core
                for ticket in try access.openTickets(of: desk) where ticket.policy != nil {
                    examined += 1
                    moved += tell(ticket, after: try access.history(of: ticket), by: core)
                }
            }
            if !json { writeLine("\(counted(moved, "due time")) of \(counted(examined, "open ticket")) would move") }
        }

        private func tell(_ ticket: Ticket, after history: [TicketEvent], by core: DeskCore) -> Int {
            var facts = Facts(now: Log.systemTime(), ticket: ticket)
            facts.history = history
            let events = core.decide(.recount, by: .system, given: facts).change?.events ?? []
            var moved = 0
            for case .dueMoved(let clock, let old, let new) in events.map(\.kind) {
                moved += 1
                let line: JSONObject = [
                    "ticket": .string("\(ticket.number)"), "clock": .string(clock.rawValue),
                    "old": .string(old?.rfc3339), "new": .string(new?.rfc3339),
                ]
                let row = [
                    "\(ticket.number)".column(12), clock.rawValue.column(14), (old?.rfc3339 ?? "-").column(21), "->",
                    new?.rfc3339 ?? "-",
                ]
                writeLine(json ? line.line : row.joined(separator: " "))
            }
            return moved
        }
    }
}
