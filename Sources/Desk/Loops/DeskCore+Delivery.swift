import CivilTime
import MailSyntax

// What became of notices, and what is done about those that did not arrive: never another notice to a customer.

extension DeskCore {
    /// The tag of tickets whose customer was not reached.
    package static let failureTag = "delivery-failed"

    /// A mail of whatever kind; a person's shows that the address it comes from is alive.
    func takeIn(_ mail: IncomingMail, from actor: Actor, given facts: Facts) -> Decision {
        guard mail.reading.standing == .person, mail.reading.isBelieved, let sender = mail.reading.sender?.address,
            facts.restraint.failed.contains(sender) || !facts.failedTickets.isEmpty
        else { return receive(mail, from: actor, given: facts) }
        var alive = facts
        alive.restraint.failed.remove(sender)
        var decision = receive(mail, from: actor, given: alive)
        decision.change?.recover(sender, labelled: facts.failedTickets, at: facts.now)
        if decision.change != nil {
            decision.trace.append(
                TraceStep("delivery", "mail to \(sender) had failed; it writes, and is written to again")
            )
        }
        return decision
    }

    // MARK: Reports

    /// A bounce or receipt about a notice of ours joins the ticket and is put on record; it changes no status and tells
    /// the customer nothing.
    func take(
        _ report: DeliveryReport,
        on notice: Facts.ReportedNotice,
        of cited: Facts.CitedTicket,
        with mail: IncomingMail,
        from actor: Actor,
        given facts: Facts,
        trace: [TraceStep]
    ) -> Decision {
        let fates = report.fates(of: notice.recipients)
        guard !fates.isEmpty else {
            let found = TraceStep("report", "about nobody that the \(notice.kind.rawValue) went to")
            return follow(cited, with: mail, from: actor, given: facts, trace: trace + [found])
        }
        let (now, history) = (facts.now, cited.history)
        var draft = Draft(cited.ticket, by: actor, at: now, after: history, under: facts.restraint, trace: trace)
        draft.record(.mailJoined(mail: mail.id, standing: .automatic), at: mail.receivedAt)
        put(fates, on: notice, &draft, given: facts)
        var change = finish(&draft, history: history)
        change.messageIDs = mail.reading.messageIDs
        return Decision(.mail(.followed), .deliveryReport, change: change, trace: draft.trace)
    }

    private func put(
        _ fates: [DeliveryReport.Recipient],
        on notice: Facts.ReportedNotice,
        _ draft: inout Draft,
        given facts: Facts
    ) {
        for fate in fates {
            let event = TicketEvent.Kind.deliveryReported(
                kind: notice.kind,
                messageID: notice.messageID,
                fate: fate.fate,
                status: fate.status
            )
            // Recipients with the same fate share an event, which names none of them.
            if !draft.events.contains(where: { $0.kind == event }) { draft.record(event, by: .system) }
            draft.explain("report", "\(notice.kind.rawValue) \(fate.fate.rawValue) \(fate.status ?? "")")
        }
        guard notice.kind.audience == .customer else { return }
        for fate in fates {
            guard let address = fate.address else { continue }
            switch fate.fate {
            // A temporary cause says nothing for the next time.
            case .failed where fate.status?.hasPrefix("4") == true: continue
            case .failed:
                let failure = TicketChange.Failure(
                    address: address,
                    isPermanent: fate.isPermanent,
                    reply: fate.status,
                    isReported: true
                )
                fail(failure, notice.kind, &draft, given: facts)
            case .delivered: recover(address, &draft, given: facts)
            case .relayed, .delayed: break
            }
        }
    }

    // MARK: Attempts

    /// What the end of the last attempt at a notice means for its ticket.
    func note(_ end: NoticeEnd, _ draft: inout Draft, given facts: Facts) {
        switch end.outcome {
        case .accepted(let recovered):
            if end.kind.countsFromAcceptance {
                draft.record(.noticeAccepted(kind: end.kind, messageID: end.messageID), at: end.at)
            }
            for address in recovered { recover(address, &draft, given: facts) }
        case .refused(let address, let code, let reply, let isByName):
            draft.text = "\(address): \(reply)"
            draft.record(.deliveryFailed(kind: end.kind, messageID: end.messageID, code: code), at: end.at)
            guard isByName, end.kind.audience == .customer else { return }
            let failure = TicketChange.Failure(address: address, isPermanent: true, reply: reply, isReported: false)
            fail(failure, end.kind, &draft, given: facts)
        case .dead(let code, let reply, let recipients, let refused):
            draft.record(.deliveryFailed(kind: end.kind, messageID: end.messageID, code: code), at: end.at)
            guard end.kind.audience == .customer else { return }
            for address in recipients {
                let failure = TicketChange.Failure(
                    address: address,
                    isPermanent: refused.contains(address),
                    reply: reply,
                    isReported: false
                )
                fail(failure, end.kind, &draft, given: facts)
            }
        }
    }

    // MARK: Addresses

    /// The ticket is labelled; where the address is to blame, whoever is responsible is told, once for each ticket.
    private func fail(
        _ failure: TicketChange.Failure,
        _ kind: NoticeKind,
        _ draft: inout Draft,
        given facts: Facts
    ) {
        guard !draft.failures.contains(where: { $0.address == failure.address }) else { return }
        draft.failures.append(failure)
        if !draft.ticket.tags.contains(DeskCore.failureTag) { draft.record(.tagged(DeskCore.failureTag), by: .system) }
        guard failure.isPermanent, !facts.undeliveredTold.contains(failure.address) else { return }
        tellStaff(.undelivered, as: DeskCore.ownerRole, of: &draft) { notice in
            notice.failure = Notice.Failure(address: failure.address, notice: kind, reply: failure.reply)
        }
    }

    private func recover(_ address: Address, _ draft: inout Draft, given facts: Facts) {
        guard facts.restraint.failed.contains(address) || facts.undelivered.contains(address) else { return }
        draft.recovered.insert(address)
        let others = facts.undelivered.intersection(facts.restraint.failed).subtracting(draft.recovered)
        if others.isEmpty, draft.ticket.tags.contains(DeskCore.failureTag) {
            draft.record(.untagged(DeskCore.failureTag), by: .system)
        }
    }
}

extension TicketChange {
    /// `address` is alive, and the tickets that are labelled because of it are labelled no more.
    fileprivate mutating func recover(_ address: Address, labelled tickets: [Ticket], at now: Instant) {
        recovered.insert(address)
        let event = TicketEvent(at: now, by: .system, .untagged(DeskCore.failureTag))
        for ticket in tickets {
            if case .existing(ticket.id) = subject {
                events.append(event)
            } else {
                elsewhere.append(TicketChange(.existing(ticket.id), events: [event]))
            }
        }
    }
}
