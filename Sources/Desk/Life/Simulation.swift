import CivilTime
import MailSyntax

/// What a ticket would go through if nobody did anything: every action of the clock at its time, one after the other.
package struct Simulation: Sendable {
    private let core: DeskCore
    private var ticket: Ticket
    private var history: [TicketEvent]
    private var next: Instant?

    /// Nothing goes on for longer than this.
    private static let mostActions = 10_000

    /// What happens at one instant.
    package struct Moment: Sendable {
        package let at: Instant
        package let ticket: TicketNumber
        package let events: [TicketEvent]
        package let notices: [Notice]
    }

    package init(_ ticket: Ticket, history: [TicketEvent], by core: DeskCore) {
        (self.core, self.ticket, self.history) = (core, ticket, history)
        next = ticket.schedule.nextAction
    }

    /// Everything from `start` to `end`, in order; what is overdue happens at the start.
    package mutating func run(from start: Instant, to end: Instant) -> [Moment] {
        var moments: [Moment] = []
        var now = start
        while let due = next, max(due, now) <= end, moments.count < Simulation.mostActions {
            now = max(due, now)
            // Nothing came in: the mailboxes have been looked into since.
            let looked = now.advanced(bySeconds: 1)
            let facts = Facts(now: now, ticket: ticket, history: history)
            let decision = core.decide(.clock(looked: looked), by: .system, given: facts)
            guard let change = decision.change, !change.events.isEmpty else { break }
            write(change)
            for notice in change.notices where notice.kind.countsFromAcceptance { accept(notice, at: now) }
            moments.append(Moment(at: now, ticket: ticket.number, events: change.events, notices: change.notices))
        }
        return moments
    }

    private mutating func write(_ change: TicketChange) {
        for event in change.events { ticket.apply(event) }
        history += change.events
        ticket.schedule = change.schedule ?? ticket.schedule
        next = change.schedule?.nextAction
    }

    /// The mail server takes each notice at once.
    private mutating func accept(_ notice: Notice, at now: Instant) {
        let messageID = MessageID("\(notice.kind.rawValue)-\(history.count)")
        history.append(TicketEvent(at: now, by: .system, .noticeQueued(kind: notice.kind, messageID: messageID)))
        let end = NoticeEnd(kind: notice.kind, messageID: messageID, at: now, outcome: .accepted(recovered: []))
        let facts = Facts(now: now, ticket: ticket, history: history)
        if let change = core.decide(.noteEnd(end), by: .system, given: facts).change { write(change) }
    }
}

extension Facts {
    fileprivate init(now: Instant, ticket: Ticket, history: [TicketEvent]) {
        self.init(now: now, ticket: ticket)
        self.history = history
    }
}
