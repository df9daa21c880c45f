import Dispatch
import Glibc
import Synchronization

/// What the operator or systemd wants of the running daemon: that it ends (see `Termination`), or that it reads its
/// settings again (SIGHUP).
final class Orders: Sendable {
    enum Order: Hashable, Sendable {
        case end
        case reload
    }

    /// The name of the signal that ended us, once it has come.
    let ending: Task<String, Never>
    private let hasEnded = Atomic<Bool>(false)
    private let mustReload = Atomic<Bool>(false)
    private let bell = Bell()

    init() {
        let termination = Termination()
        ending = Task { await termination.wait() }
        signal(SIGHUP, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: SIGHUP)
        source.setEventHandler {
            // The handler holds its source, which nobody else does.
            _ = source
            self.mustReload.store(true, ordering: .releasing)
            self.bell.ring()
        }
        source.resumeAndListen()
        Task {
            _ = await ending.value
            hasEnded.store(true, ordering: .releasing)
            bell.ring()
        }
    }

    var isEnding: Bool { hasEnded.load(ordering: .acquiring) }

    /// Waits for the next order; several wishes to reload are one, and the end goes before all others.
    func next() async -> Order {
        while true {
            if isEnding { return .end }
            if mustReload.exchange(false, ordering: .acquiringAndReleasing) { return .reload }
            await bell.wait(within: nil)
        }
    }
}
