import Desk
import GRDB
import MailSyntax

/// What merging and splitting change in the tables beside the events.
extension SQLiteDesk {
    /// So many tickets are walked through, merged into each other.
    private static let mostMerged = 1_000

    // MARK: People

    /// Brings the people who are on a ticket because of those merged into it up to what these are, and so on through
    /// the tickets that it was itself merged into. Who has written on it meanwhile is there in their own right.
    static func gatherPeople(of ticket: TicketID, in db: Database) throws {
        var (next, seen) = (ticket as TicketID?, Set<TicketID>())
        while let ticket = next, seen.insert(ticket).inserted {
            try dismissPeople(of: ticket, in: db)
            try invitePeople(to: ticket, in: db)
            next = try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT other FROM link WHERE ticket = ? AND relation = 'merged_into'"),
                arguments: [ticket.value]
            ).map(TicketID.init)
        }
    }

    /// Those of a ticket that is not merged any more, or that are no longer on it.
    private static func dismissPeople(of ticket: TicketID, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                DELETE FROM participant WHERE ticket = ? AND mergedFrom IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM link JOIN participant AS person ON person.ticket = link.other
                    WHERE link.ticket = participant.ticket AND relation = 'merged_from'
                        AND link.other = participant.mergedFrom AND person.address = participant.address)
                """
        ).execute(arguments: [ticket.value])
    }

    private static func invitePeople(to ticket: TicketID, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO participant (ticket, address, name, mergedFrom)
                SELECT link.ticket, person.address, person.name, person.ticket
                FROM link JOIN participant AS person ON person.ticket = link.other
                WHERE link.ticket = ? AND relation = 'merged_from' ORDER BY person.ticket
                ON CONFLICT DO NOTHING
                """
        ).execute(arguments: [ticket.value])
    }

    // MARK: Mails

    /// The ledger says on which ticket a mail is; copies of it that were recognised go with it.
    static func move(_ mail: MailID, to ticket: TicketNumber, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                UPDATE mail SET ticket = (SELECT id FROM ticket WHERE prefix = ?1 AND number = ?2)
                WHERE id = ?3 OR (outcome = 'duplicate' AND content = (SELECT content FROM mail WHERE id = ?3)
                    AND desk = (SELECT desk FROM mail WHERE id = ?3))
                """
        ).execute(arguments: [ticket.prefix, ticket.number, mail.value])
    }

    static func takeFromThread(_ messageID: MessageID, of ticket: TicketID, in db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM thread WHERE ticket = ? AND messageID = ? AND isNamed = 0").execute(
            arguments: [ticket.value, messageID.value])
    }

    // MARK: Threads

    /// The Message-IDs of a ticket and of those merged into it, the latest `limit` of them, oldest first.
    static func thread(of ticket: TicketID, limit: Int, in db: Database) throws -> [String] {
        let merged = try mergedFrom(ticket, in: db)
        guard !merged.isEmpty else {
            return try String.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT messageID FROM (SELECT id, messageID FROM thread WHERE ticket = ? AND isNamed = 0
                            ORDER BY id DESC LIMIT ?) ORDER BY id
                        """
                ),
                arguments: [ticket.value, limit]
            )
        }
        let whole = ([ticket] + merged).map { "\($0.value)" }.joined(separator: ", ")
        return try String.fetchAll(
            db,
            sql: """
                SELECT messageID FROM (SELECT min(id) AS first, messageID FROM thread
                    WHERE ticket IN (\(whole)) AND isNamed = 0 GROUP BY messageID
                    ORDER BY first DESC LIMIT ?) ORDER BY first
                """,
            arguments: [limit]
        )
    }

    /// Every ticket merged into `ticket`, directly or through others.
    private static func mergedFrom(_ ticket: TicketID, in db: Database) throws -> [TicketID] {
        let statement = try db.cachedStatement(
            sql: "SELECT other FROM link WHERE ticket = ? AND relation = 'merged_from'"
        )
        var found = [ticket]
        var place = 0
        while place < found.count, found.count <= mostMerged {
            let others = try Int64.fetchAll(statement, arguments: [found[place].value]).map(TicketID.init)
            found += others.filter { !found.contains($0) }
            place += 1
        }
        return Array(found.dropFirst())
    }
}

extension TicketEvent.Kind {
    /// Whether other people may speak on the ticket because of it.
    var changesMerging: Bool {
        if case .linked(_, .mergedFrom) = self { return true }
        if case .unlinked(_, .mergedFrom) = self { return true }
        return false
    }
}
