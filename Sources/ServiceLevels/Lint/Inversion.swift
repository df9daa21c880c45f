import CivilTime

/// A promise that looks like a mistake: of two tickets opened at one instant, the milder is due first.
package struct Inversion: Hashable, Sendable {
    package let clock: ServiceClock
    /// Ids of severities.
    package let milder: String
    package let worse: String
    /// The first instant at which it was seen, and the due times then.
    package let openedAt: Instant
    package let milderDue: Instant
    package let worseDue: Instant
}

extension ServiceTerms {
    /// Looks at tickets opened every half hour of four years; one finding for each clock and pair of severities.
    package func inversions(from start: Instant, halfHours: Int = 4 * 365 * 48 + 48) -> [Inversion] {
        [ServiceClock.response, .resolution].flatMap { clock in
            var found: [[Int]: Inversion] = [:]
            for index in 0..<halfHours {
                let opened = start.advanced(bySeconds: Int64(index) * 1_800)
                for inversion in inversions(clock, opened) where found[inversion.pair] == nil {
                    found[inversion.pair] = inversion.finding
                }
            }
            return found.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
        }
    }

    /// The pairs of one instant.
    private func inversions(_ clock: ServiceClock, _ opened: Instant) -> [(pair: [Int], finding: Inversion)] {
        let second = opened.seconds
        let dues = policy.severities.indices.map { severity in
            reckoning(clock, severity: severity, from: second, without: .none)?.due
        }
        var inversions: [(pair: [Int], finding: Inversion)] = []
        for milder in dues.indices {
            for worse in 0..<milder {
                guard let early = dues[milder], let late = dues[worse], early < late else { continue }
                let finding = Inversion(
                    clock: clock,
                    milder: policy.severities[milder].id,
                    worse: policy.severities[worse].id,
                    openedAt: opened,
                    milderDue: Instant(seconds: early),
                    worseDue: Instant(seconds: late)
                )
                inversions.append(([worse, milder], finding))
            }
        }
        return inversions
    }
}
