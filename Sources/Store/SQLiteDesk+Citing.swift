import Desk
import GRDB
import MailSyntax

/// The tickets that a mail leads to.
extension SQLiteDesk {
    /// So many continuations are followed from a ticket to the one that is worked on now.
    private static let longestChain = 50

    /// The tickets that `mail` may belong to, strongest evidence first. What proves where it belongs ends the search.
    /// What leads to an erased ticket leads nowhere.
    static func cited(by mail: IncomingMail, at desk: DeskProfile, in db: Database) throws -> [Facts.CitedTicket] {
        let reading = mail.reading
        for citation in reading.citations where citation.field.isProof {
            guard let ticket = try ticket(of: citation, isNamed: false, at: desk.id, in: db) else { continue }
            let cited = try cited(citation, ticket, by: mail, in: db)
            if !cited.ticket.isErased { return [cited] }
        }
        var found: [Facts.CitedTicket] = []
        for citation in weakCitations(of: reading, at: desk) {
            guard let ticket = try ticket(of: citation, isNamed: true, at: desk.id, in: db),
                !found.contains(where: { $0.ticket.id == ticket.id })
            else { continue }
            let cited = try cited(citation, ticket, by: mail, in: db)
            if !cited.ticket.isErased { found.append(cited) }
            if found.count == mostWeaklyCited { break }
        }
        return found
    }

    private static let mostWeaklyCited = 5

    /// What counts only from people who are known on the ticket.
    private static func weakCitations(of reading: MailReading, at desk: DeskProfile) -> [Citation] {
        let isOn = desk.threads.namedReferences
        let named = isOn ? reading.citations.filter { $0.field != .report }.compactMap(\.messageID) : []
        let itself = isOn ? reading.messageIDs : []
        return named.map { Citation(messageID: $0, field: .namedReference) }
            + itself.map { Citation(messageID: $0, field: .namedMail) }
            + reading.citations.filter { $0.field == .subjectNumber }
    }

    private static func cited(
        _ citation: Citation,
        _ ticket: Ticket,
        by mail: IncomingMail,
        in db: Database
    ) throws -> Facts.CitedTicket {
        var cited = Facts.CitedTicket(citation: citation, ticket: try latest(of: ticket, in: db))
        try admit(mail.reading.sender?.address, to: &cited.ticket, in: db)
        if mail.reading.order != nil || needsHistory(cited.ticket) {
            cited.history = try history(of: cited.ticket.id, in: db)
        }
        if mail.reading.isForward { cited.mailboxes = try mailboxes(of: ticket.id, in: db) }
        return cited
    }

    private static func mailboxes(of ticket: TicketID, in db: Database) throws -> Set<MailboxID> {
        let ids = try String.fetchAll(
            db.cachedStatement(sql: "SELECT DISTINCT mailbox FROM mail WHERE ticket = ?"),
            arguments: [ticket.value]
        )
        return Set(ids.map(MailboxID.init))
    }

    /// Whether a decision about a mail on `ticket` needs what happened to it: where there are clocks, and where its
    /// status depends on time.
    static func needsHistory(_ ticket: Ticket) -> Bool {
        guard ticket.policy == nil else { return true }
        switch ticket.status.role {
        case .waitingOnCustomer, .solved, .closed: return true
        case .open, .pending, .waitingOnThirdParty: return false
        }
    }

    /// The ticket that a citation leads to: by a mail that is on it, or, with `isNamed`, one that its mails have named.
    private static func ticket(
        of citation: Citation,
        isNamed: Bool,
        at desk: DeskID,
        in db: Database
    ) throws -> Ticket? {
        switch citation.target {
        case .message(let messageID):
            return try Row.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT \(ticketColumns) FROM thread JOIN ticket ON ticket.id = thread.ticket
                        WHERE thread.messageID = ? AND ticket.desk = ? AND thread.isNamed = ?
                        ORDER BY thread.ticket LIMIT 1
                        """
                ),
                arguments: [messageID.value, desk.value, isNamed]
            ).map { try ticket(from: $0, in: db) }
        case .ticket(let number):
            return try ticket(number, in: db).flatMap { $0.desk == desk ? $0 : nil }
        }
    }

    /// A ticket that was merged leads on to the one on which it is dealt with. One that was finished and is continued by
    /// another leads on to that one, until one is still worked on.
    private static func latest(of ticket: Ticket, in db: Database) throws -> Ticket {
        var (latest, seen) = (try target(of: ticket, in: db), Set([ticket.id]))
        seen.insert(latest.id)
        while latest.status.role.isFinal, seen.count <= longestChain,
            let next = try linked(latest.id, as: .continuedBy, in: db)
        {
            var target = try target(of: next, in: db)
            guard seen.insert(target.id).inserted else { break }
            target.mergedRequesters += latest.mergedRequesters
            latest = target
        }
        return latest
    }

    /// The ticket that `ticket` was merged into, directly or through others; itself when it was not.
    static func target(of ticket: Ticket, in db: Database) throws -> Ticket {
        var (target, seen) = (ticket, Set([ticket.id]))
        while var next = try linked(target.id, as: .mergedInto, in: db), seen.insert(next.id).inserted {
            next.mergedRequesters = target.mergedRequesters + (target.requester.map { [$0.address] } ?? [])
            target = next
        }
        return target
    }

    private static func linked(
        _ ticket: TicketID,
        as relation: TicketEvent.Relation,
        in db: Database
    ) throws -> Ticket? {
        try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT \(ticketColumns) FROM link JOIN ticket ON ticket.id = link.other
                    WHERE link.ticket = ? AND relation = ? ORDER BY ticket.id DESC LIMIT 1
                    """
            ),
            arguments: [ticket.value, relation.rawValue]
        ).map { try SQLiteDesk.ticket(from: $0, in: db) }
    }

    /// A ticket may have more people than are read with it: whether the sender is one of them is asked by name.
    private static func admit(_ sender: Address?, to ticket: inout Ticket, in db: Database) throws {
        guard let sender, !ticket.participants.contains(sender) else { return }
        let isParticipant = try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM participant WHERE ticket = ? AND address = ?)"),
            arguments: [ticket.id.value, sender.key]
        )
        if isParticipant == true { ticket.participants.insert(sender) }
    }
}
