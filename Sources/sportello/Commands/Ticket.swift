import ArgumentParser
import CivilTime
import Desk
import Glibc
import LanguageID
import MailSyntax
import Service
import Settings
import Store
import Telemetry

/// `sportello ticket …`
struct TicketCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ticket",
        abstract: "Work on tickets, also while the daemon runs.",
        subcommands: [List.self, Show.self, Close.self]
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Every ticket, oldest first.")

        @OptionGroup var configuration: ConfigurationOption
        @Flag(help: "One JSON object a line.") var json = false

        func run() async throws {
            let store = try configuration.store()
            try query { () throws(DeskStoreError) in
                try store.tickets { ticket in writeLine(json ? ticket.json.line : ticket.row) }
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "One ticket with everything that happened to it.")

        @OptionGroup var configuration: ConfigurationOption
        @Argument(help: "The number, such as IZ-1042.") var number: TicketNumber
        @Flag(help: "One JSON object.") var json = false

        func run() async throws {
            let store = try configuration.store()
            let ticket = try query { () throws(DeskStoreError) in try store.ticket(number) }
            let events = try query { () throws(DeskStoreError) in try store.events(of: ticket.id) }
            if json {
                writeLine(ticket.json(with: events).line)
            } else {
                (ticket.card + events.map(\.row)).forEach { writeLine($0) }
            }
        }
    }

    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Close a ticket; its requester is told, in the ticket's language."
        )

        @OptionGroup var configuration: ConfigurationOption
        @Argument(help: "The number, such as IZ-1042.") var number: TicketNumber
        @Option(help: "What to tell the requester.") var text: String?

        func run() async throws {
            let settings = try configuration.settings()
            let store = try configuration.store(of: settings)
            let ticket = try query { () throws(DeskStoreError) in try store.ticket(number) }
            guard let desk = settings.desks.first(where: { $0.profile.id == ticket.desk }) else {
                throw Failure(.configuration, "sportello: the desk \"\(ticket.desk.value)\" of \(number) is not set up")
            }
            let judge: DeskJudge
            do { judge = try DeskJudge(desk, identifiers: .random) } catch { throw Failure(error) }
            let result = try await change { () async throws(DeskStoreError) in
                try await store.act(
                    .close(text: text),
                    on: number,
                    by: .agent(userName()),
                    judge: judge,
                    at: Log.systemTime()
                )
            }
            guard result.decision.verdict == .done else {
                throw Failure(.data, "sportello: ticket \(number) is closed already")
            }
            writeLine(result.notices.isEmpty ? "\(number) closed, nobody to tell" : "\(number) closed")
        }
    }
}

/// Who runs the command, as the system knows them.
private func userName() -> String {
    guard let entry = getpwuid(getuid()) else { return "\(getuid())" }
    return String(cString: entry.pointee.pw_name)
}

extension TicketNumber: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

// MARK: - How a ticket is printed

extension Ticket {
    fileprivate var json: JSONObject { json(with: nil) }

    fileprivate func json(with events: [ListedEvent]?) -> JSONObject {
        let common: [(String, JSONValue)] = [
            ("ticket", .string("\(number)")), ("desk", .string(desk.value)), ("status", .string(status.rawValue)),
            ("severity", .string(severity.code)), ("language", .string(language.rawValue)),
            ("subject", .string(subject)), ("requester", .string(requester?.address.description)),
            ("opened_at", .string(openedAt.rfc3339)), ("response_due", .string(nil)), ("resolution_due", .string(nil)),
            ("tags", .strings(tag.map { [$0.rawValue] } ?? [])), ("message_ids", .strings(messageIDs.map(\.value))),
        ]
        return JSONObject(common + (events.map { [("events", .objects($0.map(\.json)))] } ?? []))
    }

    fileprivate var row: String {
        [
            "\(number)".column(12), status.rawValue.column(20), severity.code.column(10), language.rawValue.column(3),
            (requester?.address.description ?? "-").printable.column(32), subject.printable.column(60),
        ].joined(separator: " ")
    }

    fileprivate var card: [String] {
        [
            "\(number)  \(subject.printable)",
            "status \(status.rawValue), severity \(severity.code), language \(language.rawValue)",
            "requester \(requester?.address.description.printable ?? "unknown"), opened \(openedAt.rfc3339)",
            "mails \(messageIDs.count)", "",
        ]
    }
}

extension ListedEvent {
    fileprivate var json: JSONObject {
        [
            "at": .string(at.rfc3339), "actor": .string(actor), "event": .string(code), "fields": .json(fields),
            "text": .string(text),
        ]
    }

    fileprivate var row: String {
        "\(at.rfc3339)  \(actor.printable.column(16)) \(code.column(18)) \(fields.printable)"
            + (text.map { "\n    \($0.printable)" } ?? "")
    }
}
