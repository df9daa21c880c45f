import CivilTime
import ServiceLevels

// What time brings about. Each part looks at the ticket as it stands by then; what is done leaves an event, so that it
// is done once, whatever happens to the process.

extension DeskCore {
    /// Whether anything was done.
    func actOnClock(_ draft: inout Draft, history: [TicketEvent], looked: Instant?) -> Bool {
        guard let standing = standing(of: &draft, after: history) else { return false }
        settleBreaches(standing, &draft)
        takeSteps(standing, &draft)
        actOnSilence(standing, history: history, looked: looked, &draft)
        return !draft.events.isEmpty
    }

    /// Works out anew what is due. A promise that was broken by the announcements of before stays broken.
    func recount(_ draft: inout Draft, history: [TicketEvent]) {
        guard let standing = standing(of: &draft, after: history) else { return }
        let before = draft.ticket.schedule
        for (clock, old) in [(ServiceClock.response, before.responseDue), (.resolution, before.resolutionDue)] {
            guard let now = standing.clock(clock), !now.isSettled, now.metAt == nil, now.due != old else { continue }
            if let old, now.bound == .inclusive ? old.seconds < draft.now.seconds : old <= draft.now {
                let outcome = ClockOutcome(due: old, metAt: nil, isLate: true)
                draft.record(.clockSettled(clock: clock, outcome: outcome))
            } else {
                draft.record(.dueMoved(clock: clock, from: old, to: now.due))
            }
        }
    }

    /// What was not done in time is on record from the moment it was not.
    private func settleBreaches(_ standing: TicketStanding, _ draft: inout Draft) {
        for clock in standing.clocks where clock.state == .breached {
            guard let outcome = clock.outcome else { continue }
            draft.record(.clockSettled(clock: clock.clock, outcome: outcome))
            draft.explain(clock.clock.rawValue, "breached, due \(clock.due?.rfc3339 ?? "never")")
            remind(of: clock, standing, &draft)
        }
    }

    /// Clocks by which the desk keeps itself to its promises tell somebody, also where the policy names no step.
    private func remind(of clock: ClockStanding, _ standing: TicketStanding, _ draft: inout Draft) {
        guard clock.metAt == nil else { return }
        let hasSteps =
            terms(of: draft.ticket)?.severity(named: draft.ticket.severity.code)?.steps
            .contains { $0.clock == clock.clock } ?? false
        switch clock.clock {
        case .statusReport:
            guard !hasSteps else { return }
            tell(.statusReport, clock, step: "0m", role: DeskCore.ownerRole, since: clock.breachesAt, &draft)
        case .triage, .assignment, .nextResponse:
            guard !hasSteps else { return }
            tell(.warning, clock, step: "0m", role: DeskCore.leadRole, since: clock.breachesAt, &draft)
        case .response, .resolution: break
        }
    }

    private func takeSteps(_ standing: TicketStanding, _ draft: inout Draft) {
        for planned in standing.steps {
            guard let at = planned.at, at <= draft.now, let clock = standing.clock(planned.step.clock) else { continue }
            let step = TicketEvent.ReachedStep(
                key: planned.key,
                clock: planned.step.clock,
                step: planned.step.written,
                role: planned.step.to
            )
            draft.record(.stepReached(step: step, due: clock.due, isLate: isLate(at, draft)))
            draft.explain("escalation", "\(planned.key) at \(at.rfc3339)")
            let kind: NoticeKind = clock.due.map { at >= $0 } ?? false ? .breach : .warning
            tell(kind, clock, step: step.step, role: step.role, since: at, &draft)
        }
    }

    private func tell(
        _ kind: NoticeKind,
        _ clock: ClockStanding,
        step: String,
        role: String,
        since instant: Instant?,
        _ draft: inout Draft
    ) {
        let escalation = Notice.Escalation(
            clock: clock.clock,
            step: step,
            due: clock.due,
            role: role,
            isLate: instant.map { isLate($0, draft) } ?? false
        )
        tellStaff(kind, as: role, of: &draft) { $0.escalation = escalation }
    }

    /// Later than a busy machine is: the daemon was down, or the machine asleep. What fell due by something that has
    /// happened only now, such as a higher severity, could not have come sooner.
    private func isLate(_ due: Instant, _ draft: Draft) -> Bool {
        draft.now.milliseconds - max(due, draft.known).milliseconds > 300_000
    }

    /// Reminders, solving and closing when nothing is heard: an unread mail of the customer's could prevent each, so
    /// that each waits for a look into the mailboxes that is newer than its time.
    private func actOnSilence(
        _ standing: TicketStanding,
        history: [TicketEvent],
        looked: Instant?,
        _ draft: inout Draft
    ) {
        let now = draft.now
        // A mail's time has whole seconds: one of this second may come after a look within it.
        func isDue(_ instant: Instant?) -> Bool {
            guard let instant, instant <= now, let looked else { return false }
            return looked.seconds > instant.seconds
        }
        if isDue(standing.timers.autoCloseAt) {
            finish(in: status(.closed, of: draft.ticket), &draft)
        } else if isDue(standing.timers.autoSolveAt) {
            settle(as: .noAnswer, in: status(.solved, of: draft.ticket), &draft)
        } else if let followUp = standing.timers.followUp,
            isDue(max(followUp.at, history.earliestFollowUp ?? followUp.at))
        {
            remindCustomer(followUp.number, standing, &draft)
        }
    }

    private func remindCustomer(_ number: Int, _ standing: TicketStanding, _ draft: inout Draft) {
        draft.record(.followedUp(number: number))
        let terms = terms(of: draft.ticket)
        let last = terms?.policy.lifecycle.followUp?.afterDays.count
        let solvedAt = [standing.timers.autoSolveAt, answerTime(number, terms, draft.now)].compactMap { $0 }.min()
        tellCustomer(.followUp, of: &draft) { notice in
            notice.followUp = Notice.FollowUp(number: number, isLast: number == last)
            notice.deadline = solvedAt
        }
    }

    /// How long the last reminder leaves for an answer.
    private func answerTime(_ number: Int, _ terms: ServiceTerms?, _ now: Instant) -> Instant? {
        guard let rule = terms?.policy.lifecycle.autoSolve, rule.followUps == number else { return nil }
        return now.advanced(bySeconds: Int64(rule.answerHours) * 3_600)
    }
}
