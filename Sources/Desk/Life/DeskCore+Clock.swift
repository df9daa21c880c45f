import CivilTime
import ServiceLevels

extension DeskCore {
    func schedule(of ticket: Ticket, after events: [TicketEvent]) -> TicketSchedule {
        schedule(openedAt: ticket.openedAt, under: terms(of: ticket), after: events)
    }
    func schedule(openedAt: Instant, under terms: ServiceTerms?, after events: [TicketEvent]) -> TicketSchedule {
        TicketSchedule()
    }
    func actOnClock(_ draft: inout Draft, history: [TicketEvent], looked: Instant?) -> Bool { false }
    func recount(_ draft: inout Draft, history: [TicketEvent]) {}
}
