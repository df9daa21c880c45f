import Wire

/// Why a session with a submission server cannot begin or go on.
package struct SubmissionError: Error, Sendable {
    package let code: Code
    /// The server as the settings name it, `smtp://host:587`.
    package let server: String
    /// What we were doing and what came of it; bounded, no secrets.
    package let reason: String
    /// The server's words, when it was the server that refused.
    package let reply: SMTPReply?
    package let isTemporary: Bool

    package enum Code: String, Sendable {
        /// The name we would greet with is none.
        case invalidName
        /// The connection broke or was closed.
        case connectionLost
        case timedOut
        /// What came is no SMTP reply.
        case malformedReply
        /// A well-formed reply that cannot answer what we sent; from here on, replies and commands may not match.
        case outOfStep
        /// The server refuses to go on: 421, or a 5yz that is about the session and not about a message.
        case refused
        /// We ended it.
        case ended
    }

    init(
        _ code: Code,
        server: String,
        doing: String,
        cause: String,
        reply: SMTPReply? = nil,
        isTemporary: Bool = true
    ) {
        (self.code, self.server, self.reply, self.isTemporary) = (code, server, reply, isTemporary)
        reason = "\(doing): \(cause)".printable(atMost: 600)
    }

    init(_ error: WireError, server: String, doing: String) {
        let code: Code = error.code == .timedOut ? .timedOut : .connectionLost
        self.init(code, server: server, doing: doing, cause: error.reason, isTemporary: error.isTemporary)
    }

    /// What stands in for a reply in the outcome of the message at hand.
    var asReply: SMTPReply {
        reply ?? .ours(code == .outOfStep || code == .malformedReply ? .protocolBroken : .connectionBroken, reason)
    }
}

extension SubmissionError: CustomStringConvertible {
    package var description: String { "server \"\(server)\": \(reason)" }
}

extension EnhancedStatus {
    /// X.4.2, bad connection.
    fileprivate static let connectionBroken = EnhancedStatus(.temporary, 4, 2)
    /// X.5.0, other protocol status.
    fileprivate static let protocolBroken = EnhancedStatus(.temporary, 5, 0)
}
