import ArgumentParser
import Desk
import Store

/// `sportello ticket link`
struct TicketLinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Put on record that two belong together."
    )
    @OptionGroup var ticket: TicketArguments
    @Argument(help: "The other ticket.") var other: TicketNumber
    @Option(help: "How: same_problem, related or continues.") var relation: TicketEvent.Relation = .related
    func run() async throws { try await ticket.carryOut(.link(to: other, as: relation)) }
}

/// `sportello ticket fixed`: everybody who was affected is told.
struct TicketFixed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fixed",
        abstract: "Tell the requesters of a ticket, and of all with the same problem, that it is mended."
    )
    @OptionGroup var ticket: TicketArguments
    @OptionGroup var words: TextOption

    func run() async throws {
        let access = try DeskAccess(ticket.configuration)
        let first = try access.ticket(ticket.number)
        let affected = try query { () throws(DeskStoreError) in try access.store.links(of: first.id) }
            .filter { $0.relation == .sameProblem }.map(\.other)
        let text = try words.read()
        for number in [ticket.number] + affected {
            let result = try await ticket.result(of: .announceFix(text: text), on: number, in: access)
            writeLine("\(number): \(result.notices.isEmpty ? "nobody to tell" : "told")")
        }
    }
}

extension TicketEvent.Relation: ExpressibleByArgument {}
