import CivilTime

/// A support policy in full: what a company promises, on which calendars, and what it calls things.
package struct ServicePolicy: Hashable, Sendable {
    package var name: String
    package var title: String?
    package var zone: TimeZoneTable
    /// Codes, `it`, `en`; the first is the fallback.
    package var languages: [String]
    package var calendars: [CalendarDefinition]
    /// As the policy's file has it; what is in force for open tickets is given beside the policy.
    package var announced: LiveCalendarData
    package var statuses: [StatusPolicy]
    /// Worst first.
    package var severities: [SeverityPolicy]
    /// By channel; `other` stands for every channel that is not named.
    package var defaultSeverity: [String: DefaultSeverity]
    package var severitySetBy: SeverityParty
    package var severityChange: SeverityChangeRules
    package var responseMetBy: [ResponseMeasure]
    /// Clocks that do not depend on the severity: next response, triage, and assignment where a severity has none.
    package var targets: [ServiceClock: Target]
    package var lifecycle: LifecyclePolicy
    package var maintenance: [MaintenanceWindow]
    package var categories: [CategoryPolicy]
    /// What a ticket counts as that nobody has classified.
    package var defaultCategory: String?
    /// Words for notices and pages; nothing here is computed from them.
    package var notifyCustomer: [String]
    package var resolutionSteps: [String]
    /// How customers reach the company when mail does not work, for notices to print.
    package var contact: Contact?

    package struct Contact: Hashable, Sendable {
        package let phone: String
        /// The calendar of the hours in which somebody answers; `nil` for at any time.
        package let calendar: String?

        package init(phone: String, calendar: String? = nil) {
            (self.phone, self.calendar) = (phone, calendar)
        }
    }

    package enum DefaultSeverity: Hashable, Sendable {
        case severity(String)
        /// The channel must say.
        case required
    }

    /// What a first response is. An automatic acknowledgement never is one.
    package enum ResponseMeasure: Hashable, Sendable {
        case publicReply
        /// The move to a status.
        case status(String)
    }

    package init(name: String, zone: TimeZoneTable, severities: [SeverityPolicy], calendars: [CalendarDefinition]) {
        (self.name, self.zone, self.calendars) = (name, zone, calendars)
        self.severities = severities.sorted { $0.rank < $1.rank }
        (title, languages, announced, statuses) = (nil, [], LiveCalendarData(), [])
        (defaultSeverity, severitySetBy, severityChange) = ([:], .agent, SeverityChangeRules())
        (responseMetBy, targets, lifecycle) = ([.publicReply], [:], LifecyclePolicy())
        (maintenance, categories, defaultCategory) = ([], [], nil)
        (notifyCustomer, resolutionSteps) = ([], [])
    }
}
