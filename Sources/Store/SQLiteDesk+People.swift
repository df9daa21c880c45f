import Desk
import GRDB
import MailSyntax

/// Who is on a ticket.
extension SQLiteDesk {
    /// Whoever stands behind so many in a ticket's To and Cc is not put on it, until they write.
    private static let mostPeople: Int64 = 2_000

    /// Puts `people` on the ticket, behind those who are; `mail` is the customer's mail that names them. A name that is
    /// known stays. Whoever writes is on the ticket in their own right, also when a merging brought them there.
    static func add(
        _ people: [NamedAddress],
        to id: TicketID,
        of mail: MailID?,
        by writer: Address?,
        in db: Database
    ) throws {
        guard !people.isEmpty else { return }
        let last = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT max(place) FROM participant WHERE ticket = ?"),
            arguments: [id.value]
        )
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO participant (ticket, address, name, place, latestMail) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET name = coalesce(name, excluded.name),
                    latestMail = max(coalesce(latestMail, excluded.latestMail), coalesce(excluded.latestMail, latestMail)),
                    mergedFrom = CASE WHEN ? THEN NULL ELSE mergedFrom END
                """
        )
        let isCrowded = (last ?? 0) >= mostPeople
        for (index, person) in people.enumerated() where !isCrowded || person.address == writer {
            try insert.execute(arguments: [
                id.value, person.address.key, person.name, (last ?? 0) + Int64(index) + 1, mail?.value,
                person.address == writer,
            ])
        }
    }

    static func setRequester(_ person: NamedAddress, of id: TicketID, in db: Database) throws {
        try db.cachedStatement(
            sql: "UPDATE ticket SET requester = ?, requesterName = ?, answerTo = NULL WHERE id = ?"
        ).execute(arguments: [person.address.description, person.name, id.value])
    }

    /// Those on the ticket whom mail could not be delivered to.
    static func failedPeople(of ticket: Ticket, in db: Database) throws -> Set<Address> {
        let addresses = try String.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT address FROM participant JOIN failedAddress USING (address)
                    WHERE participant.ticket = ? AND failedAddress.desk = ?
                    """
            ),
            arguments: [ticket.id.value, ticket.desk.value]
        )
        return Set(addresses.compactMap(Address.init(key:)))
    }
}
