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
        var notices: [OutboxLine] = []
        try query { () throws(DeskStoreError) in try store.outbox(of: ticket.id) { notices.append($0) } }
        if json {
            writeLine(ticket.json(with: events, notices).line)
        } else {
            let told = notices.isEmpty ? [] : notices.map(\.row) + [""]
            (ticket.card + told + events.map(\.row)).forEach { writeLine($0) }
        }
    }
}
