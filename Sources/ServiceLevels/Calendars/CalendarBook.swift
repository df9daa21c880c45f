import CivilTime

/// The calendars of a policy with what is announced, worked out once for many years and, for an instant outside them,
/// when it is asked for.
package struct CalendarBook: Sendable {
    /// Each after those it is made of.
    package let definitions: [CalendarDefinition]
    package let live: LiveCalendarData
    private let window: Range<Int64>
    fileprivate let compiled: [CompiledCalendar]

    /// How far beyond an instant anything is counted: the longest promise and some room.
    private static let reach: Int64 = 900 * 86_400
    private static let past: Int64 = 3 * 86_400

    /// The years that are worked out beforehand unless told otherwise.
    package static let usualYears = 2020...2040

    /// A definition that names a calendar that is not there, or itself, is dropped; `PolicyFile` refuses both.
    package init(
        _ definitions: [CalendarDefinition],
        live: LiveCalendarData,
        years: ClosedRange<Int> = CalendarBook.usualYears
    ) {
        self.definitions = Self.ordered(definitions)
        self.live = live
        let start = CivilDate(year: years.lowerBound, month: 1, day: 1)?.dayNumber ?? 0
        let end = CivilDate(year: years.upperBound, month: 12, day: 31)?.dayNumber ?? start
        window = Int64(start) * 86_400..<Int64(end + 1) * 86_400
        compiled = Self.compile(self.definitions, live, window: window)
    }

    package func index(of name: String) -> Int? {
        definitions.firstIndex { $0.name == name }
    }

    /// The calendar, valid from just before `second` to beyond every promise made then.
    func calendar(_ index: Int, around second: Int64) -> CompiledCalendar {
        let needed = (second - Self.past)..<(second + Self.reach)
        if window.lowerBound <= needed.lowerBound, needed.upperBound <= window.upperBound { return compiled[index] }
        return Self.compile(Array(definitions[...index]), live, window: needed)[index]
    }

    /// The calendar `name` for the whole of `range`.
    package func calendar(_ name: String, in range: Range<Int64>) -> CompiledCalendar? {
        guard let index = index(of: name) else { return nil }
        if range.clamped(to: window) == range { return compiled[index] }
        return Self.compile(Array(definitions[...index]), live, window: range)[index]
    }

    /// Whether the calendar `name` is open at `instant`; `nil` when there is none.
    package func isOpen(_ name: String, at instant: Instant) -> Bool? {
        index(of: name).map { calendar($0, around: instant.seconds).isOpen(at: instant) }
    }

    private static func ordered(_ definitions: [CalendarDefinition]) -> [CalendarDefinition] {
        var ordered: [CalendarDefinition] = []
        var waiting = definitions
        while !waiting.isEmpty {
            let known = Set(ordered.map(\.name))
            let ready = waiting.filter { $0.sources.allSatisfy(known.contains) }
            guard !ready.isEmpty else { break }
            ordered += ready
            waiting.removeAll { $0.sources.allSatisfy(known.contains) }
        }
        return ordered
    }

    private static func compile(
        _ definitions: [CalendarDefinition],
        _ live: LiveCalendarData,
        window: Range<Int64>
    ) -> [CompiledCalendar] {
        let first = CivilDateTime(Instant(seconds: window.lowerBound - 86_400)).year
        let years = first...max(first, CivilDateTime(Instant(seconds: window.upperBound + 86_400)).year)
        var compiled: [CompiledCalendar] = []
        for definition in definitions {
            let sources = definition.sources.compactMap { name in compiled.first { $0.definition.name == name }?.open }
            let open: OpenTime
            var schedules: DaySchedules?
            switch definition.kind {
            case .always: open = .always(window)
            case .complement: open = sources.first?.complement ?? .always(window)
            case .union: open = .union(sources, window: window)
            case .weekly(let weekly):
                let weekly = DaySchedules(weekly, live, years: years)
                open = .weekly(weekly, zone: definition.zone, window: window)
                schedules = weekly
            }
            compiled.append(CompiledCalendar(definition, open: open, schedules: schedules))
        }
        return compiled
    }
}

extension CalendarBook {
    /// The calendars without one open instant in the years that are worked out.
    package var neverOpen: [String] {
        compiled.filter { $0.open.starts.isEmpty }.map(\.definition.name)
    }
}
