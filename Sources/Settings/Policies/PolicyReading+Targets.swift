import ServiceLevels

extension PolicyReading {
    /// Alternatives, the first that applies being taken; one mapping stands for a list of one.
    mutating func alternatives(_ field: Field?, as shape: Shape) -> [Target]? {
        guard let field else { return nil }
        if case .mapping = field.node.content { return target(field, as: shape).map { [$0] } }
        let elements = values.filledList(field)
        let targets = elements.compactMap { target($0, as: shape) }
        if targets.count == elements.count, let last = targets.firstIndex(where: { $0.when == nil }),
            last + 1 < elements.count
        {
            let text = "\"\(field.name)\": never used, because the alternative before it always applies"
            values.warn(elements[last + 1].position, .unused, text)
        }
        return targets
    }

    /// A single target, or `none`.
    mutating func optionalTarget(_ field: Field?, as shape: Shape) -> Target? {
        guard let field, !isNone(field) else { return nil }
        let target = target(field, as: shape)
        if target?.when != nil {
            let text = "\"\(field.name)\": a condition needs alternatives, of which there are none here"
            values.refuse(field.position, .contradiction, text)
        }
        return target
    }

    private mutating func target(_ field: Field, as shape: Shape) -> Target? {
        guard let fields = values.fields(of: field.node, as: shape) else { return nil }
        let within = values.count(fields["within"] ?? fields["every"], in: 1...Target.longest)
        let unit = unit(fields["unit"])
        let calendar = reference(fields["calendar"], "calendar", among: calendars)
        let condition = condition(fields["when"])
        let count = values.choice(fields["count"], "count", of: Target.Count.self)
        let start = values.choice(fields["start"], "start", of: Target.Start.self)
        let dayRule = values.choice(fields["day_rule"], "day rule", of: Target.DayRule.self)
        let landing = values.choice(fields["landing"], "landing", of: Target.Landing.self)
        let bound = values.choice(fields["bound"], "bound", of: Target.Bound.self)
        guard let within, let unit, let calendar else { return nil }
        if let field = fields["day_rule"], unit != .workingDays {
            values.refuse(field.keyPosition, .contradiction, "\"day_rule\" is for a target in working_days")
        }
        return Target(
            within,
            unit,
            on: calendar,
            when: condition,
            count: count,
            start: start ?? .received,
            dayRule: dayRule ?? .sameTime,
            landing: landing ?? .exact,
            bound: bound ?? .inclusive
        )
    }

    private mutating func unit(_ field: Field?) -> Target.Unit? {
        guard let field else { return nil }
        switch field.node.content {
        case .text("working_hours"): return .hours
        case .text("business_days"): return .workingDays
        case .text("days"), .text("day"):
            let text = "\"unit\" \"days\": choose working_days or calendar_days"
            values.refuse(field.position, .invalidValue, text)
            return nil
        default: return values.choice(field, "unit", of: Target.Unit.self)
        }
    }

    private mutating func condition(_ field: Field?) -> Target.Condition? {
        guard let field, let fields = values.fields(of: field.node, as: .condition) else { return nil }
        let inside = reference(fields["opened_inside"], "calendar", among: calendars)
        let outside = reference(fields["opened_outside"], "calendar", among: calendars)
        if (fields["opened_inside"] == nil) == (fields["opened_outside"] == nil) {
            let text = "\"when\" has one of \"opened_inside\" and \"opened_outside\""
            values.refuse(field.position, .contradiction, text)
        }
        return inside.map { .openedInside($0) } ?? outside.map { .openedOutside($0) }
    }
}
