import CivilTime
import Desk
import GRDB
import MailSyntax

/// What keeps automatic mail back: counted and looked up in the transaction that decides.
extension SQLiteDesk {
    private static let hour: Int64 = 3_600
    private static let day: Int64 = 86_400
    /// Nobody is counted beyond this.
    private static let mostCounted = 10_000

    /// For a mail; `facts` knows already which ticket it leads to.
    static func restrain(_ facts: inout Facts, for mail: IncomingMail, at desk: DeskProfile, in db: Database) throws {
        let reading = mail.reading
        let ticket = facts.cited.first?.ticket
        let people = [reading.answerTo?.address, reading.sender?.address].compactMap { $0 }
        facts.restraint = try restraint(people: people, on: ticket, now: facts.now, at: desk, in: db)
        if let ticket { try addUndelivered(&facts, on: ticket, at: desk.id, in: db) }
        let start = facts.now.advanced(bySeconds: -day)
        for index in facts.cited.indices {
            facts.cited[index].sentInDay = try sent(on: facts.cited[index].ticket.id, since: start, in: db)
        }
        if let sender = reading.sender?.address {
            facts.failedTickets = try labelled(becauseOf: sender, at: desk.id, in: db)
            let spender = facts.restraint.sent.spender ?? sender
            facts.restraint.isSenderReported = try isReported(spender, now: facts.now, at: desk.id, in: db)
        }
    }

    /// For a command, a timer or the end of an attempt.
    static func restrain(_ facts: inout Facts, on ticket: Ticket, at desk: DeskProfile, in db: Database) throws {
        facts.restraint = try restraint(people: [], on: ticket, now: facts.now, at: desk, in: db)
        let start = facts.now.advanced(bySeconds: -day)
        facts.restraint.sent.onTicketInDay = try sent(on: ticket.id, since: start, in: db)
        facts.restraint.failed.formUnion(try failedPeople(of: ticket, in: db))
        try addUndelivered(&facts, on: ticket, at: desk.id, in: db)
    }

    private static func restraint(
        people: [Address],
        on ticket: Ticket?,
        now: Instant,
        at desk: DeskProfile,
        in db: Database
    ) throws -> Restraint {
        let customers = [ticket?.answerTo?.address, ticket?.requester?.address].compactMap { $0 }
        var restraint = Restraint()
        let columns = ["recipient", "sender"]
        let spenders = zip(columns, people).map { ($0, $1) } + customers.map { ("recipient", $0) }
        restraint.sent = try counts(of: spenders, now, at: desk.id, in: db)
        restraint.brakedAt = try brakedAt(desk.id, in: db)
        restraint.failed = try failed(among: people + customers, at: desk.id, in: db)
        return restraint
    }

    // MARK: Counts

    private static func counts(
        of spenders: [(column: String, person: Address)],
        _ now: Instant,
        at desk: DeskID,
        in db: Database
    ) throws -> Facts.SentCounts {
        var counts = Facts.SentCounts()
        for (column, person) in spenders {
            func count(since seconds: Int64) throws -> Int {
                try sent(column, person, since: now.advanced(bySeconds: -seconds), at: desk, in: db)
            }
            let (inHour, inDay) = (try count(since: hour), try count(since: day))
            if inDay > counts.toSenderInDay || inHour > counts.toSenderInHour { counts.spender = person }
            counts.toSenderInHour = max(counts.toSenderInHour, inHour)
            counts.toSenderInDay = max(counts.toSenderInDay, inDay)
        }
        counts.byDeskInHour = try sentInHour(by: desk, now, in: db)
        return counts
    }

    /// Everything written to `person`, or because of them, whatever extension their address has.
    private static func sent(
        _ column: String,
        _ person: Address,
        since start: Instant,
        at desk: DeskID,
        in db: Database
    ) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT count(*) FROM (SELECT 1 FROM notice
                        WHERE \(column) = ? AND desk = ? AND queuedAt > ? AND isAutomatic = 1 LIMIT \(mostCounted))
                    """
            ),
            arguments: [person.withoutExtension.key, desk.value, start.milliseconds]
        ) ?? 0
    }

    private static func sent(on ticket: TicketID, since start: Instant, in db: Database) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT count(*) FROM (SELECT 1 FROM notice
                        WHERE ticket = ? AND queuedAt > ? AND isAutomatic = 1 LIMIT \(mostCounted))
                    """
            ),
            arguments: [ticket.value, start.milliseconds]
        ) ?? 0
    }

    /// Since the breaker was last reset, at most an hour.
    static func sentInHour(by desk: DeskID, _ now: Instant, in db: Database) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(
                sql: "SELECT coalesce(sum(count), 0) FROM automaticMinute WHERE desk = ? AND minute > ?"
            ),
            arguments: [desk.value, now.seconds / 60 - 60]
        ) ?? 0
    }

    // MARK: Alarms

    static func brakedAt(_ desk: DeskID, in db: Database) throws -> Instant? {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT brakedAt FROM desk WHERE id = ?"),
            arguments: [desk.value]
        ).map(Instant.init(milliseconds:))
    }

    private static func isReported(
        _ sender: Address,
        now: Instant,
        at desk: DeskID,
        in db: Database
    ) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: "SELECT EXISTS (SELECT 1 FROM senderAlarm WHERE desk = ? AND address = ? AND at > ?)"
            ),
            arguments: [desk.value, sender.withoutExtension.key, now.advanced(bySeconds: -day).milliseconds]
        ) ?? false
    }

    static func raise(_ alarm: Notice.Brake, at desk: DeskID, now: Instant, in db: Database) throws {
        switch alarm.scope {
        case .desk:
            try db.cachedStatement(sql: "UPDATE desk SET brakedAt = ? WHERE id = ?")
                .execute(arguments: [now.milliseconds, desk.value])
        case .sender(let address):
            try db.cachedStatement(
                sql: """
                    INSERT INTO senderAlarm (desk, address, at) VALUES (?, ?, ?)
                    ON CONFLICT (desk, address) DO UPDATE SET at = excluded.at
                    """
            ).execute(arguments: [desk.value, address.withoutExtension.key, now.milliseconds])
        }
    }
}
