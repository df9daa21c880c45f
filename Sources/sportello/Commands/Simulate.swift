import ArgumentParser
import CivilTime
import Desk
import Service
import Settings
import Store
import Telemetry

/// `sportello simulate`: what would go out if nobody did anything.
struct Simulate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Every notice that would go out if nobody did anything; sends and changes nothing."
    )

    @OptionGroup var configuration: ConfigurationOption
    @Option(help: "From when on (default: now).") var from: Instant?
    @Option(help: "Until when.") var to: Instant
    @Option(help: "This ticket alone.") var ticket: TicketNumber?
    @Flag(help: "One JSON object a line.") var json = false

    func run() async throws {
        let settings = try configuration.settings()
        let store = try configuration.store(of: settings)
        var moments: [Simulation.Moment] = []
        for desk in settings.desks {
            let judge: DeskJudge
            do { judge = try await DeskJudge(desk, in: store, identifiers: .random) } catch { throw Failure(error) }
            var query = TicketQuery()
            (query.desk, query.roles) = (desk.profile.id, Status.allCases.filter { $0 != .closed })
            var tickets: [Ticket] = []
            try sportello.query { () throws(DeskStoreError) in try store.tickets(matching: query) { tickets.append($0) }
            }
            for chosen in tickets where ticket == nil || chosen.number == ticket {
                moments += try simulated(chosen, in: store, by: judge)
            }
        }
        for moment in moments.sorted(by: { $0.at < $1.at }) { print(moment) }
    }

    private func simulated(_ ticket: Ticket, in store: SQLiteDesk, by judge: DeskJudge) throws -> [Simulation.Moment] {
        let history = try query { () throws(DeskStoreError) in try store.history(of: ticket.id) }
        var simulation = Simulation(ticket, history: history, by: judge.core)
        return simulation.run(from: from ?? Log.systemTime(), to: to)
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
