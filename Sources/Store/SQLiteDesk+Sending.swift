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

    @discardableResult
    package func record(_ deliveries: [Delivery], by judge: any Judge) async throws(DeskStoreError) -> [MessageID] {
        guard !deliveries.isEmpty else { return [] }
        let queued = try await writer.write { db in
            let queued = try deliveries.flatMap { try SQLiteDesk.record($0, by: judge, in: db) }
            CrashPoint.reach(.beforeResultCommit)
            return queued
        }
        CrashPoint.reach(.afterResultCommit)
        return queued
    }

    private static func record(_ delivery: Delivery, by judge: any Judge, in db: Database) throws -> [MessageID] {
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
        guard db.changesCount == 1 else { return [] }
        return try ends(of: delivery, at: judge.desk.id, in: db).flatMap { outcome in
            try tellTicket(of: delivery, outcome, by: judge, in: db)
        }
    }

    /// The envelope of the next attempt, where it is not that of this one.
    private static func owed(after delivery: Delivery) -> String? {
        guard delivery.owed != delivery.claim.envelope.recipients, !delivery.owed.isEmpty else { return nil }
        return delivery.owed.map(\.description).joined(separator: "\n")
    }

    /// A dead letter is told on its ticket, and so is the delivery of what something counts from, or to somebody who was
    /// refused before.
    private static func tellTicket(
        of delivery: Delivery,
        _ outcome: NoticeEnd.Outcome,
        by judge: any Judge,
        in db: Database
    ) throws -> [MessageID] {
        guard let ticket = try ticket(ofNotice: delivery.claim.notice, in: db) else { return [] }
        let claim = delivery.claim
        let end = NoticeEnd(kind: claim.kind, messageID: claim.messageID, at: delivery.finishedAt, outcome: outcome)
        var facts = Facts(now: delivery.finishedAt, ticket: ticket)
        facts.history = try history(of: ticket.id, in: db)
        try restrain(&facts, on: ticket, at: judge.desk, in: db)
        let decision = judge.decide(.noteEnd(end), by: .system, given: facts)
        guard let change = decision.change else { return [] }
        return try write(change, to: ticket, by: judge, at: delivery.finishedAt, in: db).notices
    }

    private static func ticket(ofNotice notice: NoticeID, in db: Database) throws -> Ticket? {
        try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT \(ticketColumns) FROM ticket WHERE id = (SELECT ticket FROM notice WHERE id = ?)"
            ),
            arguments: [notice.value]
        ).map { try ticket(from: $0, in: db) }
    }

    /// What the ticket has to know of it: the address of one recipient among several stands in a text, which can be
    /// erased.
    private static func ends(
        of delivery: Delivery,
        at desk: DeskID,
        in db: Database
    ) throws -> [NoticeEnd.Outcome] {
        let refused = delivery.refused.map { one in
            let isByName = delivery.refusedByName.contains(one.address)
            return NoticeEnd.Outcome.refused(one.address, code: one.code, reply: one.reply, isByName: isByName)
        }
        switch delivery.outcome {
        case .delivered:
            let reached = delivery.claim.envelope.recipients.filter { address in
                !delivery.refused.contains { $0.address == address }
            }
            let recovered = try refusedBefore(reached, at: desk, in: db)
            let isTold = delivery.claim.kind.countsFromAcceptance || !recovered.isEmpty
            return refused + (isTold ? [.accepted(recovered: recovered)] : [])
        case .dead:
            let recipients = delivery.claim.envelope.recipients
            let dead = NoticeEnd.Outcome.dead(
                code: delivery.code,
                reply: delivery.reply,
                recipients: recipients,
                refused: delivery.refusedByName
            )
            return refused + [dead]
        case .deferred, .unknown, .postponed, .notAttempted: return refused
        }
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
