import Desk
import GRDB
import Synchronization

/// The one writer: what several tasks want written at the same time is committed together.
///
/// A lone piece of work is committed at once. While a commit waits for the disk, more work gathers and shares the next
/// commit, so that a thousand durable writes a second cost a few dozen flushes. Each piece runs in a savepoint of its
/// own: one that fails undoes itself and nobody else. Nobody is told of success before the commit.
final class GroupWriter: Sendable {
    private let pool: DatabasePool
    private let waiting = Mutex(Waiting())

    /// At most this many pieces share a commit, so that the first of them does not wait for ever.
    private static let groupLimit = 256

    private struct Waiting {
        var jobs: [Job] = []
        var isDraining = false
    }

    private struct Job: Sendable {
        /// Does the work and says how to tell its owner once it is committed.
        let run: @Sendable (Database) -> Settlement
        let fail: @Sendable (any Error) -> Void
    }

    private enum Settlement {
        case afterCommit(@Sendable () -> Void)
        case failed(any Error)
    }

    init(pool: DatabasePool) {
        self.pool = pool
    }

    /// Runs `work` inside a transaction and returns when it is durable.
    func write<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws(DeskStoreError) -> Value {
        let result: Result<Value, any Error> = await withCheckedContinuation { continuation in
            submit(
                Job(
                    run: { db in
                        do {
                            var value: Value?
                            try db.inSavepoint {
                                value = try work(db)
                                return .commit
                            }
                            guard let value else { throw DeskStoreError(.failed, "a write had no result") }
                            return .afterCommit { continuation.resume(returning: .success(value)) }
                        } catch {
                            return .failed(error)
                        }
                    },
                    fail: { continuation.resume(returning: .failure($0)) }
                )
            )
        }
        switch result {
        case .success(let value): return value
        case .failure(let error): throw DeskStoreError(error)
        }
    }

    private func submit(_ job: Job) {
        let mustStart = waiting.withLock { waiting in
            waiting.jobs.append(job)
            defer { waiting.isDraining = true }
            return !waiting.isDraining
        }
        guard mustStart else { return }
        pool.asyncWriteWithoutTransaction { db in self.drain(db) }
    }

    private func drain(_ db: Database) {
        while let group = nextGroup() { commit(group, in: db) }
    }

    private func nextGroup() -> ArraySlice<Job>? {
        waiting.withLock { waiting in
            let group = waiting.jobs.prefix(GroupWriter.groupLimit)
            waiting.jobs.removeFirst(group.count)
            if group.isEmpty { waiting.isDraining = false }
            return group.isEmpty ? nil : group
        }
    }

    private func commit(_ group: ArraySlice<Job>, in db: Database) {
        var committed: [(job: Job, tell: @Sendable () -> Void)] = []
        var failed: [(job: Job, error: any Error)] = []
        do {
            try db.inTransaction(.immediate) {
                for job in group {
                    switch job.run(db) {
                    case .afterCommit(let tell): committed.append((job, tell))
                    case .failed(let error):
                        failed.append((job, error))
                        // A full disk makes SQLite undo the whole transaction: then nobody's work is left to commit.
                        guard db.isInsideTransaction else { throw error }
                    }
                }
                return .commit
            }
            committed.forEach { $0.tell() }
        } catch {
            committed.forEach { $0.job.fail(error) }
            let attempted = committed.count + failed.count
            group.dropFirst(attempted).forEach { $0.fail(error) }
        }
        failed.forEach { $0.job.fail($0.error) }
    }
}
