import ArgumentParser
import Desk

// Labels, by which `ticket list --tag` finds tickets.

struct TicketTag: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "tag", abstract: "Label a ticket.")
    @OptionGroup var ticket: TicketArguments
    @Argument(help: "The tags: letters, digits, dots, underscores and hyphens.") var tags: [String]
    func run() async throws { try await ticket.carryOut(.tag(tags)) }
}

struct TicketUntag: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "untag", abstract: "Take labels off a ticket.")
    @OptionGroup var ticket: TicketArguments
    @Argument(help: "The tags.") var tags: [String]
    func run() async throws { try await ticket.carryOut(.untag(tags)) }
}
