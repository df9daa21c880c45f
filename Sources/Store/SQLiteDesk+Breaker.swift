import CivilTime
import Desk
import GRDB
import Telemetry

/// The breaker of a desk's automatic mail, as commands see it.
extension SQLiteDesk {
    package func breakers(at now: Instant, _ each: (Breaker) -> Void) throws(DeskStoreError) {
        try list("SELECT id, brakedAt, brakeReset FROM desk ORDER BY id") { row, db in
            let desk = DeskID(row[0])
            each(
                Breaker(
                    desk: desk,
                    brakedAt: (row[1] as Int64?).map(Instant.init(milliseconds:)),
                    resetAt: (row[2] as Int64?).map(Instant.init(milliseconds:)),
                    sentInHour: try SQLiteDesk.sentInHour(by: desk, now, in: db),
                    unacknowledged: try SQLiteDesk.unacknowledged(at: desk, in: db).count
                )
            )
        }
    }

    /// Lets automatic mail go on, and begins the count anew; false when it was not stopped.
    package func resetBreaker(of desk: DeskID, at now: Instant) async throws(DeskStoreError) -> Bool {
        let wasOpen = try await writer.write { db in
            try db.execute(
                sql: "UPDATE desk SET brakedAt = NULL, brakeReset = ? WHERE id = ? AND brakedAt IS NOT NULL",
                arguments: [now.milliseconds, desk.value]
            )
            guard db.changesCount > 0 else { return false }
            // What was sent before counts no more.
            try db.execute(sql: "DELETE FROM automaticMinute WHERE desk = ?", arguments: [desk.value])
            CrashPoint.reach(.beforeActionCommit)
            return true
        }
        if wasOpen { CrashPoint.reach(.afterActionCommit) }
        return wasOpen
    }

    /// The open tickets whose acknowledgement the breaker held back and that have had none since, oldest first.
    package func unacknowledged(at desk: DeskID) async throws(DeskStoreError) -> [TicketNumber] {
        try await read { db in try SQLiteDesk.unacknowledged(at: desk, in: db) }
    }

    private static func unacknowledged(at desk: DeskID, in db: Database) throws -> [TicketNumber] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT ticket.prefix, ticket.number, ticket.id
                    FROM ticketEvent JOIN ticket ON ticket.id = ticketEvent.ticket
                    WHERE ticketEvent.code = 'notice_withheld' AND ticket.desk = ? AND ticket.status <> 'closed'
                        AND json_extract(fields, '$.reason') = ? AND json_extract(fields, '$.kind') = ?
                        AND NOT EXISTS (SELECT 1 FROM notice
                            WHERE notice.ticket = ticket.id AND notice.kind = 'acknowledgement')
                    ORDER BY ticket.id
                    """
            ),
            arguments: [desk.value, Reason.breaker.rawValue, NoticeKind.acknowledgement.rawValue]
        ).map { TicketNumber(prefix: $0[0], number: $0[1]) }
    }
}

/// How the automatic mail of a desk stands.
package struct Breaker: Sendable {
    package var desk: DeskID
    /// Since when it is stopped; `nil` while it goes out.
    package var brakedAt: Instant?
    package var resetAt: Instant?
    /// Since the last reset, at most an hour.
    package var sentInHour: Int
    /// Open tickets whose acknowledgement was held back.
    package var unacknowledged: Int
}
