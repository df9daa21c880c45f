import Desk
import LanguageID

/// The templates of one desk, compiled: every notice kind in every language the desk speaks.
package struct TemplateSet: Sendable {
    private let templates: [Key: NoticeTemplate]
    private let fallback: Language
    /// What a look-up ends with that finds nothing; there is none, because `init` asks for every key.
    private let lastResort: NoticeTemplate

    /// Which template it is.
    package struct Key: Hashable, Sendable {
        package let kind: NoticeKind
        package let language: Language

        package init(_ kind: NoticeKind, _ language: Language) {
            (self.kind, self.language) = (kind, language)
        }

        /// Its file below the folder of templates, `it/closure.txt`.
        package var path: String { "\(language.rawValue)/\(kind.rawValue).txt" }
    }

    /// Every template a desk with `languages` needs.
    package static func keys(for languages: [Language]) -> [Key] {
        languages.flatMap { language in NoticeKind.allCases.map { Key($0, language) } }
    }

    /// `languages` are the desk's, the first its fallback. Throws every problem of every template at once, missing
    /// ones included; sources for other languages are passed over.
    package init(sources: [Key: String], languages: [Language]) throws(TemplateProblems) {
        var compiled: [Key: NoticeTemplate] = [:]
        var problems: [TemplateProblem] = []
        for key in TemplateSet.keys(for: languages) {
            do throws(TemplateProblems) {
                compiled[key] = try TemplateSet.template(key, from: sources)
            } catch {
                problems += error.problems
            }
        }
        guard problems.isEmpty, let first = languages.first, let last = compiled[Key(.acknowledgement, first)] else {
            throw TemplateProblems(problems)
        }
        (templates, fallback, lastResort) = (compiled, first, last)
    }

    private static func template(_ key: Key, from sources: [Key: String]) throws(TemplateProblems) -> NoticeTemplate {
        guard let source = sources[key] else {
            throw TemplateProblems([TemplateProblem(template: key.path, line: nil, text: "missing")])
        }
        return try NoticeTemplate(source, for: key)
    }

    /// A ticket may be older than the settings: a language no longer served gets the desk's fallback.
    func template(_ kind: NoticeKind, in language: Language) -> NoticeTemplate {
        templates[Key(kind, language)] ?? templates[Key(kind, fallback)] ?? lastResort
    }
}
