import LanguageID
import MailSyntax
import ServiceLevels

// What agents do with a ticket beside talking to the customer.

extension DeskCore {
    /// The agent is responsible and works on it.
    func take(_ draft: inout Draft, history: [TicketEvent]) throws(Refusal) {
        try requireOpen(draft.ticket)
        guard case .agent(let agent) = draft.actor else { return }
        try requireKnown(agent)
        guard draft.ticket.status.role != .solved else {
            throw Refusal(.alreadySolved, "it is solved; \"ticket reopen\" opens it again")
        }
        let taken = history.last { $0.kind == .takenInCharge }
        guard draft.ticket.owner != agent || taken?.actor != TicketEvent(at: draft.now, by: draft.actor, .noted).actor
        else {
            throw Refusal(.alreadySo, "\(agent) has taken it in charge already")
        }
        if draft.ticket.owner != agent { draft.record(.assigned(to: agent)) }
        draft.record(.takenInCharge)
        if draft.ticket.status.role == .open { draft.move(to: status(.pending, of: draft.ticket)) }
        let name = name(of: draft.actor)
        tellCustomer(.takenInCharge, of: &draft) { $0.agent = name }
    }

    func assign(_ agent: String, _ draft: inout Draft) throws(Refusal) {
        try requireOpen(draft.ticket)
        try requireKnown(agent)
        guard draft.ticket.owner != agent else { throw Refusal(.alreadySo, "\(agent) is responsible already") }
        draft.record(.assigned(to: agent))
        draft.explain("owner", agent)
    }

    /// Where the policy leaves severities to agents, a customer's word is recorded and shown, and moves no clock.
    func setSeverity(_ name: String, saidBy party: SeverityParty, _ draft: inout Draft) throws(Refusal) {
        try requireOpen(draft.ticket)
        let severity = try severity(named: name, of: draft.ticket)
        if party == .customer, !mayCustomerDecide(draft.ticket) {
            draft.explain("severity", "\(severity.code) is what the customer says, for an agent to judge")
            return draft.record(.severityClaimed(severity), by: .customer(draft.ticket.requester?.address))
        }
        guard severity != draft.ticket.severity else { throw Refusal(.alreadySo, "it is \(severity.code) already") }
        try requireContract(for: severity, draft.ticket)
        draft.explain("severity", "\(draft.ticket.severity.code) to \(severity.code)")
        let author: Actor? = party == .customer ? .customer(draft.ticket.requester?.address) : nil
        draft.record(.severityChanged(from: draft.ticket.severity, to: severity), by: author)
    }

    private func severity(named name: String, of ticket: Ticket) throws(Refusal) -> Severity {
        guard let terms = terms(of: ticket) else {
            let severity = Severity(PolicyName.key(name))
            if desk.severities.contains(severity) { return severity }
            throw .unknown("severity", name, known: desk.severities.severities.map(\.code))
        }
        if let severity = terms.severity(named: name) { return Severity(severity.id) }
        throw .unknown("severity", name, known: terms.policy.severities.map(\.id))
    }

    /// The policy lets customers decide, and the requester may speak for the organisation.
    private func mayCustomerDecide(_ ticket: Ticket) -> Bool {
        guard terms(of: ticket)?.policy.severitySetBy == .customer else { return false }
        guard let requester = ticket.requester?.address, let organisation = desk.organisation(of: requester) else {
            return true
        }
        return organisation.authorisedAgents.isEmpty || organisation.isAuthorised(requester)
    }

    private func requireContract(for severity: Severity, _ ticket: Ticket) throws(Refusal) {
        guard let contract = terms(of: ticket)?.severity(named: severity.code)?.requiredContract else { return }
        let organisation = ticket.requester.flatMap { desk.organisation(of: $0.address) }
        guard organisation?.contracts.contains(contract) != true else { return }
        let whose = organisation.map { "the organisation \"\($0.id)\"" } ?? "a requester of no known organisation"
        throw Refusal(
            .contractRequired,
            "\(severity.code) needs the contract \"\(contract)\", which \(whose) does not have"
        )
    }

    func categorise(_ name: String, _ draft: inout Draft) throws(Refusal) {
        guard let terms = terms(of: draft.ticket) else {
            throw Refusal(.noPolicy, "the ticket was opened without a policy, which would name categories")
        }
        guard let category = terms.category(named: name) else {
            throw .unknown("category", name, known: terms.policy.categories.map(\.id))
        }
        guard draft.ticket.category != category.id else { throw Refusal(.alreadySo, "it is \(category.id) already") }
        draft.record(.categorised(as: category.id))
        draft.explain("category", category.id)
    }

    func setProduct(_ product: String, _ draft: inout Draft) throws(Refusal) {
        guard !product.isEmpty, product.utf8.count <= 100 else {
            throw Refusal(.unknownName, "a product's name has 1 to 100 bytes")
        }
        draft.record(.productSet(product))
        draft.explain("product", product)
    }

    func setLanguage(_ language: Language, _ draft: inout Draft) throws(Refusal) {
        guard desk.languages.contains(language) else {
            throw .unknown("language", language.rawValue, known: desk.languages.map(\.rawValue))
        }
        guard draft.ticket.language != language else {
            throw Refusal(.alreadySo, "it is answered in \(language.rawValue) already")
        }
        draft.record(.languageSet(language))
        draft.explain("language", language.rawValue)
    }

    /// Solving and closing tell the customer and have rules of their own.
    func setStatus(_ name: String, _ draft: inout Draft) throws(Refusal) {
        let status = try status(named: name, of: draft.ticket)
        guard status != draft.ticket.status else { throw Refusal(.alreadySo, "it is \(status.name) already") }
        switch status.role {
        case .solved: try solve(nil, as: nil, in: status, &draft)
        case .closed: try close(nil, as: nil, in: status, &draft)
        case .open, .pending, .waitingOnCustomer, .waitingOnThirdParty:
            if draft.ticket.status.role.isFinal { return try reopen(nil, to: status, &draft) }
            draft.move(to: status)
        }
    }

    /// Both tickets bear the link.
    func link(
        to number: TicketNumber,
        as relation: TicketEvent.Relation,
        _ draft: inout Draft,
        given facts: Facts
    ) throws(Refusal) {
        guard relation.isForAnybody else {
            let known = TicketEvent.Relation.allCases.filter(\.isForAnybody).map(\.rawValue)
            throw .unknown("relation", relation.rawValue, known: known)
        }
        var other = try other(number, draft, given: facts, or: "a ticket cannot be linked to itself")
        draft.record(.linked(to: other.ticket.number, as: relation))
        other.record(.linked(to: draft.ticket.number, as: relation.inverse))
        draft.elsewhere.append(finish(&other, history: facts.otherHistory))
    }

    /// The other ticket of a command that concerns two, about to change as well.
    func other(
        _ number: TicketNumber,
        _ draft: Draft,
        given facts: Facts,
        or whenSame: String
    ) throws(Refusal) -> Draft {
        guard let other = facts.other, other.desk == draft.ticket.desk else {
            throw Refusal(.unknownName, "no ticket \"\(number)\" at this desk")
        }
        guard other.id != draft.ticket.id else { throw Refusal(.sameTicket, whenSame) }
        return Draft(other, by: draft.actor, at: draft.now, after: facts.otherHistory, under: draft.restraint)
    }

    /// Somebody responsible must be somebody who can be told; a desk without agents takes anybody's word.
    private func requireKnown(_ agent: String) throws(Refusal) {
        guard !desk.agents.isEmpty, !desk.agents.contains(where: { $0.id == agent }) else { return }
        throw .unknown("agent", agent, known: desk.agents.map(\.id))
    }

    func requireOpen(_ ticket: Ticket) throws(Refusal) {
        guard ticket.status.role != .closed else {
            throw Refusal(.alreadyClosed, "it is closed; \"ticket reopen\" opens it again")
        }
    }
}

extension DeskProfile {
    /// The organisation that somebody belongs to.
    package func organisation(of address: Address) -> Organisation? {
        organisations.first { $0.has(address) }
    }
}
