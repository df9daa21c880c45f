import Synchronization

/// One `open` that waits for its stream: what is wanted, by when, and who is told. It is told exactly once, whoever
/// comes first: the network thread, the deadline or the task's cancellation.
final class OpenRequest: Sendable {
    typealias Outcome = Result<any ByteStream, WireError>

    let endpoint: Endpoint
    let login: Login
    let deadline: MonotonicTime
    /// Kept alive by what it opened: a stream must not end because nobody but it holds the network.
    let network: Network?
    private let state = Mutex(State.begun)

    private enum State {
        case begun
        case waiting(CheckedContinuation<Outcome, Never>)
        /// Settled before anyone waited.
        case early(Outcome)
        case settled
    }

    init(_ endpoint: Endpoint, _ login: Login, deadline: MonotonicTime, on network: Network? = nil) {
        (self.endpoint, self.login, self.deadline, self.network) = (endpoint, login, deadline, network)
    }

    var isSettled: Bool {
        state.withLock { state in
            switch state {
            case .begun, .waiting: false
            case .early, .settled: true
            }
        }
    }

    /// False when it was settled before; a stream that comes too late is closed when its last owner lets go of it.
    @discardableResult
    func settle(_ outcome: Outcome) -> Bool {
        let before = state.withLock { state in
            let before = state
            switch before {
            case .begun: state = .early(outcome)
            case .waiting: state = .settled
            case .early, .settled: break
            }
            return before
        }
        switch before {
        case .begun: return true
        case .waiting(let task):
            task.resume(returning: outcome)
            return true
        case .early, .settled: return false
        }
    }

    /// Suspends until the request is settled; to be called once.
    func outcome() async -> Outcome {
        await withCheckedContinuation { task in
            let early: Outcome? = state.withLock { state in
                guard case .early(let outcome) = state else {
                    state = .waiting(task)
                    return nil
                }
                state = .settled
                return outcome
            }
            if let early { task.resume(returning: early) }
        }
    }

    func failure(_ code: WireError.Code, _ reason: String) -> WireError {
        WireError(code, endpoint: endpoint.description, reason: reason)
    }
}
