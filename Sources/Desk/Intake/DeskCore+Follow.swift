import CivilTime
import MailSyntax
import ServiceLevels

extension DeskCore {
    /// A mail that cites a ticket joins it. What a person on the ticket writes ends a wait at the instant it was
    /// received, and reopens what was solved.
    func follow(
        _ cited: Facts.CitedTicket,
        with mail: IncomingMail,
        from actor: Actor,
        given facts: Facts,
        trace: [TraceStep]
    ) -> Decision {
        let (ticket, history) = (cited.ticket, cited.history)
        let standing = standing(of: mail, on: ticket)
        var restraint = facts.restraint
        restraint.sent.onTicketInDay = cited.sentInDay
        var draft = Draft(ticket, by: actor, at: facts.now, after: history, under: restraint, trace: trace)
        draft.explain("sender", "\(standing.rawValue) on \(ticket.number)")
        if standing == .participant, let until = endOfReopening(ticket, mail, history) {
            draft.explain("reopening", until)
            return open(mail, tag: nil, continuing: ticket, from: actor, given: facts, trace: draft.trace)
        }
        let judgement = standing.isOfPerson ? tryRules(on: mail, joining: ticket) : nil
        if let judgement {
            if let aside = setAside(judgement, trace: draft.trace) { return aside }
            judgement.trace.forEach { draft.explain($0.looked, $0.found) }
        }
        draft.record(.mailJoined(mail: mail.id, standing: standing), at: mail.receivedAt)
        if standing == .participant { hear(mail, &draft) }
        if let judgement { obey(judgement, mail, movesStatus: standing == .participant, &draft, given: facts) }
        var change = finish(&draft, history: history)
        change.messageIDs = mail.reading.messageIDs
        let isColleagues = mail.reading.isBelieved && isColleague(mail.reading.sender?.address)
        if standing == .participant || standing == .thanks || isColleagues {
            change.namedMessageIDs = mail.reading.namedMessageIDs
        }
        change.participants = standing == .participant || standing == .thanks ? mail.reading.participants : []
        let reason: Reason =
            switch standing {
            case .participant: cited.citation.field.reason
            case .thanks: .thanks
            case .unverified: .citesTicketUnverified
            case .automatic: .automaticOnTicket
            }
        return Decision(.mail(.followed), reason, change: change, trace: draft.trace)
    }

    private func standing(of mail: IncomingMail, on ticket: Ticket) -> TicketEvent.Standing {
        guard mail.reading.standing == .person else { return .automatic }
        guard mail.reading.isBelieved, let sender = mail.reading.sender?.address else { return .unverified }
        // A colleague in copy is not the customer: what he writes ends no wait.
        guard !isColleague(sender) else { return .unverified }
        guard ticket.admits(sender, at: desk) else { return .unverified }
        return isThanks(mail, on: ticket) ? .thanks : .participant
    }

    /// The customer has spoken: a wait is over, and what was finished is ours again.
    private func hear(_ mail: IncomingMail, _ draft: inout Draft) {
        switch draft.ticket.status.role {
        case .waitingOnCustomer: draft.move(to: statusAfterReply(of: draft.ticket), at: mail.receivedAt)
        case .solved, .closed:
            draft.move(to: statusAfterReply(of: draft.ticket), at: mail.receivedAt)
            guard !draft.ticket.status.role.isFinal else { return }
            // Without a policy only newly opened tickets are acknowledged.
            if terms(of: draft.ticket) != nil, mail.reading.wantsAnswer { tellCustomer(.reopened, of: &draft) }
        case .open, .pending, .waitingOnThirdParty: break
        }
    }

    /// What the rules for replies do to the ticket; under its own policy.
    private func obey(
        _ judgement: RuleJudgement,
        _ mail: IncomingMail,
        movesStatus: Bool,
        _ draft: inout Draft,
        given facts: Facts
    ) {
        let effects = self.effects(
            of: judgement,
            on: Ticket.Standing(of: draft.ticket),
            under: terms(of: draft.ticket),
            from: mail,
            movesStatus: movesStatus,
            at: draft.now
        )
        effects.trace.forEach { draft.explain($0.looked, $0.found) }
        for effect in effects.effects { draft.record(effect.kind, by: effect.actor) }
        for (address, rule) in effects.notified {
            do throws(Withheld) {
                try requireNotifiable(address, given: facts)
                tell(NamedAddress(address: address), .notification, of: &draft) { $0.rule = rule }
            } catch {
                draft.record(.noticeWithheld(kind: .notification, reason: error.reason), by: .system)
            }
        }
    }

    /// Why the mail comes too late to reopen the ticket; `nil` while it does not. A mail that was received in time
    /// counts, however late it is fetched.
    private func endOfReopening(_ ticket: Ticket, _ mail: IncomingMail, _ history: [TicketEvent]) -> String? {
        guard ticket.status.role.isFinal, let terms = terms(of: ticket), terms.policy.lifecycle.reopenWindow != nil
        else { return nil }
        if let closing = history.lastClosing, !closing.isByTime, mail.receivedAt >= closing.at {
            return "\(ticket.number) is closed"
        }
        guard let until = history.solvedSince.flatMap({ terms.reopenUntil(solvedAt: $0) }), mail.receivedAt > until
        else { return nil }
        return "\(ticket.number) could be reopened until \(until.rfc3339)"
    }

    /// The policy lets thanks rest.
    private func isThanks(_ mail: IncomingMail, on ticket: Ticket) -> Bool {
        mail.reading.isThanks && ticket.status.role == .solved
            && terms(of: ticket)?.policy.lifecycle.thanks == .note
    }
}

extension TicketEvent.Standing {
    /// Whether it is the word of somebody on the ticket.
    fileprivate var isOfPerson: Bool {
        switch self {
        case .participant, .thanks: true
        case .unverified, .automatic: false
        }
    }
}

extension [TicketEvent] {
    /// When the ticket came into its present status, unless it is still in its first.
    var lastStatusChange: Instant? {
        last { if case .statusChanged = $0.kind { true } else { false } }?.at
    }

    /// Since when the ticket can be reopened for so long that is solved at present, or was so until it was closed: see
    /// `TicketWalk.solvedSince`. What became of the word of the solution is told by the events behind it.
    fileprivate var solvedSince: Instant? {
        let solution = lastIndex { event in
            if case .statusChanged(_, let to) = event.kind { to.role != .closed } else { false }
        }
        guard let solution, case .statusChanged(_, let to) = self[solution].kind, to.role == .solved else { return nil }
        let solvedAt = self[solution].at
        var (since, isAccepted) = (solvedAt as Instant?, false)
        for event in self[solution...] where !isAccepted {
            switch event.kind {
            case .noticeQueued(.solved, _): since = nil
            case .noticeAccepted(.solved, _): (since, isAccepted) = (Swift.max(event.at, solvedAt), true)
            case .deliveryFailed(.solved, _, _): since = solvedAt
            default: continue
            }
        }
        return since
    }

    /// When a closed ticket was closed, and whether because nothing was heard or by a person.
    fileprivate var lastClosing: (at: Instant, isByTime: Bool)? {
        let move = last { if case .statusChanged = $0.kind { true } else { false } }
        guard let move, case .statusChanged(_, let to) = move.kind, to.role == .closed else { return nil }
        return (move.at, !move.isByAgent)
    }
}
