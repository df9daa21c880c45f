import ArgumentParser
import Desk
import IMAPSyntax
import Mailboxes
import Service
import Settings

/// `sportello reconcile`
struct Reconcile: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare each mailbox with the ledger, message by message.",
        discussion: """
            Exits with 0 when no mail on a server is missing from the ledger. Mails that people removed from a server \
            are reported and no failure; mails older than the start are passed over.
            """
    )

    @OptionGroup var configuration: ConfigurationOption
    @Flag(help: "One JSON object a mailbox.") var json = false

    func run() async throws {
        let settings = try configuration.settings(secrets: .required)
        let store = try configuration.store(of: settings)
        var missing = 0
        do throws(ServiceError) {
            let reconciliation = try Reconciliation(store: store)
            for mailbox in settings.desks.flatMap(\.mailboxes) {
                let balance = try await reconciliation.balance(of: mailbox)
                (json ? [balance.json.line] : balance.lines).forEach { writeLine($0) }
                missing += balance.missing.count
            }
        } catch {
            throw Failure(error)
        }
        guard missing == 0 else {
            throw Failure(
                .data,
                "sportello: on a server and not in the ledger: \(counted(missing, "mail")); is the daemon running?"
            )
        }
    }
}

extension Reconciliation.Balance {
    fileprivate var json: JSONObject {
        [
            "mailbox": .string(mailbox.value), "uid_validity": .number(Int64(uidValidity.rawValue)),
            "on_server": .number(Int64(onServer)), "in_ledger": .number(Int64(inLedger)),
            "older_than_start": .number(Int64(olderThanStart)),
            "missing": .json("[\(missing.map { "\($0.uid.rawValue)" }.joined(separator: ","))]"),
            "removed": .json("[\(removed.map { "\($0.rawValue)" }.joined(separator: ","))]"),
        ]
    }

    fileprivate var lines: [String] {
        ["\(mailbox.value): server \(onServer), ledger \(inLedger), older than the start \(olderThanStart)"]
            + missing.map { "\(mailbox.value): uid \($0.uid.rawValue) is not in the ledger" }
            + removed.map { "\(mailbox.value): uid \($0.rawValue) is no longer on the server" }
    }
}
