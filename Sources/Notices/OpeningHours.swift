import CivilTime
import LanguageID

/// When the people of a desk are there in an ordinary week, on the desk's clock.
package struct OpeningHours: Hashable, Sendable {
    /// Seven days from Monday, each with its hours in minutes since midnight, ascending.
    private let days: [[Range<Int>]]

    /// Days beyond the seventh are left out, missing ones are days off.
    package init(days: [[Range<Int>]]) {
        self.days = Array((days + Array(repeating: [], count: 7)).prefix(7))
    }

    /// `lunedì–venerdì 9:00–13:00 e 14:30–18:30`; days in a row with the same hours are named together.
    func text(in language: Language) -> String {
        let names = DateWords.weekdays(in: language)
        var texts: [String] = []
        var first = 0
        while first < days.count {
            let last = days[first...].firstIndex { $0 != days[first] } ?? days.count
            if !days[first].isEmpty {
                let span = last - first > 1 ? "\(names[first])–\(names[last - 1])" : names[first]
                texts.append("\(span) \(hours(of: days[first], in: language))")
            }
            first = last
        }
        return texts.joined(separator: "; ")
    }

    private func hours(of day: [Range<Int>], in language: Language) -> String {
        day.map { "\(time($0.lowerBound))–\(time($0.upperBound))" }
            .joined(separator: language == .italian ? " e " : " and ")
    }

    private func time(_ minutes: Int) -> String { "\(minutes / 60):\(padded(minutes % 60, 2))" }
}

/// How a desk is reached when mail does not work.
package struct DeskContact: Hashable, Sendable {
    package var phone: String
    /// When the phone is answered; `nil` for at any time.
    package var hours: OpeningHours?

    package init(phone: String, hours: OpeningHours? = nil) {
        (self.phone, self.hours) = (phone, hours)
    }
}
