import Desk
import LanguageID
import Mustache

/// A template that passed the lint, ready to fill in.
struct NoticeTemplate: Sendable {
    let language: Language
    private let subject: MustacheTemplate
    private let text: MustacheTemplate

    /// Values go in as they are: it is plain text, where `&` is no `&amp;`.
    private static let asPlainText = "{{% CONTENT_TYPE:TEXT}}\n"

    /// Line ends may be CRLF, and the file may begin with a byte order mark.
    init(_ source: String, for key: TemplateSet.Key) throws(TemplateProblems) {
        let source = NoticeTemplate.normalised(source)
        let problems = TemplateLint.problems(of: source, for: key)
        guard problems.isEmpty else { throw TemplateProblems(problems) }
        let head = source.prefix { $0 != "\n" }
        let body = source[head.endIndex...].dropFirst(2)
        language = key.language
        subject = try NoticeTemplate.compiled(head.dropFirst("Subject: ".count), key)
        text = try NoticeTemplate.compiled(body, key)
    }

    func subject(_ facts: NoticeFacts) -> String { RenderedText(marked: subject.render(facts)).plain }

    func text(_ facts: NoticeFacts) -> RenderedText { RenderedText(marked: text.render(facts)) }

    private static func normalised(_ source: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in source.unicodeScalars where scalar != "\r" { scalars.append(scalar) }
        if scalars.first == "\u{feff}" { scalars.removeFirst() }
        return String(scalars)
    }

    private static func compiled(
        _ source: Substring,
        _ key: TemplateSet.Key
    ) throws(TemplateProblems) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: asPlainText + source)
        } catch {
            throw TemplateProblems([TemplateProblem(template: key.path, line: nil, text: "not a template: \(error)")])
        }
    }
}
