import CivilTime
import Desk
import GRDB

/// What a daemon finds when it starts on a state folder.
package struct RunStart: Sendable {
    /// The last daemon did not say goodbye: killed, crashed, or the power went.
    package var afterUncleanEnd: Bool
    /// Attempts to send that its end left open; they are repeated at once.
    package var interruptedAttempts: Int
    /// Where ticket numbers were moved to, by desk, because the database is older than the numbers given.
    package var numbersMoved: [String: Int64]
}

extension SQLiteDesk {
    /// Begins a run of the daemon for `desks`: notes that it runs, frees what the last one held, and makes sure that no
    /// ticket number is given twice.
    package func beginRun(of desks: [DeskID], at now: Instant) async throws(DeskStoreError) -> RunStart {
        let finding = numberMark.read()
        let mark = numberMark
        return try await writer.write { db in
            let clean = try Bool.fetchOne(db, sql: "SELECT clean FROM run") ?? true
            try db.execute(sql: "UPDATE run SET clean = 0")
            var made: Set<String> = []
            for desk in desks {
                try db.execute(
                    sql: "INSERT INTO desk (id, nextNumber) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    arguments: [desk.value, SQLiteDesk.firstNumber]
                )
                if db.changesCount == 1 { made.insert(desk.value) }
            }
            let moved = try SQLiteDesk.moveNumbers(in: db, past: finding, sparing: made, at: now)
            try mark.write(try SQLiteDesk.nextNumbers(db))
            let interrupted = try SQLiteDesk.freeInterruptedAttempts(in: db, at: now)
            return RunStart(afterUncleanEnd: !clean, interruptedAttempts: interrupted, numbersMoved: moved)
        }
    }

    /// Ends a run properly.
    package func endRun() async throws(DeskStoreError) {
        try await writer.write { db in try db.execute(sql: "UPDATE run SET clean = 1") }
    }

    static func nextNumbers(_ db: Database) throws -> [String: Int64] {
        let rows = try Row.fetchAll(db, sql: "SELECT id, nextNumber FROM desk")
        return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, $0[1] as Int64) })
    }

    /// A mark that is ahead says exactly where to go on; without a mark to trust, a gap is left that no plausible number
    /// of tickets since the last one in the database can have filled. Only a desk made just now begins at its beginning.
    private static func moveNumbers(
        in db: Database,
        past finding: NumberMark.Finding,
        sparing made: Set<String>,
        at now: Instant
    ) throws -> [String: Int64] {
        var moved: [String: Int64] = [:]
        for (desk, next) in try nextNumbers(db) {
            let target: Int64
            switch finding {
            case .sound(let marked): target = max(next, marked[desk] ?? next)
            case .lost: target = made.contains(desk) ? next : try roundedUp(next + gap(of: desk, at: now, in: db))
            }
            guard target > next else { continue }
            try db.execute(sql: "UPDATE desk SET nextNumber = ? WHERE id = ?", arguments: [target, desk])
            moved[desk] = target
        }
        return moved
    }

    /// Four times as many numbers as the desk would have given since its last ticket at its usual pace, at least 1,000.
    private static func gap(of desk: String, at now: Instant, in db: Database) throws -> Int64 {
        let row = try Row.fetchOne(
            db,
            sql: "SELECT count(*), min(openedAt), max(openedAt) FROM ticket WHERE desk = ?",
            arguments: [desk]
        )
        guard let row, let first = row[1] as Int64?, let last = row[2] as Int64? else { return 1_000 }
        let day = 86_400_000.0
        let perDay = Double(row[0] as Int64) / max(Double(last - first) / day, 1)
        let days = max(Double(now.milliseconds - last) / day, 0)
        return 1_000 + Int64(min(4 * perDay * days, 1_000_000_000))
    }

    private static func roundedUp(_ number: Int64) -> Int64 {
        (number + 999) / 1_000 * 1_000 + 1
    }

    /// An attempt that our own end left open says nothing about the server: it is repeated at once, the same bytes,
    /// and counts as no attempt.
    private static func freeInterruptedAttempts(in db: Database, at now: Instant) throws -> Int {
        try db.execute(
            sql: "UPDATE attempt SET finishedAt = ?, outcome = 'interrupted' WHERE finishedAt IS NULL",
            arguments: [now.milliseconds]
        )
        try db.execute(sql: "UPDATE notice SET state = 'queued', nextAt = NULL WHERE state = 'claimed'")
        return db.changesCount
    }
}
