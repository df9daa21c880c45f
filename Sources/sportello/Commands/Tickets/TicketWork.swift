import ArgumentParser
import Desk
import LanguageID
import ServiceLevels

// What an agent decides about a ticket; each is one action, judged by the core.

struct TicketTake: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take",
        abstract: "Take a ticket in charge: you are responsible, and its requester may be told."
    )
    @OptionGroup var ticket: TicketArguments
    func run() async throws { try await ticket.carryOut(.take) }
}

struct TicketAssign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "assign", abstract: "Make an agent responsible.")
    @OptionGroup var ticket: TicketArguments
    @Argument(help: "The agent's id in the settings.") var responsible: String
    func run() async throws { try await ticket.carryOut(.assign(to: responsible)) }
}

struct TicketSeverity: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "severity",
        abstract: "Set how severe it is, by any name the policy knows; its promises are counted anew."
    )
    @OptionGroup var ticket: TicketArguments
    @Argument(help: "The severity.") var severity: String
    @Flag(name: .customLong("by-customer"), help: "It is the customer who says so.") var isByCustomer = false

    func run() async throws {
        try await ticket.carryOut(.setSeverity(severity, party: isByCustomer ? .customer : .agent))
    }
}

struct TicketCategory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "category",
        abstract: "Say what it is about, by any name the policy knows."
    )
    @OptionGroup var ticket: TicketArguments
    @Argument(help: "The category.") var category: String
    func run() async throws { try await ticket.carryOut(.categorise(as: category)) }
}

struct TicketProduct: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "product", abstract: "Say which product it is about.")
    @OptionGroup var ticket: TicketArguments
    @Argument(help: "The product.") var product: String
    func run() async throws { try await ticket.carryOut(.setProduct(product)) }
}

struct TicketLanguage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "language",
        abstract: "Answer in another language from now on."
    )
    @OptionGroup var ticket: TicketArguments
    @Argument(help: "it or en.") var language: Language
    func run() async throws { try await ticket.carryOut(.setLanguage(language)) }
}

struct TicketStatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Move it to a status, by any name the policy knows."
    )
    @OptionGroup var ticket: TicketArguments
    @Argument(help: "The status.") var status: String
    func run() async throws { try await ticket.carryOut(.setStatus(status)) }
}
