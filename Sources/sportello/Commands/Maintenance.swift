import ArgumentParser
import CivilTime
import Desk
import MailSyntax
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
            let access = try DeskAccess(configuration)
            let desk = try access.desk(named: desk)
            let judge = try await access.judge(of: desk)
            let window = Notice.MaintenanceWindow(start: from, end: to, page: page)
            let text = try words.read()
            var told: Set<String> = []
            for ticket in try access.openTickets(of: desk) {
                guard let person = (ticket.answerTo ?? ticket.requester)?.address, !told.contains(person.key)
                else { continue }
                let result = try await change { () async throws(DeskStoreError) in
                    try await access.store.act(
                        .announceMaintenance(window, text: text),
                        on: ticket.number,
                        by: .agent(agent ?? userName()),
                        judge: judge,
                        at: Log.systemTime()
                    )
                }
                guard result.decision.verdict == .done else {
                    throw Failure(.data, "sportello: \(result.decision.trace.last?.found ?? "refused")")
                }
                if !result.notices.isEmpty { told.insert(person.key) }
            }
            writeLine("\(counted(told.count, "requester")) told")
        }
    }
}
