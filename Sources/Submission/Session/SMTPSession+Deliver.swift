/// Messages through the session.
///
/// With PIPELINING a group of commands begins with the content of the message before it (RFC 2920 §3.1), so that a
/// message costs about one round trip: `[content of 1, dot, MAIL 2, RCPT 2 …, DATA 2]`, replies, `[content of 2, …]`.
/// Without, every command waits for the reply to the one before.
extension SMTPSession {
    package typealias Report = @Sendable (_ index: Int, _ outcome: DeliveryOutcome) async -> Void

    /// Commands whose replies are outstanding at once: the replies must fit the buffers on the way, or each side would
    /// wait for the other to read (RFC 2920 §3.1).
    static let window = 50

    /// Delivers `messages` one after the other, and reports each outcome as soon as it is known, in their order. A
    /// cancelled task ends with the message at hand; those behind it are `.notAttempted`.
    package func deliver(_ messages: [OutboundMessage], report: Report) async {
        let isIntruding = isDelivering
        isDelivering = true
        var open: OpenContent?
        for (index, message) in messages.enumerated() {
            switch isIntruding ? .turnedAway(.notAttempted(reason: "the session is busy")) : prepare(message) {
            case .ready(let transaction):
                open = await attempt(transaction, message.bytes, index, behind: open, report)
            case .turnedAway(let outcome):
                await finish(open, report)
                open = nil
                await report(index, outcome)
            }
        }
        await finish(open, report)
        if !isIntruding { isDelivering = false }
    }

    /// A message before its first command.
    private enum Prepared {
        case ready(Transaction)
        case turnedAway(DeliveryOutcome)
    }

    private func prepare(_ message: OutboundMessage) -> Prepared {
        if let reason = reasonToStop { return .turnedAway(.notAttempted(reason: reason)) }
        do {
            let transaction = Transaction(try EnvelopePlan(message, on: capabilities), needsReset: needsReset)
            return transaction.plan.hasRecipients ? .ready(transaction) : .turnedAway(transaction.outcome)
        } catch {
            return .turnedAway(DeliveryOutcome(error, for: message.envelope))
        }
    }

    private var reasonToStop: String? {
        if let failure { return failure.description }
        if !isStarted { return "the session has not begun" }
        return Task.isCancelled ? "we are stopping" : nil
    }

    /// Takes one message through its envelope, with the content before it in the same group; gives its own content when
    /// that may now be sent with the next.
    private func attempt(
        _ prepared: Transaction,
        _ bytes: [UInt8],
        _ index: Int,
        behind open: OpenContent?,
        _ report: Report
    ) async -> OpenContent? {
        var transaction = prepared
        let sent = open == nil ? 0 : min(Self.window, transaction.steps.count)
        await finish(open, followedBy: transaction.commands(0..<sent), report)
        if let failure {
            await report(index, .notAttempted(reason: failure.description))
            return nil
        }
        do {
            try await converse(&transaction, alreadySent: sent)
        } catch {
            await report(index, outcome(of: transaction, brokenBy: end(error)))
            return nil
        }
        return await settle(transaction, bytes, index, report)
    }

    /// Sends the commands that are left, as many at once as the server allows, and takes all replies.
    private func converse(_ transaction: inout Transaction, alreadySent: Int) async throws(SubmissionError) {
        var sent = alreadySent
        while transaction.answered < transaction.steps.count {
            if transaction.answered == sent {
                if transaction.isHopeless { return }
                let groupEnd = min(sent + (isPipelining ? Self.window : 1), transaction.steps.count)
                try await send(transaction.commands(sent..<groupEnd), within: deadlines.mail, "sending the envelope")
                sent = groupEnd
            }
            let step = transaction.next
            let reply = try await nextReply(within: limit(for: step), step.waiting)
            switch transaction.take(reply) {
            case .goOn: hasServed = true
            case .sessionRefused: throw refused(by: reply, step.waiting)
            case .outOfStep: throw outOfStep(reply, step.waiting)
            }
        }
    }

    /// Reports what the envelope has decided, or goes on to the content: at once without pipelining.
    private func settle(
        _ transaction: Transaction,
        _ bytes: [UInt8],
        _ index: Int,
        _ report: Report
    ) async -> OpenContent? {
        needsReset = transaction.needsReset
        let content: OpenContent
        switch transaction.course {
        case .sendContent:
            content = OpenContent(index: index, transaction: transaction, bytes: bytes)
        case .sendLoneDot:
            await report(index, transaction.outcome)
            content = OpenContent(index: nil, transaction: transaction, bytes: [])
        case .over:
            await report(index, transaction.outcome)
            return nil
        }
        if isPipelining { return content }
        await finish(content, report)
        return nil
    }

    /// A connection that breaks before MAIL is answered, on a session that has served already, was at its end: the
    /// message deserves another attempt at once. On a fresh one it counts, or we would call again for ever.
    private func outcome(of transaction: Transaction, brokenBy error: SubmissionError) -> DeliveryOutcome {
        if hasServed, !transaction.isUnderWay { return .notAttempted(reason: error.description) }
        return transaction.outcome(.temporary, error.asReply)
    }

    /// Submits `content`, if there is any, and reports it.
    private func finish(_ content: OpenContent?, followedBy commands: [UInt8] = [], _ report: Report) async {
        guard let content else { return }
        let outcome = await submit(content, followedBy: commands)
        if let index = content.index { await report(index, outcome) }
    }

    private var isPipelining: Bool { capabilities.offers(.pipelining) }

    private func limit(for step: Transaction.Step) -> Duration {
        switch step {
        case .reset, .mail: deadlines.mail
        case .recipient: deadlines.recipient
        case .data: deadlines.dataInitiation
        }
    }
}

extension Transaction.Step {
    fileprivate var waiting: String {
        switch self {
        case .reset: "waiting for the reply to RSET"
        case .mail: "waiting for the reply to MAIL"
        case .recipient: "waiting for the reply to RCPT"
        case .data: "waiting for the reply to DATA"
        }
    }
}
