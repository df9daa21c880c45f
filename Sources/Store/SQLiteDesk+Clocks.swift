import CivilTime
import Desk
import GRDB
import Telemetry

/// What time brings about.
extension SQLiteDesk {
    package func nextAction(of desk: DeskID, after instant: Instant?) async throws(DeskStoreError) -> Instant? {
        try await read { db in
            try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT min(nextAction) FROM ticket WHERE desk = ? AND nextAction > ?"),
                arguments: [desk.value, instant?.milliseconds ?? .min]
            ).map(Instant.init(milliseconds:))
        }
    }

    package func actOnDue(
        looked: Instant?,
        by judge: any Judge,
        at now: Instant,
        after position: TicketPosition?,
        limit: Int
    ) async throws(DeskStoreError) -> DueRound {
        do {
            let round = try await writer.write { db in
                let looked = try SQLiteDesk.isUpToDate(judge.desk.id, in: db) ? looked : nil
                let due = try SQLiteDesk.due(at: judge.desk.id, by: now, after: position, limit: limit, in: db)
                var round = DueRound()
                for ticket in due { try SQLiteDesk.act(on: ticket, looked, by: judge, at: now, &round, in: db) }
                round.next = due.count < limit ? nil : due.last.map(TicketPosition.init(dueOn:))
                if !round.results.isEmpty { CrashPoint.reach(.beforeClockCommit) }
                return round
            }
            if !round.results.isEmpty { CrashPoint.reach(.afterClockCommit) }
            return round
        } catch  where error.code == .rejected {
            return try await actApart(looked, by: judge, at: now, after: position, limit: limit, because: error)
        }
    }

    /// What the database refuses to write for one ticket must not hold up the others: each is acted on alone, and the
    /// one it is about waits for an hour.
    private func actApart(
        _ looked: Instant?,
        by judge: any Judge,
        at now: Instant,
        after position: TicketPosition?,
        limit: Int,
        because error: DeskStoreError
    ) async throws(DeskStoreError) -> DueRound {
        guard limit > 1 else { return try await postpone(at: judge.desk.id, now, after: position, because: error) }
        var (whole, position) = (DueRound(), position)
        for _ in 0..<limit {
            let round = try await actOnDue(looked: looked, by: judge, at: now, after: position, limit: 1)
            whole.results += round.results
            whole.refused += round.refused
            (whole.heldBack, whole.next) = (whole.heldBack + round.heldBack, round.next)
            guard let next = round.next else { break }
            position = next
        }
        return whole
    }

    private static let waitAfterRefusal: Int64 = 3_600

    private func postpone(
        at desk: DeskID,
        _ now: Instant,
        after position: TicketPosition?,
        because error: DeskStoreError
    ) async throws(DeskStoreError) -> DueRound {
        try await writer.write { db in
            var round = DueRound()
            guard let ticket = try SQLiteDesk.due(at: desk, by: now, after: position, limit: 1, in: db).first else {
                return round
            }
            try db.execute(
                sql: "UPDATE ticket SET nextAction = ? WHERE id = ?",
                arguments: [now.advanced(bySeconds: SQLiteDesk.waitAfterRefusal).milliseconds, ticket.id.value]
            )
            round.refused = [DueRound.Refused(ticket: ticket.number, cause: error.reason)]
            round.next = TicketPosition(dueOn: ticket)
            return round
        }
    }

    /// Whether every mail of the desk that was taken is decided.
    private static func isUpToDate(_ desk: DeskID, in db: Database) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT NOT EXISTS (SELECT 1 FROM mail WHERE outcome IS NULL AND desk = ?)"),
            arguments: [desk.value]
        ) ?? true
    }

    /// The tickets on which something is due, the longest due first; without their people.
    private static func due(
        at desk: DeskID,
        by now: Instant,
        after position: TicketPosition?,
        limit: Int,
        in db: Database
    ) throws -> [Ticket] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT \(ticketColumns) FROM ticket
                    WHERE desk = ? AND nextAction <= ? AND nextAction >= ? AND (nextAction, id) > (?, ?)
                    ORDER BY nextAction, id LIMIT ?
                    """
            ),
            arguments: [
                desk.value, now.milliseconds, position?.key ?? .min, position?.key ?? .min,
                position?.ticket.value ?? .min, limit,
            ]
        ).map { ticket(from: $0) }
    }

    private static func act(
        on due: Ticket,
        _ looked: Instant?,
        by judge: any Judge,
        at now: Instant,
        _ round: inout DueRound,
        in db: Database
    ) throws {
        var facts = Facts(now: now, ticket: try withPeople(due, in: db))
        facts.history = try history(of: due.id, in: db)
        if let ticket = facts.ticket { try restrain(&facts, on: ticket, at: judge.desk, in: db) }
        let decision = judge.decide(.clock(looked: looked), by: .system, given: facts)
        let written = try decision.change.map { try write($0, to: facts.ticket, by: judge, at: now, in: db) }
        if let next = decision.change?.schedule?.nextAction, next <= now { round.heldBack += 1 }
        guard decision.reason != .nothingDue else { return }
        round.results.append(
            ActionResult(decision: decision, ticket: due.number, notices: written?.notices ?? [])
        )
    }
}

extension TicketPosition {
    /// Behind `ticket`, in the order in which things fall due.
    fileprivate init(dueOn ticket: Ticket) {
        self.init(key: ticket.schedule.nextAction?.milliseconds ?? .max, ticket: ticket.id)
    }
}
