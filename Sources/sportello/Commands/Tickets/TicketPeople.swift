import ArgumentParser
import Desk
import MailSyntax

// Who is on a ticket: whose request it is, and who may speak.

struct TicketAdmit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "admit",
        abstract: "Let somebody speak on a ticket; what they wrote before stays as it is."
    )
    @OptionGroup var ticket: TicketArguments
    @Argument(help: "Their address.") var person: PersonArgument
    func run() async throws { try await ticket.carryOut(.admit(person.person)) }
}

struct TicketRequester: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "requester",
        abstract: "Say, or confirm, whose request it is; answers go there."
    )
    @OptionGroup var ticket: TicketArguments
    @Argument(help: "Their address.") var person: PersonArgument
    @Option(help: "Their name.") var name: String?

    func run() async throws {
        let named = NamedAddress(name: name ?? person.person.name, address: person.person.address)
        try await ticket.carryOut(.setRequester(named))
    }
}

/// One address, with or without a name.
struct PersonArgument: ExpressibleByArgument {
    let person: NamedAddress

    init?(argument: String) {
        guard let person = NamedAddress(parsing: argument) else { return nil }
        self.person = person
    }
}
