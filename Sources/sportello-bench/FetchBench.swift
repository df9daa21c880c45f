import ArgumentParser
import Desk
import IMAPSyntax
import Mailboxes
import Service
import Settings

/// Fetches a mailbox whole, as the daemon does, and throws the mails away.
struct FetchBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch",
        abstract: "Bulk fetch of the first mailbox of the settings."
    )

    @Option(help: "The settings file.") var config: String

    func run() async throws {
        let settings = try SettingsFile.load(path: config, environment: [:])
        guard let mailbox = settings.desks.first?.mailboxes.first else { return }
        let connections = try Connections()
        let measurement = Measurement("fetch")
        let session = try await IMAPSession.open(
            try await connections.stream(to: mailbox),
            mailbox: mailbox.id.value,
            nonce: 1
        )
        _ = try await session.examine(try MailboxName(mailbox.folder))
        let uids = try await session.summaries(of: .all).map(\.uid)
        var pending: [PendingFetch] = []
        var count = 0
        for start in stride(from: 0, to: uids.count, by: 100) {
            pending.append(try await session.beginFetch(UIDSet(uids[start..<min(start + 100, uids.count)])))
            if pending.count > 2 { count += try await session.finish(pending.removeFirst()).count }
        }
        for fetch in pending { count += try await session.finish(fetch).count }
        await session.logout()
        measurement.done(count)
    }
}
