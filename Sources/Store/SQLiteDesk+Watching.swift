import Desk
import GRDB
import Glibc
import Synchronization

/// An event that a command put on record, in a process of its own.
package struct CommandedEvent: Hashable, Sendable {
    package var ticket: TicketNumber
    package var actor: String
    /// The event's code, such as `status_changed`.
    package var code: String
}

/// How the daemon notices what commands write.
extension SQLiteDesk {
    /// What was seen at the last look.
    struct Watch {
        var version: Int64?
        var log: FileMark?
        var looks = 0
        var lastEvent: Int64?
    }

    /// Size and time of the write-ahead log: unchanged as long as nobody commits.
    struct FileMark: Equatable {
        var size: Int
        var seconds: Int
        var nanoseconds: Int

        init?(path: String) {
            var status = stat()
            guard stat(path, &status) == 0 else { return nil }
            (size, seconds, nanoseconds) = (Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
        }
    }

    /// The database is asked at least at every so many looks, should a file system's clock be too coarse to show a
    /// commit.
    private static let surestLook = 10

    /// Whether another process wrote since the last call; the first call only begins the watch.
    ///
    /// Asked twice a second for years, so the cheap question comes first: has the write-ahead log changed at all?
    package func changedByOthers() async -> Bool {
        let mark = FileMark(path: "\(folder.database)-wal")
        let isQuiet = watch.withLock { watch in
            watch.looks += 1
            defer { watch.log = mark }
            return watch.log == mark && watch.looks % SQLiteDesk.surestLook != 0
        }
        guard !isQuiet else { return false }
        let version = try? await pool.writeWithoutTransaction { db in
            try Int64.fetchOne(db, sql: "PRAGMA data_version") ?? 0
        }
        guard let version else { return false }
        return watch.withLock { watch in
            defer { watch.version = version }
            return watch.version != nil && watch.version != version
        }
    }

    /// What agents' commands put on record since the last call; the first call only begins the watch.
    package func commands() async -> [CommandedEvent] {
        let seen = watch.withLock { $0.lastEvent }
        let found = try? await read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT prefix, number, actor, code FROM ticketEvent
                    JOIN ticket ON ticket.id = ticketEvent.ticket
                    WHERE ticketEvent.id > ? AND actor LIKE 'agent:%' ORDER BY ticketEvent.id
                    """,
                arguments: [seen ?? .max]
            )
            let events = rows.map { row in
                CommandedEvent(ticket: TicketNumber(prefix: row[0], number: row[1]), actor: row[2], code: row[3])
            }
            return (events, try Int64.fetchOne(db, sql: "SELECT max(id) FROM ticketEvent") ?? 0)
        }
        guard let (events, last) = found else { return [] }
        watch.withLock { $0.lastEvent = last }
        return events
    }
}
