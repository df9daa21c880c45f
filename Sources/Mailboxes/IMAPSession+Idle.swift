import IMAPSyntax

/// Waiting for news (RFC 2177).
extension IMAPSession {
    /// Waits until the mailbox changes, `duration` is over or `interrupt()` is called. Returns `.announced` at once
    /// when there is news that has not been looked at. IDLE is begun anew in time, however long the wait.
    package func idle(for duration: Duration) async throws(MailboxError) -> IdleOutcome {
        let end = stopwatch.elapsed() + duration
        while true {
            if isInterrupted {
                isInterrupted = false
                return .interrupted
            }
            if hasNews { return .announced }
            if stopwatch.elapsed() >= end { return .expired }
            guard offers(.idle), !isIdleRefused else { return .unavailable }
            try await idle(until: min(end, stopwatch.elapsed() + deadlines.idleRenewal))
        }
    }

    /// Ends a wait from another task, without harm to the session: the waiting `idle` returns `.interrupted` as soon
    /// as the server has confirmed, or the next one does at once.
    package func interrupt() async {
        isInterrupted = true
        guard idlePhase == .waiting else { return }
        // Should it fail, the waiting task notices by itself.
        try? await sendDone()
    }

    /// One IDLE from its beginning to its tagged reply.
    private func idle(until end: Duration) async throws(MailboxError) {
        let tag = try await send(.idle)
        defer { idlePhase = .none }
        guard try await isIdling(tag) else {
            isIdleRefused = true
            return
        }
        idlePhase = .waiting
        guard try await !isEndedByServer(tag, until: end) else {
            isIdleRefused = true
            return
        }
        try await sendDone()
        let reply = try await reply(to: tag, of: .idle, .total(deadlines.command))
        guard reply.condition == .ok else { throw refusal(of: .idle, reply) }
    }

    /// Waits for news, the end or an interruption. The single wait is short enough to notice that a server does not
    /// confirm an interruption.
    ///
    /// QUIRK: some servers end IDLE by themselves, with the tagged reply and without our DONE. Beginning anew could go
    /// on without pause, so such a server is polled from then on.
    private func isEndedByServer(_ tag: Tag, until end: Duration) async throws(MailboxError) -> Bool {
        while idlePhase == .waiting, !hasNews, !isInterrupted {
            let left = min(end - stopwatch.elapsed(), deadlines.command)
            guard left > .zero else { return false }
            switch try parsed(during: .idle) {
            case nil: try await receive(within: left, during: .idle)
            case .tagged(tag, _): return true
            case let other?: _ = try route(other, during: .idle)
            }
        }
        return false
    }

    /// Waits for the server's `+`.
    private func isIdling(_ tag: Tag) async throws(MailboxError) -> Bool {
        var patience = Patience(.total(deadlines.command), deadlines, from: stopwatch.elapsed())
        while true {
            switch try await response(to: .idle, &patience) {
            case .continuation: return true
            case .tagged(tag, _): return false
            case let other: _ = try route(other, during: .idle)
            }
        }
    }

    /// Once: whoever comes first, the waiting task or the interrupting one.
    private func sendDone() async throws(MailboxError) {
        guard idlePhase == .waiting else { return }
        idlePhase = .done
        try await send(Command.done, during: .idle)
    }
}
