import CivilTime

/// A policy with what is announced at present, ready to be reckoned with: the policy is the version the ticket was
/// opened under, the announcements are live.
package struct ServiceTerms: Sendable {
    package let policy: ServicePolicy
    package let calendars: CalendarBook
    /// Beside `policy.severities`.
    private let targets: [[ServiceClock: [ResolvedTarget]]]
    private let common: [ServiceClock: ResolvedTarget]
    private let severityIndex: [String: Int]
    private let statusIndex: [String: Int]
    private let categoryIndex: [String: Int]

    /// `live` is the policy's own file unless something newer is in force.
    package init(
        _ policy: ServicePolicy,
        live: LiveCalendarData? = nil,
        years: ClosedRange<Int> = CalendarBook.usualYears
    ) {
        let book = CalendarBook(policy.calendars, live: live ?? policy.announced, years: years)
        (self.policy, calendars) = (policy, book)
        targets = policy.severities.map { severity in
            severity.targets.mapValues { $0.compactMap { ResolvedTarget($0, book) } }
        }
        common = policy.targets.compactMapValues { ResolvedTarget($0, book) }
        severityIndex = Self.index(policy.severities.map { [$0.id] + $0.names })
        statusIndex = Self.index(policy.statuses.map { [$0.id] + $0.names })
        categoryIndex = Self.index(policy.categories.map { [$0.id] + $0.names })
    }

    /// The place of each name; an id wins over another's name.
    private static func index(_ names: [[String]]) -> [String: Int] {
        var index: [String: Int] = [:]
        for (place, names) in names.enumerated() {
            if let id = names.first { index[PolicyName.key(id)] = place }
        }
        for (place, names) in names.enumerated() {
            for name in names.dropFirst() where index[PolicyName.key(name)] == nil {
                index[PolicyName.key(name)] = place
            }
        }
        return index
    }
}

// MARK: Names

extension ServiceTerms {
    /// The severity of this name or id, spaces and case aside.
    package func severity(named name: String) -> SeverityPolicy? {
        severityPlace(name).map { policy.severities[$0] }
    }

    func severityPlace(_ name: String) -> Int? {
        severityIndex[name] ?? severityIndex[PolicyName.key(name)]
    }

    package func status(named name: String) -> StatusPolicy? {
        (statusIndex[name] ?? statusIndex[PolicyName.key(name)]).map { policy.statuses[$0] }
    }

    package func category(named name: String) -> CategoryPolicy? {
        categoryIndex[PolicyName.key(name)].map { policy.categories[$0] }
    }

    /// What a channel's tickets begin with; `nil` when neither it nor `other` has an entry.
    package func defaultSeverity(channel: String?) -> ServicePolicy.DefaultSeverity? {
        channel.flatMap { policy.defaultSeverity[PolicyName.key($0)] } ?? policy.defaultSeverity["other"]
    }

    /// Whether anything is promised about a ticket of this category; without one it counts as the default.
    package func hasTargets(category: String?) -> Bool {
        (category ?? policy.defaultCategory).flatMap(category(named:))?.hasTargets ?? true
    }
}

// MARK: Targets

extension ServiceTerms {
    /// The target of `clock` at a severity whose condition holds at `second`.
    func target(_ clock: ServiceClock, severity: Int, at second: Int64) -> ResolvedTarget? {
        guard let alternatives = targets[severity][clock] else { return common[clock] }
        return alternatives.first { $0.applies(at: second, calendars) }
    }

    func reckoning(
        _ clock: ServiceClock,
        severity: Int,
        from second: Int64,
        without pauses: PauseUnion
    ) -> Reckoning? {
        target(clock, severity: severity, at: second)?.reckoning(from: second, without: pauses, calendars)
    }
}
