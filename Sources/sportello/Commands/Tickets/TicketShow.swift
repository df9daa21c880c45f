import ArgumentParser
import Desk
import Store

/// `sportello ticket show`
struct TicketShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One ticket with everything that happened to it."
    )

    @OptionGroup var configuration: ConfigurationOption
    @Argument(help: "The number, such as IZ-1042.") var number: TicketNumber
    @Flag(help: "One JSON object.") var json = false

    func run() async throws {
        let access = try DeskAccess(configuration)
        let ticket = try access.ticket(number)
        let events = try query { () throws(DeskStoreError) in try access.store.events(of: ticket.id) }
        if json {
            writeLine(ticket.json(of: access.settings.organisation(of: ticket), with: events).line)
        } else {
            (ticket.card + events.map(\.row)).forEach { writeLine($0) }
        }
    }
}
