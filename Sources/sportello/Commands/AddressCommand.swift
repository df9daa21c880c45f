import ArgumentParser
import CivilTime
import Desk
import MailSyntax
import Settings
import Store

/// `sportello address …`
struct AddressCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "address",
        abstract: "Addresses that mail failed to reach: nothing is sent to them automatically.",
        subcommands: [List.self, Clear.self]
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Every such address, the latest failure last.")

        @OptionGroup var configuration: ConfigurationOption
        @Flag(help: "One JSON object a line.") var json = false

        func run() async throws {
            let store = try configuration.store()
            try query { () throws(DeskStoreError) in
                try store.failedAddresses { writeLine(json ? $0.json.line : $0.row) }
            }
        }
    }

    struct Clear: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write to an address automatically again; it is also done when somebody writes from it."
        )

        @OptionGroup var configuration: ConfigurationOption
        @Argument(help: "The address.") var address: String
        @Option(help: "At this desk only, by its id.") var desk: String?

        func run() async throws {
            let access = try DeskAccess(configuration)
            guard let address = Address(parsing: address) else {
                throw Failure(.usage, "sportello: \"\(address.printable)\" is no address")
            }
            let id = try desk.map { try access.desk(named: $0).profile.id }
            let count = try await change { () async throws(DeskStoreError) in
                try await access.store.clearAddress(address, at: id)
            }
            guard count > 0 else { throw Failure(.data, "sportello: mail to \(address) had not failed") }
            writeLine("\(address): automatic mail goes to it again")
        }
    }
}

extension FailedAddress {
    fileprivate var json: JSONObject {
        [
            "desk": .string(desk.value), "address": .string(address), "failed_at": .string(failedAt.rfc3339),
            "reply": .string(reply),
        ]
    }

    fileprivate var row: String {
        [
            desk.value.column(16), address.printable.column(40), failedAt.rfc3339, (reply ?? "-").printable,
        ].joined(separator: " ")
    }
}
