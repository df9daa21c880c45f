import CivilTime
import ServiceLevels

extension PolicyFile {
    /// What works and probably is not meant, as of `now`: inversions, closures that nobody has announced, holiday
    /// lists that run out.
    package func check(at now: Instant) -> [SettingsWarning] {
        let today = policy.zone.date(at: now.seconds)
        return (inversions(today) + missingClosures(today) + endingHolidays(today))
            .sorted { ($0.position, $0.text) < ($1.position, $1.text) }
    }

    private func inversions(_ today: CivilDate) -> [SettingsWarning] {
        let year = CivilDate(year: today.year, month: 1, day: 1) ?? today
        let start = Instant(seconds: policy.zone.second(ofWall: Int64(year.dayNumber) * 86_400))
        return ServiceTerms(policy).inversions(from: start).map { found in
            let example = "opened \(found.openedAt.rfc3339): \(found.milderDue.rfc3339), then \(found.worseDue.rfc3339)"
            let text =
                "\(found.clock.rawValue) of \"\(found.milder)\" may be due before \"\(found.worse)\" (\(example))"
            return warning(places.severities[found.milder], .inversion, text)
        }
    }

    private func missingClosures(_ today: CivilDate) -> [SettingsWarning] {
        guard policy.announced.lacksClosures(from: today) else { return [] }
        return [warning(places.closures, .closuresMissing, "no closure is announced for the coming 60 days")]
    }

    private func endingHolidays(_ today: CivilDate) -> [SettingsWarning] {
        policy.announced.endingHolidays(from: today).map { list, last in
            let end = last.map { "ends on \($0)" } ?? "knows no date"
            let text = "holiday list \(Quotation.of(list)) \(end), within 12 months"
            return warning(places.holidays[list], .holidaysEnding, text)
        }
    }

    private func warning(_ position: Position?, _ code: SettingsWarning.Code, _ text: String) -> SettingsWarning {
        SettingsWarning(file: path, position: position ?? .start, code: code, text: text)
    }
}
