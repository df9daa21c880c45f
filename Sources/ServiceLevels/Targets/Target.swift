/// A promise: so much time, counted on a calendar.
package struct Target: Hashable, Sendable {
    package var within: Int
    package var unit: Unit
    /// The name of the calendar that counts.
    package var calendar: String
    package var when: Condition?
    package var count: Count
    package var start: Start
    package var dayRule: DayRule
    package var landing: Landing
    package var bound: Bound

    package enum Unit: String, CaseIterable, Hashable, Sendable {
        case minutes
        case hours
        case workingDays = "working_days"
        case calendarDays = "calendar_days"
    }

    /// Holds at the instant from which the promise is counted.
    package enum Condition: Hashable, Sendable {
        case openedInside(String)
        case openedOutside(String)

        package var calendar: String {
            switch self {
            case .openedInside(let name), .openedOutside(let name): name
            }
        }
    }

    package enum Count: String, CaseIterable, Hashable, Sendable {
        /// Open time of the calendar.
        case open
        /// Real time.
        case elapsed
    }

    package enum Start: String, CaseIterable, Hashable, Sendable {
        case received
        /// The first open instant from arrival on.
        case nextOpen = "next_open"
    }

    /// Where on the last of the working days a promise ends.
    package enum DayRule: String, CaseIterable, Hashable, Sendable {
        case sameTime = "same_time"
        case endOfDay = "end_of_day"
    }

    /// Where a due time that falls in closed time moves.
    package enum Landing: String, CaseIterable, Hashable, Sendable {
        case exact
        case nextOpen = "next_open"
        case previousClose = "previous_close"
    }

    /// "Within" or "or less" against "<".
    package enum Bound: String, CaseIterable, Hashable, Sendable {
        case inclusive
        case exclusive
    }

    /// The longest promise there is: beyond 800 days nothing falls due, whatever the unit.
    package static let longest = 1_152_000

    package init(
        _ within: Int,
        _ unit: Unit,
        on calendar: String,
        when: Condition? = nil,
        count: Count? = nil,
        start: Start = .received,
        dayRule: DayRule = .sameTime,
        landing: Landing = .exact,
        bound: Bound = .inclusive
    ) {
        (self.within, self.unit, self.calendar, self.when) = (min(max(within, 1), Self.longest), unit, calendar, when)
        self.count = count ?? (unit == .calendarDays ? .elapsed : .open)
        (self.start, self.dayRule, self.landing, self.bound) = (start, dayRule, landing, bound)
    }
}
