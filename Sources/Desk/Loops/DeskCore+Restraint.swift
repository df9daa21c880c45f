import CivilTime
import MailSyntax

// What keeps automatic mail from running in a circle: budgets for a sender, a ticket and the desk, and the breaker.

extension DeskCore {
    /// Why an automatic notice to `address` stays unsent; `nil` when it may go out. What an agent commands always may.
    ///
    /// What time brings about is bounded by nature: it counts, and no budget drops it; while the breaker is open the
    /// clock does not begin it.
    func obstacle(
        to address: Address,
        because actor: Actor,
        under restraint: Restraint,
        beside pending: [Notice] = []
    ) -> Reason? {
        guard actor.isAutomatic else { return nil }
        if restraint.failed.contains(address) { return .addressFailed }
        switch actor {
        case .agent, .system: return nil
        case .customer, .rule: return overBudget(restraint, pending.count { $0.isAutomatic })
        }
    }

    /// The first budget that has no room for one more, when `pending` notices of the same decision go out before it.
    func overBudget(_ restraint: Restraint, _ pending: Int = 0) -> Reason? {
        let (sent, budgets) = (restraint.sent, desk.budgets)
        if restraint.brakedAt != nil { return .breaker }
        if sent.toSenderInHour + pending >= budgets.perSenderHour { return .senderBudget }
        if sent.toSenderInDay + pending >= budgets.perSenderDay { return .senderBudget }
        if sent.onTicketInDay + pending >= budgets.perTicketDay { return .ticketBudget }
        return sent.byDeskInHour + pending >= budgets.perDeskHour ? .deskBudget : nil
    }

    /// Puts into `change` what it sets off: with the last automatic mail that the desk's budget allows the breaker
    /// opens, and a sender's spent budget is reported once in a day. The lead is told of either, and the log in any case.
    func raiseAlarm(
        _ change: inout TicketChange,
        on ticket: Ticket,
        by actor: Actor,
        under restraint: Restraint,
        at now: Instant
    ) {
        guard let alarm = breaking(change, restraint) ?? exhausting(change, actor, restraint) else { return }
        change.alarm = alarm
        change.notices += members(of: DeskCore.leadRole).map { person in
            let recipient = NamedAddress(name: person.name, address: person.address)
            var notice = staffNotice(.loop, on: ticket, to: recipient, at: now)
            notice.brake = alarm
            return notice
        }
    }

    /// A desk whose budget is nothing is silent by its settings; that is no alarm.
    private func breaking(_ change: TicketChange, _ restraint: Restraint) -> Notice.Brake? {
        let sending = change.notices.count { $0.isAutomatic }
        let count = restraint.sent.byDeskInHour + sending
        guard restraint.brakedAt == nil, desk.budgets.perDeskHour > 0, count >= desk.budgets.perDeskHour,
            sending > 0 || change.hasWithheld(.deskBudget)
        else { return nil }
        return Notice.Brake(.desk, sentInHour: count)
    }

    private func exhausting(_ change: TicketChange, _ actor: Actor, _ restraint: Restraint) -> Notice.Brake? {
        guard case .customer(.some(let sender)) = actor, change.hasWithheld(.senderBudget),
            !restraint.isSenderReported, min(desk.budgets.perSenderHour, desk.budgets.perSenderDay) > 0
        else { return nil }
        return Notice.Brake(.sender(sender), sentInHour: restraint.sent.toSenderInHour)
    }
}

extension TicketChange {
    fileprivate func hasWithheld(_ reason: Reason) -> Bool {
        events.contains { event in
            if case .noticeWithheld(_, reason) = event.kind { true } else { false }
        }
    }
}
