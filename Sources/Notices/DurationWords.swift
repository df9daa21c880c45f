import LanguageID

/// How long something lasts, in the words of a language.
struct DurationWords {
    let language: Language

    /// `2 ore e 5 minuti`, `1 day and 3 hours`: the two largest units, what is left is cut off.
    func text(seconds: Int64) -> String {
        let minutes = max(seconds, 0) / 60
        return text([
            counted(minutes / 1_440, .day), counted(minutes / 60 % 24, .hour), counted(minutes % 60, .minute),
        ])
    }

    /// In hours and minutes: a day of service has no length that everybody knows.
    func text(serviceMinutes minutes: Int64) -> String {
        text([counted(minutes / 60, .hour), counted(minutes % 60, .minute)])
    }

    private func text(_ parts: [String?]) -> String {
        guard let largest = parts.firstIndex(where: { $0 != nil }) else { return lessThanAMinute }
        return parts[largest...].prefix(2).compactMap { $0 }.joined(separator: and)
    }

    private enum Unit { case day, hour, minute }

    /// `nil` for none.
    private func counted(_ count: Int64, _ unit: Unit) -> String? {
        guard count > 0 else { return nil }
        return "\(count) \(count == 1 ? singular(unit) : plural(unit))"
    }

    private func singular(_ unit: Unit) -> String {
        switch (unit, language) {
        case (.day, .italian): "giorno"
        case (.day, .english): "day"
        case (.hour, .italian): "ora"
        case (.hour, .english): "hour"
        case (.minute, .italian): "minuto"
        case (.minute, .english): "minute"
        }
    }

    private func plural(_ unit: Unit) -> String {
        switch (unit, language) {
        case (.day, .italian): "giorni"
        case (.day, .english): "days"
        case (.hour, .italian): "ore"
        case (.hour, .english): "hours"
        case (.minute, .italian): "minuti"
        case (.minute, .english): "minutes"
        }
    }

    private var and: String {
        switch language {
        case .italian: " e "
        case .english: " and "
        }
    }

    private var lessThanAMinute: String {
        switch language {
        case .italian: "meno di un minuto"
        case .english: "less than a minute"
        }
    }
}
