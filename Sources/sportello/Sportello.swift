import ArgumentParser

/// The command a person types. Each subcommand is a file in `Commands`; exit codes are sysexits, see `ExitStatus`.
@main
struct Sportello: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sportello",
        abstract: "The counter for support mail: mailboxes in, tickets and answers out.",
        version: Version.current,
        subcommands: [
            Serve.self, Check.self, TicketCommand.self, MailCommand.self, QuarantineCommand.self, OutboxCommand.self,
            BreakerCommand.self, AddressCommand.self, NoticeCommand.self, Reconcile.self, Explain.self, Inspect.self,
            LanguageCommand.self, SLACommand.self, CalendarCommand.self, Simulate.self, MaintenanceCommand.self,
            EraseCommand.self,
        ]
    )

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let failure as Failure {
            failure.tell()
            failure.status.end()
        } catch {
            exit(withError: error)
        }
    }
}
