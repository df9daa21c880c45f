import CivilTime
import MailSyntax

/// Whose content goes, or which.
package enum ErasureScope: Hashable, Sendable {
    /// The tickets that are this person's request, whole, and what others' tickets hold of them.
    case person(Address)
    /// Tickets that have been closed since before then, and what they were merged into too.
    case ticketsClosed(before: Instant)
}

/// What an erasure takes, or has taken, and what it must leave for now.
package struct Erasure: Sendable {
    package var items: [Item] = []
    package var kept: [Kept] = []

    /// One thing that goes. Its row stays, without what people said in it.
    package enum Item: Hashable, Sendable {
        case ticket(TicketNumber)
        /// `size` as the server reckons it; no ticket: noted, ignored or in quarantine.
        case mail(MailID, of: TicketNumber?, size: Int)
        /// What we wrote, with its envelope.
        case notice(MessageID, of: TicketNumber)
        /// The person among those a notice went to, on a ticket of somebody else.
        case recipient(MessageID, of: TicketNumber)
        /// The words beside an event: `event` is its place in the log.
        case text(event: Int64, code: String, length: Int, of: TicketNumber)
        /// The person's place on a ticket of somebody else.
        case participant(of: TicketNumber)
        /// That mail to the person could not be delivered.
        case failure(DeskID)
    }

    /// A ticket of which nothing is touched before something else has happened.
    package struct Kept: Hashable, Sendable {
        package var ticket: TicketNumber
        package var obstacle: Obstacle

        package init(_ ticket: TicketNumber, _ obstacle: Obstacle) {
            (self.ticket, self.obstacle) = (ticket, obstacle)
        }
    }

    package enum Obstacle: Hashable, Sendable {
        /// It is not closed.
        case isOpen(TicketStatus)
        /// It was merged into a ticket that is not.
        case isMergedInto(TicketNumber)
        /// A notice is neither delivered nor dead.
        case waits(MessageID, OutboxState)
    }

    package init() {}

    package mutating func add(_ other: Erasure) {
        items += other.items
        kept += other.kept
    }
}

extension Erasure {
    /// How much of each kind.
    package struct Sum: Hashable, Sendable {
        package var tickets = 0
        package var mails = 0
        package var mailBytes = 0
        package var notices = 0
        package var texts = 0
        /// Places of the person elsewhere: on others' tickets, in envelopes, among the addresses that fail.
        package var places = 0

        package init() {}
    }

    package var sum: Sum {
        items.reduce(into: Sum()) { sum, item in
            switch item {
            case .ticket: sum.tickets += 1
            case .mail(_, _, let size):
                sum.mails += 1
                sum.mailBytes = sum.mailBytes.addingReportingOverflow(size).partialValue
            case .notice: sum.notices += 1
            case .text: sum.texts += 1
            case .recipient, .participant, .failure: sum.places += 1
            }
        }
    }
}
