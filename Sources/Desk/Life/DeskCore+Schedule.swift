import CivilTime
import MailSyntax
import ServiceLevels

extension DeskCore {
    /// How every clock of a ticket stands; `nil` for a ticket without a policy.
    package func standing(of ticket: Ticket, after events: [TicketEvent], at now: Instant) -> TicketStanding? {
        guard let terms = terms(of: ticket) else { return nil }
        var standing = terms.standing(of: TicketHistory(openedAt: ticket.openedAt, events), at: now)
        // A timer whose status the policy does not have leads nowhere, and would do so again and again.
        if status(.solved, of: ticket) == ticket.status { standing.timers.autoSolveAt = nil }
        if status(.closed, of: ticket) == ticket.status { standing.timers.autoCloseAt = nil }
        return standing
    }

    /// How the clocks of a ticket stand that is being changed; worked out once as long as nothing moves them.
    func standing(of draft: inout Draft, after history: [TicketEvent]) -> TicketStanding? {
        if let known = draft.standing { return known }
        draft.standing = standing(of: draft.ticket, after: history + draft.events, at: draft.now)
        return draft.standing
    }

    /// The change that a draft has become, with what is due after it; its notices to the customer print it.
    func finish(_ draft: inout Draft, history: [TicketEvent]) -> TicketChange {
        settle(&draft, history: history)
        let events = history + draft.events
        let standing = standing(of: &draft, after: history)
        var change = draft.change
        // Of a policy that cannot be read any more nothing is known, and what was worked out before stays.
        let isUnknown = standing == nil && draft.ticket.policy != nil
        let told = self.standing(told: draft, after: events) ?? standing
        change.schedule = isUnknown ? nil : told.map { TicketSchedule($0, after: events) } ?? TicketSchedule()
        let promises = standing.map(Notice.Promises.init) ?? Notice.Promises()
        for index in change.notices.indices where change.notices[index].kind.tellsPromises {
            change.notices[index].promises = promises
        }
        raiseAlarm(&change, on: draft.ticket, by: draft.actor, under: draft.restraint, at: draft.now)
        return change
    }

    /// How it stands once the notices of the draft are in the outbox; `nil` when they make no difference.
    private func standing(told draft: Draft, after events: [TicketEvent]) -> TicketStanding? {
        let told = draft.notices.filter { $0.kind == .solved }
        guard !told.isEmpty else { return nil }
        let last = events.lazy.map(\.at).max() ?? draft.now
        let queued = told.map { notice in
            TicketEvent(at: last, by: .system, .noticeQueued(kind: notice.kind, messageID: MessageID("")))
        }
        return standing(of: draft.ticket, after: events + queued, at: draft.now)
    }

    /// Of a ticket about to be opened.
    func schedule(
        openedAt: Instant,
        under terms: ServiceTerms?,
        after events: [TicketEvent],
        at now: Instant
    ) -> TicketSchedule {
        guard let terms else { return TicketSchedule() }
        let standing = terms.standing(of: TicketHistory(openedAt: openedAt, events), at: now)
        return TicketSchedule(standing, after: events)
    }

    /// How clocks of a ticket about to be opened have come out that its first events meet.
    func settlements(
        openedAt: Instant,
        under terms: ServiceTerms?,
        after events: [TicketEvent],
        at now: Instant
    ) -> [TicketEvent] {
        let standing = terms?.standing(of: TicketHistory(openedAt: openedAt, events), at: now)
        return (standing?.clocks ?? []).compactMap { clock in
            guard clock.metAt != nil, let outcome = clock.outcome else { return nil }
            return TicketEvent(at: now, by: .system, .clockSettled(clock: clock.clock, outcome: outcome))
        }
    }

    /// Puts on record how clocks that were met have come out, so that nothing rewrites it later; breaches are recorded
    /// by the clock.
    private func settle(_ draft: inout Draft, history: [TicketEvent]) {
        guard let standing = standing(of: &draft, after: history) else { return }
        for clock in standing.clocks {
            guard clock.metAt != nil, let outcome = clock.outcome else { continue }
            draft.record(.clockSettled(clock: clock.clock, outcome: outcome), by: .system)
            draft.explain(clock.clock.rawValue, outcome.isLate ? "met late" : "met")
        }
    }
}

extension NoticeKind {
    /// Whether it says by when an answer is promised.
    fileprivate var tellsPromises: Bool { audience == .customer || self == .notification }
}

extension Notice.Promises {
    /// What is not met yet.
    init(_ standing: TicketStanding) {
        self.init(
            response: standing.clock(.response).flatMap { $0.isOpen ? $0.due : nil },
            resolution: standing.clock(.resolution).flatMap { $0.isOpen ? $0.due : nil }
        )
    }
}

extension TicketSchedule {
    fileprivate init(_ standing: TicketStanding, after events: [TicketEvent]) {
        self.init(
            responseDue: standing.clock(.response)?.due,
            resolutionDue: standing.clock(.resolution)?.due,
            dueNext: standing.clocks.filter(\.isOpen).compactMap(\.due).min(),
            isBreached: standing.clocks.contains { $0.state == .breached && $0.clock.isPromise } || events.hasBroken,
            nextAction: standing.nextAt(notBefore: events.earliestFollowUp)
        )
    }
}

extension ServiceClock {
    /// Whether it is promised to the customer; the others are how a desk keeps itself to its promises.
    var isPromise: Bool {
        switch self {
        case .response, .resolution, .nextResponse, .statusReport: true
        case .triage, .assignment: false
        }
    }
}

extension ClockStanding {
    /// Still to be met, in time or not.
    fileprivate var isOpen: Bool { metAt == nil && due != nil }
}

extension TicketStanding {
    /// When the desk has something to do next. A reminder follows the last word to the customer by a day at least.
    fileprivate func nextAt(notBefore earliestFollowUp: Instant?) -> Instant? {
        guard let followUp = timers.followUp, let earliestFollowUp, followUp.at < earliestFollowUp else {
            return nextAt
        }
        var rest = self
        rest.timers.followUp = nil
        return [rest.nextAt, earliestFollowUp].compactMap { $0 }.min()
    }
}

extension [TicketEvent] {
    /// Whether a promise was broken at some time, also one that has been made and kept again since.
    fileprivate var hasBroken: Bool {
        contains { event in
            if case .clockSettled(let clock, let outcome) = event.kind {
                clock.isPromise && outcome.isLate
            } else {
                false
            }
        }
    }

    /// Before this no reminder is sent: nobody is asked twice in a day, however late the desk is.
    var earliestFollowUp: Instant? {
        last { event in
            switch event.kind {
            case .replied, .asked, .followedUp: true
            default: false
            }
        }?.at.advanced(bySeconds: 86_400)
    }
}
