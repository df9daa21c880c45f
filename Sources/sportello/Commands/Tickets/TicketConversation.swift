import ArgumentParser
import Desk

// What an agent says to the customer, or writes down for colleagues.

struct TicketReply: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "reply", abstract: "Write to the requester.")
    @OptionGroup var ticket: TicketArguments
    @OptionGroup var words: TextOption
    func run() async throws { try await ticket.carryOut(.reply(text: try words.required())) }
}

struct TicketAsk: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask",
        abstract: "Ask the requester for what is missing, and wait for the answer."
    )
    @OptionGroup var ticket: TicketArguments
    @OptionGroup var words: TextOption
    func run() async throws { try await ticket.carryOut(.ask(text: try words.required())) }
}

struct TicketNote: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: "Write something down for colleagues; nobody outside reads it."
    )
    @OptionGroup var ticket: TicketArguments
    @OptionGroup var words: TextOption
    func run() async throws { try await ticket.carryOut(.note(text: try words.required())) }
}

struct TicketSolve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "solve",
        abstract: "Say that it is solved; its requester is told until when it can be reopened."
    )
    @OptionGroup var ticket: TicketArguments
    @OptionGroup var words: TextOption
    @Option(help: "What the solution is.") var resolution: TicketEvent.Resolution?
    func run() async throws { try await ticket.carryOut(.solve(text: try words.read(), as: resolution)) }
}

struct TicketClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Close a ticket; its requester is told, in the ticket's language."
    )
    @OptionGroup var ticket: TicketArguments
    @OptionGroup var words: TextOption
    @Option(help: "What the solution is.") var resolution: TicketEvent.Resolution?
    func run() async throws { try await ticket.carryOut(.close(text: try words.read(), as: resolution)) }
}

struct TicketReopen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: "Go on with a ticket that was solved or closed."
    )
    @OptionGroup var ticket: TicketArguments
    @OptionGroup var words: TextOption
    func run() async throws { try await ticket.carryOut(.reopen(text: try words.read())) }
}

extension TicketEvent.Resolution: ExpressibleByArgument {}
