import CivilTime
import Desk
import GRDB
import MailSyntax

/// Tickets that are erased whole.
extension SQLiteDesk {
    /// Both forms in which a requester may stand in the database.
    static let isRequester = "lower(ticket.requester) IN (?, ?)"
    /// A mail that can be erased: decided, and not waiting for its bytes.
    static let isErasable = "mail.erasedAt IS NULL AND mail.outcome IS NOT NULL AND mail.nextTry IS NULL"
    private static let closing = """
        (SELECT max(at) FROM ticketEvent WHERE ticketEvent.ticket = ticket.id AND code IN ('opened', 'status_changed'))
        """

    // MARK: Which

    /// The tickets that `scope` is about. Of one that is erased already only what came to it since: a copy of a mail.
    static func tickets(in scope: ErasureScope, at desk: DeskID?, in db: Database) throws -> [TicketID] {
        switch scope {
        case .person(let person):
            return try Int64.fetchAll(
                db,
                sql: "SELECT id FROM ticket WHERE \(isRequester) AND desk = coalesce(?, desk) ORDER BY id",
                arguments: [person.key, person.description.lowercased(), desk?.value]
            ).map(TicketID.init)
        case .ticketsClosed(let before):
            return try Int64.fetchAll(
                db,
                sql: """
                    SELECT id FROM ticket WHERE status = 'closed' AND \(closing) < ? AND desk = coalesce(?, desk)
                        AND (erasedAt IS NULL
                            OR EXISTS (SELECT 1 FROM mail WHERE mail.ticket = ticket.id AND \(isErasable)))
                    ORDER BY id
                    """,
                arguments: [before.milliseconds, desk?.value]
            ).map(TicketID.init)
        }
    }

    /// What the row alone says.
    static func bareTicket(_ id: TicketID, in db: Database) throws -> Ticket? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT \(ticketColumns) FROM ticket WHERE id = ?"),
            arguments: [id.value]
        ).map { SQLiteDesk.ticket(from: $0) }
    }

    // MARK: What of them

    /// What goes with a ticket, or why it is kept.
    static func erasure(of ticket: Ticket, in scope: ErasureScope, in db: Database) throws -> Erasure {
        var erasure = Erasure()
        if let obstacle = try obstacle(to: ticket, in: db) {
            erasure.kept = [Erasure.Kept(ticket.number, obstacle)]
            return erasure
        }
        if case .ticketsClosed(let before) = scope, try !isClosed(target(of: ticket, in: db), before: before, in: db) {
            return erasure
        }
        erasure.items = try content(of: ticket, in: db)
        return erasure
    }

    private static func obstacle(to ticket: Ticket, in db: Database) throws -> Erasure.Obstacle? {
        guard ticket.status.role == .closed else { return .isOpen(ticket.status) }
        let target = try target(of: ticket, in: db)
        guard target.status.role == .closed else { return .isMergedInto(target.number) }
        return try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT messageID, state FROM notice WHERE ticket = ? AND state NOT IN ('delivered', 'dead')
                    ORDER BY id LIMIT 1
                    """
            ),
            arguments: [ticket.id.value]
        ).map { .waits(MessageID($0[0]), OutboxState(rawValue: $0[1]) ?? .unknown) }
    }

    private static func isClosed(_ ticket: Ticket, before: Instant, in db: Database) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT \(closing) < ? FROM ticket WHERE id = ?"),
            arguments: [before.milliseconds, ticket.id.value]
        ) ?? false
    }

    private static func content(of ticket: Ticket, in db: Database) throws -> [Erasure.Item] {
        let number = ticket.number
        var items: [Erasure.Item] = ticket.isErased ? [] : [.ticket(number)]
        items += try mails(on: ticket.id, in: db).map { .mail($0.0, of: number, size: $0.1) }
        items += try String.fetchAll(
            db.cachedStatement(
                sql: "SELECT messageID FROM notice WHERE ticket = ? AND length(bytes) > 0 ORDER BY id"
            ),
            arguments: [ticket.id.value]
        ).map { .notice(MessageID($0), of: number) }
        items += try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id, code, length(text) FROM ticketEvent WHERE ticket = ? AND text IS NOT NULL ORDER BY id
                    """
            ),
            arguments: [ticket.id.value]
        ).map { .text(event: $0[0], code: $0[1], length: $0[2], of: number) }
        return items
    }

    private static func mails(on ticket: TicketID, in db: Database) throws -> [(MailID, Int)] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT id, size FROM mail WHERE mail.ticket = ? AND \(isErasable) ORDER BY id"
            ),
            arguments: [ticket.value]
        ).map { (MailID($0[0]), $0[1]) }
    }

    // MARK: Erasing

    /// Leaves a tombstone of a ticket that is closed and on which nothing waits.
    static func erase(_ ticket: Ticket, by actor: Actor, at now: Instant, in db: Database) throws {
        let id = ticket.id.value
        for (mail, _) in try mails(on: ticket.id, in: db) { try erase(mail, at: now, in: db) }
        try eraseNotices(of: ticket.id, in: db)
        try db.execute(
            sql: "UPDATE ticketEvent SET text = NULL WHERE ticket = ? AND text IS NOT NULL",
            arguments: [id]
        )
        try db.execute(sql: "DELETE FROM thread WHERE ticket = ?", arguments: [id])
        try forgetFailures(on: ticket, in: db)
        try db.execute(sql: "DELETE FROM participant WHERE ticket = ?1 OR mergedFrom = ?1", arguments: [id])
        try db.execute(
            sql: """
                UPDATE ticket SET subject = 'erased', requester = NULL, requesterName = NULL, answerTo = NULL,
                    lastFromCustomer = NULL
                WHERE id = ?
                """,
            arguments: [id]
        )
        guard !ticket.isErased else { return }
        try append([TicketEvent(at: now, by: actor, .erased)], saying: nil, to: ticket.id, in: db)
    }

    private static func eraseNotices(of ticket: TicketID, in db: Database) throws {
        try db.execute(
            sql: "UPDATE attempt SET reply = NULL WHERE notice IN (SELECT id FROM notice WHERE ticket = ?)",
            arguments: [ticket.value]
        )
        try db.execute(
            sql: """
                UPDATE notice SET bytes = x'', recipients = '', recipient = '', sender = '', owed = NULL, lastReply = NULL
                WHERE ticket = ?
                """,
            arguments: [ticket.value]
        )
    }

    /// That an address fails, or wrote too much, is forgotten with the last ticket it is on.
    private static func forgetFailures(on ticket: Ticket, in db: Database) throws {
        for table in ["failedAddress", "senderAlarm"] {
            try db.execute(
                sql: """
                    DELETE FROM \(table) WHERE desk = ?1
                        AND address IN (SELECT address FROM participant WHERE ticket = ?2)
                        AND NOT EXISTS (SELECT 1 FROM participant AS other JOIN ticket ON ticket.id = other.ticket
                            WHERE other.address = \(table).address AND other.ticket <> ?2 AND ticket.desk = ?1)
                    """,
                arguments: [ticket.desk.value, ticket.id.value]
            )
        }
        try db.execute(sql: "DELETE FROM undelivered WHERE ticket = ?", arguments: [ticket.id.value])
    }

    /// Of a mail stay its place, what became of it and its digests, by which it is known again. Its bytes stay as long as
    /// another row of the ledger has the same.
    static func erase(_ mail: MailID, at now: Instant, in db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM standing WHERE (mailbox, receivedAt, size, messageID)
                    IN (SELECT mailbox, receivedAt, size, messageID FROM mail WHERE id = ?)
                """,
            arguments: [mail.value]
        )
        try db.execute(sql: "DELETE FROM trace WHERE mail = ?", arguments: [mail.value])
        try db.execute(
            sql: "UPDATE mail SET messageID = NULL, sender = NULL, cause = NULL, erasedAt = ? WHERE id = ?",
            arguments: [now.milliseconds, mail.value]
        )
        try db.execute(
            sql: """
                UPDATE raw SET bytes = x'' WHERE id = (SELECT raw FROM mail WHERE id = ?)
                    AND NOT EXISTS (SELECT 1 FROM mail WHERE mail.raw = raw.id AND mail.erasedAt IS NULL)
                """,
            arguments: [mail.value]
        )
    }
}
