import CivilTime
import Desk
import ServiceLevels

extension PolicyReading {
    mutating func maintenance(_ field: Field?) -> [MaintenanceWindow] {
        values.list(field).compactMap { window($0) }
    }

    private mutating func window(_ element: Field) -> MaintenanceWindow? {
        guard let fields = values.fields(of: element.node, as: .maintenance) else { return nil }
        let name = values.text(fields["name"])
        let time = time(fields["weekly"])
        let minutes = values.count(fields["duration_minutes"], in: 1...10_080)
        let announcement = fields["announce"].flatMap { values.fields(of: $0.node, as: .announcement) }
        let before = values.count(announcement?["before_hours"], in: 0...1_000)
        let url = values.text(announcement?["url"])
        let pauses = clocks(fields["pauses"])
        guard let name, let time, let minutes else { return nil }
        return MaintenanceWindow(
            name,
            weekday: time.weekday,
            start: time.minutes * 60,
            zone: time.zone,
            minutes: minutes,
            announcedHoursBefore: before,
            url: url,
            pauses: pauses
        )
    }

    private mutating func time(_ field: Field?) -> (weekday: Weekday, minutes: Int, zone: TimeZoneTable)? {
        guard let field, let fields = values.fields(of: field.node, as: .maintenanceTime) else { return nil }
        let weekday = values.choice(fields["weekday"], "weekday", of: Weekday.self)
        let start = values.literal(fields["start"], as: TimeLiteral.self)?.minutes
        let zone = zone(fields["timezone"]) ?? zone
        guard let weekday, let start else { return nil }
        return (weekday, start, zone)
    }

    mutating func contact(_ field: Field?) -> ServicePolicy.Contact? {
        guard let field, let fields = values.fields(of: field.node, as: .contact) else { return nil }
        let calendar = reference(fields["calendar"], "calendar", among: calendars)
        return values.text(fields["phone"]).map { ServicePolicy.Contact(phone: $0, calendar: calendar) }
    }

    mutating func categories(_ field: Field?, _ fallback: Field?) -> ([CategoryPolicy], String?) {
        var ids: [String] = []
        let categories = values.list(field).compactMap { element -> CategoryPolicy? in
            guard let fields = values.fields(of: element.node, as: .category) else { return nil }
            let id = values.literal(fields["id"], as: Identifier.self)?.value
            values.unique(id, "category", at: fields["id"])
            if let id, !ids.contains(id) { ids.append(id) }
            let names = texts(fields["names"])
            let endings = TicketEvent.Resolution.allCases.map(\.rawValue)
            let ending = fields["ends_as"].flatMap { values.word($0, "resolution", among: endings) }
            guard let id, let hasTargets = values.flag(fields["sla"]) else { return nil }
            return CategoryPolicy(id, names: names, hasTargets: hasTargets, ending: ending)
        }
        return (categories, reference(fallback, "category", among: ids))
    }
}
