import CivilTime

/// How far a round over many tickets has come: where its next page begins.
package struct TicketPosition: Hashable, Sendable {
    /// What the round is ordered by, as the store counts it.
    package var key: Int64
    package var ticket: TicketID

    package init(key: Int64, ticket: TicketID) {
        (self.key, self.ticket) = (key, ticket)
    }
}

/// One page of a round over the tickets on which something is due.
package struct DueRound: Sendable {
    /// Where something was done, and what.
    package var results: [ActionResult] = []
    /// How many can only be acted on after a newer look into the mailboxes; they are still due.
    package var heldBack = 0
    /// What the database refused to write; each is tried again in an hour.
    package var refused: [Refused] = []
    /// `nil` at the end of the round.
    package var next: TicketPosition?

    package init() {}

    package struct Refused: Sendable {
        package var ticket: TicketNumber
        package var cause: String

        package init(ticket: TicketNumber, cause: String) {
            (self.ticket, self.cause) = (ticket, cause)
        }
    }
}

/// One page of a round over the open tickets whose due times are worked out anew.
package struct RecountRound: Sendable {
    /// The tickets for which something has moved.
    package var results: [ActionResult] = []
    package var examined = 0
    /// `nil` at the end of the round.
    package var next: TicketPosition?

    package init() {}
}
