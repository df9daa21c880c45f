/// The part of a submission in which a message may come to be in doubt.
extension SMTPSession {
    /// Content is handed over in blocks of about this many bytes, each with its own deadline.
    static let blockSize = 65_536

    /// Sends a content and its final dot, with the commands of the next message behind it, and reads the reply.
    ///
    /// When the connection breaks before the block with the dot, the server cannot have taken the message. When it
    /// breaks later nobody knows: a stream tells that bytes were not all taken, not which.
    func submit(_ content: OpenContent, followedBy commands: [UInt8]) async -> DeliveryOutcome {
        var isInDoubt = false
        do {
            try await sendContent(content.bytes, followedBy: commands, isInDoubt: &isInDoubt)
        } catch {
            return await cutShort(content, by: error, isInDoubt: isInDoubt)
        }
        reached(.messageSent)
        do {
            let reply = try await nextReply(
                within: deadlines.dataTermination,
                "waiting for the reply to the message"
            )
            reached(.replyRead)
            return judge(reply, of: content)
        } catch {
            return content.transaction.outcome(.unknown, end(error).asReply)
        }
    }

    /// - Parameter isInDoubt: set when the final dot may leave.
    private func sendContent(
        _ bytes: [UInt8],
        followedBy commands: [UInt8],
        isInDoubt: inout Bool
    ) async throws(SubmissionError) {
        let doing = "sending the message"
        try checkInStep(doing)
        var content = DotStuffing(bytes)
        var block: [UInt8] = []
        block.reserveCapacity(min(bytes.count + bytes.count / 16, Self.blockSize) + commands.count + 16)
        while true {
            content.fill(&block, limit: Self.blockSize)
            if content.isAtEnd { break }
            try await sendOn(block, within: deadlines.dataBlock, doing)
            block.removeAll(keepingCapacity: true)
        }
        block.append(contentsOf: ".\r\n".utf8)
        block.append(contentsOf: commands)
        isInDoubt = true
        try await sendOn(block, within: deadlines.dataBlock, doing)
    }

    /// A server that has had enough of a message says so and hangs up, and we notice the latter first: what it said
    /// still decides.
    private func cutShort(
        _ content: OpenContent,
        by error: SubmissionError,
        isInDoubt: Bool
    ) async -> DeliveryOutcome {
        let words = await lastWords(after: error)
        _ = end(error)
        if let words, isInDoubt || words.kind == .temporary || words.kind == .permanent {
            return judge(words, of: content)
        }
        return content.transaction.outcome(isInDoubt ? .unknown : .temporary, error.asReply)
    }

    private func lastWords(after error: SubmissionError) async -> SMTPReply? {
        guard error.code == .connectionLost || error.code == .timedOut else { return nil }
        do {
            return try await nextReply(within: deadlines.lastWords, "waiting for last words")
        } catch {
            return nil
        }
    }

    /// The reply to a content decides for every recipient that was taken.
    private func judge(_ reply: SMTPReply, of content: OpenContent) -> DeliveryOutcome {
        if reply.endsSession { _ = end(refused(by: reply, "waiting for the reply to the message")) }
        switch reply.kind {
        case .completed: return content.transaction.outcome(.accepted, reply)
        case .temporary: return content.transaction.outcome(.temporary, reply)
        case .permanent: return content.transaction.outcome(.permanent, reply)
        case .intermediate:
            let error = end(outOfStep(reply, "waiting for the reply to the message"))
            return content.transaction.outcome(.unknown, error.asReply)
        }
    }
}
