import CivilTime
import Desk
import LanguageID
import Notices
import ServiceLevels
import Settings

extension NoticeComposer {
    /// The composer of `desk` with its own templates where its folder has them, the built-in ones elsewhere.
    package init(for desk: DeskProfile, own folder: TemplateFolder?) throws(ServiceError) {
        do throws(TemplateProblems) {
            try NoticeComposer.checkNames(in: folder)
            let keys = TemplateSet.keys(for: desk.languages)
            let sources = keys.map { ($0, folder?.text(at: $0.path) ?? BuiltInTemplates.source(of: $0)) }
            let templates = try TemplateSet(
                sources: Dictionary(uniqueKeysWithValues: sources),
                languages: desk.languages
            )
            let policy = desk.policies?.policy
            self.init(
                desk: desk,
                templates: templates,
                zone: policy?.zone ?? TimeZoneTable(name: "UTC", offset: 0),
                contact: policy.flatMap(DeskContact.init)
            )
        } catch {
            throw ServiceError(.settings, "\(error)".split(separator: "\n").map(String.init))
        }
    }

    /// A template under a name that no notice has would never be used, and nobody would be told.
    private static func checkNames(in folder: TemplateFolder?) throws(TemplateProblems) {
        let known = NoticeKind.allCases.map(\.rawValue)
        let strays = folder?.files.filter { $0.name.hasSuffix(".txt") && !known.contains(String($0.name.dropLast(4))) }
        let problems = (strays ?? []).map { file in
            TemplateProblem(
                template: "\(file.language.rawValue)/\(file.name)",
                line: nil,
                text: "no notice has this name (one of: \(known.joined(separator: ", ")))"
            )
        }
        guard problems.isEmpty else { throw TemplateProblems(problems) }
    }
}

extension DeskContact {
    /// What a policy says of the phone; `nil` where it says nothing.
    init?(_ policy: ServicePolicy) {
        guard let contact = policy.contact else { return nil }
        let calendar = policy.calendars.first { $0.name == contact.calendar }
        self.init(phone: contact.phone, hours: calendar.flatMap { OpeningHours($0.kind) })
    }
}

extension OpeningHours {
    /// The hours of an ordinary week; `nil` for calendars that are not told by the week.
    fileprivate init?(_ kind: CalendarDefinition.Kind) {
        guard case .weekly(let weekly) = kind else { return nil }
        self.init(
            days: Weekday.allCases.map { day in (weekly.hours[day] ?? []).map { $0.from / 60..<$0.to / 60 } }
        )
    }
}
