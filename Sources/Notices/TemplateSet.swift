import Desk
import LanguageID

/// The templates of one desk, compiled: every notice kind in every language the desk speaks.
package struct TemplateSet: Sendable {
    private let acknowledgement: Translations
    private let closure: Translations

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
        guard problems.isEmpty,
            let acknowledgement = Translations(of: .acknowledgement, in: compiled, languages),
            let closure = Translations(of: .closure, in: compiled, languages)
        else { throw TemplateProblems(problems) }
        (self.acknowledgement, self.closure) = (acknowledgement, closure)
    }

    private static func template(_ key: Key, from sources: [Key: String]) throws(TemplateProblems) -> NoticeTemplate {
        guard let source = sources[key] else {
            throw TemplateProblems([TemplateProblem(template: key.path, line: nil, text: "missing")])
        }
        return try NoticeTemplate(source, for: key)
    }

    /// A ticket may be older than the settings: a language no longer served gets the desk's fallback.
    func template(_ kind: NoticeKind, in language: Language) -> NoticeTemplate {
        switch kind {
        case .acknowledgement: acknowledgement.template(in: language)
        case .closure: closure.template(in: language)
        }
    }
}

/// One notice in several languages, never none.
private struct Translations: Sendable {
    private let fallback: NoticeTemplate
    private let others: [Language: NoticeTemplate]

    init?(of kind: NoticeKind, in compiled: [TemplateSet.Key: NoticeTemplate], _ languages: [Language]) {
        let templates = languages.compactMap { compiled[TemplateSet.Key(kind, $0)] }
        guard let first = templates.first else { return nil }
        fallback = first
        others = Dictionary(templates.map { ($0.language, $0) }) { first, _ in first }
    }

    func template(in language: Language) -> NoticeTemplate { others[language] ?? fallback }
}
