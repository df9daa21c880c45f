import CShim
import CivilTime
import Desk
import GRDB
import Glibc
import Synchronization
import Telemetry

/// The desk's database: SQLite, one writer, every commit on the disk before anybody is told of it.
///
/// The daemon and the commands each open their own; SQLite's locks keep them apart, and `changedByOthers` tells the
/// daemon when a command wrote. What must be true after any end of the process or the machine is in docs/design.md.
package final class SQLiteDesk: DeskStore {
    package let folder: StateFolder
    let pool: DatabasePool
    let writer: GroupWriter
    let numberMark: NumberMark
    let watch = Mutex(Watch())

    /// The first ticket of a desk gets this number.
    static let firstNumber: Int64 = 1_001

    /// Opens the database in `folder`, which `prepare` has found fit; makes or upgrades it when `migrate` says so.
    ///
    /// Refuses to go on unless SQLite says back that every commit is flushed (`synchronous=FULL`): GRDB sets NORMAL
    /// when it turns the write-ahead log on, and a power cut would then lose mail that was reported safe.
    package init(folder: StateFolder, migrate: Bool) throws(DeskStoreError) {
        self.folder = folder
        numberMark = NumberMark(path: folder.numbers)
        if !migrate, access(folder.database, F_OK) != 0 {
            throw SQLiteDesk.notYet(folder)
        }
        // For its owner alone; SQLite gives the files beside it the same permissions.
        let file = Glibc.open(folder.database, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        if file >= 0 { Glibc.close(file) }
        do {
            pool = try DatabasePool(path: folder.database, configuration: SQLiteDesk.configuration)
            writer = GroupWriter(pool: pool)
            try SQLiteDesk.prepare(pool, migrate: migrate)
        } catch let error as DatabaseError where !migrate && error.resultCode == .SQLITE_ERROR {
            throw SQLiteDesk.notYet(folder)
        } catch {
            throw DeskStoreError(error)
        }
    }

    /// No daemon has made the database, or one is just making it.
    private static func notYet(_ folder: StateFolder) -> DeskStoreError {
        DeskStoreError(
            .notFound,
            "no complete database \"\(folder.database)\" yet: start the daemon once, sportello serve"
        )
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "sportello"
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 2
        return configuration
    }

    private static func prepare(_ pool: DatabasePool, migrate: Bool) throws {
        try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            // The log is copied back in larger steps than SQLite's 1,000 pages: each step flushes the database too.
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
            let level = try Int.fetchOne(db, sql: "PRAGMA synchronous")
            let journal = try String.fetchOne(db, sql: "PRAGMA journal_mode")
            guard level == 2, journal == "wal" else {
                throw DeskStoreError(
                    .failed,
                    "database: cannot make commits durable (synchronous \(level ?? -1), journal \(journal ?? "none")); "
                        + "is the state folder on a network file system?"
                )
            }
            guard try !Migrations.migrator.hasBeenSuperseded(db) else {
                throw DeskStoreError(
                    .tooNew,
                    "the database was written by a newer sportello: install that version or a later one"
                )
            }
        }
        if migrate { try Migrations.migrator.migrate(pool) }
        guard try pool.read(Migrations.migrator.hasCompletedMigrations) else {
            throw DatabaseError(message: "the schema is not complete")
        }
    }

    package func close() throws(DeskStoreError) {
        do { try pool.close() } catch { throw DeskStoreError(error) }
    }
}
