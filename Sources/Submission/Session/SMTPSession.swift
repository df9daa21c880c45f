import Wire

/// A conversation with a submission server, over a stream that is connected, secured and logged in.
///
/// - `start()` once, then `deliver` as often as there are messages, `quit()` at the end.
/// - Every message handed to `deliver` is reported exactly once, in order, whatever breaks.
/// - After a break the session is over: `failure` says why, every further message is `.notAttempted`.
/// - A message is in doubt from the moment its final dot may have left until the reply to it has been read, and at no
///   other time.
package actor SMTPSession {
    let stream: any ByteStream
    let server: String
    let clientName: String
    let deadlines: SubmissionDeadlines
    /// Told of each step as it is reached.
    let reached: @Sendable (SubmissionStep) -> Void

    /// What the server offers on the secured, authenticated channel.
    package internal(set) var capabilities = SMTPCapabilities()
    /// Why the session is over; nil while it is not, and before it began.
    package internal(set) var failure: SubmissionError?
    var parser = SMTPReplyParser()
    var isStarted = false
    /// Whether messages are under way: the server must not hear two conversations at once.
    var isDelivering = false
    /// Whether the server has answered for a message or a probe: a break after that may be mere idleness.
    var hasServed = false
    /// A transaction was left open, so that a RSET is due before the next MAIL.
    var needsReset = false

    /// - Parameters:
    ///   - server: the name for errors, as the settings give it.
    ///   - clientName: what we greet with, a host name or an address literal.
    package init(
        stream: any ByteStream,
        server: String,
        clientName: String,
        deadlines: SubmissionDeadlines = .init(),
        reached: @escaping @Sendable (SubmissionStep) -> Void = { _ in }
    ) {
        (self.stream, self.server, self.clientName) = (stream, server, clientName)
        (self.deadlines, self.reached) = (deadlines, reached)
    }

    /// Whether further messages may be handed over.
    package var isUsable: Bool { isStarted && failure == nil }

    /// Says EHLO, again after the one before the login: what is offered may have changed since (RFC 3207 §4.2,
    /// RFC 4954 §4), and what was said before the channel was secure is worth nothing.
    package func start() async throws(SubmissionError) {
        do throws(SubmissionError) {
            guard clientName.isGreetingName else {
                throw SubmissionError(
                    .invalidName,
                    server: server,
                    doing: "greeting",
                    cause: "\"\(clientName)\" is no host name",
                    isTemporary: false
                )
            }
            try await send(Array("EHLO \(clientName)\r\n".utf8), within: deadlines.hello, "sending EHLO")
            let reply = try await nextReply(within: deadlines.hello, "waiting for the reply to EHLO")
            guard reply.kind == .completed else { throw refused(by: reply, "greeting") }
            capabilities = SMTPCapabilities(reply)
            isStarted = true
            reached(.connected)
        } catch {
            throw end(error)
        }
    }

    /// Whether the server is still there, for a session that has idled. Ends the session when it is not.
    package func verifyAlive() async -> Bool {
        guard isUsable, !isDelivering else { return isUsable }
        do throws(SubmissionError) {
            try await send(Array("RSET\r\n".utf8), within: deadlines.courtesy, "sending RSET")
            let reply = try await nextReply(within: deadlines.courtesy, "waiting for the reply to RSET")
            guard reply.kind == .completed else { throw refused(by: reply, "probing an idle connection") }
            (needsReset, hasServed) = (false, true)
            return true
        } catch {
            _ = end(error)
            return false
        }
    }

    /// Takes leave and closes the stream. Never fails; what was reported stands.
    package func quit() async {
        if isUsable, !isDelivering {
            do throws(SubmissionError) {
                try await send(Array("QUIT\r\n".utf8), within: deadlines.courtesy, "sending QUIT")
                _ = try await nextReply(within: deadlines.courtesy, "waiting for the reply to QUIT")
            } catch {
                _ = end(error)
            }
        }
        if failure == nil {
            _ = end(SubmissionError(.ended, server: server, doing: "quitting", cause: "the session is over"))
        }
    }
}

extension String {
    /// A host name or an address literal, and nothing that could end the line.
    fileprivate var isGreetingName: Bool {
        !isEmpty && utf8.count <= 255
            && utf8.allSatisfy { byte in
                switch Unicode.Scalar(byte) {
                case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_", ":", "[", "]": true
                default: false
                }
            }
    }
}
