import CivilTime
import Desk
import GRDB
import IMAPSyntax
import LanguageID
import MailSyntax

import struct Foundation.Data

/// What the commands print. Each listing is read from one snapshot and handed out line by line, so that a ledger of any
/// length needs no memory.
extension SQLiteDesk {
    func list(
        _ sql: String,
        _ arguments: StatementArguments = StatementArguments(),
        _ each: (Row, Database) throws -> Void
    ) throws(DeskStoreError) {
        do {
            try pool.read { db in
                let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
                while let row = try rows.next() { try each(row, db) }
            }
        } catch {
            throw DeskStoreError(error)
        }
    }

    // MARK: Ledger

    private static let ledgerColumns = """
        mail.id, mailbox, uidValidity, uid, messageID, sender, receivedAt, outcome, reason, cause, ticket.prefix,
        ticket.number, raw IS NOT NULL, size, tries, takenAt, mail.erasedAt IS NOT NULL
        """

    /// Every mail ever taken, oldest first; only what is in quarantine when `quarantined` says so.
    package func ledger(quarantined: Bool = false, _ each: (LedgerLine) -> Void) throws(DeskStoreError) {
        let condition = quarantined ? "WHERE outcome = 'quarantined'" : ""
        try list(
            """
            SELECT \(SQLiteDesk.ledgerColumns) FROM mail LEFT JOIN ticket ON ticket.id = mail.ticket \(condition)
            ORDER BY mail.id
            """
        ) { row, _ in LedgerLine(row: row).map(each) }
    }

    /// One mail of the ledger.
    package func ledgerLine(of mail: MailID) throws(DeskStoreError) -> LedgerLine {
        var found: LedgerLine?
        try list(
            """
            SELECT \(SQLiteDesk.ledgerColumns) FROM mail LEFT JOIN ticket ON ticket.id = mail.ticket WHERE mail.id = ?
            """,
            [mail.value]
        ) { row, _ in found = LedgerLine(row: row) }
        guard let found else { throw DeskStoreError(.notFound, "no mail \(mail.value) in the ledger") }
        return found
    }

    /// The mails of a ticket, oldest first.
    package func mails(of ticket: TicketID) throws(DeskStoreError) -> [LedgerLine] {
        var lines: [LedgerLine] = []
        try list(
            """
            SELECT \(SQLiteDesk.ledgerColumns) FROM mail LEFT JOIN ticket ON ticket.id = mail.ticket
            WHERE mail.ticket = ? ORDER BY mail.id
            """,
            [ticket.value]
        ) { row, _ in LedgerLine(row: row).map { lines.append($0) } }
        return lines
    }

    /// The steps that led to a mail's outcome.
    package func trace(of mail: MailID) throws(DeskStoreError) -> String? {
        var steps: String?
        try list("SELECT steps FROM trace WHERE mail = ?", [mail.value]) { row, _ in steps = row[0] }
        return steps
    }

    /// The bytes of a mail as the server gave them.
    package func bytes(of mail: MailID) throws(DeskStoreError) -> [UInt8] {
        var bytes: [UInt8]?
        try list(
            "SELECT bytes FROM mail JOIN raw ON raw.id = mail.raw WHERE mail.id = ? AND erasedAt IS NULL",
            [mail.value]
        ) {
            row,
            _ in
            bytes = Array(row[0] as Data)
        }
        guard let bytes else {
            let line = try ledgerLine(of: mail)
            guard !line.isErased else { throw DeskStoreError(.notFound, "mail \(mail.value) is erased") }
            throw DeskStoreError(.notFound, "mail \(mail.value) has no bytes: they are still owed by the server")
        }
        return bytes
    }

    /// The UIDs of a mailbox that the ledger holds under `uidValidity`, ascending.
    package func uids(of mailbox: MailboxID, under uidValidity: UIDValidity) throws(DeskStoreError) -> [UID] {
        var uids: [UID] = []
        try list(
            "SELECT uid FROM mail WHERE mailbox = ? AND uidValidity = ? ORDER BY uid",
            [mailbox.value, uidValidity.rawValue]
        ) { row, _ in UID(row[0]).map { uids.append($0) } }
        return uids
    }

    // MARK: Tickets

    /// What happened to a ticket, as the core knows it.
    package func history(of ticket: TicketID) throws(DeskStoreError) -> [TicketEvent] {
        do {
            return try pool.read { db in try SQLiteDesk.history(of: ticket, in: db) }
        } catch {
            throw DeskStoreError(error)
        }
    }

    /// The tickets that a ticket is linked with, and what each is to it.
    package func links(of ticket: TicketID) throws(DeskStoreError) -> [TicketLink] {
        var links: [TicketLink] = []
        try list(
            """
            SELECT other.prefix, other.number, link.relation FROM link JOIN ticket AS other ON other.id = link.other
            WHERE link.ticket = ? ORDER BY other.id
            """,
            [ticket.value]
        ) { row, _ in
            guard let relation = TicketEvent.Relation(rawValue: row[2]) else { return }
            links.append(TicketLink(other: TicketNumber(prefix: row[0], number: row[1]), relation: relation))
        }
        return links
    }

    /// Every ticket, oldest first.
    package func tickets(_ each: (Ticket) -> Void) throws(DeskStoreError) {
        try list("SELECT \(SQLiteDesk.ticketColumns) FROM ticket ORDER BY id") { row, db in
            each(try SQLiteDesk.ticket(from: row, in: db, thread: .max))
        }
    }

    package func ticket(_ number: TicketNumber) throws(DeskStoreError) -> Ticket {
        var found: Ticket?
        try list(
            "SELECT \(SQLiteDesk.ticketColumns) FROM ticket WHERE prefix = ? AND number = ?",
            [number.prefix, number.number]
        ) { row, db in found = try SQLiteDesk.ticket(from: row, in: db, thread: .max) }
        guard let found else { throw DeskStoreError(.notFound, "no ticket \"\(number)\"") }
        return found
    }

    /// What happened to a ticket, in order.
    package func events(of ticket: TicketID) throws(DeskStoreError) -> [ListedEvent] {
        var events: [ListedEvent] = []
        try list(
            "SELECT at, actor, code, fields, text FROM ticketEvent WHERE ticket = ? ORDER BY id",
            [ticket.value]
        ) { row, _ in
            events.append(
                ListedEvent(
                    at: Instant(milliseconds: row[0]),
                    actor: row[1],
                    code: row[2],
                    fields: row[3],
                    text: row[4]
                )
            )
        }
        return events
    }

    // MARK: Outbox

    private static let outboxColumns = """
        notice.id, messageID, ticket.prefix, ticket.number, kind, recipients, state, attempts, nextAt, lastReply, fate
        """

    /// Every notice, oldest first; only those of one ticket where that is given.
    package func outbox(of ticket: TicketID? = nil, _ each: (OutboxLine) -> Void) throws(DeskStoreError) {
        let (condition, arguments) =
            ticket.map { ("WHERE notice.ticket = ?", [$0.value] as StatementArguments) } ?? ("", StatementArguments())
        try list(
            """
            SELECT \(SQLiteDesk.outboxColumns) FROM notice JOIN ticket ON ticket.id = notice.ticket \(condition)
            ORDER BY notice.id
            """,
            arguments
        ) { row, _ in OutboxLine(row: row).map(each) }
    }

    // MARK: Counts

    /// How many rows there are of a kind: the daemon's first and last word in the log.
    package func counts() throws(DeskStoreError) -> DeskCounts {
        var counts = DeskCounts()
        try list(
            """
            SELECT (SELECT count(*) FROM mail WHERE outcome IS NULL),
                (SELECT count(*) FROM mail WHERE outcome = 'quarantined' AND erasedAt IS NULL),
                (SELECT count(*) FROM notice WHERE state NOT IN ('delivered', 'dead'))
            """
        ) { row, _ in counts = DeskCounts(undecided: row[0], quarantined: row[1], unsent: row[2]) }
        return counts
    }
}

/// What waits in a desk's database.
package struct DeskCounts: Hashable, Sendable {
    package var undecided = 0
    package var quarantined = 0
    package var unsent = 0
}

/// An event as a listing shows it; `fields` is a JSON object.
package struct ListedEvent: Sendable {
    package var at: Instant
    package var actor: String
    package var code: String
    package var fields: String
    package var text: String?
}

extension LedgerLine {
    fileprivate init?(row: Row) {
        guard let uidValidity = UIDValidity(row[2]), let uid = UID(row[3]) else { return nil }
        let ticket = (row[10] as String?).map { TicketNumber(prefix: $0, number: row[11]) }
        self.init(
            id: MailID(row[0]),
            origin: MailOrigin(mailbox: MailboxID(row[1]), uidValidity: uidValidity, uid: uid),
            messageID: row[4],
            from: row[5],
            receivedAt: Instant(milliseconds: row[6]),
            outcome: (row[7] as String?).flatMap(Outcome.init(rawValue:)),
            reason: (row[8] as String?).flatMap(Reason.init(rawValue:)),
            cause: row[9],
            ticket: ticket,
            hasBytes: row[12] && !row[16],
            size: row[13],
            tries: row[14],
            takenAt: Instant(milliseconds: row[15])
        )
        isErased = row[16]
    }
}

extension OutboxLine {
    fileprivate init?(row: Row) {
        guard let kind = NoticeKind(rawValue: row[4]), let state = OutboxState(rawValue: row[6]) else { return nil }
        let recipients: String = row[5]
        self.init(
            id: NoticeID(row[0]),
            messageID: MessageID(row[1]),
            ticket: TicketNumber(prefix: row[2], number: row[3]),
            kind: kind,
            to: recipients.split(separator: "\n").map(String.init),
            state: state,
            attempts: row[7],
            nextAt: (row[8] as Int64?).map(Instant.init(milliseconds:)),
            lastReply: row[9],
            fate: (row[10] as String?).flatMap(TicketEvent.DeliveryFate.init(rawValue:))
        )
    }
}
