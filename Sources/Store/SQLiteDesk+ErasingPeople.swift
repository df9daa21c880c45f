import CivilTime
import Desk
import GRDB
import MailSyntax

/// What the desk holds of a person beside the tickets that are their request.
extension SQLiteDesk {
    /// Whether `column` names an address, whatever the case; bound to its key.
    private static func names(_ column: String) -> String { "instr(lower(\(column)), ?) > 0" }

    /// Whether an address is one of a notice's recipients, a line each; bound to its key.
    private static let isRecipient =
        "instr(char(10) || lower(recipients) || char(10), char(10) || ? || char(10)) > 0"

    /// Events beside which the daemon writes an address, or what a server said of it.
    private static let codesNamingPeople =
        "'requester_set', 'admitted', 'delivery_failed', 'delivery_reported'"

    static func elsewhere(
        of person: Address,
        at desk: DeskID?,
        besides kept: [Erasure.Kept],
        in db: Database
    ) throws -> Erasure {
        let search = PersonSearch(person: person, desk: desk)
        var erasure = Erasure()
        erasure.items += try mails(search, in: db)
        erasure.items += try places(search, in: db)
        erasure.items += try texts(search, in: db)
        try addNotices(search, to: &erasure, in: db)
        // While they have a ticket, it must not be forgotten that mail does not reach them.
        if kept.isEmpty { erasure.items += try failures(search, in: db) }
        return erasure
    }

    private struct PersonSearch {
        let person: Address
        let desk: DeskID?

        /// For `isRequester` and the desk, in this order.
        var arguments: StatementArguments { [person.key, person.description.lowercased(), desk?.value] }
    }

    // MARK: What

    private static func mails(_ search: PersonSearch, in db: Database) throws -> [Erasure.Item] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT mail.id, mail.size, ticket.prefix, ticket.number
                FROM mail LEFT JOIN ticket ON ticket.id = mail.ticket
                WHERE mail.sender = ? AND \(isErasable) AND (ticket.requester IS NULL OR NOT \(isRequester))
                    AND mail.desk = coalesce(?, mail.desk)
                ORDER BY mail.id
                """,
            arguments: [search.person.key] + search.arguments
        ).map { row in
            let number = (row[2] as String?).map { TicketNumber(prefix: $0, number: row[3]) }
            return .mail(MailID(row[0]), of: number, size: row[1])
        }
    }

    private static func places(_ search: PersonSearch, in db: Database) throws -> [Erasure.Item] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT prefix, number FROM ticket
                WHERE (id IN (SELECT ticket FROM participant WHERE address = ?1) OR lower(answerTo) = ?1)
                    AND (requester IS NULL OR NOT lower(requester) IN (?1, ?2)) AND desk = coalesce(?3, desk)
                ORDER BY id
                """,
            arguments: search.arguments
        ).map { .participant(of: TicketNumber(prefix: $0[0], number: $0[1])) }
    }

    private static func texts(_ search: PersonSearch, in db: Database) throws -> [Erasure.Item] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT ticketEvent.id, code, length(text), prefix, number
                FROM ticketEvent JOIN ticket ON ticket.id = ticketEvent.ticket
                WHERE code IN (\(codesNamingPeople)) AND \(names("text"))
                    AND (requester IS NULL OR NOT \(isRequester)) AND desk = coalesce(?, desk)
                ORDER BY ticketEvent.id
                """,
            arguments: [search.person.key] + search.arguments
        ).map {
            .text(event: $0[0], code: $0[1], length: $0[2], of: TicketNumber(prefix: $0[3], number: $0[4]))
        }
    }

    private static func addNotices(_ search: PersonSearch, to erasure: inout Erasure, in db: Database) throws {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT messageID, state, prefix, ticket.number
                FROM notice JOIN ticket ON ticket.id = notice.ticket
                WHERE (\(isRecipient) OR notice.sender = ?)
                    AND (requester IS NULL OR NOT \(isRequester)) AND notice.desk = coalesce(?, notice.desk)
                ORDER BY notice.id
                """,
            arguments: [search.person.key, search.person.key] + search.arguments
        )
        for row in rows {
            let (messageID, number) = (MessageID(row[0]), TicketNumber(prefix: row[2], number: row[3]))
            switch OutboxState(rawValue: row[1]) ?? .unknown {
            case .delivered, .dead: erasure.items.append(.recipient(messageID, of: number))
            case .queued, .claimed, .deferred, .unknown:
                let state = OutboxState(rawValue: row[1]) ?? .unknown
                erasure.kept.append(Erasure.Kept(number, .waits(messageID, state)))
            }
        }
    }

    private static func failures(_ search: PersonSearch, in db: Database) throws -> [Erasure.Item] {
        try String.fetchAll(
            db,
            sql: "SELECT desk FROM failedAddress WHERE address = ? AND desk = coalesce(?, desk) ORDER BY desk",
            arguments: [search.person.key, search.desk?.value]
        ).map { .failure(DeskID($0)) }
    }

    // MARK: Erasing

    static func erase(_ item: Erasure.Item, of person: Address, at now: Instant, in db: Database) throws {
        switch item {
        case .ticket, .notice: break
        case .mail(let mail, let ticket, _):
            try erase(mail, at: now, in: db)
            if let ticket { try strike(person, from: ticket, in: db) }
        case .recipient(let messageID, _): try strike(person, from: messageID, in: db)
        case .text(let event, _, _, _):
            try db.execute(sql: "UPDATE ticketEvent SET text = NULL WHERE id = ?", arguments: [event])
        case .participant(let ticket): try strike(person, from: ticket, in: db)
        case .failure(let desk):
            try db.execute(
                sql: "DELETE FROM failedAddress WHERE desk = ? AND address = ?",
                arguments: [desk.value, person.key]
            )
        }
    }

    /// The conversation of the others holds: its Message-IDs stay, but for those with the address in them.
    private static func strike(_ person: Address, from number: TicketNumber, in db: Database) throws {
        guard let ticket = try ticket(number, in: db) else { return }
        try db.execute(
            sql: "DELETE FROM participant WHERE ticket = ? AND address = ?",
            arguments: [ticket.id.value, person.key]
        )
        try db.execute(
            sql: "DELETE FROM undelivered WHERE ticket = ? AND address = ?",
            arguments: [ticket.id.value, person.key]
        )
        try db.execute(
            sql: "DELETE FROM senderAlarm WHERE desk = ? AND address = ?",
            arguments: [ticket.desk.value, person.withoutExtension.key]
        )
        try db.execute(
            sql: "UPDATE ticket SET answerTo = NULL WHERE id = ? AND lower(answerTo) = ?",
            arguments: [ticket.id.value, person.key]
        )
        try db.execute(
            sql: "UPDATE ticket SET lastFromCustomer = NULL WHERE id = ? AND \(names("lastFromCustomer"))",
            arguments: [ticket.id.value, person.key]
        )
        try db.execute(
            sql: "DELETE FROM thread WHERE ticket = ? AND \(names("messageID"))",
            arguments: [ticket.id.value, person.key]
        )
    }

    /// From the envelope of a notice that has gone its way, and with it what servers said.
    private static func strike(_ person: Address, from notice: MessageID, in db: Database) throws {
        let recipients = try String.fetchOne(
            db,
            sql: "SELECT recipients FROM notice WHERE messageID = ?",
            arguments: [notice.value]
        )
        let others = (recipients ?? "").split(separator: "\n").filter { Address(key: String($0)) != person }
        try db.execute(
            sql: """
                UPDATE notice SET recipients = ?1, recipient = CASE recipient WHEN ?2 THEN '' ELSE recipient END,
                    sender = CASE sender WHEN ?2 THEN '' ELSE sender END, owed = NULL, lastReply = NULL
                WHERE messageID = ?3
                """,
            arguments: [others.joined(separator: "\n"), person.withoutExtension.key, notice.value]
        )
        try db.execute(
            sql: "UPDATE attempt SET reply = NULL WHERE notice = (SELECT id FROM notice WHERE messageID = ?)",
            arguments: [notice.value]
        )
    }
}
