import CivilTime
import LanguageID
import ServiceLevels

/// One reading of a policy file: the values as a settings file gives them, and the names that other parts refer to.
struct PolicyReading {
    var values: Reading
    let zones: ZoneInfo
    var places = PolicyPlaces()
    /// The zone of whatever names none.
    var zone = TimeZoneTable(name: "UTC", offset: 0)
    /// Every name that is given, also by what could not be read otherwise, so that one mistake is told once.
    var holidays: [String] = []
    var closures: [String] = []
    var exceptions: [String] = []
    var calendars: [String] = []
    var statuses: [String] = []
    /// Ids and names of severities, as they are compared, to ids.
    var severities: [String: String] = [:]

    init(file: String, zones: ZoneInfo) {
        values = Reading(file: file, environment: [:], files: LocalFiles(), secretCheck: .skipped)
        self.zones = zones
    }

    /// The whole file. What others refer to is read before them.
    mutating func policy(_ root: YAMLNode) -> ServicePolicy? {
        guard let fields = values.fields(of: root, as: .policy) else { return nil }
        checkVersion(fields["sla_policy"])
        let name = values.literal(fields["policy"], as: Identifier.self)?.value
        zone = zone(fields["timezone"]) ?? zone
        let announced = announced(fields)
        let calendars = calendars(fields["calendars"])
        let statuses = statuses(fields["statuses"])
        let severities = severities(fields["severities"])
        var policy = ServicePolicy(name: name ?? "", zone: zone, severities: severities, calendars: calendars)
        (policy.announced, policy.statuses) = (announced, statuses)
        readRest(fields, into: &policy)
        refuseNeverOpen(policy, fields["calendars"])
        warnOfDeadEnds(policy, fields["lifecycle"])
        return policy
    }

    private mutating func readRest(_ fields: Fields, into policy: inout ServicePolicy) {
        policy.title = values.text(fields["title"])
        policy.languages = values.list(fields["languages"]).compactMap { values.language($0)?.rawValue }
        policy.defaultSeverity = defaultSeverity(fields["default_severity"])
        policy.severitySetBy = values.choice(fields["severity_set_by"], "party", of: SeverityParty.self) ?? .agent
        policy.severityChange = severityChange(fields["severity_change"])
        policy.responseMetBy = responseMetBy(fields["response_met_by"])
        for clock in [ServiceClock.nextResponse, .triage, .assignment] {
            policy.targets[clock] = optionalTarget(fields[clock.rawValue], as: .target)
        }
        policy.lifecycle = lifecycle(fields["lifecycle"])
        policy.maintenance = maintenance(fields["maintenance"])
        (policy.categories, policy.defaultCategory) = categories(fields["categories"], fields["default_category"])
        policy.notifyCustomer = texts(fields["notify_customer"])
        policy.resolutionSteps = texts(fields["resolution_steps"])
        policy.contact = contact(fields["contact"])
    }

    private mutating func checkVersion(_ field: Field?) {
        guard let version = values.count(field, in: 1...1_000), let field, version != 1 else { return }
        values.refuse(field.position, .unsupported, "\"sla_policy\" \(version): this version reads format 1")
    }

    /// What time does to a ticket should lead somewhere, and not happen behind the customer's back.
    private mutating func warnOfDeadEnds(_ policy: ServicePolicy, _ field: Field?) {
        guard let field else { return }
        let (lifecycle, roles) = (policy.lifecycle, Set(policy.statuses.map(\.role)))
        if lifecycle.autoSolve != nil, !roles.contains(.solved) {
            values.warn(field.keyPosition, .deadEnd, "\"auto_solve\" needs a status whose role is solved")
        }
        if lifecycle.autoClose != nil, !roles.contains(.closed) {
            values.warn(field.keyPosition, .deadEnd, "\"auto_close\" needs a status whose role is closed")
        }
        if lifecycle.followUp != nil, !policy.notifyCustomer.isEmpty, !policy.notifyCustomer.contains("follow_up") {
            let text = "\"follow_up\" asks the customer again, which \"notify_customer\" leaves out"
            values.warn(field.keyPosition, .deadEnd, text)
        }
    }

    private mutating func refuseNeverOpen(_ policy: ServicePolicy, _ field: Field?) {
        guard values.problems.isEmpty, let field, case .mapping(let entries) = field.node.content else { return }
        for name in CalendarBook(policy.calendars, live: policy.announced).neverOpen {
            let position = entries.first { $0.key == name }?.position ?? field.keyPosition
            values.refuse(position, .invalidValue, "calendar \(Quotation.of(name)) is never open")
        }
    }
}

// MARK: Values of more than one place

extension PolicyReading {
    mutating func texts(_ field: Field?) -> [String] {
        values.list(field).compactMap { values.text($0) }
    }

    /// The word `none`, which says that something is not promised.
    func isNone(_ field: Field?) -> Bool {
        guard let field, case .text("none") = field.node.content else { return false }
        return true
    }

    /// The entries of a mapping whose keys are names, each as a field of its own.
    mutating func named(_ field: Field?, _ thing: String) -> [Field] {
        guard let field else { return [] }
        guard case .mapping(let entries) = field.node.content else {
            values.refuseType(field, expected: "a mapping of names to \(thing)")
            return []
        }
        return values.distinct(entries).map { entry in
            if (try? Identifier(entry.key)) == nil {
                let text = "\(Quotation.of(entry.key)): expected \(Identifier.form)"
                values.refuse(entry.position, .invalidValue, text)
            }
            return Field(name: entry.key, keyPosition: entry.position, node: entry.value)
        }
    }

    mutating func zone(_ field: Field?) -> TimeZoneTable? {
        guard let field, let name = values.text(field) else { return nil }
        do throws(ZoneInfoFailure) {
            return try zones.zone(named: name)
        } catch {
            values.refuse(field.position, .invalidValue, "unknown zone \(Quotation.of(name)): \(error)")
            return nil
        }
    }

    mutating func date(_ field: Field?) -> CivilDate? {
        values.literal(field, as: DateLiteral.self)?.date
    }

    mutating func hours(_ field: Field?) -> [HourRange] {
        var hours: [HourRange] = []
        for (element, literal) in values.literals(field, as: HoursLiteral.self) {
            if hours.contains(where: { $0.overlaps(literal.range) }) {
                let text = "\"\(element.name)\": the hours overlap others of the same day"
                values.refuse(element.position, .contradiction, text)
            }
            hours.append(literal.range)
        }
        return hours
    }

    mutating func clocks(_ field: Field?) -> Set<ServiceClock> {
        Set(values.list(field).compactMap { values.choice($0, "clock", of: ServiceClock.self) })
    }

    /// The name of something else in the file.
    mutating func reference(_ field: Field?, _ thing: String, among known: [String]) -> String? {
        values.word(field, thing, among: known)
    }
}
