import Desk
import LanguageID
import Testing

@testable import Notices

/// The built-in templates are the shipped files, and they are good.
struct BuiltInTemplatesTests {
    @Test(arguments: TemplateSet.keys(for: Language.allCases))
    func equalsTheShippedFile(key: TemplateSet.Key) throws {
        let file = try ProjectFile.text(of: "\(ProjectFile.root)etc/templates/\(key.path)")
        #expect(BuiltInTemplates.source(of: key) == file)
    }

    @Test func passTheLint() throws {
        _ = try TemplateSet(sources: BuiltInTemplates.sources, languages: Language.allCases)
    }

    @Test func theManualNamesEveryTemplateAndPlaceholder() throws {
        let manual = try ProjectFile.text(of: "\(ProjectFile.root)docs/man/sportello.yaml.5")
        for kind in NoticeKind.allCases { #expect(manual.contains("\(kind.rawValue).txt")) }
        for placeholder in Placeholder.allCases { #expect(manual.contains(".It Li {{\(placeholder.rawValue)}}\n")) }
    }

    @Test("Lines fit a mail window", arguments: TemplateSet.keys(for: Language.allCases))
    func linesAreShort(key: TemplateSet.Key) {
        for line in BuiltInTemplates.source(of: key).split(separator: "\n") { #expect(line.count <= 76) }
    }

    @Test(arguments: [
        (Language.italian, ["critica", "elevata", "moderata", "lieve", "bloccante", "alta", "media", "bassa", "P1"]),
        (.english, ["critical", "major", "moderate", "minor", "blocking", "high", "medium", "low", "P1"]),
    ])
    func severities(language: Language, expected: [String]) {
        let severities =
            SeverityScale.standard.severities + ["blocking", "high", "medium", "low", "P1"].map(Severity.init)
        #expect(severities.map(NoticeWords(language).name) == expected)
    }

    @Test func statusesAreNamedInEveryLanguage() {
        for language in Language.allCases {
            #expect(Set(Status.allCases.map(NoticeWords(language).name)).count == Status.allCases.count)
        }
        #expect(NoticeWords(.italian).name(of: .waitingOnCustomer) == "in attesa di una Sua risposta")
    }
}
