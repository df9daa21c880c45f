import CivilTime

/// Everything that a ticket's history and its terms say about time, as of one instant.
package struct TicketStanding: Sendable {
    /// Ids of the policy.
    package let severity: String?
    package let category: String?
    package let status: String?
    /// Each clock, in the order of `ServiceClock`.
    package let clocks: [ClockStanding]
    /// In the order of the policy.
    package let steps: [PlannedStep]
    package var timers: LifecycleTimers

    package func clock(_ clock: ServiceClock) -> ClockStanding? {
        clocks.first { $0.clock == clock }
    }

    /// When something is due that has not been done: a breach to record, a step, a follow-up, solving or closing.
    /// It lies in the past when it is overdue, for instance after the daemon was down.
    package var nextAt: Instant? {
        let breaches = clocks.filter { !$0.isSettled && $0.metAt == nil }.compactMap(\.breachesAt)
        let timers = [timers.followUp?.at, timers.autoSolveAt, timers.autoCloseAt].compactMap { $0 }
        return (breaches + steps.compactMap(\.at) + timers).min()
    }
}

/// What time alone will do to the ticket.
package struct LifecycleTimers: Hashable, Sendable {
    package var followUp: FollowUp?
    package var autoSolveAt: Instant?
    package var autoCloseAt: Instant?
    /// The last instant at which a customer's message reopens; it wins against the closing timer at the same instant.
    /// `nil` when not solved, when the policy sets no end, or while word of the solution is on its way.
    package var reopenUntil: Instant?

    package struct FollowUp: Hashable, Sendable {
        /// 1 is the first.
        package let number: Int
        package let at: Instant

        package init(number: Int, at: Instant) {
            (self.number, self.at) = (number, at)
        }
    }

    /// Nothing will happen.
    package init() {}
}
