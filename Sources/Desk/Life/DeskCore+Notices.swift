import CivilTime
import MailSyntax
import ServiceLevels

/// Why a notice stays unsent.
struct Withheld: Error {
    let reason: Reason
    init(_ reason: Reason) { self.reason = reason }
}

extension DeskCore {
    /// Queues a notice to the customer, or puts on record why there is none.
    func tellCustomer(
        _ kind: NoticeKind,
        of draft: inout Draft,
        adding facts: (inout Notice) -> Void = { _ in }
    ) {
        guard isWanted(kind, of: draft) else { return }
        do throws(Withheld) {
            let customer = try customer(of: draft.ticket)
            if let reason = obstacle(
                to: customer.address,
                because: draft.actor,
                under: draft.restraint,
                beside: draft.notices
            ) {
                throw Withheld(reason)
            }
            var notice = notice(kind, on: draft.ticket, to: customer, at: draft.now)
            (notice.text, notice.isAutomatic) = (draft.text, draft.actor.isAutomatic)
            facts(&notice)
            if isWords(kind, of: draft) { copy(&notice, explainedIn: &draft) }
            draft.notices.append(notice)
        } catch {
            draft.record(.noticeWithheld(kind: kind, reason: error.reason), by: .system)
        }
    }

    /// Queues a notice to everybody who has `role`, each in a mail of their own and the desk's first language.
    func tellStaff(
        _ kind: NoticeKind,
        as role: String,
        of draft: inout Draft,
        adding facts: (inout Notice) -> Void = { _ in }
    ) {
        let people = people(as: role, on: draft.ticket)
        for person in people {
            tell(NamedAddress(name: person.name, address: person.address), kind, of: &draft, adding: facts)
        }
        if people.isEmpty { draft.record(.noticeWithheld(kind: kind, reason: .noRecipient), by: .system) }
    }

    /// Queues a notice for staff to one person.
    func tell(
        _ person: NamedAddress,
        _ kind: NoticeKind,
        of draft: inout Draft,
        adding facts: (inout Notice) -> Void
    ) {
        var notice = staffNotice(kind, on: draft.ticket, to: person, at: draft.now)
        facts(&notice)
        draft.notices.append(notice)
    }

    /// In the desk's first language.
    func staffNotice(_ kind: NoticeKind, on ticket: Ticket, to person: NamedAddress, at now: Instant) -> Notice {
        var notice = notice(kind, on: ticket, to: person, at: now)
        notice.language = desk.fallbackLanguage
        notice.requester = ticket.requester?.address
        notice.agent = desk.agents.first { $0.id == ticket.owner }?.name
        return notice
    }

    /// Whom the role means: `owner` is the agent responsible, and the lead while nobody is.
    private func people(as role: String, on ticket: Ticket) -> [Agent] {
        if role == DeskCore.ownerRole {
            let owners = desk.agents.filter { $0.id == ticket.owner }
            return owners.isEmpty ? members(of: DeskCore.leadRole) : owners
        }
        return members(of: role)
    }

    func members(of role: String) -> [Agent] {
        let ids = desk.roles[role] ?? []
        return desk.agents.filter { ids.contains($0.id) }
    }

    /// The role of whoever a ticket is assigned to; it needs no entry in the settings.
    package static let ownerRole = "owner"

    /// The role that is told what concerns tickets nobody has yet.
    package static let leadRole = "lead"

    /// The notices a policy names, by its names; a policy that names none gets all. What answers a person's own words
    /// is never left out, nor are the words of an agent.
    func isWanted(_ kind: NoticeKind, of draft: Draft) -> Bool {
        guard draft.text == nil, let names = terms(of: draft.ticket)?.policy.notifyCustomer, !names.isEmpty else {
            return true
        }
        switch kind {
        case .acknowledgement: return names.contains("accepted")
        case .takenInCharge: return names.contains("in_charge")
        case .followUp: return names.contains("follow_up")
        case .solved: return names.contains("solved")
        case .closure: return names.contains("closed")
        case .reopened: return names.contains("reopened")
        case .fixApplied, .maintenance, .reply, .clarification, .statusReport, .warning, .breach, .undelivered, .loop,
            .notification:
            return true
        }
    }

    /// One recipient only, never an address of ours, never a machine.
    func customer(of ticket: Ticket) throws(Withheld) -> NamedAddress {
        guard ticket.tag != .automatic else { throw Withheld(.notAPerson) }
        guard let customer = ticket.answerTo ?? ticket.requester else { throw Withheld(.noRecipient) }
        guard !desk.owns(customer.address) else { throw Withheld(.ownAddress) }
        return customer
    }

    func notice(_ kind: NoticeKind, on ticket: Ticket, to person: NamedAddress, at now: Instant) -> Notice {
        Notice(
            kind: kind,
            ticket: ticket.number,
            subject: ticket.subject,
            severity: ticket.severity,
            language: ticket.language,
            recipient: person,
            inReplyTo: ticket.lastFromCustomer ?? ticket.messageIDs.last,
            references: ticket.messageIDs,
            receivedAt: ticket.openedAt,
            decidedAt: now
        )
    }

    /// The name that customers read of whoever acts.
    func name(of actor: Actor) -> String? {
        guard case .agent(let id) = actor else { return nil }
        return desk.agents.first { $0.id == id }?.name
    }
}
