import ArgumentParser
import Desk
import MailSyntax

// Two tickets for one matter, and two matters on one ticket; each can be undone.

struct TicketMerge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Deal with everything about a ticket on another: mails that cite it go there from now on."
    )
    @OptionGroup var ticket: TicketArguments
    @Option(help: "The ticket on which the work goes on.") var into: TicketNumber
    func run() async throws { try await ticket.carryOut(.merge(into: into)) }
}

struct TicketUnmerge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unmerge",
        abstract: "Undo a merge: the ticket is again what it was, and has its mails to come."
    )
    @OptionGroup var ticket: TicketArguments
    func run() async throws { try await ticket.carryOut(.unmerge) }
}

struct TicketSplit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split",
        abstract: "Make a ticket of its own of mails that are another matter."
    )
    @OptionGroup var ticket: TicketArguments
    @Option(
        help: ArgumentHelp(
            "A mail by its Message-ID, or by its number in `mail list`; may be given more than once.",
            valueName: "message-id"
        )
    )
    var mail: [MailName]
    @Option(help: "What it is about (default: the subject of the first of the mails).") var subject: String?
    @Flag(help: "What was written to the requester since the first of the mails answers it.") var answered = false

    func validate() throws {
        if mail.isEmpty { throw ValidationError("name mails with --mail") }
    }

    func run() async throws {
        try await ticket.carryOut(.split(mails: mail, subject: subject, isAnswered: answered))
    }
}

struct TicketUnsplit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unsplit",
        abstract: "Undo a split: the ticket's mails go back, and what is left of it is merged."
    )
    @OptionGroup var ticket: TicketArguments
    func run() async throws { try await ticket.carryOut(.unsplit) }
}

extension MailName: ExpressibleByArgument {
    /// With or without angle brackets; digits alone are a number of the ledger.
    package init?(argument: String) {
        if let number = Int64(argument), number > 0 {
            self = .ledger(MailID(number))
            return
        }
        let bare =
            argument.hasPrefix("<") && argument.hasSuffix(">") ? String(argument.dropFirst().dropLast()) : argument
        guard !bare.isEmpty else { return nil }
        self = .messageID(MessageID(bare))
    }
}
