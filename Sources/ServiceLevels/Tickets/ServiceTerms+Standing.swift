import CivilTime

extension ServiceTerms {
    /// Every clock, step and timer of a ticket as of `now`.
    package func standing(of history: TicketHistory, at now: Instant) -> TicketStanding {
        let walk = TicketWalk(history, self)
        let clocks = ServiceClock.allCases.map { standing($0, walk, at: now) }
        return TicketStanding(
            severity: walk.severity.map { policy.severities[$0].id },
            category: walk.category ?? policy.defaultCategory,
            status: walk.status?.id,
            clocks: clocks,
            steps: steps(walk, clocks),
            timers: timers(walk)
        )
    }

    private func standing(_ clock: ServiceClock, _ walk: TicketWalk, at now: Instant) -> ClockStanding {
        let turn = walk.turn(of: clock)
        let settled = walk.settled[clock].flatMap { $0.armedAt == turn?.armedAt ? $0 : nil }
        guard let turn, let severity = walk.openedSeverity else { return ClockStanding(idle: clock) }
        let changes = walk.changes.filter { turn.metAt == nil || $0.at < turn.metAt ?? $0.at }
        let pauses = PauseUnion(walk.pauses(of: clock), from: turn.from.seconds)
        let open = turn.metAt.map { pauses.cut(at: $0.seconds) } ?? pauses
        let time = time(clock, severity: severity, turn, changes: changes, without: open)
        if let settled { return ClockStanding(clock, settled, time, turn) }
        guard let promised = promised(time, clock, turn, walk.withoutTargets) else { return ClockStanding(idle: clock) }
        return ClockStanding(clock, promised.notAfter(walk.promised[clock]), turn, at: now)
    }

    /// A category without targets takes away what is neither met nor due by then; one with targets gives it back, but
    /// never as a breach in the past. Looking at a ticket is promised whatever it turns out to be.
    private func promised(_ time: DueTime, _ clock: ServiceClock, _ turn: ClockTurn, _ without: Pause?) -> DueTime? {
        guard let without, clock != .triage else { return time }
        let ended = [turn.metAt, time.due].compactMap { $0 }.min()
        if let ended, ended < without.from { return time }
        guard let end = without.to else { return nil }
        let reckoning = time.reckoning?.notBefore(end.seconds)
        return DueTime(reckoning, opened: time.opened, pauses: time.pauses)
    }

    /// A clock that runs once goes through every change of severity; one that is armed again and again is counted by
    /// the severity of its turn, but no change makes it late on the spot.
    private func time(
        _ clock: ServiceClock,
        severity: Int,
        _ turn: ClockTurn,
        changes: [SeverityChange],
        without pauses: PauseUnion
    ) -> DueTime {
        let from = turn.from.seconds
        var first = severity
        for change in changes where change.at <= turn.from && turn.armedAt != nil {
            first = severityPlace(change.severity) ?? first
        }
        let later = turn.armedAt == nil ? changes : changes.filter { $0.at > turn.from }
        let reckoning = reckoning(clock, severity: first, from: from, changes: later, without: pauses)
        return DueTime(reckoning, opened: from, pauses: pauses)
    }

    /// The steps of the present severity on clocks that are not met, without those that were taken.
    private func steps(_ walk: TicketWalk, _ clocks: [ClockStanding]) -> [PlannedStep] {
        guard let severity = walk.severity else { return [] }
        return clocks.filter { $0.metAt == nil }.flatMap { standing in
            let steps = policy.severities[severity].steps.filter { $0.clock == standing.clock }
            let instants = standing.time.instants(of: steps)
            return zip(steps, instants).compactMap { step, instant -> PlannedStep? in
                let key = PlannedStep.key(step, armedAt: standing.armedAt)
                return walk.taken.contains(key) ? nil : PlannedStep(step: step, key: key, at: instant)
            }
        }
    }

    private func timers(_ walk: TicketWalk) -> LifecycleTimers {
        var timers = LifecycleTimers()
        guard let status = walk.status else { return timers }
        let since = walk.statusSince
        let sent = walk.followUps.filter { $0.seconds > since.seconds }
        if status.id == policy.lifecycle.followUp?.status {
            timers.followUp = nextFollowUp(waitingSince: since, sent: sent.count).map {
                LifecycleTimers.FollowUp(number: $0.number, at: $0.at)
            }
        }
        if status.id == policy.lifecycle.autoSolve?.status {
            timers.autoSolveAt = autoSolve(waitingSince: since, followUps: sent)
        }
        let solvedSince = walk.solvedSince
        if status.id == policy.lifecycle.autoClose?.status { timers.autoCloseAt = solvedSince.flatMap(autoClose) }
        if status.role == .solved { timers.reopenUntil = solvedSince.flatMap(reopenUntil) }
        return timers
    }
}

extension ClockStanding {
    /// A clock on which nothing is promised at present.
    fileprivate init(idle clock: ServiceClock) {
        self.init(
            clock: clock,
            state: .none,
            due: nil,
            bound: .inclusive,
            metAt: nil,
            armedAt: nil,
            isSettled: false,
            time: DueTime(nil, opened: 0, pauses: .none)
        )
    }

    /// A clock that has come out: the due time is the one that was judged, whatever the calendars say now.
    fileprivate init(_ clock: ServiceClock, _ outcome: ClockOutcome, _ time: DueTime, _ turn: ClockTurn) {
        var reckoning = time.reckoning
        if let due = outcome.due { reckoning?.due = due.seconds }
        self.init(
            clock: clock,
            state: outcome.isLate ? .breached : .met,
            due: outcome.due,
            bound: time.target?.bound ?? .inclusive,
            metAt: outcome.metAt ?? turn.metAt,
            armedAt: turn.armedAt,
            isSettled: true,
            time: DueTime(reckoning, opened: time.opened, pauses: time.pauses)
        )
    }

    fileprivate init(_ clock: ServiceClock, _ time: DueTime, _ turn: ClockTurn, at now: Instant) {
        let bound = time.target?.bound ?? .inclusive
        self.init(
            clock: clock,
            state: Self.state(time, metAt: turn.metAt, bound, at: now),
            due: time.due,
            bound: bound,
            metAt: time.reckoning == nil ? nil : turn.metAt,
            armedAt: turn.armedAt,
            isSettled: false,
            time: time
        )
    }

    /// On time is up to and including the due time, or before it. Judged are whole seconds.
    private static func state(_ time: DueTime, metAt: Instant?, _ bound: Target.Bound, at now: Instant) -> State {
        guard time.reckoning != nil else { return .none }
        if let due = time.due?.seconds {
            let judged = (metAt ?? now).seconds
            if bound == .inclusive ? judged > due : judged >= due { return .breached }
        }
        if metAt != nil { return .met }
        switch time.state {
        case .running: return .running
        case .paused: return .paused
        case .none: return .none
        }
    }
}
