import CivilTime

/// A set of open instants, as a policy describes it.
package struct CalendarDefinition: Hashable, Sendable {
    package let name: String
    /// Reads dates and hours off the wall.
    package let zone: TimeZoneTable
    package let kind: Kind

    package enum Kind: Hashable, Sendable {
        case weekly(WeeklyHours)
        /// Every instant.
        case always
        /// What another calendar is not.
        case complement(of: String)
        /// What any of others is.
        case union(of: [String])
    }

    package init(_ name: String, zone: TimeZoneTable, _ kind: Kind) {
        (self.name, self.zone, self.kind) = (name, zone, kind)
    }

    /// The calendars this one is made of.
    package var sources: [String] {
        switch kind {
        case .weekly, .always: []
        case .complement(let source): [source]
        case .union(let sources): sources
        }
    }
}

/// Opening hours week by week, and which announcements touch them.
package struct WeeklyHours: Hashable, Sendable {
    package let hours: [Weekday: [HourRange]]
    /// Names of holiday lists.
    package let holidays: [String]
    /// Names of closures.
    package let closures: Selection
    /// Names, or dates as `2026-12-24`, of exceptions.
    package let exceptions: Selection

    package enum Selection: Hashable, Sendable {
        case none
        case all
        case named([String])

        func contains(_ name: String?) -> Bool {
            switch self {
            case .none: false
            case .all: true
            case .named(let names): name.map(names.contains) ?? false
            }
        }
    }

    package init(
        _ hours: [Weekday: [HourRange]],
        holidays: [String] = [],
        closures: Selection = .none,
        exceptions: Selection = .none
    ) {
        (self.hours, self.holidays, self.closures, self.exceptions) = (hours, holidays, closures, exceptions)
    }
}
