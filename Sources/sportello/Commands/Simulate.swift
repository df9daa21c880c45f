import ArgumentParser
import CivilTime
import Desk
import MailSyntax
import Service
import Settings
import Telemetry

/// `sportello simulate`: what would go out if nobody did anything.
struct Simulate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Every notice that would go out if nobody did anything; sends and changes nothing."
    )

    @OptionGroup var configuration: ConfigurationOption
    @Option(help: "From when on (default: now), such as 2026-12-24T08:00:00Z.") var from: Instant?
    @Option(help: "Until when, such as 2026-12-31T23:00:00Z.") var to: Instant
    @Option(help: "This ticket alone.") var ticket: TicketNumber?
    @Flag(help: "One JSON object a line.") var json = false

    func run() async throws {
        let access = try DeskAccess(configuration)
        var moments: [Simulation.Moment] = []
        for desk in access.settings.desks {
            let core = try await access.judge(of: desk).core
            let chosen = try ticket.map { number throws(Failure) in [try access.ticket(number)] }
            for chosen in try chosen ?? access.openTickets(of: desk) where chosen.desk == desk.profile.id {
                var simulation = Simulation(chosen, history: try access.history(of: chosen), by: core)
                moments += simulation.run(from: from ?? Log.systemTime(), to: to)
            }
        }
        for moment in moments.sorted(by: { $0.at < $1.at }) { print(moment) }
    }

    private func print(_ moment: Simulation.Moment) {
        for notice in moment.notices {
            let line: JSONObject = [
                "at": .string(moment.at.rfc3339), "ticket": .string("\(moment.ticket)"),
                "kind": .string(notice.kind.rawValue), "to": .string(notice.recipient.address.description),
            ]
            let row = [
                moment.at.rfc3339, "\(moment.ticket)".column(12), notice.kind.rawValue.column(16),
                notice.recipient.address.description.printable,
            ]
            writeLine(json ? line.line : row.joined(separator: " "))
        }
    }
}

extension Instant: ExpressibleByArgument {
    package init?(argument: String) { self.init(rfc3339: argument) }
}
