import CivilTime
import Desk
import GRDB
import LanguageID
import MailSyntax

extension SQLiteDesk {
    /// Reads from a snapshot, beside the writer.
    func read<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws(DeskStoreError) -> Value {
        do { return try await pool.read(work) } catch { throw DeskStoreError(error) }
    }

    /// How many of a ticket's addresses and mails a decision sees.
    private static let participantLimit = 500
    static let threadLimit = 100

    /// The columns `ticket(from:)` reads, in order.
    static let ticketColumns = """
        ticket.id, ticket.desk, ticket.prefix, ticket.number, ticket.subject, ticket.requester, ticket.requesterName,
        ticket.openedAt, ticket.status, ticket.severity, ticket.language, ticket.tag, ticket.lastFromCustomer,
        ticket.answerTo, ticket.statusName, ticket.policy, ticket.category, ticket.product, ticket.owner,
        ticket.responseDue, ticket.resolutionDue, ticket.dueNext, ticket.breached, ticket.nextAction,
        ticket.erasedAt IS NOT NULL
        """

    /// A ticket with its people and its thread: all of it for a listing, the latest of it for a decision.
    static func ticket(
        from row: Row,
        in db: Database,
        thread threadLimit: Int = SQLiteDesk.threadLimit
    ) throws -> Ticket {
        try withPeople(ticket(from: row), in: db, thread: threadLimit)
    }

    static func withPeople(
        _ bare: Ticket,
        in db: Database,
        thread threadLimit: Int = SQLiteDesk.threadLimit
    ) throws -> Ticket {
        var ticket = bare
        try addPeople(to: &ticket, in: db)
        let thread = try thread(of: ticket.id, limit: threadLimit, in: db)
        let tags = try String.fetchAll(
            db.cachedStatement(sql: "SELECT tag FROM tag WHERE ticket = ?"),
            arguments: [ticket.id.value]
        )
        ticket.tags = Set(tags)
        ticket.messageIDs = thread.map { MessageID($0) }
        return ticket
    }

    /// Those on the customer's latest mail first; in copy are they, and whoever came with a merged ticket. Where nothing
    /// is known of the latest mail, in copy are all.
    private static func addPeople(to ticket: inout Ticket, in db: Database) throws {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT address, name, latestMail, mergedFrom FROM participant WHERE ticket = ?
                    ORDER BY latestMail DESC, place LIMIT \(participantLimit)
                    """
            ),
            arguments: [ticket.id.value]
        )
        let latest: Int64? = rows.first?[2]
        for row in rows {
            guard let address = Address(key: row[0]) else { continue }
            ticket.participants.insert(address)
            let (mail, merged): (Int64?, Int64?) = (row[2], row[3])
            if mail == latest || merged != nil { ticket.copied.append(NamedAddress(name: row[1], address: address)) }
        }
    }

    /// What the row alone says of a ticket.
    static func ticket(from row: Row) -> Ticket {
        let requester = (row[5] as String?).flatMap(Address.init(key:))
        var ticket = Ticket(
            id: TicketID(row[0]),
            desk: DeskID(row[1]),
            number: TicketNumber(prefix: row[2], number: row[3]),
            subject: row[4],
            requester: requester.map { NamedAddress(name: row[6], address: $0) },
            openedAt: Instant(milliseconds: row[7]),
            status: TicketStatus(Status(rawValue: row[8]) ?? .open, name: row[14]),
            severity: Severity(row[9]),
            language: Language(rawValue: row[10]) ?? .english,
            tag: (row[11] as String?).flatMap(TicketEvent.Tag.init(rawValue:)),
            participants: [],
            messageIDs: [],
            lastFromCustomer: (row[12] as String?).map { MessageID($0) },
            answerTo: (row[13] as String?).flatMap(Address.init(key:)).map { NamedAddress(address: $0) }
        )
        ticket.policy = (row[15] as String?).map { PolicyDigest($0) }
        (ticket.category, ticket.product, ticket.owner) = (row[16], row[17], row[18])
        ticket.schedule = TicketSchedule(
            responseDue: instant(row[19]),
            resolutionDue: instant(row[20]),
            dueNext: instant(row[21]),
            isBreached: row[22],
            nextAction: instant(row[23])
        )
        ticket.isErased = row[24]
        return ticket
    }

    private static func instant(_ milliseconds: Int64?) -> Instant? {
        milliseconds.map(Instant.init(milliseconds:))
    }

    /// The ticket that people call `number`; `nil` when nobody has it.
    static func ticket(_ number: TicketNumber, in db: Database) throws -> Ticket? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT \(ticketColumns) FROM ticket WHERE prefix = ? AND number = ?"),
            arguments: [number.prefix, number.number]
        ).map { try ticket(from: $0, in: db) }
    }
}

extension Address {
    /// Reads back what `description` or `key` wrote: the last `@` parts local part and domain, and an address of local
    /// mail (`root`) has none. `nil` for nothing.
    init?(key: String) {
        guard !key.isEmpty else { return nil }
        guard let at = key.lastIndex(of: "@") else {
            self.init(localPart: key, domain: "")
            return
        }
        self.init(localPart: String(key[..<at]), domain: String(key[key.index(after: at)...]))
    }
}
