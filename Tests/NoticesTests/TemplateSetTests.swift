import Desk
import LanguageID
import MailSyntax
import Testing

@testable import Notices

/// A template that would fail when a notice is due is refused before the daemon starts.
struct TemplateSetTests {
    /// What is wrong with `source` as the only bad one among good templates.
    private func problems(_ source: String, _ kind: NoticeKind = .closure) -> [String] {
        var sources = BuiltInTemplates.sources
        sources[TemplateSet.Key(kind, .english)] = source
        do {
            _ = try TemplateSet(sources: sources, languages: [.english])
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    @Test(
        "Good templates",
        arguments: [
            "Subject: {{ticket}}\n\nText",
            "Subject: {{subject}} [{{ ticket }}]\r\n\r\n{{! a comment }}{{^text}}none{{/text}}\r\n",
            "\u{feff}Subject: {{ticket}}\n\n{{#text}}{{#desk}}{{text}}{{/desk}}{{/text}} { } {a} }}",
        ]
    )
    func good(source: String) {
        #expect(problems(source) == [])
    }

    @Test(
        "Bad templates, each with its place and its problem",
        arguments: [
            (
                "",
                [
                    "en/closure.txt:1: the first line must begin with \"Subject: \"",
                    "en/closure.txt:2: an empty line must part the subject from the text",
                    "en/closure.txt: there is no text below the subject",
                ]
            ),
            (
                "Subject: Ticket\n\nText",
                ["en/closure.txt:1: the subject lacks {{ticket}}, by which replies find their ticket"]
            ),
            (
                "Subject: {{ticket}}\nText\nText",
                ["en/closure.txt:2: an empty line must part the subject from the text"]
            ),
            (
                "Subject: {{ticket}}\n\n{{tickt}}",
                ["en/closure.txt:3: unknown placeholder \"tickt\" (one of: ticket, subject, severity, desk, text)"]
            ),
            ("Subject: {{ticket}}{{#text}}{{/text}}\n\nText", ["en/closure.txt:1: a section in the subject"]),
            (
                "Subject: {{ticket}}\n\n{{{subject}}}",
                ["en/closure.txt:3: \"{{{subject}}\" is neither a placeholder nor a section nor a comment"]
            ),
            (
                "Subject: {{ticket}}\n\n\n{{> other}}",
                ["en/closure.txt:4: \"{{> other}}\" is neither a placeholder nor a section nor a comment"]
            ),
            (
                "Subject: {{ticket}}\n\n{{=<% %>=}}",
                ["en/closure.txt:3: \"{{=<% %>=}}\" is neither a placeholder nor a section nor a comment"]
            ),
            (
                "Subject: {{ticket}}\n\n{{uppercased(subject)}}",
                ["en/closure.txt:3: \"{{uppercased(subject)}}\" is neither a placeholder nor a section nor a comment"]
            ),
            (
                "Subject: {{ticket}}\n\n{{subject\n}}",
                ["en/closure.txt:3: \"{{\" without \"}}\" on the same line"]
            ),
            ("Subject: {{ticket}}\n\n{{#text}}\nText", ["en/closure.txt:3: section \"text\" is never closed"]),
            (
                "Subject: {{ticket}}\n\n{{#text}}{{/desk}}\n{{/text}}",
                [
                    "en/closure.txt:3: \"{{/desk}}\" closes a section that is not open",
                    "en/closure.txt:4: \"{{/text}}\" closes a section that is not open",
                ]
            ),
            ("Subject: {{ticket}}\n\na\u{0}b", ["en/closure.txt:3: control character"]),
            (
                "Subject: {{ticket}}\n\n" + String(repeating: "x", count: 70_000),
                ["en/closure.txt: larger than 65536 bytes"]
            ),
        ]
    )
    func bad(source: String, expected: [String]) {
        #expect(problems(source) == expected)
    }

    @Test func anAcknowledgementHasNoText() {
        #expect(
            problems("Subject: {{ticket}}\n\n{{text}}", .acknowledgement) == [
                "en/acknowledgement.txt:3: unknown placeholder \"text\" (one of: ticket, subject, severity, desk)"
            ]
        )
    }

    @Test func depthIsBounded() {
        let source = "Subject: {{ticket}}\n\n" + String(repeating: "{{#text}}", count: 7_000)
        #expect(problems(source).count > 1)
        #expect(problems(source).contains("en/closure.txt:3: sections nested deeper than 8"))
    }

    @Test func everythingAtOnce() {
        let error = #expect(throws: TemplateProblems.self) {
            try TemplateSet(
                sources: [TemplateSet.Key(.closure, .italian): "Subject: x\n\ny"],
                languages: [.italian, .english]
            )
        }
        #expect(
            error?.description == """
                it/acknowledgement.txt: missing
                it/closure.txt:1: the subject lacks {{ticket}}, by which replies find their ticket
                en/acknowledgement.txt: missing
                en/closure.txt: missing
                """
        )
    }

    @Test func aDeskWithoutLanguages() {
        #expect(throws: TemplateProblems.self) { try TemplateSet(sources: BuiltInTemplates.sources, languages: []) }
    }

    @Test(arguments: NoticeKind.allCases)
    func everyPlaceholderGetsItsValue(kind: NoticeKind) throws {
        for placeholder in Placeholder.known(in: kind) {
            var sources = BuiltInTemplates.sources
            sources[TemplateSet.Key(kind, .english)] = "Subject: {{ticket}}\n\n<{{\(placeholder.rawValue)}}>"
            let templates = try TemplateSet(sources: sources, languages: [.english])
            let composer = NoticeComposer(desk: Fixtures.desk, templates: templates)
            let mail = composer.mail(Fixtures.notice(kind, text: "words"), messageID: Fixtures.messageID)
            #expect(mail.text.count > 2, "\(placeholder)")
        }
    }
}
