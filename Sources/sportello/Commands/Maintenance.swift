import ArgumentParser
import CivilTime
import Desk
import Service
import Settings
import Store
import Telemetry

/// `sportello maintenance …`
struct MaintenanceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "maintenance",
        abstract: "Planned work on the service.",
        subcommands: [Announce.self]
    )

    struct Announce: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Tell every requester of an open ticket when the service will be worked on."
        )

        @OptionGroup var configuration: ConfigurationOption
        @OptionGroup var words: TextOption
        @Option(help: "The desk, by id.") var desk: String
        @Option(help: "When it begins.") var from: Instant
        @Option(help: "When it ends.") var to: Instant
        @Option(help: "Where its state can be read.") var page: String?
        @Option(name: .customLong("as"), help: "Which agent you are, by id.") var agent: String?

        func validate() throws {
            if to <= from { throw ValidationError("--to must be later than --from") }
        }

        func run() async throws {
            let settings = try configuration.settings()
            guard let desk = settings.desks.first(where: { $0.profile.id.value == desk }) else {
                throw Failure(.usage, "sportello: no desk \"\(self.desk.printable)\" in the settings")
            }
            let store = try configuration.store(of: settings)
            let judge: DeskJudge
            do { judge = try await DeskJudge(desk, in: store, identifiers: .random) } catch { throw Failure(error) }
            let window = Notice.MaintenanceWindow(start: from, end: to, page: page)
            let text = try words.read()
            var told: Set<String> = []
            for ticket in try open(at: desk, in: store) {
                guard let person = (ticket.answerTo ?? ticket.requester)?.address, told.insert(person.key).inserted
                else { continue }
                _ = try await change { () async throws(DeskStoreError) in
                    try await store.act(
                        .announceMaintenance(window, text: text),
                        on: ticket.number,
                        by: .agent(agent ?? "operator"),
                        judge: judge,
                        at: Log.systemTime()
                    )
                }
            }
            writeLine("\(counted(told.count, "requester")) told")
        }

        private func open(at desk: DeskSettings, in store: SQLiteDesk) throws -> [Ticket] {
            var query = TicketQuery()
            (query.desk, query.roles) = (desk.profile.id, Status.allCases.filter { $0 != .closed })
            var tickets: [Ticket] = []
            try sportello.query { () throws(DeskStoreError) in
                try store.tickets(matching: query) { tickets.append($0) }
            }
            return tickets
        }
    }
}
