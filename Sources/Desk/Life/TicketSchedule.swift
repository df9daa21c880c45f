import CivilTime

/// What is due on a ticket after everything that has happened to it: a cache of the fold over its events, for listings
/// and for the timer.
package struct TicketSchedule: Hashable, Sendable {
    /// `nil` while nothing is promised or a pause lasts; once met, what it was met against.
    package var responseDue: Instant?
    package var resolutionDue: Instant?
    /// The earliest promise that is still open.
    package var dueNext: Instant?
    /// Whether a promise was broken.
    package var isBreached: Bool
    /// When the desk itself has something to do next; `nil` when only people have.
    package var nextAction: Instant?

    package init(
        responseDue: Instant? = nil,
        resolutionDue: Instant? = nil,
        dueNext: Instant? = nil,
        isBreached: Bool = false,
        nextAction: Instant? = nil
    ) {
        (self.responseDue, self.resolutionDue, self.dueNext) = (responseDue, resolutionDue, dueNext)
        (self.isBreached, self.nextAction) = (isBreached, nextAction)
    }
}
