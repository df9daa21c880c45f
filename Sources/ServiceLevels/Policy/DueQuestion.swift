import CivilTime

/// What is known of a ticket when its due times are asked for without its history.
package struct DueQuestion: Sendable {
    package var openedAt: Instant
    /// A name or id the terms know.
    package var severity: String
    package var category: String?
    package var pauses: [StatusPause]
    /// In time order.
    package var changes: [SeverityChange]

    /// Time spent in a status.
    package struct StatusPause: Hashable, Sendable {
        package let status: String
        package let span: Pause

        package init(status: String, from: Instant, to: Instant?) {
            (self.status, span) = (status, Pause(from: from, to: to))
        }
    }

    package init(
        openedAt: Instant,
        severity: String,
        category: String? = nil,
        pauses: [StatusPause] = [],
        changes: [SeverityChange] = []
    ) {
        (self.openedAt, self.severity, self.category) = (openedAt, severity, category)
        (self.pauses, self.changes) = (pauses, changes)
    }
}

/// When one clock is due, as long as nothing ends it.
package struct DueTime: Sendable {
    /// `nil` unless the state is running.
    package let due: Instant?
    package let state: RunState
    /// The promise that holds, `nil` when there is none.
    package var target: Target? { reckoning?.target }
    let reckoning: Reckoning?
    let opened: Int64
    let pauses: PauseUnion

    init(_ reckoning: Reckoning?, opened: Int64, pauses: PauseUnion) {
        (self.reckoning, self.opened, self.pauses) = (reckoning, opened, pauses)
        due = reckoning?.due.map(Instant.init(seconds:))
        state = reckoning?.state ?? .none
    }

    /// What another request was promised holds too, where it is earlier.
    func notAfter(_ promise: Instant?) -> DueTime {
        guard let promise, let reckoning else { return self }
        return DueTime(reckoning.notAfter(promise.seconds), opened: opened, pauses: pauses)
    }

    /// When each of `steps` is reached; `nil` when a pause without end, or the end of all counting, comes first.
    func instants(of steps: [EscalationStep]) -> [Instant?] {
        guard let reckoning else { return [] }
        return steps.map { step in
            reckoning.second(of: step.at, opened: opened, without: pauses).map(Instant.init(seconds:))
        }
    }
}

/// A step and its instant.
package struct DueStep: Hashable, Sendable {
    package let step: EscalationStep
    /// `nil` when a pause without end stops the clock before it.
    package let at: Instant?
}

extension ServiceTerms {
    /// When `clock` is due; `state` is none for a severity the terms do not know.
    package func due(_ clock: ServiceClock, _ question: DueQuestion) -> DueTime {
        let opened = question.openedAt.seconds
        let pauses = PauseUnion(pauses(of: clock, question), from: opened)
        guard let severity = severityPlace(question.severity), hasTargets(category: question.category) else {
            return DueTime(nil, opened: opened, pauses: pauses)
        }
        let reckoning = reckoning(
            clock,
            severity: severity,
            from: opened,
            changes: question.changes,
            without: pauses
        )
        return DueTime(reckoning, opened: opened, pauses: pauses)
    }

    /// The severity after every change.
    package func severity(of question: DueQuestion) -> SeverityPolicy? {
        let last = question.changes.last { severityPlace($0.severity) != nil }
        return severity(named: last?.severity ?? question.severity)
    }

    /// The steps of the severity on `clock` in the order of the policy; none where nothing is promised.
    package func steps(_ clock: ServiceClock, _ question: DueQuestion, _ due: DueTime) -> [DueStep] {
        let steps = severity(of: question)?.steps.filter { $0.clock == clock } ?? []
        return zip(steps, due.instants(of: steps)).map { DueStep(step: $0, at: $1) }
    }

    private func pauses(of clock: ServiceClock, _ question: DueQuestion) -> [Pause] {
        let stops = question.pauses.filter { status(named: $0.status)?.pauses.contains(clock) ?? false }
        return stops.map(\.span) + maintenancePauses(of: clock, from: question.openedAt)
    }
}
