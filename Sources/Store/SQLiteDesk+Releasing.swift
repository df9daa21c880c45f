import CivilTime
import Desk
import GRDB
import MailSyntax

/// What an operator sets going again; a running daemon sees the change and acts on it.
extension SQLiteDesk {
    /// Puts a quarantined mail back in line: with its bytes it is decided anew, without them it is asked for at once,
    /// whatever its size.
    package func retry(_ mail: MailID, at now: Instant) async throws(DeskStoreError) {
        try await writer.write { db in
            try SQLiteDesk.requireContent(of: mail, in: db)
            guard try SQLiteDesk.putBack(mail, from: "quarantined", at: now, in: db) else {
                throw DeskStoreError(.notFound, "no mail \(mail.value) in quarantine")
            }
        }
    }

    /// Lets in a mail that was ignored, by a rule or because it is older than the first look.
    package func release(_ mail: MailID, at now: Instant) async throws(DeskStoreError) {
        try await writer.write { db in
            try SQLiteDesk.requireContent(of: mail, in: db)
            guard try SQLiteDesk.putBack(mail, from: "ignored", at: now, in: db) else {
                throw DeskStoreError(.notFound, "no ignored mail \(mail.value)")
            }
        }
    }

    private static func putBack(_ mail: MailID, from outcome: String, at now: Instant, in db: Database) throws -> Bool {
        try db.execute(
            sql: """
                UPDATE mail SET released = 1, loneDecisions = 0,
                    nextTry = CASE WHEN raw IS NULL THEN ?1 END,
                    outcome = CASE WHEN raw IS NULL THEN 'quarantined' END,
                    reason = CASE WHEN raw IS NULL THEN coalesce(reason, 'cannot_be_fetched') END,
                    cause = CASE WHEN raw IS NULL THEN 'released, not fetched yet' END
                WHERE id = ?2 AND outcome = ?3
                """,
            arguments: [now.milliseconds, mail.value, outcome]
        )
        return db.changesCount == 1
    }

    /// Sends a notice now: one that waits for its next attempt, or a dead letter whose cause was mended.
    package func resend(_ notice: MessageID, at now: Instant) async throws(DeskStoreError) {
        try await writer.write { db in
            try db.execute(
                sql: """
                    UPDATE notice SET state = 'queued', nextAt = NULL, queuedAt = CASE state WHEN 'dead' THEN ?1
                        ELSE queuedAt END, unknowns = 0
                    WHERE messageID = ?2 AND state IN ('deferred', 'unknown', 'dead') AND length(bytes) > 0
                    """,
                arguments: [now.milliseconds, notice.value]
            )
            guard db.changesCount == 1 else {
                throw DeskStoreError(.notFound, "no notice \"\(notice)\" that waits or is dead")
            }
        }
    }
}
