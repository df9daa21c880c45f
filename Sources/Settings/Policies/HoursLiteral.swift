import ServiceLevels

/// `09:00-13:00`: opening hours within one date; `24:00` may end them.
struct HoursLiteral: SettingsLiteral {
    let range: HourRange

    static let form = "hours such as \"09:00-13:00\""

    init(_ text: String) throws(LiteralFault) {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { TimeLiteral.minutes($0) }
        guard ends.count == 2, let from = ends[0], let to = ends[1] else {
            throw LiteralFault("expected \(Self.form), from 00:00 to 24:00")
        }
        guard let range = HourRange(from: from * 60, to: to * 60) else {
            throw LiteralFault("hours end after they begin; split those that pass midnight")
        }
        self.range = range
    }
}

/// `21:00`
struct TimeLiteral: SettingsLiteral {
    /// After midnight.
    let minutes: Int

    static let form = "a time such as \"21:00\""

    init(_ text: String) throws(LiteralFault) {
        guard let minutes = Self.minutes(text[...]), minutes < 1_440 else {
            throw LiteralFault("expected \(Self.form)")
        }
        self.minutes = minutes
    }

    /// Two digits, a colon, two digits; 24:00 at most.
    static func minutes(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
            let hour = WholeNumber.value(parts[0]), let minute = WholeNumber.value(parts[1]), minute < 60
        else { return nil }
        let minutes = Int(hour * 60 + minute)
        return minutes <= 1_440 ? minutes : nil
    }
}
