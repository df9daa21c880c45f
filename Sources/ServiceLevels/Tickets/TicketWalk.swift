import CivilTime

/// The history gone through once: what each clock needs of it.
struct TicketWalk {
    let terms: ServiceTerms
    let opened: Instant
    let openedSeverity: Int?
    private(set) var changes: [SeverityChange] = []
    private(set) var category: String?
    /// The last time in which nothing was promised about the ticket, because of its category.
    private(set) var withoutTargets: Pause?
    private(set) var status: StatusPolicy?
    private(set) var statusSince: Instant
    private var solution = Solution.untold
    /// Times spent in each status, the present one without an end.
    private(set) var periods: [(status: StatusPolicy, span: Pause)] = []
    private(set) var respondedAt: Instant?
    private(set) var lastReply: Instant?
    /// The earliest unanswered message after the first response.
    private(set) var unansweredSince: Instant?
    private(set) var lookedAt: Instant?
    private(set) var assignedAt: Instant?
    /// When the work ended that is over at present.
    private(set) var endedAt: Instant?
    /// Of the present wait.
    private(set) var followUps: [Instant] = []
    private(set) var taken: Set<String> = []
    /// The earliest of what other requests were promised that are dealt with on the ticket.
    private(set) var promised: [ServiceClock: Instant] = [:]
    private(set) var settled: [ServiceClock: ClockOutcome] = [:]

    init(_ history: TicketHistory, _ terms: ServiceTerms) {
        (self.terms, opened, statusSince) = (terms, history.openedAt, history.openedAt)
        openedSeverity = Self.severity(history, terms)
        category = history.category
        status = history.status.flatMap(terms.status(named:)) ?? terms.firstStatus
        if !terms.hasTargets(category: category) { withoutTargets = Pause(from: opened, to: nil) }
        for entry in history.entries { apply(entry.kind, at: max(entry.at, opened)) }
        if let status { periods.append((status, Pause(from: statusSince, to: nil))) }
    }

    private static func severity(_ history: TicketHistory, _ terms: ServiceTerms) -> Int? {
        if let name = history.severity { return terms.severityPlace(name) }
        guard case .severity(let id) = terms.defaultSeverity(channel: history.channel) else { return nil }
        return terms.severityPlace(id)
    }

    /// The severity after every change.
    var severity: Int? {
        changes.last { terms.severityPlace($0.severity) != nil }.flatMap { terms.severityPlace($0.severity) }
            ?? openedSeverity
    }

    private mutating func apply(_ kind: TicketHistory.Kind, at instant: Instant) {
        switch kind {
        case .severity(let name, let party):
            changes.append(SeverityChange(at: instant, to: name, by: party))
            if party == .agent { look(instant) }
        case .category(let name): setCategory(name, at: instant)
        case .status(let name): setStatus(name, at: instant)
        case .customerMessage: hearCustomer(at: instant)
        case .publicReply: reply(at: instant)
        case .classified: look(instant)
        case .assigned: assignedAt = assignedAt ?? instant
        case .followUp: followUps.append(instant)
        case .solutionSent: if status?.role == .solved, solution == .untold { solution = .sent }
        case .solutionAccepted: if status?.role == .solved, !solution.isAccepted { solution = .accepted(instant) }
        case .solutionLost: if solution == .sent { solution = .untold }
        case .stepTaken(let key): taken.insert(key)
        case .promised(let clock, let due): promised[clock] = min(promised[clock] ?? due, due)
        case .settled(let clock, let outcome): settled[clock] = outcome
        }
    }

    private mutating func look(_ instant: Instant) {
        lookedAt = lookedAt ?? instant
    }

    private mutating func setCategory(_ name: String, at instant: Instant) {
        category = name
        look(instant)
        switch (terms.hasTargets(category: name), withoutTargets) {
        case (false, .some(let time)) where time.to == nil: break
        case (false, _): withoutTargets = Pause(from: instant, to: nil)
        case (true, .some(let time)): withoutTargets = Pause(from: time.from, to: time.to ?? instant)
        case (true, nil): break
        }
    }

    private mutating func setStatus(_ name: String, at instant: Instant) {
        guard let next = terms.status(named: name) else { return }
        if terms.policy.responseMetBy.contains(.status(next.id)) {
            respondedAt = respondedAt ?? instant
            look(instant)
        }
        guard next.id != status?.id else { return }
        if let status { periods.append((status, Pause(from: statusSince, to: instant))) }
        if next.role.isEnded {
            (endedAt, unansweredSince) = (endedAt ?? instant, nil)
        } else if endedAt != nil {
            reopen()
        }
        (status, statusSince, followUps, solution) = (next, instant, [], .untold)
    }

    /// The resolution goes on; what was met is open again, what was late stays late.
    private mutating func reopen() {
        endedAt = nil
        if settled[.resolution]?.isLate == false { settled[.resolution] = nil }
    }

    private mutating func hearCustomer(at instant: Instant) {
        if let status, status.role == .waitingCustomer || status.role == .solved, isHeard(at: instant),
            let next = terms.statusAfterReply(to: status)
        {
            setStatus(next.id, at: instant)
        }
        if respondedAt != nil, endedAt == nil { unansweredSince = unansweredSince ?? instant }
    }

    /// From when a solved ticket can be reopened for so long, and is then closed: from when word of the solution was
    /// accepted, or from the solution where none was sent or it was lost; `nil` while it is on its way.
    var solvedSince: Instant? {
        switch solution {
        case .untold: statusSince
        case .sent: nil
        case .accepted(let instant): max(instant, statusSince)
        }
    }

    /// Up to and including the end of the window a solved ticket is reopened.
    private func isHeard(at instant: Instant) -> Bool {
        guard status?.role == .solved, let end = solvedSince.flatMap(terms.reopenUntil) else { return true }
        return instant <= end
    }

    private mutating func reply(at instant: Instant) {
        if terms.policy.responseMetBy.contains(.publicReply) { respondedAt = respondedAt ?? instant }
        look(instant)
        (lastReply, unansweredSince) = (instant, nil)
        if status?.role == .waitingCustomer, instant > statusSince { followUps.append(instant) }
    }
}

/// What the customer has been told of the solution.
private enum Solution: Hashable {
    case untold
    case sent
    case accepted(Instant)

    var isAccepted: Bool {
        if case .accepted = self { true } else { false }
    }
}

extension ServiceTerms {
    /// What a ticket begins with.
    package var firstStatus: StatusPolicy? {
        policy.statuses.first { $0.role == .new } ?? policy.statuses.first
    }

    /// Where a customer's message leads: as the policy says, else to work that is ours.
    package func statusAfterReply(to status: StatusPolicy) -> StatusPolicy? {
        if let name = status.afterReply { return self.status(named: name) }
        return policy.statuses.first { $0.role == .ours } ?? firstStatus
    }
}
