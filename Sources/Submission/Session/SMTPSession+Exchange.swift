import Wire

/// Bytes out, replies in, each with its deadline.
extension SMTPSession {
    /// Sends commands when no reply is outstanding.
    func send(_ bytes: [UInt8], within limit: Duration, _ doing: String) async throws(SubmissionError) {
        try checkInStep(doing)
        try await sendOn(bytes, within: limit, doing)
    }

    /// Sends bytes, whatever the server may have said meanwhile.
    func sendOn(_ bytes: [UInt8], within limit: Duration, _ doing: String) async throws(SubmissionError) {
        do {
            try await stream.send(bytes, within: limit)
        } catch {
            throw SubmissionError(error, server: server, doing: doing)
        }
    }

    /// The next reply, whole within `limit` however slowly it drips.
    func nextReply(within limit: Duration, _ doing: String) async throws(SubmissionError) -> SMTPReply {
        if let reply = try parsedReply(doing) { return reply }
        let deadline = ContinuousClock.now + limit
        var left = limit
        repeat {
            parser.append(try await receive(within: left, doing))
            if let reply = try parsedReply(doing) { return reply }
            left = deadline - .now
        } while left > .zero
        throw SubmissionError(.timedOut, server: server, doing: doing, cause: "timed out in the middle of a reply")
    }

    private func receive(within limit: Duration, _ doing: String) async throws(SubmissionError) -> [UInt8] {
        do {
            let bytes = try await stream.receive(within: limit)
            if !bytes.isEmpty { return bytes }
        } catch {
            throw SubmissionError(error, server: server, doing: doing)
        }
        throw SubmissionError(.connectionLost, server: server, doing: doing, cause: "the server closed the connection")
    }

    private func parsedReply(_ doing: String) throws(SubmissionError) -> SMTPReply? {
        do {
            return try parser.next()
        } catch {
            throw SubmissionError(.malformedReply, server: server, doing: doing, cause: error.rawValue)
        }
    }

    /// Every reply we asked for has been read, so nothing may be left. An idle server may have taken leave with a 421;
    /// anything else would be taken for the answer to a later command, in the worst case for "250, message taken".
    func checkInStep(_ doing: String) throws(SubmissionError) {
        guard !parser.isEmpty else { return }
        guard let reply = try parsedReply(doing), reply.endsSession else { throw outOfStep(nil, doing) }
        throw refused(by: reply, doing)
    }

    /// Ends the session for good; the first reason stays.
    func end(_ error: SubmissionError) -> SubmissionError {
        stream.close()
        failure = failure ?? error
        return error
    }

    func refused(by reply: SMTPReply, _ doing: String) -> SubmissionError {
        SubmissionError(
            .refused,
            server: server,
            doing: doing,
            cause: reply.description,
            reply: reply,
            isTemporary: reply.kind != .permanent
        )
    }

    /// `reply` is well-formed but answers nothing we said; nil when it came unasked.
    func outOfStep(_ reply: SMTPReply?, _ doing: String) -> SubmissionError {
        let cause = reply.map { "unexpected reply \($0)" } ?? "a reply that nobody asked for"
        return SubmissionError(.outOfStep, server: server, doing: doing, cause: cause)
    }
}
