import CivilTime

/// What of a ticket's events its clocks depend on, in the order in which it happened.
package struct TicketHistory: Hashable, Sendable {
    package var openedAt: Instant
    package var channel: String?
    /// As it was opened, a name or id; `nil` takes the default of the channel.
    package var severity: String?
    /// As it was opened; `nil` counts as the policy's default.
    package var category: String?
    /// As it was opened; `nil` is the first status whose role is new, else the first.
    package var status: String?
    /// Ascending in time; of two at one instant the earlier in the list came first.
    package var entries: [Entry]

    package init(
        openedAt: Instant,
        channel: String? = nil,
        severity: String? = nil,
        category: String? = nil,
        status: String? = nil,
        entries: [Entry] = []
    ) {
        (self.openedAt, self.channel, self.severity) = (openedAt, channel, severity)
        (self.category, self.status, self.entries) = (category, status, entries)
    }

    package struct Entry: Hashable, Sendable {
        package let at: Instant
        package let kind: Kind

        package init(_ at: Instant, _ kind: Kind) {
            (self.at, self.kind) = (at, kind)
        }
    }

    package enum Kind: Hashable, Sendable {
        /// Confirmed; what a customer only claims, where agents set the severity, is no entry.
        case severity(String, by: SeverityParty)
        case category(String)
        /// The move to a status of the policy, by whom- or whatever.
        case status(String)
        /// From someone on the ticket; it ends waiting for the customer at the instant it was received.
        case customerMessage
        /// Seen by the customer and written by a person; never an automatic message.
        case publicReply
        /// Somebody has looked at the ticket or classified it.
        case classified
        case assigned
        /// Asked again while waiting, by the timer or a person; the question itself is not one.
        case followUp
        /// Word of the solution is on its way to the customer: the time in which they can reopen begins when it is
        /// accepted.
        case solutionSent
        /// The mail server has taken it.
        case solutionAccepted
        /// It will not arrive.
        case solutionLost
        /// A step that has been taken; see `PlannedStep.key`.
        case stepTaken(String)
        /// A clock that runs once is due by then at the latest, because another request is dealt with on the ticket.
        case promised(ServiceClock, by: Instant)
        /// How a clock came out, recorded when it was met or breached, so that nothing rewrites it later.
        case settled(ServiceClock, ClockOutcome)
    }
}

/// How a clock came out, once and for all.
package struct ClockOutcome: Hashable, Sendable {
    /// Which turn of a clock that runs again and again; `nil` for one that runs once.
    package let armedAt: Instant?
    /// `nil` when it was met while a pause without end had stopped it.
    package let due: Instant?
    /// `nil` for one that was breached and has not been met.
    package let metAt: Instant?
    package let isLate: Bool

    package init(armedAt: Instant? = nil, due: Instant?, metAt: Instant?, isLate: Bool) {
        (self.armedAt, self.due, self.metAt, self.isLate) = (armedAt, due, metAt, isLate)
    }
}
