import ArgumentParser
import CivilTime
import Desk
import IMAPSyntax
import Store
import Telemetry

/// `sportello mail …`
struct MailCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail",
        abstract: "The ledger: every mail ever taken and what became of it.",
        subcommands: [List.self, Release.self]
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Every mail, in the order in which it was taken.")

        @OptionGroup var configuration: ConfigurationOption
        @Flag(help: "One JSON object a line.") var json = false

        func run() async throws {
            let store = try configuration.store()
            try query { () throws(DeskStoreError) in
                try store.ledger { line in writeLine(json ? line.json.line : line.row) }
            }
        }
    }

    struct Release: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let in a mail that was ignored, by a rule or as older than the first look at its mailbox."
        )

        @OptionGroup var configuration: ConfigurationOption
        @Argument(help: "The mail's number in `mail list`.") var id: Int64

        func run() async throws {
            let store = try configuration.store()
            try await change { () async throws(DeskStoreError) in
                try await store.release(MailID(id), at: Log.systemTime())
            }
            writeLine("mail \(id) released: a running daemon takes it up within a second")
        }
    }
}

extension LedgerLine {
    var json: JSONObject {
        [
            "id": .number(id.value), "mailbox": .string(origin.mailbox.value),
            "uid_validity": .number(Int64(origin.uidValidity.rawValue)), "uid": .number(Int64(origin.uid.rawValue)),
            "message_id": .string(messageID), "from": .string(from), "received_at": .string(receivedAt.rfc3339),
            "outcome": .string(outcome?.rawValue ?? "received"), "reason": .string(reason?.rawValue),
            "ticket": .string(ticket.map { "\($0)" }), "cause": .string(cause), "size": .number(Int64(size)),
            "has_bytes": .flag(hasBytes), "erased": .flag(isErased), "tries": .number(Int64(tries)),
            "taken_at": .string(takenAt.rfc3339),
        ]
    }

    var row: String {
        [
            "\(id.value)".column(8), origin.mailbox.value.printable.column(12), "\(origin.uid.rawValue)".column(8),
            receivedAt.rfc3339, (outcome?.rawValue ?? "received").column(12),
            (reason?.rawValue ?? "-").column(24), (ticket.map { "\($0)" } ?? "-").column(12),
            isErased ? "erased" : (from ?? "-").printable,
        ].joined(separator: " ")
    }
}
