import Desk
import Glibc
import IMAPSyntax
import Mailboxes
import Settings
import Submission
import Telemetry
import Wire

/// Opens what the settings name: streams to mailboxes, sessions with submission servers.
package struct Connections: Sendable {
    package let network: Network
    private let clientName: String

    /// How long connecting, securing and logging in may take together.
    private static let openTimeout = Duration.seconds(60)

    package init() throws(ServiceError) {
        clientName = Connections.hostName() ?? "localhost"
        do { network = try Network(clientName: clientName) } catch {
            throw ServiceError(.wire(error.code), ["\(error)"])
        }
    }

    /// What we greet SMTP servers with (RFC 5321 §4.1.1.1).
    private static func hostName() -> String? {
        var buffer = [CChar](repeating: 0, count: 256)
        guard gethostname(&buffer, buffer.count - 1) == 0 else { return nil }
        let name = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let isName =
            !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch Unicode.Scalar(byte) {
                case "a"..."z", "A"..."Z", "0"..."9", ".", "-": true
                default: false
                }
            }
        return isName ? name : nil
    }

    package func stream(to mailbox: MailboxSettings) async throws(WireError) -> any ByteStream {
        let endpoint = Account.endpoint(mailbox.server, .imap)
        let login = try Account.login(mailbox.login, at: endpoint)
        return try await network.open(endpoint, login: login, within: Connections.openTimeout)
    }

    /// A look at a mailbox that changes nothing: its folder, opened read-only.
    func examined(_ mailbox: MailboxSettings) async throws -> (session: IMAPSession, folder: FolderStatus) {
        let session = try await IMAPSession.open(
            try await stream(to: mailbox),
            mailbox: mailbox.id.value,
            nonce: UInt64.random(in: 0 ... .max)
        )
        return (session, try await session.examine(try MailboxName(mailbox.folder)))
    }

    package func session(with submission: SubmissionSettings) async throws -> SMTPSession {
        let endpoint = Account.endpoint(submission.server, .smtp)
        let login = try Account.login(submission.login, at: endpoint)
        let stream = try await network.open(endpoint, login: login, within: Connections.openTimeout)
        let session = SMTPSession(stream: stream, server: "\(endpoint)", clientName: clientName) { step in
            switch step {
            case .connected: CrashPoint.reach(.submissionConnected)
            case .messageSent: CrashPoint.reach(.messageSent)
            case .replyRead: CrashPoint.reach(.replyRead)
            }
        }
        try await session.start()
        return session
    }
}
