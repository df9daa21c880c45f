import CivilTime
import Desk
import GRDB
import IMAPSyntax
import MailSyntax

import struct Foundation.Data

/// What would become of a mail.
package struct Rehearsal: Sendable {
    package var decision: Decision
    /// The ticket it would be on.
    package var ticket: TicketNumber?
    /// The mail of the same content that the desk has had already.
    package var recorded: MailID?
}

extension SQLiteDesk {
    /// Decides a mail as if it had just come to `mailbox`, by everything that is in the database, and undoes it all.
    /// With `asNew` it does not matter that the desk has had it already.
    package func rehearse(
        _ bytes: [UInt8],
        in mailbox: MailboxID,
        receivedAt: Instant,
        asNew: Bool,
        by judge: any Judge,
        at now: Instant
    ) async throws(DeskStoreError) -> Rehearsal {
        let (reading, digest) = (MailReading(bytes, at: judge.desk), MailDigest(bytes))
        do {
            return try await pool.writeWithoutTransaction { db in
                var rehearsal: Rehearsal?
                try db.inTransaction(.immediate) {
                    let mail = try SQLiteDesk.stage(
                        reading,
                        digest,
                        size: bytes.count,
                        in: mailbox,
                        of: judge.desk.id,
                        receivedAt: receivedAt,
                        in: db
                    )
                    rehearsal = try SQLiteDesk.rehearse(mail, asNew: asNew, by: judge, at: now, in: db)
                    return .rollback
                }
                guard let rehearsal else { throw DeskStoreError(.failed, "the rehearsal came to nothing") }
                return rehearsal
            }
        } catch {
            throw DeskStoreError(error)
        }
    }

    /// Puts the mail into the ledger, under a number that no server has given.
    private static func stage(
        _ reading: MailReading,
        _ digest: MailDigest,
        size: Int,
        in mailbox: MailboxID,
        of desk: DeskID,
        receivedAt: Instant,
        in db: Database
    ) throws -> IncomingMail {
        guard let uid = UID(UInt32.max), let uidValidity = UIDValidity(UInt32.max) else {
            throw DeskStoreError(.failed, "no number for the rehearsed mail")
        }
        try db.execute(
            sql: "INSERT OR IGNORE INTO desk (id, nextNumber) VALUES (?, ?)",
            arguments: [desk.value, firstNumber]
        )
        try db.execute(
            sql: "INSERT OR IGNORE INTO mailbox (id, uidValidity, highest, passedOver) VALUES (?, 1, 0, 0)",
            arguments: [mailbox.value]
        )
        try db.execute(
            sql: """
                INSERT INTO mail (desk, mailbox, uidValidity, uid, receivedAt, takenAt, size, content)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                desk.value, mailbox.value, uidValidity.rawValue, uid.rawValue, receivedAt.milliseconds,
                receivedAt.milliseconds, size, Data(digest.content),
            ]
        )
        return IncomingMail(
            id: MailID(db.lastInsertedRowID),
            origin: MailOrigin(mailbox: mailbox, uidValidity: uidValidity, uid: uid),
            receivedAt: receivedAt,
            isReleased: false,
            reading: reading
        )
    }

    private static func rehearse(
        _ mail: IncomingMail,
        asNew: Bool,
        by judge: any Judge,
        at now: Instant,
        in db: Database
    ) throws -> Rehearsal {
        var facts = try facts(for: mail, at: judge.desk, now: now, in: db)
        let twin = facts.sameContent
        if asNew { (facts.sameContent, facts.isRepeated, facts.isKnownMail) = (nil, false, false) }
        let decision = judge.decide(.receive(mail), by: .customer(mail.reading.sender?.address), given: facts)
        var rehearsal = Rehearsal(decision: decision, ticket: nil, recorded: twin?.mail)
        switch decision.change?.subject {
        case .new(let ticket): rehearsal.ticket = ticket.number
        case .existing: rehearsal.ticket = decision.change.flatMap { facts.ticket(changedBy: $0) }?.number
        case nil: rehearsal.ticket = try asNew ? nil : twin?.ticket.flatMap { try number(of: $0, in: db) }?.number
        }
        return rehearsal
    }
}
