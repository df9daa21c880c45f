import ArgumentParser
import CivilTime
import Desk
import Service
import Settings
import Store
import Telemetry

/// `sportello explain`: why a mail is decided as it is, and everything that was decided on a ticket.
struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The whole decision for a mail, or every decision of a ticket, as JSON; changes nothing.",
        discussion: """
            A mail is decided as if it had just come, by the settings and the database as they are; where there is no \
            database yet, by an empty one. What has been decided on a ticket is told as it was put on record.
            """
    )

    @OptionGroup var configuration: ConfigurationOption
    @Argument(help: "A file with a mail, - for standard input, or a ticket's number such as IZ-1042.")
    var subject: String
    @Option(
        help: "When the mail comes, or up to when a ticket is told of (default: now), such as 2026-12-24T08:00:00Z."
    ) var at: Instant?
    @Option(help: "The mailbox the mail comes to, by id (default: the first of the desk it is addressed to).")
    var mailbox: String?
    @Flag(help: "Decide the mail as if the desk had never had it.") var asNew = false

    func run() async throws {
        if let number = TicketNumber(subject), try isKnown(number.prefix) { return try await explain(number) }
        let bytes: [UInt8]
        do {
            bytes = try MailFile.bytes(subject)
        } catch {
            throw Failure(error.status, "sportello: \(error.reason)")
        }
        try await explain(bytes)
    }

    private func isKnown(_ prefix: String) throws -> Bool {
        try configuration.settings().desks.contains { $0.profile.prefix == prefix }
    }

    private func explain(_ number: TicketNumber) async throws {
        let access = try DeskAccess(configuration)
        let ticket = try access.ticket(number)
        let core = try await access.judge(of: try access.desk(of: ticket)).core
        writeLine(
            try TicketExplanation(ticket, in: access.store, judgedBy: core, until: at ?? Log.systemTime()).json.line
        )
    }

    private func explain(_ bytes: [UInt8]) async throws {
        let settings = try configuration.settings()
        let scratch = try scratchFolder(for: settings)
        let store = try scratch.map(Explain.open) ?? configuration.store(of: settings)
        let (desk, mailbox) = try MailDestination(bytes, among: settings, mailbox: mailbox).place
        let access = DeskAccess(settings: settings, store: store)
        let judge = try await access.judge(of: desk).tracingEveryRule
        let instant = at ?? Log.systemTime()
        let rehearsal = try await change { () async throws(DeskStoreError) in
            try await store.rehearse(
                bytes,
                in: mailbox,
                receivedAt: instant,
                asNew: asNew,
                by: judge,
                at: instant
            )
        }
        let explanation = MailExplanation(subject, rehearsal, at: instant, in: mailbox, judgedBy: judge)
        writeLine(explanation.json.line)
    }

    /// Before the first start there is no database; an empty one tells the same.
    private func scratchFolder(for settings: SportelloSettings) throws(Failure) -> ScratchFolder? {
        do {
            return StateFolder(path: settings.state).hasDatabase ? nil : try ScratchFolder()
        } catch {
            throw Failure(error)
        }
    }

    private static func open(_ scratch: ScratchFolder) throws(Failure) -> SQLiteDesk {
        do {
            return try SQLiteDesk(folder: scratch.folder, migrate: true)
        } catch {
            throw Failure(error)
        }
    }
}
