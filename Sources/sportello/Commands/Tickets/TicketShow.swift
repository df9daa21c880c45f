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
        let store = try configuration.store()
        let ticket = try query { () throws(DeskStoreError) in try store.ticket(number) }
        let events = try query { () throws(DeskStoreError) in try store.events(of: ticket.id) }
        let links = try query { () throws(DeskStoreError) in try store.links(of: ticket.id) }
        if json {
            writeLine(ticket.json(with: events, links).line)
        } else {
            (ticket.card(links) + events.map(\.row)).forEach { writeLine($0) }
        }
    }
}
