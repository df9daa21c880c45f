import Desk
import LanguageID

/// The templates of one desk, compiled: every notice kind in every language the desk speaks, and the variants it has.
package struct TemplateSet: Sendable {
    private let templates: [Key: NoticeTemplate]
    private let fallback: Language
    /// What a look-up ends with that finds nothing; there is none, because `init` asks for every key.
    private let lastResort: NoticeTemplate

    /// Every template a desk with `languages` needs, beside variants.
    package static func keys(for languages: [Language]) -> [Key] {
        languages.flatMap { language in NoticeKind.allCases.map { Key($0, language) } }
    }

    /// `languages` are the desk's, the first its fallback. Throws every problem of every template at once, missing
    /// ones included, and those of a variant that another of the languages has; sources for other languages are passed
    /// over.
    package init(sources: [Key: String], languages: [Language]) throws(TemplateProblems) {
        var compiled: [Key: NoticeTemplate] = [:]
        var problems: [TemplateProblem] = []
        for key in TemplateSet.keys(for: languages) + TemplateSet.variants(among: sources.keys, in: languages) {
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

    /// Each variant that one of `languages` has, in all of them; in the order of their paths.
    private static func variants(among keys: some Collection<Key>, in languages: [Language]) -> [Key] {
        let own = keys.filter { $0.variant != nil && languages.contains($0.language) }
        return Set(own.flatMap { key in languages.map(key.translated) }).sorted { $0.path < $1.path }
    }

    private static func template(_ key: Key, from sources: [Key: String]) throws(TemplateProblems) -> NoticeTemplate {
        guard let source = sources[key] else {
            throw TemplateProblems([TemplateProblem(template: key.path, line: nil, text: "missing")])
        }
        return try NoticeTemplate(source, for: key)
    }

    /// The names of the variants there are of `kind`.
    package func variants(of kind: NoticeKind) -> Set<String> {
        Set(templates.keys.filter { $0.kind == kind }.compactMap(\.variant))
    }

    /// A ticket may be older than the settings: a language no longer served gets the desk's fallback, a variant that is
    /// gone the usual template.
    func template(_ kind: NoticeKind, in language: Language, variant: String? = nil) -> NoticeTemplate {
        let usual = templates[Key(kind, language)] ?? templates[Key(kind, fallback)] ?? lastResort
        guard let variant else { return usual }
        return templates[Key(kind, language, variant: variant)] ?? templates[Key(kind, fallback, variant: variant)]
            ?? usual
    }
}
