import ArgumentParser
import Desk
import Service
import Settings
import Store

/// `sportello check`
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Validate the settings and everything they name; nothing is started or changed."
    )

    @OptionGroup var configuration: ConfigurationOption
    @Flag(help: "Also log in to each mailbox and submission server.")
    var connect = false

    func run() async throws {
        let settings = try configuration.settings(secrets: .required)
        for warning in settings.warnings { writeError("\(warning)") }
        do {
            for desk in settings.desks { _ = try DeskJudge(desk, identifiers: .random) }
        } catch {
            throw Failure(error)
        }
        try query { () throws(DeskStoreError) in try StateFolder(path: settings.state).check() }
        if connect { try await connectToAll(settings) }
        let mailboxes = settings.desks.reduce(0) { $0 + $1.mailboxes.count }
        writeLine("settings are valid: \(counted(settings.desks.count, "desk")), \(counted(mailboxes, "mailbox"))")
    }

    /// Every server is tried, so that one run shows all that is wrong.
    private func connectToAll(_ settings: SportelloSettings) async throws(Failure) {
        let check: ConnectionCheck
        do { check = try ConnectionCheck() } catch { throw Failure(error) }
        var worst: Failure?
        for finding in await check.findings(for: settings) {
            let subject = "\(finding.subject) at \(finding.endpoint)"
            switch finding.result {
            case .success(let words):
                writeLine("\(subject): \(words)")
            case .failure(let error):
                let failure = Failure(error)
                writeError("sportello: \(subject): \(error.lines.joined(separator: "; "))")
                if worst == nil || failure.status == .permission { worst = Failure(failure.status, []) }
            }
        }
        if let worst { throw worst }
    }
}
