import CivilTime

/// `2026-08-10`
struct DateLiteral: SettingsLiteral {
    let date: CivilDate

    static let form = "a date such as \"2026-08-10\""

    init(_ text: String) throws(LiteralFault) {
        guard let date = CivilDate(text) else { throw LiteralFault("expected \(Self.form)") }
        self.date = date
    }
}

/// The date of a holiday: `12-25` of every year, or `2026-12-25`.
struct HolidayDateLiteral: SettingsLiteral {
    let day: Day

    enum Day {
        case yearly(month: Int, day: Int)
        case once(CivilDate)
    }

    static let form = "a date such as \"12-25\" or \"2026-12-25\""

    init(_ text: String) throws(LiteralFault) {
        // A leap year has every date that any year has.
        if text.utf8.count == 5, let date = CivilDate("2000-\(text)") {
            day = .yearly(month: date.fields.month, day: date.fields.day)
        } else if let date = CivilDate(text) {
            day = .once(date)
        } else {
            throw LiteralFault("expected \(Self.form)")
        }
    }
}
