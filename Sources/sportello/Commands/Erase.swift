import ArgumentParser
import CivilTime
import Desk
import MailSyntax
import Settings
import Store
import Telemetry

/// `sportello erase …`
struct EraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Erase what people wrote and who they are; that it was there stays on record.",
        discussion: "Without --yes both only say what they would do. Only what is closed is erased.",
        subcommands: [ErasePerson.self, EraseTickets.self]
    )
}

struct ErasePerson: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person",
        abstract: "A person's own tickets, and the person on the tickets of others."
    )

    @OptionGroup var erasing: ErasingOptions
    @Argument(help: "The person's address.") var address: PersonArgument

    func run() async throws { try await erasing.carryOut(.person(address.person.address)) }
}

struct EraseTickets: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tickets",
        abstract: "Every ticket that has been closed for so long."
    )

    @OptionGroup var erasing: ErasingOptions
    @Option(help: "Closed before then, and not opened since.") var closedBefore: Instant

    func run() async throws { try await erasing.carryOut(.ticketsClosed(before: closedBefore)) }
}

/// What both have, and do.
struct ErasingOptions: ParsableArguments {
    @OptionGroup var configuration: ConfigurationOption
    @Option(help: "Only at this desk, by id (default: at all).") var desk: String?
    @Flag(help: "Do it. What is erased cannot be had back.") var yes = false

    func carryOut(_ scope: ErasureScope) async throws {
        let access = try DeskAccess(configuration)
        let desk = try desk.map { try access.desk(named: $0).profile.id }
        let erasure = try await change { () async throws(DeskStoreError) in
            try await yes
                ? access.store.erase(scope, at: desk, by: .agent(userName()), now: Log.systemTime())
                : access.store.erasure(of: scope, at: desk)
        }
        if !yes { erasure.items.forEach { writeLine($0.line) } }
        erasure.kept.forEach { writeLine($0.line) }
        writeLine("\(yes ? "erased" : "would be erased, with --yes"): \(erasure.sum.words)")
    }
}

extension Erasure.Item {
    fileprivate var line: String {
        switch self {
        case .ticket(let ticket): "\(ticket)".column(12) + " ticket"
        case .mail(let mail, let ticket, let size):
            (ticket.map { "\($0)" } ?? "-").column(12) + " mail \(mail.value), \(counted(size, "byte"))"
        case .notice(let id, let ticket): "\(ticket)".column(12) + " notice \(id.value.printable)"
        case .recipient(let id, let ticket):
            "\(ticket)".column(12) + " recipient of notice \(id.value.printable)"
        case .text(_, let code, let length, let ticket):
            "\(ticket)".column(12) + " text of \(code), \(counted(length, "character"))"
        case .participant(let ticket): "\(ticket)".column(12) + " participant"
        case .failure(let desk): "-".column(12) + " undeliverable address at desk \(desk.value.printable)"
        }
    }
}

extension Erasure.Kept {
    fileprivate var line: String { "\(ticket)".column(12) + " kept: \(obstacle.words)" }
}

extension Erasure.Obstacle {
    fileprivate var words: String {
        switch self {
        case .isOpen(let status): "not closed, \(status.name.printable)"
        case .isMergedInto(let other): "merged into \(other), which is not closed"
        case .waits(let notice, let state): "notice \(notice.value.printable) is \(state.rawValue)"
        }
    }
}

extension Erasure.Sum {
    fileprivate var words: String {
        [
            counted(tickets, "ticket"), "\(counted(mails, "mail")) of \(counted(mailBytes, "byte"))",
            counted(notices, "notice"), counted(texts, "text"), counted(places, "place") + " elsewhere",
        ].joined(separator: ", ")
    }
}
