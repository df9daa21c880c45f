import CivilTime
import Desk
import GRDB
import MailSyntax

/// What people wrote, and who they are, goes for good; that it was there stays: the ledger keeps each mail's place and
/// digests, the ticket its number, dates and events.
///
/// Each transaction is complete in itself, and what a run has not reached is found by the next.
extension SQLiteDesk {
    /// So many tickets, or other things, go in one transaction.
    private static let mostTogether = 200

    /// What `erase` would take; changes nothing.
    package func erasure(of scope: ErasureScope, at desk: DeskID?) async throws(DeskStoreError) -> Erasure {
        try await read { db in
            var erasure = Erasure()
            for id in try SQLiteDesk.tickets(in: scope, at: desk, in: db) {
                guard let ticket = try SQLiteDesk.bareTicket(id, in: db) else { continue }
                erasure.add(try SQLiteDesk.erasure(of: ticket, in: scope, in: db))
            }
            if case .person(let person) = scope {
                erasure.add(try SQLiteDesk.elsewhere(of: person, at: desk, besides: erasure.kept, in: db))
            }
            return erasure
        }
    }

    /// Takes it, and writes the file of the database anew at the end, which takes as long as copying it; others wait. An
    /// error of that says so: it is still to come, and any further run does it.
    package func erase(
        _ scope: ErasureScope,
        at desk: DeskID?,
        by actor: Actor,
        now: Instant
    ) async throws(DeskStoreError) -> Erasure {
        try overwriteWhatIsDeleted()
        var erasure = try await eraseTickets(in: scope, at: desk, by: actor, now: now)
        if case .person(let person) = scope {
            let kept = erasure.kept
            let elsewhere = try await read { db in
                try SQLiteDesk.elsewhere(of: person, at: desk, besides: kept, in: db)
            }
            for items in elsewhere.items.chunks(of: SQLiteDesk.mostTogether) {
                try await writer.write { db in
                    for item in items { try SQLiteDesk.erase(item, of: person, at: now, in: db) }
                }
            }
            erasure.add(elsewhere)
        }
        try rewriteFile()
        return erasure
    }

    private func eraseTickets(
        in scope: ErasureScope,
        at desk: DeskID?,
        by actor: Actor,
        now: Instant
    ) async throws(DeskStoreError) -> Erasure {
        var erasure = Erasure()
        let chosen = try await read { db in try SQLiteDesk.tickets(in: scope, at: desk, in: db) }
        for ids in chosen.chunks(of: SQLiteDesk.mostTogether) {
            let part = try await writer.write { db in
                var part = Erasure()
                for id in ids {
                    // As it is now: a reply may have opened it meanwhile.
                    guard let ticket = try SQLiteDesk.bareTicket(id, in: db) else { continue }
                    let found = try SQLiteDesk.erasure(of: ticket, in: scope, in: db)
                    part.add(found)
                    if !found.items.isEmpty { try SQLiteDesk.erase(ticket, by: actor, at: now, in: db) }
                }
                return part
            }
            erasure.add(part)
        }
        return erasure
    }

    // MARK: The file

    private func overwriteWhatIsDeleted() throws(DeskStoreError) {
        let isOn: Int?
        do {
            isOn = try pool.writeWithoutTransaction { db in
                try Int.fetchOne(db, sql: "PRAGMA secure_delete = ON")
            }
        } catch {
            throw DeskStoreError(error)
        }
        guard isOn == 1 else {
            throw DeskStoreError(.failed, "database: cannot overwrite what is deleted; nothing was erased")
        }
    }

    /// Writes the database anew and empties the log beside it, which still holds pages as they were.
    ///
    /// QUIRK: where SQLite rearranges the rows of a page, old copies of them stay in its free space, also with
    /// `secure_delete`; only `VACUUM` leaves these behind.
    private func rewriteFile() throws(DeskStoreError) {
        let isBusy: Bool?
        do {
            isBusy = try pool.writeWithoutTransaction { db in
                try db.execute(sql: "VACUUM")
                return try Bool.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            }
        } catch {
            let cause = DeskStoreError(error)
            throw DeskStoreError(cause.code, "\(SQLiteDesk.unwritten): \(cause.reason); say the same again later")
        }
        guard isBusy == false else {
            throw DeskStoreError(.busy, "\(SQLiteDesk.unwritten): somebody is reading it; say the same again later")
        }
    }

    private static let unwritten = "erased, but the files of the database still hold what was"

    // MARK: Refusals

    /// Nothing can be done on a tombstone.
    static func requireContent(of ticket: Ticket) throws {
        guard !ticket.isErased else { throw DeskStoreError(.notFound, "ticket \"\(ticket.number)\" is erased") }
    }

    static func requireContent(of mail: MailID, in db: Database) throws {
        let isErased = try Bool.fetchOne(
            db,
            sql: "SELECT erasedAt IS NOT NULL FROM mail WHERE id = ?",
            arguments: [mail.value]
        )
        guard isErased != true else { throw DeskStoreError(.notFound, "mail \(mail.value) is erased") }
    }
}

extension Array {
    fileprivate func chunks(of size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    }
}
