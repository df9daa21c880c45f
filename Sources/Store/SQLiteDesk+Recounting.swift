import CivilTime
import Desk
import Dispatch
import GRDB
import Synchronization
import Telemetry

/// What is due is worked out anew for all open tickets when what is announced of holidays and closures has changed.
extension SQLiteDesk {
    package func recount(
        announced: PolicyDigest?,
        by judge: any Judge,
        at now: Instant,
        after position: TicketPosition?,
        limit: Int
    ) async throws(DeskStoreError) -> RecountRound? {
        let desk = judge.desk.id
        let round = try await writer.write { db in
            guard try SQLiteDesk.applied(at: desk, in: db) != announced?.value else { return nil as RecountRound? }
            let page = try SQLiteDesk.page(of: desk, after: position?.ticket, limit: limit, in: db)
            var round = RecountRound()
            round.examined = page.count
            for (ticket, decision) in zip(page.map(\.ticket), SQLiteDesk.decisions(on: page, by: judge, at: now)) {
                guard let change = decision.change, !change.events.isEmpty || change.schedule != ticket.schedule
                else { continue }
                let written = try SQLiteDesk.write(change, to: ticket, by: judge, at: now, in: db)
                round.results.append(
                    ActionResult(decision: decision, ticket: ticket.number, notices: written.notices)
                )
            }
            round.next = page.count < limit ? nil : page.last.map { TicketPosition(key: 0, ticket: $0.ticket.id) }
            if round.next == nil {
                try db.execute(
                    sql: "UPDATE desk SET announced = ? WHERE id = ?",
                    arguments: [announced?.value, desk.value]
                )
            }
            CrashPoint.reach(.beforeRecountCommit)
            return round
        }
        if round != nil { CrashPoint.reach(.afterRecountCommit) }
        return round
    }

    private static func applied(at desk: DeskID, in db: Database) throws -> String? {
        try String.fetchOne(db, sql: "SELECT announced FROM desk WHERE id = ?", arguments: [desk.value])
    }

    /// One for each ticket of the page, in its order. They know nothing of each other: every processor takes a part,
    /// while the transaction waits.
    private static func decisions(on page: [Recounted], by judge: any Judge, at now: Instant) -> [Decision] {
        let part = 256
        let count = (page.count + part - 1) / part
        let decided = Mutex([[Decision]](repeating: [], count: count))
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let decisions = page[index * part..<min((index + 1) * part, page.count)].map { recounted in
                var facts = Facts(now: now, ticket: recounted.ticket)
                facts.history = recounted.history
                return judge.decide(.recount, by: .system, given: facts)
            }
            decided.withLock { $0[index] = decisions }
        }
        return decided.withLock { $0.flatMap { $0 } }
    }

    private struct Recounted: Sendable {
        var ticket: Ticket
        var history: [TicketEvent] = []
    }

    /// Open tickets under a policy with their events, by one walk through each table; without their people, whom no due
    /// time depends on.
    private static func page(
        of desk: DeskID,
        after position: TicketID?,
        limit: Int,
        in db: Database
    ) throws -> [Recounted] {
        let after = position?.value ?? .min
        let tickets = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT \(ticketColumns) FROM ticket WHERE desk = ? AND \(openUnderPolicy) AND id > ?
                    ORDER BY id LIMIT ?
                    """
            ),
            arguments: [desk.value, after, limit]
        )
        var page: [Recounted] = []
        while let row = try tickets.next() { page.append(Recounted(ticket: ticket(from: row))) }
        guard let last = page.last else { return [] }
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT ticket.id, at, actor, code, fields
                    FROM ticket CROSS JOIN ticketEvent ON ticketEvent.ticket = ticket.id
                    WHERE ticket.desk = ? AND \(openUnderPolicy) AND ticket.id > ? AND ticket.id <= ?
                    ORDER BY ticket.id, ticketEvent.id
                    """
            ),
            arguments: [desk.value, after, last.ticket.id.value]
        )
        var index = 0
        while let row = try rows.next() {
            while page[index].ticket.id.value < row[0] as Int64 { index += 1 }
            event(from: row, at: 1).map { page[index].history.append($0) }
        }
        return page
    }
}
