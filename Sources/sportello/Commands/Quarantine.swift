import ArgumentParser
import CivilTime
import Desk
import Glibc
import IMAPSyntax
import Store
import Telemetry

/// `sportello quarantine …`
struct QuarantineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quarantine",
        abstract: "Mails that could not be taken further; nothing here is ever deleted.",
        subcommands: [List.self, Show.self, Retry.self, Export.self]
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Every mail in quarantine, with the reason.")

        @OptionGroup var configuration: ConfigurationOption
        @Flag(help: "One JSON object a line.") var json = false

        func run() async throws {
            let store = try configuration.store()
            try query { () throws(DeskStoreError) in
                try store.ledger(quarantined: true) { line in writeLine(json ? line.json.line : line.quarantineRow) }
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "One mail in quarantine: why, since when, how often.")

        @OptionGroup var configuration: ConfigurationOption
        @Argument(help: "The mail's number in `quarantine list`.") var id: Int64

        func run() async throws {
            let store = try configuration.store()
            let line = try query { () throws(DeskStoreError) in try store.ledgerLine(of: MailID(id)) }
            line.card.forEach { writeLine($0) }
        }
    }

    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Try again: decide the mail anew, or fetch it now if its bytes are owed, whatever its size."
        )

        @OptionGroup var configuration: ConfigurationOption
        @Argument(help: ArgumentHelp("The mails' numbers in `quarantine list`.", valueName: "id")) var ids: [Int64] = []
        @Flag(help: "Every mail in quarantine.") var all = false

        func validate() throws {
            guard all != !ids.isEmpty else { throw ValidationError("name mails, or say --all") }
        }

        func run() async throws {
            let store = try configuration.store()
            var chosen = ids.map { MailID($0) }
            if all {
                try query { () throws(DeskStoreError) in
                    try store.ledger(quarantined: true) { if !$0.isErased { chosen.append($0.id) } }
                }
            }
            for id in chosen {
                try await change { () async throws(DeskStoreError) in try await store.retry(id, at: Log.systemTime()) }
            }
            writeLine(
                "\(counted(chosen.count, "mail")) back in line: a running daemon takes up what is there within a second"
            )
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The bytes of a mail exactly as the server gave them, on standard output."
        )

        @OptionGroup var configuration: ConfigurationOption
        @Argument(help: "The mail's number in a listing.") var id: Int64

        func run() async throws {
            let store = try configuration.store()
            let bytes = try query { () throws(DeskStoreError) in try store.bytes(of: MailID(id)) }
            guard writeAll(bytes, to: STDOUT_FILENO) else {
                throw Failure(.inputOutput, "sportello: writing the mail: \(String(cString: strerror(errno)))")
            }
        }
    }
}

extension LedgerLine {
    fileprivate var quarantineRow: String {
        [
            "\(id.value)".column(8), origin.mailbox.value.printable.column(12), "\(origin.uid.rawValue)".column(8),
            takenAt.rfc3339, "\(tries)".column(4), (isErased ? "erased" : hasBytes ? "kept" : "owed").column(6),
            (reason?.rawValue ?? "-").column(24), (cause ?? "").printable,
        ].joined(separator: " ")
    }

    fileprivate var card: [String] {
        [
            "mail \(id.value), \(outcome?.rawValue ?? "received"): \(reason?.rawValue ?? "-")",
            "cause      \(cause?.printable ?? "-")",
            "mailbox    \(origin.mailbox.value.printable), uidvalidity \(origin.uidValidity.rawValue), "
                + "uid \(origin.uid.rawValue)",
            "from       \(from?.printable ?? "-")", "message-id \(messageID?.printable ?? "-")",
            "received   \(receivedAt.rfc3339), taken \(takenAt.rfc3339), tried \(tries) times",
            "bytes      \(bytes)",
        ]
    }

    private var bytes: String {
        if isErased { return "erased, \(size)" }
        return hasBytes ? "kept, \(size)" : "owed by the server, about \(size)"
    }
}
