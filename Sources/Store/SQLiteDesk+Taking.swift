import CivilTime
import Desk
import GRDB
import IMAPSyntax
import MailSyntax
import Telemetry

import struct Foundation.Data

extension SQLiteDesk {
    package func cursor(of mailbox: MailboxID) async throws(DeskStoreError) -> MailboxCursor? {
        try await read { db in
            try Row.fetchOne(
                db,
                sql: "SELECT uidValidity, highest, firstLook, passedOver FROM mailbox WHERE id = ?",
                arguments: [mailbox.value]
            ).flatMap { row in
                UIDValidity(row[0]).map {
                    MailboxCursor(
                        uidValidity: $0,
                        highest: row[1],
                        firstLook: (row[2] as Int64?).map(Instant.init(milliseconds:)),
                        passedOver: row[3]
                    )
                }
            }
        }
    }

    package func take(
        _ arrivals: [Arrival],
        of desk: DeskID,
        movingTo cursor: MailboxCursor,
        at now: Instant
    ) async throws(DeskStoreError) -> [TakenMail] {
        guard let mailbox = arrivals.first?.origin.mailbox else { return [] }
        let digested = arrivals.map(DigestedArrival.init)
        let taken = try await writer.write { db in
            try SQLiteDesk.move(mailbox, to: cursor, in: db)
            let taken = try digested.compactMap { try SQLiteDesk.take($0, of: desk, at: now, in: db) }
            CrashPoint.reach(.beforeTakeCommit)
            return taken
        }
        CrashPoint.reach(.afterTakeCommit)
        return taken
    }

    package func begin(
        _ mailbox: MailboxID,
        at cursor: MailboxCursor,
        standing: [StandingMail]
    ) async throws(DeskStoreError) {
        try await writer.write { db in
            try SQLiteDesk.move(mailbox, to: cursor, in: db)
            for mail in standing {
                try db.execute(
                    sql: """
                        INSERT INTO standing (mailbox, receivedAt, size, messageID) VALUES (?, ?, ?, ?)
                        ON CONFLICT DO NOTHING
                        """,
                    arguments: [
                        mailbox.value, mail.internalDate.milliseconds, mail.size, mail.messageID?.value ?? "",
                    ]
                )
            }
        }
    }

    private static func move(_ mailbox: MailboxID, to cursor: MailboxCursor, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO mailbox (id, uidValidity, highest, firstLook, passedOver) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET
                    highest = CASE WHEN uidValidity = excluded.uidValidity
                        THEN max(highest, excluded.highest) ELSE excluded.highest END,
                    passedOver = CASE WHEN uidValidity = excluded.uidValidity THEN passedOver ELSE 0 END,
                    uidValidity = excluded.uidValidity
                """
        ).execute(arguments: [
            mailbox.value, cursor.uidValidity.rawValue, cursor.highest, cursor.firstLook?.milliseconds,
            cursor.passedOver,
        ])
    }

    private static func take(
        _ digested: DigestedArrival,
        of desk: DeskID,
        at now: Instant,
        in db: Database
    ) throws -> TakenMail? {
        let arrival = digested.arrival
        let known = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT id, raw, released FROM mail WHERE mailbox = ? AND uidValidity = ? AND uid = ?"
            ),
            arguments: [
                arrival.origin.mailbox.value, arrival.origin.uidValidity.rawValue, arrival.origin.uid.rawValue,
            ]
        )
        if let known { return try retake(digested, known: known, at: now, in: db) }
        if let digest = digested.digest, try rekey(arrival, digest: digest, in: db) { return nil }
        if case .beforeStart(let messageID, _) = arrival.content, try rekey(arrival, named: messageID, in: db) {
            return nil
        }
        if let owed = try rekeyOwed(arrival, in: db) { return try retake(digested, known: owed, at: now, in: db) }
        return try insert(digested, of: desk, at: now, in: db)
    }

    /// A mail that is in the ledger already: passed over, or completed when its bytes were owed.
    private static func retake(
        _ digested: DigestedArrival,
        known: Row,
        at now: Instant,
        in db: Database
    ) throws -> TakenMail? {
        let id = MailID(known[0])
        guard known[1] as Int64? == nil else { return nil }
        switch digested.arrival.content {
        case .beforeStart:
            return nil
        case .owed(let reason, let cause):
            try db.execute(
                sql: """
                    UPDATE mail SET tries = tries + 1, nextTry = ?, reason = ?, cause = ?
                    WHERE id = ? AND outcome = 'quarantined'
                    """,
                arguments: [
                    try nextTry(after: 1 + tries(of: id, in: db), at: now), reason.rawValue, cause, id.value,
                ]
            )
            return nil
        case .bytes(let bytes):
            let raw = try storeRaw(bytes, digested.digest, in: db)
            try db.execute(
                sql: """
                    UPDATE mail SET raw = ?, content = ?, size = ?, outcome = NULL, reason = NULL, cause = NULL,
                        nextTry = NULL, erasedAt = NULL
                    WHERE id = ?
                    """,
                arguments: [raw, digested.digest.map { Data($0.content) }, digested.arrival.size, id.value]
            )
            return TakenMail(
                id: id,
                origin: digested.arrival.origin,
                receivedAt: digested.receivedAt(now),
                isReleased: known[2],
                bytes: bytes
            )
        }
    }

    /// The same bytes in the same mailbox under an older UIDVALIDITY: one mail, whose place has a new name.
    private static func rekey(_ arrival: Arrival, digest: MailDigest, in db: Database) throws -> Bool {
        let id = try Int64.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT mail.id FROM raw JOIN mail ON mail.raw = raw.id
                    WHERE raw.digest = ? AND mailbox = ? AND uidValidity <> ? ORDER BY mail.id LIMIT 1
                    """
            ),
            arguments: [Data(digest.raw), arrival.origin.mailbox.value, arrival.origin.uidValidity.rawValue]
        )
        guard let id else { return false }
        try db.execute(
            sql: "UPDATE mail SET uidValidity = ?, uid = ? WHERE id = ?",
            arguments: [arrival.origin.uidValidity.rawValue, arrival.origin.uid.rawValue, id]
        )
        CrashPoint.reach(.cursorRekeyed)
        return true
    }

    /// A mail older than the first look, under another UIDVALIDITY again: known by date, size and name, whatever became
    /// of it meanwhile; by the first two where its name was erased.
    private static func rekey(_ arrival: Arrival, named messageID: MessageID?, in db: Database) throws -> Bool {
        try db.cachedStatement(
            sql: """
                UPDATE mail SET uidValidity = ?1, uid = ?2
                WHERE id = (SELECT id FROM mail WHERE mailbox = ?3 AND uidValidity <> ?1 AND receivedAt = ?4
                    AND size = ?5 AND (messageID IS ?6 OR erasedAt IS NOT NULL AND raw IS NULL) LIMIT 1)
                """
        ).execute(arguments: [
            arrival.origin.uidValidity.rawValue, arrival.origin.uid.rawValue, arrival.origin.mailbox.value,
            arrival.internalDate.milliseconds, arrival.size, messageID?.value,
        ])
        return db.changesCount == 1
    }

    /// A mail whose bytes were owed under an older UIDVALIDITY can only be known by its date and size.
    private static func rekeyOwed(_ arrival: Arrival, in db: Database) throws -> Row? {
        try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    UPDATE mail SET uidValidity = ?1, uid = ?2
                    WHERE id = (SELECT id FROM mail WHERE outcome = 'quarantined' AND raw IS NULL AND mailbox = ?3
                        AND uidValidity <> ?1 AND receivedAt = ?4 AND size = ?5 LIMIT 1)
                    RETURNING id, raw, released
                    """
            ),
            arguments: [
                arrival.origin.uidValidity.rawValue, arrival.origin.uid.rawValue, arrival.origin.mailbox.value,
                arrival.internalDate.milliseconds, arrival.size,
            ]
        )
    }

    private static func insert(
        _ digested: DigestedArrival,
        of desk: DeskID,
        at now: Instant,
        in db: Database
    ) throws -> TakenMail? {
        let arrival = digested.arrival
        let receivedAt = digested.receivedAt(now)
        var row = NewMailRow()
        var bytes: [UInt8]?
        switch arrival.content {
        case .bytes(let content):
            bytes = content
            row.raw = try storeRaw(content, digested.digest, in: db)
            row.content = digested.digest.map { Data($0.content) }
        case .owed(let reason, let cause):
            (row.outcome, row.reason, row.cause) = (.quarantined, reason, cause)
            (row.tries, row.nextTry) = (1, nextTry(after: 1, at: now))
        case .beforeStart(let messageID, let sender):
            (row.outcome, row.reason) = (.ignored, .beforeStart)
            (row.messageID, row.sender) = (messageID?.value, sender?.key)
        }
        try db.cachedStatement(
            sql: """
                INSERT INTO mail (desk, mailbox, uidValidity, uid, messageID, sender, receivedAt, takenAt, size, raw,
                    content, outcome, reason, cause, tries, nextTry)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            desk.value, arrival.origin.mailbox.value, arrival.origin.uidValidity.rawValue, arrival.origin.uid.rawValue,
            row.messageID, row.sender, receivedAt.milliseconds, now.milliseconds, arrival.size,
            row.raw, row.content, row.outcome?.rawValue, row.reason?.rawValue, row.cause, row.tries, row.nextTry,
        ])
        guard let bytes else { return nil }
        return TakenMail(
            id: MailID(db.lastInsertedRowID),
            origin: arrival.origin,
            receivedAt: receivedAt,
            isReleased: false,
            bytes: bytes
        )
    }

    private static func storeRaw(_ bytes: [UInt8], _ digest: MailDigest?, in db: Database) throws -> Int64? {
        guard let digest else { return nil }
        let insert = try db.cachedStatement(
            sql: "INSERT INTO raw (digest, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING"
        )
        try insert.execute(arguments: [Data(digest.raw), Data(bytes)])
        if db.changesCount == 1 { return db.lastInsertedRowID }
        let known = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT id, length(bytes) FROM raw WHERE digest = ?"),
            arguments: [Data(digest.raw)]
        )
        // Erased, and sent to us anew: it has to be decided like any other.
        if let known, known[1] == 0, !bytes.isEmpty {
            try db.execute(sql: "UPDATE raw SET bytes = ? WHERE id = ?", arguments: [Data(bytes), known[0] as Int64])
        }
        return known?[0]
    }

    // MARK: Owed mail

    package func owed(in mailbox: MailboxID, at now: Instant) async throws(DeskStoreError) -> [OwedMail] {
        try await read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT mail.id, uid, reason, released FROM mail JOIN mailbox ON mailbox.id = mail.mailbox
                    WHERE mail.mailbox = ? AND nextTry <= ? AND mail.uidValidity = mailbox.uidValidity
                    ORDER BY nextTry LIMIT 100
                    """,
                arguments: [mailbox.value, now.milliseconds]
            )
            return rows.compactMap { row in
                guard let uid = UID(row[1]), let reason = Reason(rawValue: row[2]) else { return nil }
                return OwedMail(id: MailID(row[0]), uid: uid, reason: reason, isReleased: row[3])
            }
        }
    }

    package func nextOwed(in mailbox: MailboxID) async throws(DeskStoreError) -> Instant? {
        try await read { db in
            try Int64.fetchOne(
                db,
                sql: """
                    SELECT min(nextTry) FROM mail JOIN mailbox ON mailbox.id = mail.mailbox
                    WHERE mail.mailbox = ? AND nextTry IS NOT NULL AND mail.uidValidity = mailbox.uidValidity
                    """,
                arguments: [mailbox.value]
            ).map(Instant.init(milliseconds:))
        }
    }

    private static func tries(of mail: MailID, in db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT tries FROM mail WHERE id = ?", arguments: [mail.value]) ?? 0
    }

    /// Owed bytes are asked for again after a minute, then ever more rarely, up to once in six hours.
    private static func nextTry(after tries: Int, at now: Instant) -> Int64 {
        now.advanced(bySeconds: Int64(min(60 << min(tries - 1, 9), 21_600))).milliseconds
    }
}

/// An arrival with its digests, computed before the writer is bothered.
private struct DigestedArrival: Sendable {
    let arrival: Arrival
    let digest: MailDigest?

    init(_ arrival: Arrival) {
        self.arrival = arrival
        switch arrival.content {
        case .bytes(let bytes): digest = MailDigest(bytes)
        case .owed, .beforeStart: digest = nil
        }
    }

    /// INTERNALDATE, never later than now: a server's clock that runs ahead must not give us time.
    func receivedAt(_ now: Instant) -> Instant { min(arrival.internalDate, now) }
}

/// The columns of a new row of the ledger that depend on what arrived.
private struct NewMailRow {
    var messageID: String?
    var sender: String?
    var raw: Int64?
    var content: Data?
    var outcome: Outcome?
    var reason: Reason?
    var cause: String?
    var tries = 0
    var nextTry: Int64?
}
