import Desk
import GRDB
import MailSyntax

/// The ticket that a mail leads to.
extension SQLiteDesk {
    /// So many continuations are followed from a ticket to the one that is worked on now.
    private static let longestChain = 50

    static func strongest(
        _ reading: MailReading,
        at desk: DeskID,
        in db: Database
    ) throws -> Facts.CitedTicket? {
        for citation in reading.citations {
            guard var cited = try cited(citation, at: desk, in: db) else { continue }
            cited.ticket = try latest(of: cited.ticket, in: db)
            try admit(reading.sender?.address, to: &cited.ticket, in: db)
            return cited
        }
        return nil
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

    private static func cited(
        _ citation: Citation,
        at desk: DeskID,
        in db: Database
    ) throws -> Facts.CitedTicket? {
        try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT \(ticketColumns) FROM thread JOIN ticket ON ticket.id = thread.ticket
                    WHERE thread.messageID = ? AND ticket.desk = ? ORDER BY ticket.id LIMIT 1
                    """
            ),
            arguments: [citation.messageID.value, desk.value]
        ).map { Facts.CitedTicket(citation: citation, ticket: try ticket(from: $0, in: db)) }
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
