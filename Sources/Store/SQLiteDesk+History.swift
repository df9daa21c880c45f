import CivilTime
import Desk
import GRDB

/// What happened to tickets, read back as the core knows it.
extension SQLiteDesk {
    /// The events of a ticket in the order they were written; one of a code that this version does not know is passed
    /// over.
    static func history(of ticket: TicketID, in db: Database) throws -> [TicketEvent] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT at, actor, code, fields FROM ticketEvent WHERE ticket = ? ORDER BY id"),
            arguments: [ticket.value]
        )
        var events: [TicketEvent] = []
        while let row = try rows.next() { event(from: row, at: 0).map { events.append($0) } }
        return events
    }

    /// Reads an event from the columns `at, actor, code, fields`, the first of which is `column`.
    static func event(from row: Row, at column: Int) -> TicketEvent? {
        let record = JSONText.fields(in: row[column + 3]).map { TicketEventRecord(code: row[column + 2], fields: $0) }
        return record.flatMap(TicketEvent.Kind.init).map {
            TicketEvent(at: Instant(milliseconds: row[column]), actor: row[column + 1], $0)
        }
    }
}
