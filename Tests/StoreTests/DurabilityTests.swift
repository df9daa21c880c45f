import Desk
import GRDB
import Glibc
import Testing

@testable import Store

/// What SQLite must have been told, read back from it.
struct DurabilityTests {
    @Test func everyCommitIsFlushed() async throws {
        let bench = try await SQLiteBench()
        for desk in [bench.desk, try bench.reopened()] {
            let level = try await desk.pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
            #expect(level == 2, "GRDB says NORMAL when it turns the write-ahead log on")
        }
    }

    @Test func theDatabaseIsSetUpAsMeant() async throws {
        let bench = try await SQLiteBench()
        let (journal, keys, busy) = try await bench.desk.pool.writeWithoutTransaction { db in
            (
                try String.fetchOne(db, sql: "PRAGMA journal_mode"), try Int.fetchOne(db, sql: "PRAGMA foreign_keys"),
                try Int.fetchOne(db, sql: "PRAGMA busy_timeout")
            )
        }
        #expect(journal == "wal")
        #expect(keys == 1)
        #expect(busy == 10_000)
    }

    @Test func everyTableIsStrict() async throws {
        let bench = try await SQLiteBench()
        let loose = try await bench.desk.pool.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0
                        AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%'
                    """
            )
        }
        #expect(loose.isEmpty)
        #expect(throws: DatabaseError.self) {
            try bench.execute("INSERT INTO desk (id, nextNumber) VALUES ('x', 'many')")
        }
        #expect(throws: DatabaseError.self) {
            try bench.execute("INSERT INTO participant (ticket, address) VALUES (99, 'nobody@nowhere')")
        }
    }

    @Test func nobodyElseCanReadIt() async throws {
        let bench = try await SQLiteBench()
        try await bench.counter.receive([Letter("a@c")])
        for file in ["sportello.db", "sportello.db-wal", "sportello.numbers"] {
            var status = stat()
            #expect(stat("\(bench.folder.path)/\(file)", &status) == 0)
            #expect(status.st_mode & 0o077 == 0, "\(file) holds customers' mail")
        }
    }

    @Test func aDatabaseOfANewerVersionIsLeftAlone() async throws {
        let bench = try await SQLiteBench()
        try bench.execute("INSERT INTO grdb_migrations (identifier) VALUES ('99-of-the-future')")
        for migrate in [true, false] {
            let refusal = #expect(throws: DeskStoreError.self) { try bench.reopened(migrate: migrate) }
            #expect(refusal?.code == .tooNew)
            #expect(refusal?.isTemporary == false)
        }
    }

    @Test func migratingTwiceChangesNothing() async throws {
        let bench = try await SQLiteBench()
        try await bench.counter.receive([Letter("a@c")])
        let again = try bench.reopened(migrate: true)
        #expect(try again.counts() == bench.desk.counts())
        try again.close()
    }

    @Test func aDamagedDatabaseIsSaidToBeDamaged() throws {
        let kept = try TemporaryFolder()
        let folder = StateFolder(path: kept.path)
        let file = try #require(fopen(folder.database, "w"))
        fputs(String(repeating: "not a database at all ", count: 400), file)
        fclose(file)
        let refusal = #expect(throws: DeskStoreError.self) { try SQLiteDesk(folder: folder, migrate: true) }
        #expect(refusal?.code == .damaged)
    }

    @Test func commandsDoNotMakeADatabase() throws {
        let kept = try TemporaryFolder()
        let folder = StateFolder(path: kept.path)
        let refusal = #expect(throws: DeskStoreError.self) { try SQLiteDesk(folder: folder, migrate: false) }
        #expect(refusal?.code == .notFound)
        #expect(refusal?.reason.contains("sportello serve") == true, "says what to do")
        #expect(access(folder.database, F_OK) != 0)
    }
}
