import Synchronization

/// Wakes one task that waits for work. Rung while nobody waits, it is remembered, once.
final class Bell: Sendable {
    private struct State {
        var isRung = false
        var waiter: (ticket: Int, continuation: CheckedContinuation<Void, Never>)?
        var nextTicket = 0
    }

    private let state = Mutex(State())

    func ring() {
        let waiter = state.withLock { state in
            state.isRung = state.waiter == nil
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.continuation.resume()
    }

    /// Returns when the bell is rung, when `timeout` is over, or when the task is cancelled.
    func wait(within timeout: Duration?) async {
        guard let timeout else { return await wait() }
        let alarm = Task {
            try? await Task.sleep(for: timeout)
            if !Task.isCancelled { ring() }
        }
        await wait()
        alarm.cancel()
    }

    private func wait() async {
        let ticket = state.withLock { state in
            state.nextTicket += 1
            return state.nextTicket
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let mustResume = state.withLock { state in
                    if state.isRung || Task.isCancelled {
                        state.isRung = false
                        return true
                    }
                    state.waiter = (ticket, continuation)
                    return false
                }
                if mustResume { continuation.resume() }
            }
        } onCancel: {
            leave(ticket)
        }
    }

    private func leave(_ ticket: Int) {
        let waiter = state.withLock { state in
            guard state.waiter?.ticket == ticket else { return nil as CheckedContinuation<Void, Never>? }
            defer { state.waiter = nil }
            return state.waiter?.continuation
        }
        waiter?.resume()
    }
}
