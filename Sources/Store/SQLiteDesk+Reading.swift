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

    /// The columns `ticket(from:in:)` reads, in order.
    static let ticketColumns = """
        ticket.id, ticket.desk, ticket.prefix, ticket.number, ticket.subject, ticket.requester, ticket.requesterName,
        ticket.openedAt, ticket.status, ticket.severity, ticket.language, ticket.tag, ticket.lastFromCustomer,
        ticket.answerTo
        """

    /// A ticket with its people and its thread: all of it for a listing, the latest of it for a decision.
    static func ticket(
        from row: Row,
        in db: Database,
        thread threadLimit: Int = SQLiteDesk.threadLimit
    ) throws -> Ticket {
        let id: Int64 = row[0]
        let participants = try String.fetchAll(
            db.cachedStatement(sql: "SELECT address FROM participant WHERE ticket = ? LIMIT \(participantLimit)"),
            arguments: [id]
        )
        let thread = try String.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT messageID FROM (SELECT id, messageID FROM thread WHERE ticket = ?
                        ORDER BY id DESC LIMIT ?) ORDER BY id
                    """
            ),
            arguments: [id, threadLimit]
        )
        let requester = (row[5] as String?).flatMap(Address.init(key:))
        return Ticket(
            id: TicketID(id),
            desk: DeskID(row[1]),
            number: TicketNumber(prefix: row[2], number: row[3]),
            subject: row[4],
            requester: requester.map { NamedAddress(name: row[6], address: $0) },
            openedAt: Instant(milliseconds: row[7]),
            status: Status(rawValue: row[8]) ?? .open,
            severity: Severity(row[9]),
            language: Language(rawValue: row[10]) ?? .english,
            tag: (row[11] as String?).flatMap(TicketEvent.Tag.init(rawValue:)),
            participants: Set(participants.compactMap(Address.init(key:))),
            messageIDs: thread.map { MessageID($0) },
            lastFromCustomer: (row[12] as String?).map { MessageID($0) },
            answerTo: (row[13] as String?).flatMap(Address.init(key:)).map { NamedAddress(address: $0) }
        )
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
