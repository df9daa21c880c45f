import CShim
import Glibc
import Synchronization

/// What other threads ask of the network thread.
enum Job: Sendable {
    case open(OpenRequest)
    /// Nobody waits for this opening any more.
    case abandon(OpenRequest)
    /// The connection has something to send.
    case write(Connection.ID)
    /// The consumer has taken what was held back: read again.
    case read(Connection.ID)
    /// Look at the connection's deadlines at this moment.
    case alarm(Connection.ID, MonotonicTime)
    case close(Connection.ID)
    case shutDown(CheckedContinuation<Void, Never>?)
}

/// The way into the network thread: jobs appended under a lock, and a bell that wakes it.
final class JobQueue: Sendable {
    /// An eventfd, readable while there may be jobs.
    let bell: Int32
    private let jobs = Mutex<[Job]?>([])

    init?() {
        bell = shim_eventfd()
        if bell < 0 { return nil }
    }

    deinit { close(bell) }

    /// False after the network was shut down: nobody will do the job.
    @discardableResult
    func post(_ job: Job) -> Bool {
        let (accepted, mustRing) = jobs.withLock { jobs in
            guard jobs != nil else { return (false, false) }
            jobs?.append(job)
            return (true, jobs?.count == 1)
        }
        if mustRing { ring() }
        return accepted
    }

    /// All jobs posted so far, in order.
    func takeAll() -> [Job] {
        jobs.withLock { jobs in
            guard let taken = jobs, !taken.isEmpty else { return [] }
            jobs = []
            return taken
        }
    }

    /// Silences the bell; call it before `takeAll`, or a job posted in between would sleep.
    func answerBell() {
        var count: UInt64 = 0
        _ = read(bell, &count, MemoryLayout<UInt64>.size)
    }

    /// Takes the last jobs and refuses all further ones.
    func shut() -> [Job] {
        jobs.withLock { jobs in
            let last = jobs ?? []
            jobs = nil
            return last
        }
    }

    private func ring() {
        var one: UInt64 = 1
        _ = Glibc.write(bell, &one, MemoryLayout<UInt64>.size)
    }
}
