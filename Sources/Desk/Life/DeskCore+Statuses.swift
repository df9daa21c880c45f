import ServiceLevels

extension DeskCore {
    /// What the policy of a ticket says; `nil` for a ticket without one.
    package func terms(of ticket: Ticket) -> ServiceTerms? { desk.policies?.terms(of: ticket.policy) }

    /// The status of `role` as the ticket's policy calls it. Where the policy has none, what is ours is where tickets
    /// begin, and for all else the ticket stays where it is.
    func status(_ role: Status, of ticket: Ticket) -> TicketStatus {
        guard let terms = terms(of: ticket) else { return TicketStatus(role) }
        if let status = terms.policy.statuses.first(where: { Status($0.role) == role }) { return TicketStatus(status) }
        return role == .pending ? firstStatus(under: terms) : ticket.status
    }

    /// Where a new ticket begins.
    func firstStatus(under terms: ServiceTerms?) -> TicketStatus {
        terms?.firstStatus.map(TicketStatus.init) ?? TicketStatus(.open)
    }

    /// Where a message of the customer's leads: what the policy names, else to us.
    func statusAfterReply(of ticket: Ticket) -> TicketStatus {
        let terms = terms(of: ticket)
        let named = terms?.status(named: ticket.status.name)?.afterReply.flatMap { terms?.status(named: $0) }
        return named.map(TicketStatus.init) ?? status(.pending, of: ticket)
    }

    /// The status that people call `name`.
    func status(named name: String, of ticket: Ticket) throws(Refusal) -> TicketStatus {
        guard let terms = terms(of: ticket) else {
            if let role = Status(rawValue: PolicyName.key(name)) { return TicketStatus(role) }
            throw .unknown("status", name, known: Status.allCases.map(\.rawValue))
        }
        if let status = terms.status(named: name) { return TicketStatus(status) }
        throw .unknown("status", name, known: terms.policy.statuses.map(\.id))
    }
}

extension TicketStatus {
    package init(_ status: StatusPolicy) {
        self.init(Status(status.role), name: status.id)
    }
}

extension Status {
    init(_ role: StatusPolicy.Role) {
        switch role {
        case .new: self = .open
        case .ours: self = .pending
        case .waitingCustomer: self = .waitingOnCustomer
        case .waitingThird: self = .waitingOnThirdParty
        case .solved: self = .solved
        case .closed: self = .closed
        }
    }
}
