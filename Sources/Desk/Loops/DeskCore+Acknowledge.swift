import MailSyntax

extension DeskCore {
    /// The acknowledgement that the breaker held back goes out after all, as far as the budgets allow: an agent asks for
    /// it, but it is automatic mail.
    func acknowledge(_ draft: inout Draft, history: [TicketEvent]) throws(Refusal) {
        guard history.owesAcknowledgement else {
            throw Refusal(.alreadyAcknowledged, "no acknowledgement of it was held back by the breaker")
        }
        try requireOpen(draft.ticket)
        do throws(Withheld) {
            let customer = try customer(of: draft.ticket)
            if let reason = overBudget(draft.restraint) { throw Withheld(reason) }
            if draft.restraint.failed.contains(customer.address) { throw Withheld(.addressFailed) }
            var notice = notice(.acknowledgement, on: draft.ticket, to: customer, at: draft.now)
            notice.isAutomatic = true
            notice.previous = history.previous
            draft.notices.append(notice)
            draft.explain("acknowledgement", "to \(customer.address)")
        } catch {
            throw Refusal(error.reason, "not acknowledged (\(error.reason.rawValue))")
        }
    }
}

extension [TicketEvent] {
    /// The breaker held back the acknowledgement, and none has gone out since.
    package var owesAcknowledgement: Bool {
        let isOwed = contains { $0.kind == .noticeWithheld(kind: .acknowledgement, reason: .breaker) }
        return isOwed
            && !contains { event in
                if case .noticeQueued(.acknowledgement, _) = event.kind { true } else { false }
            }
    }

    /// The ticket that this one continues.
    fileprivate var previous: TicketNumber? {
        lazy.compactMap { event in
            if case .linked(let other, .continues) = event.kind { other } else { nil }
        }.first
    }
}
