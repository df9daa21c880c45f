import CivilTime
import Desk
import LanguageID
import Notices
import ServiceLevels
import Settings

extension NoticeComposer {
    /// The composer of `desk` with its own templates where its folder has them, the built-in ones elsewhere. Without
    /// `html` its notices are plain text alone.
    package init(for desk: DeskProfile, own folder: TemplateFolder?, html: Bool = true) throws(ServiceError) {
        let policy = desk.policies?.policy
        self.init(
            desk: desk,
            templates: try TemplateSet(of: desk, own: folder),
            zone: policy?.zone ?? TimeZoneTable(name: "UTC", offset: 0),
            contact: policy.flatMap(DeskContact.init),
            html: html
        )
    }
}

extension TemplateSet {
    /// The templates of `desk`: those of its folder, the built-in ones for what is missing there.
    package init(of desk: DeskProfile, own folder: TemplateFolder?) throws(ServiceError) {
        do throws(TemplateProblems) {
            let own = try TemplateSet.sources(in: folder)
            try self.init(sources: BuiltInTemplates.sources.merging(own) { $1 }, languages: desk.languages)
        } catch {
            throw ServiceError(.settings, "\(error)".split(separator: "\n").map(String.init))
        }
    }

    /// A template under a name that no notice has would never be used, and nobody would be told.
    private static func sources(in folder: TemplateFolder?) throws(TemplateProblems) -> [Key: String] {
        var (sources, problems): ([Key: String], [TemplateProblem]) = ([:], [])
        for file in folder?.files ?? [] where file.name.hasSuffix(".txt") {
            do throws(TemplateProblems) {
                sources[try Key(fileName: file.name, file.language)] = file.text
            } catch {
                problems += error.problems
            }
        }
        guard problems.isEmpty else { throw TemplateProblems(problems) }
        return sources
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
