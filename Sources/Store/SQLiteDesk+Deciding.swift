import CivilTime
import Desk
import GRDB
import IMAPSyntax
import MailSyntax
import Telemetry

import struct Foundation.Data

extension SQLiteDesk {
    package func undecided(
        at desk: DeskID,
        after mail: MailID,
        limit: Int
    ) async throws(DeskStoreError) -> [TakenMail] {
        try await read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT mail.id, mailbox, uidValidity, uid, receivedAt, released, raw.bytes
                    FROM mail JOIN raw ON raw.id = mail.raw
                    WHERE outcome IS NULL AND desk = ? AND mail.id > ? ORDER BY mail.id LIMIT ?
                    """,
                arguments: [desk.value, mail.value, limit]
            )
            return rows.compactMap(TakenMail.init(row:))
        }
    }

    package func decide(
        _ mails: [IncomingMail],
        by judge: any Judge,
        at now: Instant
    ) async throws(DeskStoreError) -> [DecidedMail] {
        do {
            let decided = try await decideTogether(mails, by: judge, at: now)
            CrashPoint.reach(.afterDecideCommit)
            return decided
        } catch  where error.code == .rejected {
            return try await decideApart(mails, by: judge, at: now, after: error)
        }
    }

    private func decideTogether(
        _ mails: [IncomingMail],
        by judge: any Judge,
        at now: Instant
    ) async throws(DeskStoreError) -> [DecidedMail] {
        let mark = numberMark
        return try await writer.write { db in
            let decided = try mails.compactMap { mail in
                try SQLiteDesk.isUndecided(mail.id, in: db)
                    ? try SQLiteDesk.decide(mail, by: judge, at: now, in: db) : nil
            }
            if decided.contains(where: { $0.outcome == .opened }) {
                CrashPoint.reach(.beforeNumbersWritten)
                try mark.write(try SQLiteDesk.nextNumbers(db))
                CrashPoint.reach(.afterNumbersWritten)
            }
            CrashPoint.reach(.beforeDecideCommit)
            return decided
        }
    }

    /// What the database refuses to write for one mail must not hold up the others: each is decided alone, and the one
    /// it is about is set aside. A failure of the disk is nobody's fault and fails the whole.
    private func decideApart(
        _ mails: [IncomingMail],
        by judge: any Judge,
        at now: Instant,
        after error: DeskStoreError
    ) async throws(DeskStoreError) -> [DecidedMail] {
        guard let only = mails.first, mails.count == 1 else {
            var decided: [DecidedMail] = []
            for mail in mails { decided += try await decide([mail], by: judge, at: now) }
            return decided
        }
        try await quarantine(only.id, for: .cannotBeDecided, cause: error.reason, at: now)
        return [DecidedMail(mail: only, outcome: .quarantined, reason: .cannotBeDecided)]
    }

    /// Another way to this mail may have been faster: the retry of a command, or a run that was cut short.
    private static func isUndecided(_ mail: MailID, in db: Database) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT outcome IS NULL FROM mail WHERE id = ?"),
            arguments: [mail.value]
        ) ?? false
    }

    private static func decide(
        _ mail: IncomingMail,
        by judge: any Judge,
        at now: Instant,
        in db: Database
    ) throws -> DecidedMail {
        let facts = try facts(for: mail, at: judge.desk, now: now, in: db)
        let decision = judge.decide(.receive(mail), by: .customer(mail.reading.sender?.address), given: facts)
        guard case .mail(let outcome) = decision.verdict else {
            throw DeskStoreError(.failed, "the core answered a mail with \(decision.verdict)")
        }
        let joined = decision.change.flatMap { facts.ticket(changedBy: $0) }
        let written = try decision.change.map { change in
            let cited = facts.cited.map(\.ticket) + facts.failedTickets
            return try write(change, to: joined, beside: cited, from: mail, by: judge, at: now, in: db)
        }
        let twin = outcome == .duplicate ? try facts.sameContent?.ticket.flatMap { try number(of: $0, in: db) } : nil
        try db.cachedStatement(
            sql: """
                UPDATE mail SET messageID = ?, sender = ?, outcome = ?, reason = ?, cause = ?, ticket = ? WHERE id = ?
                """
        ).execute(arguments: [
            mail.reading.deliveredAs?.value, mail.reading.sender?.address.key, outcome.rawValue,
            decision.reason.rawValue, decision.cause, (written?.id ?? twin?.id)?.value, mail.id.value,
        ])
        try db.cachedStatement(sql: "INSERT OR REPLACE INTO trace (mail, steps) VALUES (?, ?)").execute(
            arguments: [mail.id.value, JSONText.array(of: decision.trace)])
        return DecidedMail(
            mail: mail,
            outcome: outcome,
            reason: decision.reason,
            ticket: written?.number ?? twin?.number,
            language: decision.change?.openedIn ?? joined?.language,
            notices: written?.notices ?? [],
            withheld: decision.change?.withheld,
            alarm: decision.change?.alarm,
            staffFailures: decision.change?.staffFailures ?? []
        )
    }

    static func number(of ticket: TicketID, in db: Database) throws -> (id: TicketID, number: TicketNumber)? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT prefix, number FROM ticket WHERE id = ?"),
            arguments: [ticket.value]
        ).map { (ticket, TicketNumber(prefix: $0[0], number: $0[1])) }
    }

    // MARK: Facts

    static func facts(
        for mail: IncomingMail,
        at desk: DeskProfile,
        now: Instant,
        in db: Database
    ) throws -> Facts {
        var facts = Facts(now: now)
        facts.firstLook = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT firstLook FROM mailbox WHERE id = ?"),
            arguments: [mail.origin.mailbox.value]
        ).map(Instant.init(milliseconds:))
        facts.stoodAtFirstLook = try stood(mail, in: db)
        facts.sameContent = try twin(of: mail.id, in: db)
        facts.isRepeated = try mail.reading.messageID.map { try isRepeated($0, by: mail, at: desk.id, in: db) } ?? false
        facts.isOwnNotice = try mail.reading.messageID.map { try isOwnNotice($0, in: db) } ?? false
        facts.cited = try cited(by: mail, at: desk, in: db)
        facts.nextNumber = try nextNumber(of: desk, in: db)
        facts.reported = try reported(by: mail.reading, at: desk.id, in: db)
        try restrain(&facts, for: mail, at: desk, in: db)
        return facts
    }

    private static func twin(of mail: MailID, in db: Database) throws -> Facts.Twin? {
        try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT twin.id, twin.mailbox, twin.ticket FROM mail AS this
                    JOIN mail AS twin ON twin.content = this.content AND twin.desk = this.desk AND twin.id <> this.id
                    WHERE this.id = ? AND twin.outcome IN ('opened', 'followed', 'noted')
                    ORDER BY twin.id LIMIT 1
                    """
            ),
            arguments: [mail.value]
        ).map {
            Facts.Twin(mail: MailID($0[0]), mailbox: MailboxID($0[1]), ticket: ($0[2] as Int64?).map(TicketID.init))
        }
    }

    private static func stood(_ mail: IncomingMail, in db: Database) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM standing JOIN mail USING (mailbox, receivedAt, size)
                        WHERE mail.id = ? AND standing.messageID = ?)
                    """
            ),
            arguments: [mail.id.value, mail.reading.deliveredAs?.value ?? ""]
        ) ?? false
    }

    /// The same sender wrote a mail with this Message-ID before, and has a ticket for it that was answered.
    private static func isRepeated(
        _ messageID: MessageID,
        by mail: IncomingMail,
        at desk: DeskID,
        in db: Database
    ) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM thread JOIN ticket ON ticket.id = thread.ticket
                        WHERE thread.messageID = ? AND ticket.desk = ? AND lower(ticket.requester) IN (?, ?)
                            AND thread.isNamed = 0 AND ticket.tag IS NULL)
                    """
            ),
            arguments: [
                messageID.value, desk.value, mail.reading.sender?.address.key,
                mail.reading.sender?.address.description.lowercased(),
            ]
        ) ?? false
    }

    private static func isOwnNotice(_ messageID: MessageID, in db: Database) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM notice WHERE messageID = ?)"),
            arguments: [messageID.value]
        ) ?? false
    }

    /// Never one that a ticket of the same prefix has, even when the desk was renamed in the settings.
    static func nextNumber(of desk: DeskProfile, in db: Database) throws -> Int64 {
        let next = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT nextNumber FROM desk WHERE id = ?"),
            arguments: [desk.id.value]
        )
        let highest = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT max(number) FROM ticket WHERE prefix = ?"),
            arguments: [desk.prefix]
        )
        return max(next ?? firstNumber, highest.map { $0 + 1 } ?? firstNumber)
    }

    // MARK: Setting aside

    package func countLoneDecision(of mail: MailID) async throws(DeskStoreError) -> Int {
        let count = try await writer.write { db in
            try Int.fetchOne(
                db,
                sql: "UPDATE mail SET loneDecisions = loneDecisions + 1 WHERE id = ? RETURNING loneDecisions",
                arguments: [mail.value]
            ) ?? 0
        }
        CrashPoint.reach(.poisonCounted)
        return count
    }

    package func quarantine(
        _ mail: MailID,
        for reason: Reason,
        cause: String,
        at now: Instant
    ) async throws(DeskStoreError) {
        try await writer.write { db in
            try SQLiteDesk.setAside(mail, for: reason, cause: cause, in: db)
            CrashPoint.reach(.beforeQuarantineCommit)
        }
        CrashPoint.reach(.afterQuarantineCommit)
    }

    private static func setAside(_ mail: MailID, for reason: Reason, cause: String, in db: Database) throws {
        try db.execute(
            sql: """
                UPDATE mail SET outcome = 'quarantined', reason = ?, cause = ?, tries = tries + 1
                WHERE id = ? AND outcome IS NULL
                """,
            arguments: [reason.rawValue, cause, mail.value]
        )
    }
}

extension TakenMail {
    fileprivate init?(row: Row) {
        guard let uidValidity = UIDValidity(row[2]), let uid = UID(row[3]) else { return nil }
        let origin = MailOrigin(mailbox: MailboxID(row[1]), uidValidity: uidValidity, uid: uid)
        let bytes: Data = row[6]
        self.init(
            id: MailID(row[0]),
            origin: origin,
            receivedAt: Instant(milliseconds: row[4]),
            isReleased: row[5],
            bytes: Array(bytes)
        )
    }
}

extension Facts {
    /// The ticket that a mail has joined by `change`.
    func ticket(changedBy change: TicketChange) -> Ticket? {
        guard case .existing(let id) = change.subject else { return nil }
        return cited.first { $0.ticket.id == id }?.ticket
    }
}
