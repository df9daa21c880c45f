import Desk
import Dispatch
import GRDB
import IMAPSyntax
import Synchronization
import Testing

@testable import Store

/// What is written at the same time is committed together, and what fails fails alone.
struct GroupWriterTests {
    private func countingCommits(_ bench: SQLiteBench) throws -> CommitCount {
        try bench.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, task INTEGER NOT NULL, step INTEGER NOT NULL)")
        let count = CommitCount()
        bench.desk.pool.add(transactionObserver: count)
        return count
    }

    private static func add(_ task: Int, _ step: Int, _ db: Database) throws {
        try db.execute(sql: "INSERT INTO line (task, step) VALUES (?, ?)", arguments: [task, step])
    }

    private func rows(_ bench: SQLiteBench) throws -> Int {
        try #require(try bench.value("SELECT count(*) FROM line"))
    }

    @Test func aThousandWritesShareCommits() async throws {
        let bench = try await SQLiteBench()
        let commits = try countingCommits(bench)
        let writer = bench.desk.writer
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<1_000 {
                group.addTask { try await writer.write { try GroupWriterTests.add(task, 0, $0) } }
            }
            try await group.waitForAll()
        }
        #expect(try rows(bench) == 1_000)
        #expect(commits.value < 500, "each commit is a flush of the disk")
        #expect(commits.value >= 4, "at most 256 share one")
    }

    @Test func aLoneWriteIsCommittedAtOnce() async throws {
        let bench = try await SQLiteBench()
        let commits = try countingCommits(bench)
        for step in 1...5 {
            try await bench.desk.writer.write { try GroupWriterTests.add(0, step, $0) }
            #expect(commits.value == step)
        }
    }

    @Test func aFailingJobUndoesOnlyItself() async throws {
        let bench = try await SQLiteBench()
        _ = try countingCommits(bench)
        let writer = bench.desk.writer
        let failures = await withTaskGroup(of: Int.self) { group in
            for task in 0..<200 {
                group.addTask {
                    do throws(DeskStoreError) {
                        try await writer.write { db in
                            try GroupWriterTests.add(task, 0, db)
                            if task % 10 == 3 { throw DeskStoreError(.failed, "made to fail") }
                            if task % 10 == 7 { try db.execute(sql: "INSERT INTO line (id) VALUES (NULL)") }
                        }
                        return 0
                    } catch {
                        return error.code == (task % 10 == 3 ? .failed : .rejected) ? 1 : 100
                    }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(failures == 40)
        #expect(try rows(bench) == 160)
        #expect(try bench.value("SELECT count(*) FROM line WHERE task % 10 IN (3, 7)") == 0)
    }

    @Test func theWritesOfATaskKeepTheirOrder() async throws {
        let bench = try await SQLiteBench()
        _ = try countingCommits(bench)
        let writer = bench.desk.writer
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<20 {
                group.addTask {
                    for step in 0..<20 { try await writer.write { try GroupWriterTests.add(task, step, $0) } }
                }
            }
            try await group.waitForAll()
        }
        let disorder: Int? = try bench.value(
            """
            SELECT count(*) FROM line AS later JOIN line AS earlier
            ON later.task = earlier.task AND later.step = earlier.step + 1 WHERE later.id < earlier.id
            """
        )
        #expect(disorder == 0)
        #expect(try rows(bench) == 400)
    }

    /// The last check comes at the commit: until then nobody may be told of success.
    @Test func aRefusalAtTheCommitIsTold() async throws {
        let bench = try await SQLiteBench()
        _ = try countingCommits(bench)
        try bench.execute("CREATE TABLE late (line INTEGER REFERENCES line (id) DEFERRABLE INITIALLY DEFERRED)")
        let refusal = await #expect(throws: DeskStoreError.self) {
            try await bench.desk.writer.write { db in
                try GroupWriterTests.add(1, 1, db)
                try db.execute(sql: "INSERT INTO late (line) VALUES (99)")
            }
        }
        #expect(refusal?.code == .rejected)
        #expect(try rows(bench) == 0)
        try await bench.desk.writer.write { try GroupWriterTests.add(1, 2, $0) }
        #expect(try rows(bench) == 1, "and the next goes on")
    }

    /// A full disk can make SQLite undo the whole transaction in the middle of a group; a job that rolls back stands in
    /// for it.
    @Test func whenSQLiteUndoesTheGroupNobodyIsToldOfSuccess() async throws {
        let bench = try await SQLiteBench()
        _ = try countingCommits(bench)
        let writer = bench.desk.writer
        let gathered = DispatchSemaphore(value: 0)
        let (begun, begin) = AsyncStream.makeStream(of: Void.self)
        async let first: Void = writer.write { _ in
            begin.finish()
            gathered.wait()
        }
        for await _ in begun {}
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for task in 0..<9 {
                group.addTask {
                    let written: Void? = try? await writer.write { db in
                        try GroupWriterTests.add(task, 0, db)
                        if task == 4 { try db.execute(sql: "ROLLBACK") }
                        if task == 4 { throw DeskStoreError(.full, "database or disk is full") }
                    }
                    return written != nil
                }
            }
            group.addTask {
                try? await Task.sleep(for: .milliseconds(300))
                gathered.signal()
                return false
            }
            return await group.reduce(into: 0) { told, wasTold in told += wasTold ? 1 : 0 }
        }
        try await first
        #expect(try rows(bench) == outcomes, "as many as were told so")
        try await writer.write { try GroupWriterTests.add(9, 9, $0) }
        #expect(try rows(bench) == outcomes + 1, "and the next goes on")
    }

    @Test func whatIsWrittenCanBeReadAtOnce() async throws {
        let bench = try await SQLiteBench()
        for uid in 1...50 as ClosedRange<UInt32> {
            try await bench.counter.take([bench.counter.arrival(Letter("\(uid)@c"), UID(integerLiteral: uid))])
            #expect(try await bench.desk.cursor(of: MailboxID("support"))?.highest == uid)
        }
    }
}

/// Counts the commits of a database.
private final class CommitCount: TransactionObserver, Sendable {
    private let count = Mutex(0)
    var value: Int { count.withLock { $0 } }

    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { true }
    func databaseDidChange(with event: DatabaseEvent) {}
    func databaseDidCommit(_ db: Database) { count.withLock { $0 += 1 } }
    func databaseDidRollback(_ db: Database) {}
}
