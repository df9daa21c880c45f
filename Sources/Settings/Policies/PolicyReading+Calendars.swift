import ServiceLevels

extension PolicyReading {
    private enum Kind: String, CaseIterable {
        case weekly, always, complement, union
    }

    mutating func calendars(_ field: Field?) -> [CalendarDefinition] {
        let fields = named(field, "calendars")
        calendars = fields.map(\.name)
        var definitions: [CalendarDefinition] = []
        for field in fields {
            if let definition = calendar(field) { definitions.append(definition) }
        }
        refuseCircles(definitions, fields)
        return definitions
    }

    private mutating func calendar(_ field: Field) -> CalendarDefinition? {
        guard let fields = values.fields(of: field.node, as: .calendar) else { return nil }
        let zone = zone(fields["timezone"]) ?? zone
        guard let kind = values.choice(fields["kind"], "kind of calendar", of: Kind.self) else { return nil }
        refuseForeign(fields, kind)
        switch kind {
        case .always: return CalendarDefinition(field.name, zone: zone, .always)
        case .weekly: return CalendarDefinition(field.name, zone: zone, .weekly(weekly(fields)))
        case .complement:
            guard let source = reference(fields["of"], "calendar", among: calendars) else { return nil }
            return CalendarDefinition(field.name, zone: zone, .complement(of: source))
        case .union:
            let sources = values.filledList(fields["of"]).compactMap { reference($0, "calendar", among: calendars) }
            return CalendarDefinition(field.name, zone: zone, .union(of: sources))
        }
    }

    /// Keys that mean nothing to a calendar of this kind, and the one it cannot do without.
    private mutating func refuseForeign(_ fields: Fields, _ kind: Kind) {
        let (own, needed): ([String], String?) =
            switch kind {
            case .always: ([], nil)
            case .weekly: (["hours", "holidays", "closures", "exceptions"], "hours")
            case .complement, .union: (["of"], "of")
            }
        for key in ["hours", "holidays", "closures", "exceptions", "of"] where !own.contains(key) {
            guard let field = fields[key] else { continue }
            let text = "\"\(key)\" means nothing to a calendar of kind \"\(kind.rawValue)\""
            values.refuse(field.keyPosition, .contradiction, text)
        }
        if let needed, fields[needed] == nil {
            let text = "missing key \"\(needed)\" in a calendar of kind \"\(kind.rawValue)\""
            values.refuse(fields.position, .missingKey, text)
        }
    }

    private mutating func weekly(_ fields: Fields) -> WeeklyHours {
        WeeklyHours(
            weekHours(fields["hours"]),
            holidays: values.list(fields["holidays"]).compactMap {
                reference($0, "holiday list", among: holidays)
            },
            closures: selection(fields["closures"], "closure", among: closures),
            exceptions: selection(fields["exceptions"], "exception", among: exceptions)
        )
    }

    private mutating func weekHours(_ field: Field?) -> [Weekday: [HourRange]] {
        guard let field, let fields = values.fields(of: field.node, as: .weekdays) else { return [:] }
        var week: [Weekday: [HourRange]] = [:]
        for weekday in Weekday.allCases { week[weekday] = hours(fields[weekday.rawValue]) }
        return week
    }

    /// `all`, `none`, or a list of names.
    private mutating func selection(_ field: Field?, _ thing: String, among known: [String]) -> WeeklyHours.Selection {
        guard let field, !isNone(field) else { return .none }
        if case .text("all") = field.node.content { return .all }
        return .named(values.list(field).compactMap { reference($0, thing, among: known) })
    }

    /// What is left when the calendars that only need known ones are taken away, again and again, turns in a circle.
    private mutating func refuseCircles(_ definitions: [CalendarDefinition], _ fields: [Field]) {
        var waiting = definitions
        while true {
            let names = Set(waiting.map(\.name))
            let rest = waiting.filter { !names.isDisjoint(with: $0.sources) }
            if rest.count == waiting.count { break }
            waiting = rest
        }
        for definition in waiting {
            let position = fields.first { $0.name == definition.name }?.keyPosition ?? .start
            let text = "calendar \(Quotation.of(definition.name)) refers to itself"
            values.refuse(position, .contradiction, text)
        }
    }
}
