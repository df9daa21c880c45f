import Desk
import GRDB
import Synchronization

/// The one writer: what several tasks want written at the same time is committed together.
///
/// A lone piece of work is committed at once. While a commit waits for the disk, more work gathers and shares the next
/// commit, so that a thousand durable writes a second cost a few dozen flushes. Should one piece fail, the common
/// transaction is undone and each piece runs again in one of its own: it undoes itself and nobody else. (Savepoints
/// would spare the second run, but make SQLite copy every page before its first change: measured at a third of the time
/// of a decision.) Work is therefore repeatable. Nobody is told of success before the commit.
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
        /// Does the work and gives what tells its owner, to be called once it is committed.
        let run: @Sendable (Database) throws -> @Sendable () -> Void
        let fail: @Sendable (any Error) -> Void
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
                        let value = try work(db)
                        return { continuation.resume(returning: .success(value)) }
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
        do {
            let tellings = try commitTogether(group, in: db)
            tellings.forEach { $0() }
        } catch {
            guard group.count > 1 else { return group.forEach { $0.fail(error) } }
            for job in group { commit([job], in: db) }
        }
    }

    private func commitTogether(_ group: ArraySlice<Job>, in db: Database) throws -> [@Sendable () -> Void] {
        var tellings: [@Sendable () -> Void] = []
        try db.inTransaction(.immediate) {
            for job in group { tellings.append(try job.run(db)) }
            return .commit
        }
        return tellings
    }
}
