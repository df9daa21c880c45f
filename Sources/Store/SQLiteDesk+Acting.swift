import CivilTime
import Desk
import GRDB
import MailSyntax

import struct Foundation.Data

/// What a command is judged by.
extension SQLiteDesk {
    /// So many mails of a ticket are read for a command that moves some.
    private static let mostMails = 10_000

    static func facts(
        for action: Action,
        on ticket: Ticket,
        _ known: [MailID: TicketMail],
        at desk: DeskProfile,
        now: Instant,
        in db: Database
    ) throws -> Facts {
        var facts = Facts(now: now, ticket: ticket)
        facts.history = try history(of: ticket.id, in: db)
        if let number = action.other(after: facts.history) {
            facts.other = try SQLiteDesk.ticket(number, in: db)
        }
        if let other = facts.other {
            facts.otherHistory = try history(of: other.id, in: db)
            facts.otherLeadsTo = try target(of: other, in: db).number
        }
        guard action.concernsMails else { return facts }
        facts.nextNumber = try nextNumber(of: desk, in: db)
        facts.mails = try mails(on: ticket, facts.history, known, at: desk, in: db)
        facts.otherMails = try facts.other.map { try mails(on: $0, facts.otherHistory, known, at: desk, in: db) } ?? []
        return facts
    }

    // MARK: Mails

    /// The mails that `action` may move, read before the transaction: bytes do not change, and nobody has to wait while
    /// they are parsed.
    func mails(
        for action: Action,
        on number: TicketNumber,
        at desk: DeskProfile
    ) async throws(DeskStoreError) -> [MailID: TicketMail] {
        guard action.concernsMails else { return [:] }
        return try await read { db in
            guard let ticket = try SQLiteDesk.ticket(number, in: db) else { return [:] }
            let facts = try SQLiteDesk.facts(for: action, on: ticket, [:], at: desk, now: ticket.openedAt, in: db)
            return Dictionary((facts.mails + facts.otherMails).map { ($0.id, $0) }) { first, _ in first }
        }
    }

    private static func mails(
        on ticket: Ticket,
        _ history: [TicketEvent],
        _ known: [MailID: TicketMail],
        at desk: DeskProfile,
        in db: Database
    ) throws -> [TicketMail] {
        try history.mails(on: ticket.number).prefix(mostMails).compactMap { mail in
            try known[mail] ?? self.mail(mail, at: desk, in: db)
        }
    }

    private static func mail(_ id: MailID, at desk: DeskProfile, in db: Database) throws -> TicketMail? {
        try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT receivedAt, bytes FROM mail JOIN raw ON raw.id = mail.raw WHERE mail.id = ?"
            ),
            arguments: [id.value]
        ).map { row in
            let reading = MailReading(Array(row[1] as Data), at: desk)
            return TicketMail(id: id, receivedAt: Instant(milliseconds: row[0]), reading: reading)
        }
    }
}

extension Action {
    /// The second ticket of a command that concerns two.
    fileprivate func other(after history: [TicketEvent]) -> TicketNumber? {
        switch self {
        case .link(let other, _), .merge(let other): other
        case .unmerge: history.linked(as: .mergedInto)
        case .unsplit: history.linked(as: .splitFrom)
        case .receive, .take, .assign, .setSeverity, .categorise, .setProduct, .setStatus, .reply, .ask, .note, .solve,
            .close, .reopen, .split, .tag, .untag, .setLanguage, .admit, .setRequester, .announceFix,
            .announceMaintenance, .acknowledge, .noteEnd, .clock, .recount:
            nil
        }
    }

    fileprivate var concernsMails: Bool {
        switch self {
        case .split, .unsplit, .unmerge: true
        case .receive, .take, .assign, .setSeverity, .categorise, .setProduct, .setStatus, .reply, .ask, .note, .solve,
            .close, .reopen, .link, .merge, .tag, .untag, .setLanguage, .admit, .setRequester, .announceFix,
            .announceMaintenance, .acknowledge, .noteEnd, .clock, .recount:
            false
        }
    }
}

extension Facts {
    /// The tickets of a command.
    var tickets: [Ticket] { [ticket, other].compactMap { $0 } }
}

extension TicketChange {
    var isOpening: Bool { if case .new = subject { true } else { false } }

    func isAbout(_ ticket: Ticket) -> Bool { if case .existing(ticket.id) = subject { true } else { false } }
}
