import Synchronization

/// What the network thread and the tasks share of one connection: bytes received and not yet taken, bytes to be sent,
/// and who waits. A task only sleeps; the thread alone talks to libcurl. Every sleeper is woken exactly once, by
/// whichever comes first: its bytes, the end, its deadline, its cancellation.
final class Exchange: Sendable {
    /// Above this many bytes not taken, the thread stops reading until the consumer comes.
    static let unreadLimit = 1_048_576

    let id: Connection.ID
    private let endpoint: String
    private let jobs: JobQueue
    private let state = Mutex(ExchangeState())

    init(id: Connection.ID, endpoint: String, jobs: JobQueue) {
        (self.id, self.endpoint, self.jobs) = (id, endpoint, jobs)
    }

    // MARK: The tasks' side

    func receive(within timeout: Duration) async -> ExchangeState.Received {
        let (ready, ticket) = state.withLock { ($0.taken(), $0.nextTicket()) }
        if let ready { return given(ready) }
        let deadline = MonotonicTime.now.advanced(by: timeout)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { task in
                wait(ExchangeState.Receiver(ticket: ticket, deadline: deadline, task: task))
            }
        } onCancel: {
            let task = state.withLock { $0.withdrawReceiver(ticket) }
            task?.resume(returning: .failure(failure(.cancelled, "the wait for bytes was cancelled")))
        }
    }

    func send(_ bytes: [UInt8], within timeout: Duration) async -> ExchangeState.Sent {
        guard !bytes.isEmpty else { return .success(()) }
        let ticket = state.withLock { $0.nextTicket() }
        let deadline = MonotonicTime.now.advanced(by: timeout)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { task in
                queue(ExchangeState.Outgoing(ticket: ticket, bytes: bytes, deadline: deadline, task: task))
            }
        } onCancel: {
            giveUpSending(ticket, failure(.cancelled, "the sending was cancelled and the connection closed"))
        }
    }

    /// Ends the connection from any thread.
    func close() {
        fail(failure(.closed, "closed by us"), keepingUnread: false)
        jobs.post(.close(id))
    }

    private func wait(_ receiver: ExchangeState.Receiver) {
        let isCancelled = Task.isCancelled
        let (ready, alarm): (ExchangeState.Taken?, MonotonicTime?) = state.withLock { state in
            if let ready = state.taken() { return (ready, nil) }
            if isCancelled || Task.isCancelled {
                return (.nothing(.failure(failure(.cancelled, "the wait for bytes was cancelled"))), nil)
            }
            if state.receiver != nil {
                return (.nothing(.failure(failure(.protocolViolation, "two tasks read from one connection"))), nil)
            }
            state.receiver = receiver
            return (nil, state.alarm(neededFor: receiver.deadline))
        }
        if let ready { receiver.task.resume(returning: given(ready)) }
        if let alarm { jobs.post(.alarm(id, alarm)) }
    }

    private func queue(_ outgoing: ExchangeState.Outgoing) {
        let (refusal, alarm): (WireError?, MonotonicTime?) = state.withLock { state in
            if let failure = state.failure { return (failure, nil) }
            if Task.isCancelled { return (failure(.cancelled, "cancelled before anything was sent"), nil) }
            state.outgoing.append(outgoing)
            return (nil, state.alarm(neededFor: outgoing.deadline))
        }
        if let refusal { return outgoing.task.resume(returning: .failure(refusal)) }
        if let alarm { jobs.post(.alarm(id, alarm)) }
        jobs.post(.write(id))
    }

    /// What was taken, after asking the thread to read on if it had stopped.
    private func given(_ taken: ExchangeState.Taken) -> ExchangeState.Received {
        switch taken {
        case .nothing(let outcome): return outcome
        case .bytes(let bytes, let wasHeldBack):
            if wasHeldBack { jobs.post(.read(id)) }
            return .success(bytes)
        }
    }

    // MARK: The network thread's side

    /// Whether reading makes sense: neither held back nor over.
    var wantsBytes: Bool { state.withLock { !$0.isHeldBack && !$0.isAtEnd && $0.failure == nil } }

    /// Hands bytes to the waiting task or keeps them; false when there is enough for now.
    func deliver(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let bytes = [UInt8](bytes)
        let (receiver, hasRoom) = state.withLock { state in
            let receiver = state.receiver
            if receiver == nil { state.keep(bytes) } else { state.receiver = nil }
            state.isHeldBack = state.unread.count > Self.unreadLimit
            return (receiver, !state.isHeldBack)
        }
        receiver?.task.resume(returning: .success(bytes))
        return hasRoom
    }

    /// The peer has said its last byte.
    func end() {
        let receiver = state.withLock { state in
            state.isAtEnd = true
            defer { state.receiver = nil }
            return state.receiver
        }
        receiver?.task.resume(returning: .success([]))
    }

    /// Nothing goes any more, in either direction. The first failure stays the reason.
    func fail(_ code: WireError.Code, _ reason: String) {
        fail(failure(code, reason), keepingUnread: true)
    }

    /// The bytes to be sent next, from where the last sending stopped.
    var next: (ticket: UInt64, bytes: [UInt8], sent: Int)? {
        state.withLock { state in state.outgoing.first.map { ($0.ticket, $0.bytes, $0.sent) } }
    }

    func sent(_ count: Int, of ticket: UInt64) {
        let done: ExchangeState.Outgoing? = state.withLock { state in
            guard state.outgoing.first?.ticket == ticket else { return nil }
            state.outgoing[0].sent += count
            return state.outgoing[0].sent == state.outgoing[0].bytes.count ? state.outgoing.removeFirst() : nil
        }
        done?.task.resume(returning: .success(()))
    }

    /// Wakes whose time is over; the next moment to look, nil when an alarm is set already or none is needed.
    func expire(now: MonotonicTime) -> MonotonicTime? {
        let (receiver, late, next) = state.withLock { $0.expired(now: now) }
        receiver?.task.resume(returning: .failure(failure(.timedOut, "nothing came in time")))
        if let late { giveUpSending(late, failure(.timedOut, "the server did not take our bytes in time")) }
        return next
    }

    // MARK: Ends

    /// A sending that stopped somewhere leaves the peer with half a command: the connection is of no use any more.
    private func giveUpSending(_ ticket: UInt64, _ reason: WireError) {
        let task = state.withLock { $0.withdrawOutgoing(ticket) }
        guard let task else { return }
        fail(failure(.closed, "a sending was given up halfway"), keepingUnread: false)
        task.resume(returning: .failure(reason))
        jobs.post(.close(id))
    }

    private func fail(_ failure: WireError, keepingUnread: Bool) {
        let (receiver, outgoing) = state.withLock { $0.fail(failure, keepingUnread: keepingUnread) }
        receiver?.task.resume(returning: .failure(failure))
        for sending in outgoing { sending.task.resume(returning: .failure(failure)) }
    }

    private func failure(_ code: WireError.Code, _ reason: String) -> WireError {
        WireError(code, endpoint: endpoint, reason: reason)
    }
}
