/// A ticket at the other end of a link.
package struct TicketLink: Hashable, Sendable {
    package var other: TicketNumber
    /// What the other is to this one.
    package var relation: TicketEvent.Relation

    package init(other: TicketNumber, relation: TicketEvent.Relation) {
        (self.other, self.relation) = (other, relation)
    }
}
