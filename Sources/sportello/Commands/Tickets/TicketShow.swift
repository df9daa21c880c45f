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
        let links = try query { () throws(DeskStoreError) in try access.store.links(of: ticket.id) }
        var notices: [OutboxLine] = []
        try query { () throws(DeskStoreError) in try access.store.outbox(of: ticket.id) { notices.append($0) } }
        if json {
            let organisation = access.settings.organisation(of: ticket)
            writeLine(ticket.json(of: organisation, with: events, links, notices).line)
        } else {
            let told = notices.isEmpty ? [] : notices.map(\.row) + [""]
            (ticket.card(links) + told + events.map(\.row)).forEach { writeLine($0) }
        }
    }
}
