import CivilTime
import ServiceLevels

// Holidays, closures and exceptions.

extension PolicyReading {
    mutating func announced(_ fields: Fields) -> LiveCalendarData {
        let holidays = holidayLists(fields["holidays"])
        places.closures = fields["closures"]?.keyPosition
        let closures = values.list(fields["closures"]).compactMap { closure($0) }
        let exceptions = values.list(fields["exceptions"]).compactMap { exception($0) }
        return LiveCalendarData(holidays: holidays, closures: closures, exceptions: exceptions)
    }

    private mutating func holidayLists(_ field: Field?) -> [String: HolidayList] {
        var lists: [String: HolidayList] = [:]
        for list in named(field, "holiday lists") {
            holidays.append(list.name)
            places.holidays[list.name] = list.keyPosition
            guard let fields = values.fields(of: list.node, as: .holidayList) else { continue }
            let rules = values.list(fields["days"]).compactMap { holiday($0) }
            lists[list.name] = HolidayList(rules, observed: observed(fields["observed"]))
        }
        return lists
    }

    private mutating func observed(_ field: Field?) -> [Weekday: Int] {
        guard let field, let fields = values.fields(of: field.node, as: .weekdays) else { return [:] }
        var observed: [Weekday: Int] = [:]
        for weekday in Weekday.allCases {
            let longest = HolidayList.longestShift
            observed[weekday] = values.count(fields[weekday.rawValue], in: -longest...longest)
        }
        return observed
    }

    private mutating func holiday(_ element: Field) -> HolidayRule? {
        guard let fields = values.fields(of: element.node, as: .holiday) else { return nil }
        let name = values.text(fields["name"])
        let years = 1...9_999
        let fromYear = values.count(fields["from_year"], in: years)
        let toYear = values.count(fields["to_year"], in: years)
        if let fromYear, let toYear, fromYear > toYear {
            values.refuse(element.position, .contradiction, "a holiday ends in \(toYear), before it begins")
        }
        guard let day = holidayDay(fields) else { return nil }
        return HolidayRule(name ?? "holiday", day, fromYear: fromYear, toYear: toYear)
    }

    private mutating func holidayDay(_ fields: Fields) -> HolidayRule.Day? {
        let given = ["date", "easter", "nth"].filter { fields[$0] != nil }
        let isComplete =
            fields["nth"] == nil
            ? fields["weekday"] == nil && fields["month"] == nil : fields["weekday"] != nil && fields["month"] != nil
        guard given.count == 1, isComplete else {
            let text = "a holiday has one of \"date\", \"easter\", or \"nth\" with \"weekday\" and \"month\""
            values.refuse(fields.position, .contradiction, text)
            return nil
        }
        let date = values.literal(fields["date"], as: HolidayDateLiteral.self)
        let easter = values.count(fields["easter"], in: -200...200)
        let nth = values.count(fields["nth"], in: -5...5)
        let weekday = values.choice(fields["weekday"], "weekday", of: Weekday.self)
        let month = values.count(fields["month"], in: 1...12)
        if nth == 0, let field = fields["nth"] {
            values.refuse(field.position, .invalidValue, "\"nth\" 0: 1 is the first, -1 the last")
        }
        if let nth, let weekday, let month { return .nth(nth, weekday, month: month) }
        if let easter { return .easter(easter) }
        switch date?.day {
        case .yearly(let month, let day): return .yearly(month: month, day: day)
        case .once(let date): return .once(date)
        case nil: return nil
        }
    }

    private mutating func closure(_ element: Field) -> Closure? {
        guard let fields = values.fields(of: element.node, as: .closure) else { return nil }
        let name = values.text(fields["name"])
        if let name { closures.append(name) }
        let (from, to) = (date(fields["from"]), date(fields["to"]))
        let hours = hours(fields["hours"])
        guard let from, let to else { return nil }
        guard from <= to else {
            values.refuse(element.position, .contradiction, "a closure ends on \(to), before it begins")
            return nil
        }
        return Closure(name ?? "closure", from: from, to: to, hours: hours)
    }

    private mutating func exception(_ element: Field) -> DatedException? {
        guard let fields = values.fields(of: element.node, as: .exception) else { return nil }
        let name = values.text(fields["name"])
        let date = date(fields["date"])
        let hours = hours(fields["hours"])
        for known in [name, date.map { "\($0)" }] {
            if let known, !exceptions.contains(known) { exceptions.append(known) }
        }
        if let date { values.unique("\(date)", "exception", at: fields["date"]) }
        return date.map { DatedException($0, hours: hours, name: name) }
    }
}
