import Submission
import Synchronization
import Wire

/// A small submission server in memory, logged in already, whose answers a test can choose.
final class FakeSMTPServer: Sendable {
    struct Mail: Sendable, Hashable {
        var connection: Int
        var bytes: String
    }

    /// What becomes of one message.
    enum Answer: Sendable {
        case accept
        /// A reply to the message, without line end.
        case refuse(String)
        /// A reply to its recipient.
        case refuseRecipient(String)
        /// Replies to some of its recipients, by address; the others are taken.
        case answerRecipients([String: String])
        /// It is taken, and the connection ends instead of a reply.
        case dropAfterDot
        /// The connection ends at its MAIL.
        case dropAtMail
        /// 421 instead of an answer to its MAIL.
        case takeLeave
    }

    struct State: Sendable {
        /// For the messages to come; every further one is accepted.
        var answers: [Answer] = []
        var mails: [Mail] = []
        var commands: [String] = []
        /// How many connections are still turned away.
        var turnedAway = 0
        var connectionCount = 0
        /// How many messages a connection may bring before it ends.
        var perConnection = Int.max
        /// Whether replies to messages wait.
        var isHeld = false
        fileprivate var connections: [FakeSMTPConnection] = []
    }

    let state = Mutex(State())

    var mails: [Mail] { state.withLock { $0.mails } }
    var commands: [String] { state.withLock { $0.commands } }
    var connectionCount: Int { state.withLock { $0.connectionCount } }

    func answer(_ answers: Answer...) {
        state.withLock { $0.answers += answers }
    }

    /// A session as `Connections` opens it, with deadlines a test can wait for.
    func session() async throws -> SMTPSession {
        let session = SMTPSession(
            stream: try connect(),
            server: "smtp://fake:587",
            clientName: "desk.example",
            deadlines: .init(factor: 0.05)
        )
        try await session.start()
        return session
    }

    private func connect() throws(WireError) -> FakeSMTPConnection {
        let connection = state.withLock { state -> FakeSMTPConnection? in
            state.connectionCount += 1
            guard state.turnedAway == 0 else {
                state.turnedAway -= 1
                return nil
            }
            let connection = FakeSMTPConnection(self, number: state.connectionCount)
            state.connections.append(connection)
            return connection
        }
        guard let connection else {
            throw WireError(.refused, endpoint: "smtp://fake:587", reason: "connection refused")
        }
        return connection
    }

    func dropConnections() {
        state.withLock { state in
            defer { state.connections = [] }
            return state.connections
        }.forEach { $0.hangUp() }
    }

    /// Lets replies wait, or sends those that waited.
    func hold(_ isHeld: Bool) {
        state.withLock { $0.isHeld = isHeld }
    }
}
