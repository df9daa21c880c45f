import CivilTime

/// From when a clock runs, and what ended it.
struct ClockTurn {
    let from: Instant
    let metAt: Instant?
    /// What armed a clock that runs again and again; `nil` for one that runs once, from the opening.
    let armedAt: Instant?

    init(from: Instant, metAt: Instant? = nil, armedAt: Instant? = nil) {
        (self.from, self.metAt, self.armedAt) = (from, metAt, armedAt)
    }
}

extension TicketWalk {
    /// The present turn of `clock`; `nil` when nothing arms it.
    func turn(of clock: ServiceClock) -> ClockTurn? {
        switch clock {
        case .response: return ClockTurn(from: opened, metAt: respondedAt)
        case .resolution: return ClockTurn(from: opened, metAt: endedAt)
        case .triage: return ClockTurn(from: opened, metAt: lookedAt)
        case .assignment: return ClockTurn(from: opened, metAt: assignedAt)
        case .nextResponse:
            return unansweredSince.map { ClockTurn(from: $0, armedAt: $0) }
        case .statusReport:
            guard endedAt == nil else { return nil }
            let since = lastReply ?? opened
            return ClockTurn(from: since, armedAt: since)
        }
    }

    /// The times in which `clock` stood still: statuses that stop it, maintenance that does, and all time after the
    /// work was over.
    func pauses(of clock: ServiceClock) -> [Pause] {
        let spent = periods.filter { period in
            period.status.pauses.contains(clock) || period.status.role.isEnded
        }
        return spent.map(\.span) + terms.maintenancePauses(of: clock, from: opened)
    }
}
