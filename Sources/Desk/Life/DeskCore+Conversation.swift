import CivilTime
import ServiceLevels

// What agents say to the customer, and what it does to the ticket.

extension DeskCore {
    /// A person's own words: they meet the promise of a first response, and show that work has begun.
    func reply(_ text: String, _ draft: inout Draft) throws(Refusal) {
        try requireOpen(draft.ticket)
        draft.text = try words(text)
        try requireReachable(draft.ticket)
        draft.record(.replied)
        if draft.ticket.status.role == .open { draft.move(to: status(.pending, of: draft.ticket)) }
        let name = name(of: draft.actor)
        tellCustomer(.reply, of: &draft) { $0.agent = name }
    }

    /// What is missing is asked for, and until it comes the ball is with the customer.
    func ask(_ text: String, _ draft: inout Draft, history: [TicketEvent]) throws(Refusal) {
        try requireOpen(draft.ticket)
        draft.text = try words(text)
        try requireReachable(draft.ticket)
        draft.record(.asked)
        draft.move(to: status(.waitingOnCustomer, of: draft.ticket))
        let name = name(of: draft.actor)
        // Asked again while it waits, the end does not move with the question.
        let standing = standing(of: &draft, after: history)
        tellCustomer(.clarification, of: &draft) { notice in
            (notice.agent, notice.deadline) = (name, standing?.timers.autoSolveAt)
        }
    }

    func note(_ text: String, _ draft: inout Draft) throws(Refusal) {
        draft.text = try words(text)
        draft.record(.noted)
    }

    /// `status` is one the policy has for solved tickets; without it the first of them.
    func solve(
        _ text: String?,
        as resolution: TicketEvent.Resolution?,
        in status: TicketStatus? = nil,
        _ draft: inout Draft
    ) throws(Refusal) {
        try requireOpen(draft.ticket)
        guard draft.ticket.status.role != .solved else { throw Refusal(.alreadySolved, "it is solved already") }
        try requireCategory(draft.ticket)
        let solved = status ?? self.status(.solved, of: draft.ticket)
        guard solved.role == .solved else {
            throw Refusal(.notByPolicy, "the policy has no status for solved tickets; \"ticket close\" ends it")
        }
        draft.text = try words(text)
        settle(as: resolution ?? ending(of: draft.ticket), in: solved, &draft)
    }

    /// What the policy says tickets of its category end as.
    private func ending(of ticket: Ticket) -> TicketEvent.Resolution? {
        let category = ticket.category.flatMap { terms(of: ticket)?.category(named: $0) }
        return category?.ending.flatMap(TicketEvent.Resolution.init(rawValue:))
    }

    /// Solved, with the end of the time in which it can be reopened.
    func settle(as resolution: TicketEvent.Resolution?, in solved: TicketStatus, _ draft: inout Draft) {
        recordPublicWord(in: .solved, &draft)
        if let resolution { draft.record(.resolved(as: resolution)) }
        draft.move(to: solved)
        let deadline = terms(of: draft.ticket)?.reopenUntil(solvedAt: draft.now)
        tellCustomer(.solved, of: &draft) { $0.deadline = deadline }
    }

    func close(
        _ text: String?,
        as resolution: TicketEvent.Resolution?,
        in status: TicketStatus? = nil,
        _ draft: inout Draft
    ) throws(Refusal) {
        guard draft.ticket.status.role != .closed else { throw Refusal(.alreadyClosed, "it is closed already") }
        try requireCategory(draft.ticket)
        let closed = status ?? self.status(.closed, of: draft.ticket)
        guard closed.role == .closed else {
            throw Refusal(.notByPolicy, "the policy has no status for closed tickets; \"ticket solve\" ends it")
        }
        draft.text = try words(text)
        recordPublicWord(in: .closure, &draft)
        if let ending = resolution ?? ending(of: draft.ticket) { draft.record(.resolved(as: ending)) }
        finish(in: closed, &draft)
    }

    /// Closed: for good where the policy sets an end to reopening.
    func finish(in closed: TicketStatus, _ draft: inout Draft) {
        draft.move(to: closed)
        let isFinal = terms(of: draft.ticket)?.policy.lifecycle.reopenWindow != nil
        tellCustomer(.closure, of: &draft) { $0.isFinal = isFinal }
    }

    /// What was solved or closed is ours again.
    func reopen(_ text: String?, to status: TicketStatus? = nil, _ draft: inout Draft) throws(Refusal) {
        guard draft.ticket.status.role.isFinal else {
            throw Refusal(.notSolved, "it is \(draft.ticket.status.name), neither solved nor closed")
        }
        draft.text = try words(text)
        if draft.text != nil { recordPublicWord(in: .reopened, &draft) }
        draft.move(to: status ?? self.status(.pending, of: draft.ticket))
        tellCustomer(.reopened, of: &draft)
    }

    func announceFix(_ text: String?, _ draft: inout Draft) throws(Refusal) {
        draft.text = try words(text)
        draft.record(.replied)
        tellCustomer(.fixApplied, of: &draft)
    }

    func announceMaintenance(
        _ window: Notice.MaintenanceWindow,
        _ text: String?,
        _ draft: inout Draft
    ) throws(Refusal) {
        draft.text = try words(text)
        draft.explain("maintenance", "\(window.start.rfc3339) to \(window.end.rfc3339)")
        tellCustomer(.maintenance, of: &draft) { $0.maintenance = window }
    }

    /// A notice that a person sends by ending a ticket is a response; one that time sends is none, nor is one that the
    /// policy leaves out.
    private func recordPublicWord(in notice: NoticeKind, _ draft: inout Draft) {
        if case .agent = draft.actor, isWanted(notice, of: draft) { draft.record(.replied) }
    }

    /// Words that reach nobody are no answer.
    private func requireReachable(_ ticket: Ticket) throws(Refusal) {
        do throws(Withheld) {
            _ = try customer(of: ticket)
        } catch {
            throw Refusal(error.reason, "there is nobody to write to (\(error.reason.rawValue))")
        }
    }

    /// A policy with categories wants each request to end in one that a person chose.
    private func requireCategory(_ ticket: Ticket) throws(Refusal) {
        guard let categories = terms(of: ticket)?.policy.categories, !categories.isEmpty, ticket.category == nil else {
            return
        }
        throw Refusal(
            .categoryRequired,
            "it has no category yet; \"ticket category\" sets one of: "
                + categories.map(\.id).joined(separator: ", ")
        )
    }

    private static let longestText = 1_000_000

    private func words(_ text: String?) throws(Refusal) -> String? {
        guard let text else { return nil }
        guard text.contains(where: { !$0.isWhitespace }) else { throw Refusal(.noText, "there is no text") }
        guard text.utf8.count <= DeskCore.longestText else {
            throw Refusal(.noText, "the text is longer than \(DeskCore.longestText) bytes")
        }
        return text
    }
}
