/// Where a ticket stands: the meaning the core acts on, and what the desk's policy calls it.
package struct TicketStatus: Hashable, Sendable {
    package var role: Status
    /// The policy's id for it; without a policy the role's own name.
    package var name: String

    package init(_ role: Status, name: String? = nil) {
        (self.role, self.name) = (role, name ?? role.rawValue)
    }
}
