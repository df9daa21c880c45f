import ArgumentParser
import CivilTime
import Desk
import MailSyntax
import Store
import Telemetry

/// `sportello outbox …`
struct OutboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox",
        abstract: "Every notice, sent or waiting.",
        subcommands: [List.self, Retry.self]
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Every notice, oldest first.")

        @OptionGroup var configuration: ConfigurationOption
        @Flag(help: "One JSON object a line.") var json = false

        func run() async throws {
            let store = try configuration.store()
            try query { () throws(DeskStoreError) in
                try store.outbox { line in writeLine(json ? line.json.line : line.row) }
            }
        }
    }

    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Send now what waits for its next attempt, or a dead letter whose cause was mended."
        )

        @OptionGroup var configuration: ConfigurationOption
        @Argument(help: ArgumentHelp("As `outbox list` prints them.", valueName: "message-id"))
        var messageIDs: [String] = []
        @Flag(help: "Every notice that waits; dead letters must be named.") var all = false

        func validate() throws {
            guard all != !messageIDs.isEmpty else { throw ValidationError("name notices, or say --all") }
        }

        func run() async throws {
            let store = try configuration.store()
            var chosen = messageIDs.map {
                MessageID($0.hasPrefix("<") && $0.hasSuffix(">") ? String($0.dropFirst().dropLast()) : $0)
            }
            if all {
                try query { () throws(DeskStoreError) in
                    try store.outbox { if $0.state.waits { chosen.append($0.messageID) } }
                }
            }
            for id in chosen {
                try await change { () async throws(DeskStoreError) in try await store.resend(id, at: Log.systemTime()) }
            }
            writeLine(
                "\(counted(chosen.count, "notice")) back in line: a running daemon sends what is there within a second"
            )
        }
    }
}

extension OutboxState {
    /// Whether a later attempt is planned.
    fileprivate var waits: Bool {
        switch self {
        case .deferred, .unknown: true
        case .queued, .claimed, .delivered, .dead: false
        }
    }
}

extension OutboxLine {
    var json: JSONObject {
        [
            "message_id": .string(messageID.value), "ticket": .string("\(ticket)"), "kind": .string(kind.rawValue),
            "to": .strings(to), "state": .string(state.rawValue), "attempts": .number(Int64(attempts)),
            "next_at": .string(nextAt?.rfc3339), "last_reply": .string(lastReply),
            "fate": .string(fate?.rawValue),
        ]
    }

    var row: String {
        [
            "\(ticket)".column(12), kind.rawValue.column(16), state.rawValue.column(10),
            (fate?.rawValue ?? "-").column(10), "\(attempts)".column(4),
            (nextAt?.rfc3339 ?? "-").column(20), to.joined(separator: " ").printable.column(32),
            messageID.value.printable, (lastReply ?? "").printable,
        ].joined(separator: " ")
    }
}
