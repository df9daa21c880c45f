import MailSyntax

// Who is on a ticket: whose request it is, who may speak, who reads along.

extension DeskCore {
    /// Somebody may speak from now on. What they wrote before stays as it was judged then.
    func admit(_ person: NamedAddress, _ draft: inout Draft) throws(Refusal) {
        try requireForeign(person.address)
        guard !draft.ticket.participants.contains(person.address) else {
            throw Refusal(.alreadySo, "\(person.address) is on the ticket already")
        }
        draft.record(.admitted)
        draft.participants.append(person)
        draft.explain("admitted", person.address.description)
    }

    /// Sets whose request it is, or confirms it.
    func setRequester(_ person: NamedAddress, _ draft: inout Draft) throws(Refusal) {
        try requireForeign(person.address)
        let isUnsure = draft.ticket.tags.contains(TicketTag.confirmRequester)
        let isSame = draft.ticket.requester.map { $0.address == person.address && person.name ?? $0.name == $0.name }
        guard isUnsure || isSame != true else {
            throw Refusal(.alreadySo, "\(person.address) is the requester already")
        }
        let name = person.name ?? (isSame == true ? draft.ticket.requester?.name : nil)
        draft.setRequester(NamedAddress(name: name, address: person.address))
        if isUnsure { draft.record(.untagged(TicketTag.confirmRequester)) }
        draft.explain("requester", person.address.description)
    }

    private func requireForeign(_ address: Address) throws(Refusal) {
        guard !address.domain.isEmpty else { throw Refusal(.noRecipient, "\"\(address)\" is no whole address") }
        guard !desk.owns(address) else { throw Refusal(.ownAddress, "\(address) is an address of the desk") }
    }

    /// What an agent says in own words goes to everybody whom the customer writes to (R-N4); what the desk says by
    /// itself goes to the requester alone, and so does what is told to the requesters of many tickets.
    func isWords(_ kind: NoticeKind, of draft: Draft) -> Bool {
        guard draft.text != nil, case .agent = draft.actor else { return false }
        switch kind {
        case .reply, .clarification, .solved, .closure, .reopened: return true
        case .acknowledgement, .takenInCharge, .followUp, .fixApplied, .maintenance, .statusReport, .warning, .breach,
            .undelivered, .loop, .notification:
            return false
        }
    }

    /// The most people that one notice goes to in copy; the first of them in their order.
    static let mostCopies = 50

    /// One mail for all: To the requester, Cc the others.
    func copy(_ notice: inout Notice, explainedIn draft: inout Draft) {
        var fit: [NamedAddress] = []
        for person in draft.ticket.copied where person.address != notice.recipient.address {
            if person.address == draft.ticket.requester?.address { continue }
            guard let fault = fault(of: person.address, draft) else {
                fit.append(person)
                continue
            }
            draft.explain("copy", "not to \(person.address): \(fault)")
        }
        notice.copies = Array(fit.prefix(DeskCore.mostCopies))
        let left = fit.count - notice.copies.count
        if left > 0 { draft.explain("copy", "\(left) people left out, beyond the first \(DeskCore.mostCopies)") }
    }

    private func fault(of address: Address, _ draft: Draft) -> String? {
        if address.domain.isEmpty { return "no whole address" }
        if desk.owns(address) { return "an address of ours" }
        if address.isRole { return "nobody reads it" }
        return draft.restraint.failed.contains(address) ? "mail to it failed" : nil
    }
}
