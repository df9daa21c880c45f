import CivilTime

extension ServiceTerms {
    /// The maintenance that is going on at `instant`.
    package func maintenance(at instant: Instant) -> [MaintenanceWindow] {
        policy.maintenance.filter { !$0.occurrences(in: instant..<instant.advanced(bySeconds: 1)).isEmpty }
    }

    /// The windows that stop `clock`, as far as anything is counted; most policies have none.
    func maintenancePauses(of clock: ServiceClock, from opened: Instant) -> [Pause] {
        let stopping = policy.maintenance.filter { $0.pauses.contains(clock) }
        guard !stopping.isEmpty else { return [] }
        let range = opened..<opened.advanced(bySeconds: 2 * Counting.limit)
        return stopping.flatMap { window in
            window.occurrences(in: range).map { Pause(from: $0.lowerBound, to: $0.upperBound) }
        }
    }
}
