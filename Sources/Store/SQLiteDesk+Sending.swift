import CivilTime
import Desk
import GRDB
import MailSyntax
import Telemetry

import struct Foundation.Data

extension SQLiteDesk {
    package func claim(
        _ limit: Int,
        of desk: DeskID,
        at now: Instant
    ) async throws(DeskStoreError) -> [Claim] {
        let claims = try await writer.write { db in
            let due = try SQLiteDesk.due(limit, of: desk, at: now, in: db)
            let claims = try due.compactMap { try SQLiteDesk.claim($0, at: now, in: db) }
            if !claims.isEmpty { CrashPoint.reach(.beforeClaimCommit) }
            return claims
        }
        if !claims.isEmpty { CrashPoint.reach(.afterClaimCommit) }
        return claims
    }

    /// The condition of the index on what waits, word for word: SQLite uses a partial index only when it reads it again.
    private static let unfinished = "state NOT IN ('delivered', 'dead')"

    /// Fresh and deferred notices in turn, so that neither a backlog of failures holds up new mail nor the reverse.
    private static func due(_ limit: Int, of desk: DeskID, at now: Instant, in db: Database) throws -> [Int64] {
        let fresh = try Int64.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id FROM notice WHERE desk = ? AND state = 'queued' AND \(unfinished)
                    ORDER BY nextAt, id LIMIT ?
                    """
            ),
            arguments: [desk.value, limit]
        )
        let deferred = try Int64.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id FROM (
                        SELECT id, nextAt FROM notice WHERE desk = ?1 AND state = 'deferred' AND nextAt <= ?2
                            AND \(unfinished)
                        UNION ALL
                        SELECT id, nextAt FROM notice WHERE desk = ?1 AND state = 'unknown' AND nextAt <= ?2
                            AND \(unfinished)
                    ) ORDER BY nextAt LIMIT ?3
                    """
            ),
            arguments: [desk.value, now.milliseconds, limit]
        )
        return Array(interleaved(fresh, deferred).prefix(limit))
    }

    private static func claim(_ id: Int64, at now: Instant, in db: Database) throws -> Claim? {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT ticket.prefix, ticket.number, kind, messageID, reversePath, coalesce(owed, recipients), bytes,
                        attempts, unknowns, queuedAt, accepted
                    FROM notice JOIN ticket ON ticket.id = notice.ticket WHERE notice.id = ?
                    """
            ),
            arguments: [id]
        )
        guard let row, let kind = NoticeKind(rawValue: row[2]) else { return nil }
        try db.cachedStatement(sql: "UPDATE notice SET state = 'claimed' WHERE id = ?").execute(arguments: [id])
        try db.cachedStatement(sql: "INSERT INTO attempt (notice, startedAt) VALUES (?, ?)").execute(
            arguments: [id, now.milliseconds])
        let reversePath: String = row[4]
        let recipients: String = row[5]
        let bytes: Data = row[6]
        var claim = Claim(
            notice: NoticeID(id),
            attempt: db.lastInsertedRowID,
            ticket: TicketNumber(prefix: row[0], number: row[1]),
            kind: kind,
            messageID: MessageID(row[3]),
            envelope: Envelope(
                reversePath: Address(key: reversePath).map(ReversePath.address) ?? .null,
                recipients: recipients.split(separator: "\n").compactMap { Address(key: String($0)) }
            ),
            bytes: Array(bytes),
            earlierAttempts: row[7],
            earlierUnknowns: row[8],
            queuedAt: Instant(milliseconds: row[9])
        )
        claim.isPartlyDelivered = row[10]
        return claim
    }

    package func nextDue(of desk: DeskID) async throws(DeskStoreError) -> Instant? {
        try await read { db in
            try Int64.fetchOne(
                db,
                sql: """
                    SELECT min(nextAt) FROM notice
                    WHERE desk = ? AND state IN ('deferred', 'unknown') AND nextAt IS NOT NULL AND \(SQLiteDesk.unfinished)
                    """,
                arguments: [desk.value]
            ).map(Instant.init(milliseconds:))
        }
    }

    package func record(_ deliveries: [Delivery]) async throws(DeskStoreError) {
        guard !deliveries.isEmpty else { return }
        try await writer.write { db in
            for delivery in deliveries { try SQLiteDesk.record(delivery, in: db) }
            CrashPoint.reach(.beforeResultCommit)
        }
        CrashPoint.reach(.afterResultCommit)
    }

    private static func record(_ delivery: Delivery, in db: Database) throws {
        let columns = NoticeColumns(delivery.outcome)
        try db.cachedStatement(
            sql: "UPDATE attempt SET finishedAt = ?, outcome = ?, code = ?, reply = ? WHERE id = ?"
        ).execute(arguments: [
            delivery.finishedAt.milliseconds, columns.attempt, delivery.code, delivery.reply, delivery.claim.attempt,
        ])
        try db.cachedStatement(
            sql: """
                UPDATE notice SET state = ?, nextAt = ?, lastReply = ?, attempts = attempts + ?,
                    unknowns = unknowns + ?, owed = coalesce(?, owed), accepted = max(accepted, ?)
                WHERE id = ? AND state = 'claimed'
                """
        ).execute(arguments: [
            columns.state.rawValue, columns.nextAt?.milliseconds, delivery.reply, columns.counted, columns.unknown,
            owed(after: delivery), delivery.hasReached, delivery.claim.notice.value,
        ])
        // An attempt that is no longer claimed was freed by a later start: its late word is on record and moves nothing.
        guard db.changesCount == 1 else { return }
        if delivery.outcome == .dead { try tellTicket(of: delivery, delivery.code, saying: nil, in: db) }
        for refused in delivery.refused {
            try tellTicket(of: delivery, refused.code, saying: "\(refused.address): \(refused.reply)", in: db)
        }
    }

    /// The envelope of the next attempt, where it is not that of this one.
    private static func owed(after delivery: Delivery) -> String? {
        guard delivery.owed != delivery.claim.envelope.recipients, !delivery.owed.isEmpty else { return nil }
        return delivery.owed.map(\.description).joined(separator: "\n")
    }

    /// Whom a notice does not reach is told: of a dead letter that it is dead, of one recipient among several who. The
    /// address stands in the text, which can be erased.
    private static func tellTicket(of delivery: Delivery, _ code: Int, saying text: String?, in db: Database) throws {
        let ticket = try Int64.fetchOne(
            db,
            sql: "SELECT ticket FROM notice WHERE id = ?",
            arguments: [delivery.claim.notice.value]
        )
        guard let ticket else { return }
        let failed = TicketEvent(
            at: delivery.finishedAt,
            by: .system,
            .deliveryFailed(kind: delivery.claim.kind, messageID: delivery.claim.messageID, code: code)
        )
        try append([failed], saying: text, to: TicketID(ticket), in: db)
    }
}

/// What an outcome means for the row of the notice.
private struct NoticeColumns {
    var state: OutboxState
    var attempt: String
    var nextAt: Instant?
    var counted = 1
    var unknown = 0

    init(_ outcome: Delivery.Outcome) {
        switch outcome {
        case .delivered: (state, attempt) = (.delivered, "delivered")
        case .deferred(let until): (state, attempt, nextAt) = (.deferred, "deferred", until)
        case .unknown(let until): (state, attempt, nextAt, unknown) = (.unknown, "unknown", until, 1)
        case .dead: (state, attempt) = (.dead, "dead")
        case .postponed(let until): (state, attempt, nextAt, counted) = (.deferred, "postponed", until, 0)
        case .notAttempted: (state, attempt, counted) = (.queued, "not_attempted", 0)
        }
    }
}

/// One of each in turn while both last, then the rest.
private func interleaved(_ left: [Int64], _ right: [Int64]) -> [Int64] {
    var mixed: [Int64] = []
    mixed.reserveCapacity(left.count + right.count)
    for index in 0..<max(left.count, right.count) {
        if index < left.count { mixed.append(left[index]) }
        if index < right.count { mixed.append(right[index]) }
    }
    return mixed
}
