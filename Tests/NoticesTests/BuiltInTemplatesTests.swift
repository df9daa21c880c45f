import Desk
import Glibc
import LanguageID
import Testing

@testable import Notices

/// The built-in templates are the shipped files, and they are good.
struct BuiltInTemplatesTests {
    @Test(arguments: TemplateSet.keys(for: Language.allCases))
    func equalsTheShippedFile(key: TemplateSet.Key) throws {
        let file = try contents(ofTemplate: key.path)
        #expect(Array(BuiltInTemplates.source(of: key).utf8) == file)
    }

    @Test func passTheLint() throws {
        _ = try TemplateSet(sources: BuiltInTemplates.sources, languages: Language.allCases)
    }

    @Test("Lines fit a mail window", arguments: TemplateSet.keys(for: Language.allCases))
    func linesAreShort(key: TemplateSet.Key) {
        for line in BuiltInTemplates.source(of: key).split(separator: "\n") { #expect(line.count <= 76) }
    }

    @Test(arguments: [
        (Language.italian, ["critica", "elevata", "moderata", "lieve", "P1"]),
        (.english, ["critical", "major", "moderate", "minor", "P1"]),
    ])
    func severities(language: Language, expected: [String]) {
        let severities = SeverityScale.standard.severities + [Severity("P1")]
        #expect(severities.map(NoticeWords(language).name) == expected)
    }

    @Test func statusesAreNamedInEveryLanguage() {
        for language in Language.allCases {
            #expect(Set(Status.allCases.map(NoticeWords(language).name)).count == Status.allCases.count)
        }
        #expect(NoticeWords(.italian).name(of: .waitingOnCustomer) == "in attesa di una Sua risposta")
    }

    private func contents(ofTemplate path: String) throws -> [UInt8] {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let file = open("/\(root)/etc/templates/\(path)", O_RDONLY)
        try #require(file >= 0)
        defer { close(file) }
        var room = [UInt8](repeating: 0, count: 65_536)
        let count = read(file, &room, room.count)
        return Array(room[..<max(count, 0)])
    }
}
