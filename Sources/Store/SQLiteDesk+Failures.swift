import CivilTime
import Desk
import GRDB
import MailSyntax
import Telemetry

/// Whom notices did not reach, and what was reported of notices.
extension SQLiteDesk {
    // MARK: Facts

    /// The notice of ours that a report is about.
    static func reported(by reading: MailReading, at desk: DeskID, in db: Database) throws -> Facts.ReportedNotice? {
        guard reading.report != nil, let first = reading.citations.first, first.field == .report,
            let messageID = first.messageID
        else { return nil }
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT kind, recipients FROM notice WHERE messageID = ? AND desk = ?"),
            arguments: [messageID.value, desk.value]
        )
        guard let row, let kind = NoticeKind(rawValue: row[0]) else { return nil }
        let recipients: String = row[1]
        return Facts.ReportedNotice(
            kind: kind,
            messageID: messageID,
            recipients: recipients.split(separator: "\n").compactMap { Address(key: String($0)) }
        )
    }

    static func failed(among people: [Address], at desk: DeskID, in db: Database) throws -> Set<Address> {
        let isFailed = try db.cachedStatement(
            sql: "SELECT EXISTS (SELECT 1 FROM failedAddress WHERE desk = ? AND address = ?)"
        )
        return try Set(people).filter { try Bool.fetchOne(isFailed, arguments: [desk.value, $0.key]) ?? false }
    }

    static func addUndelivered(_ facts: inout Facts, on ticket: Ticket, at desk: DeskID, in db: Database) throws {
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT address, isTold FROM undelivered WHERE ticket = ?"),
            arguments: [ticket.id.value]
        )
        guard !rows.isEmpty else { return }
        facts.undelivered = Set(rows.compactMap { Address(key: $0[0]) })
        facts.undeliveredTold = Set(rows.filter { $0[1] }.compactMap { Address(key: $0[0]) })
        facts.restraint.failed.formUnion(try failed(among: Array(facts.undelivered), at: desk, in: db))
    }

    /// Which tickets are labelled because mail to `address` failed, and to nobody else on them.
    static func labelled(becauseOf address: Address, at desk: DeskID, in db: Database) throws -> [Ticket] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT \(ticketColumns) FROM undelivered JOIN tag ON tag.ticket = undelivered.ticket AND tag.tag = ?1
                    JOIN ticket ON ticket.id = undelivered.ticket
                    WHERE undelivered.address = ?2 AND ticket.desk = ?3
                        AND NOT EXISTS (SELECT 1 FROM undelivered AS other
                            JOIN failedAddress ON failedAddress.desk = ?3 AND failedAddress.address = other.address
                            WHERE other.ticket = undelivered.ticket AND other.address <> ?2)
                    LIMIT 100
                    """
            ),
            arguments: [DeskCore.failureTag, address.key, desk.value]
        ).map { ticket(from: $0) }
    }

    /// Those of `people` whom the submission server refused before.
    static func refusedBefore(_ people: [Address], at desk: DeskID, in db: Database) throws -> [Address] {
        let isRefused = try db.cachedStatement(
            sql: """
                SELECT EXISTS (SELECT 1 FROM failedAddress WHERE desk = ?1 AND address = ?2 AND byReport = 0)
                    OR EXISTS (SELECT 1 FROM undelivered JOIN ticket ON ticket.id = undelivered.ticket
                        JOIN tag ON tag.ticket = undelivered.ticket AND tag.tag = ?3
                        WHERE undelivered.address = ?2 AND byReport = 0 AND ticket.desk = ?1)
                """
        )
        return try people.filter {
            try Bool.fetchOne(isRefused, arguments: [desk.value, $0.key, DeskCore.failureTag]) ?? false
        }
    }

    // MARK: Writing

    /// What a change brings about beside its ticket.
    static func writeConsequences(
        of change: TicketChange,
        for ticket: TicketID,
        at desk: DeskID,
        now: Instant,
        in db: Database
    ) throws {
        for failure in change.failures { try write(failure, of: ticket, at: desk, now: now, in: db) }
        for address in change.recovered { _ = try clear(address, at: desk, in: db) }
        if let alarm = change.alarm { try raise(alarm, at: desk, now: now, in: db) }
    }

    private static func write(
        _ failure: TicketChange.Failure,
        of ticket: TicketID,
        at desk: DeskID,
        now: Instant,
        in db: Database
    ) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO undelivered (ticket, address, byReport, isTold) VALUES (?, ?, ?, ?)
                ON CONFLICT (ticket, address) DO UPDATE SET byReport = excluded.byReport,
                    isTold = max(isTold, excluded.isTold)
                """
        ).execute(arguments: [ticket.value, failure.address.key, failure.isReported, failure.isPermanent])
        guard failure.isPermanent else { return }
        try db.cachedStatement(
            sql: """
                INSERT INTO failedAddress (desk, address, failedAt, reply, byReport) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (desk, address) DO UPDATE SET failedAt = excluded.failedAt, reply = excluded.reply,
                    byReport = excluded.byReport
                """
        ).execute(arguments: [
            desk.value, failure.address.key, now.milliseconds, failure.reply, failure.isReported,
        ])
    }

    /// Whether there was anything to forget.
    static func clear(_ address: Address, at desk: DeskID, in db: Database) throws -> Bool {
        try db.cachedStatement(sql: "DELETE FROM failedAddress WHERE desk = ? AND address = ?")
            .execute(arguments: [desk.value, address.key])
        return db.changesCount > 0
    }

    static func updateFate(of notice: MessageID, to later: TicketEvent.DeliveryFate, in db: Database) throws {
        let fate = try String.fetchOne(
            db.cachedStatement(sql: "SELECT fate FROM notice WHERE messageID = ?"),
            arguments: [notice.value]
        ).flatMap(TicketEvent.DeliveryFate.init(rawValue:))
        try db.cachedStatement(sql: "UPDATE notice SET fate = ? WHERE messageID = ?").execute(
            arguments: [(fate?.followed(by: later) ?? later).rawValue, notice.value])
    }

    // MARK: Commands

    /// The addresses to which nothing is sent automatically, the latest failure last.
    package func failedAddresses(_ each: (FailedAddress) -> Void) throws(DeskStoreError) {
        try list("SELECT desk, address, failedAt, reply FROM failedAddress ORDER BY failedAt, address") { row, _ in
            each(FailedAddress(row: row))
        }
    }

    /// Those of `people` among them, at one desk.
    package func failedAddresses(of desk: DeskID, among people: [Address]) throws(DeskStoreError) -> [FailedAddress] {
        var found: [FailedAddress] = []
        for person in Set(people) {
            try list(
                "SELECT desk, address, failedAt, reply FROM failedAddress WHERE desk = ? AND address = ?",
                [desk.value, person.key]
            ) { row, _ in found.append(FailedAddress(row: row)) }
        }
        return found
    }

    /// Writes to `address` again, at one desk or at all; how many of them had given it up.
    package func clearAddress(_ address: Address, at desk: DeskID?) async throws(DeskStoreError) -> Int {
        let count = try await writer.write { db in
            try db.execute(
                sql: "DELETE FROM failedAddress WHERE address = ?1 AND (?2 IS NULL OR desk = ?2)",
                arguments: [address.key, desk?.value]
            )
            CrashPoint.reach(.beforeActionCommit)
            return db.changesCount
        }
        CrashPoint.reach(.afterActionCommit)
        return count
    }
}

/// An address that mail failed to reach.
package struct FailedAddress: Sendable {
    package var desk: DeskID
    package var address: String
    package var failedAt: Instant
    /// The words of the server that refused it, or the status code of a report.
    package var reply: String?

    fileprivate init(row: Row) {
        (desk, address) = (DeskID(row[0]), row[1])
        (failedAt, reply) = (Instant(milliseconds: row[2]), row[3])
    }
}
