import ArgumentParser
import Desk
import MailSyntax
import Service
import Settings
import Submission
import Synchronization

/// Hands the same notice to the submission server again and again over one connection.
struct SubmitBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: "Mails of 2 KB to the first desk's submission server, pipelined."
    )

    @Option(help: "The settings file.") var config: String
    @Option(help: "How many mails.") var count = 5_000

    func run() async throws {
        let settings = try SettingsFile.load(path: config, environment: [:])
        guard let desk = settings.desks.first else { return }
        let line = Array("A line of an acknowledgement, as long as they usually are, no more.\r\n".utf8)
        let header = Array("From: <bench@desk.example>\r\nSubject: bench\r\n\r\n".utf8)
        let bytes = header + (0..<28).flatMap { _ in line }
        let envelope = Envelope(
            reversePath: desk.profile.envelopeFrom,
            recipients: [Address(localPart: "customer", domain: "customer.example")]
        )
        let messages = Array(repeating: OutboundMessage(envelope: envelope, bytes: bytes), count: count)
        let failures = Atomic(0)
        let measurement = Measurement("submit")
        let session = try await Connections().session(with: desk.submission)
        await session.deliver(messages) { _, outcome in
            if case .delivered = outcome { return }
            failures.add(1, ordering: .relaxed)
        }
        await session.quit()
        measurement.done(count - failures.load(ordering: .relaxed))
    }
}
