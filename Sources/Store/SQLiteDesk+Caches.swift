import CivilTime
import Desk
import GRDB
import LanguageID
import MailSyntax

/// The columns of "ticket" that repeat what its events say.
extension SQLiteDesk {
    /// Brings the columns of `ticket` up to what it is after `change`. Each group is written only when it differs: SQLite
    /// renews the entries of every index on a column that is set, also to the same value.
    static func updateCaches(
        of ticket: Ticket,
        after change: TicketChange,
        lastFromCustomer: MessageID?,
        in db: Database
    ) throws {
        var changed = ticket
        change.events.forEach { changed.apply($0) }
        changed.schedule = change.schedule ?? ticket.schedule
        changed.lastFromCustomer = lastFromCustomer
        try updateStatus(from: ticket, to: changed, in: db)
        try updateQualities(from: ticket, to: changed, in: db)
        try updateSchedule(from: ticket, to: changed, in: db)
    }

    private static func updateStatus(from old: Ticket, to new: Ticket, in db: Database) throws {
        guard new.status != old.status else { return }
        try db.cachedStatement(sql: "UPDATE ticket SET status = ?, statusName = ? WHERE id = ?").execute(
            arguments: [new.status.role.rawValue, new.status.name, new.id.value])
    }

    private static func updateQualities(from old: Ticket, to new: Ticket, in db: Database) throws {
        let isSame =
            new.severity == old.severity && new.language == old.language && new.category == old.category
            && new.product == old.product && new.owner == old.owner && new.lastFromCustomer == old.lastFromCustomer
            && new.tag == old.tag
        guard !isSame else { return }
        try db.cachedStatement(
            sql: """
                UPDATE ticket SET severity = ?, language = ?, category = ?, product = ?, owner = ?, lastFromCustomer = ?,
                    tag = ?
                WHERE id = ?
                """
        ).execute(arguments: [
            new.severity.code, new.language.rawValue, new.category, new.product, new.owner,
            new.lastFromCustomer?.value, new.tag?.rawValue, new.id.value,
        ])
    }

    private static func updateSchedule(from old: Ticket, to new: Ticket, in db: Database) throws {
        guard new.schedule != old.schedule else { return }
        let schedule = new.schedule
        try db.cachedStatement(
            sql: """
                UPDATE ticket SET responseDue = ?, resolutionDue = ?, dueNext = ?, breached = ?, nextAction = ?
                WHERE id = ?
                """
        ).execute(arguments: [
            schedule.responseDue?.milliseconds, schedule.resolutionDue?.milliseconds, schedule.dueNext?.milliseconds,
            schedule.isBreached, schedule.nextAction?.milliseconds, new.id.value,
        ])
    }
}
