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
            "Subject: {{thread}}\n\nText",
            "Subject: {{subject}} [{{ thread }}]\r\n\r\n{{! a comment }}{{^text}}none{{/text}}\r\n",
            "\u{feff}Subject: {{thread}}\n\n{{#text}}{{#desk}}{{text}}{{/desk}}{{/text}} { } {a} }}",
        ]
    )
    func good(source: String) {
        #expect(problems(source) == [])
    }

    @Test(
        "R-N12, 110: bad templates, each with its place and its problem",
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
                ["en/closure.txt:1: the subject lacks {{thread}}, by which replies find their ticket"]
            ),
            (
                "Subject: [{{ticket}}] {{subject}}\n\nText",
                [
                    "en/closure.txt:1: the subject lacks {{thread}}, by which replies find their ticket; "
                        + "put it in place of {{ticket}}"
                ]
            ),
            (
                "Subject: {{thread}}\nText\nText",
                ["en/closure.txt:2: an empty line must part the subject from the text"]
            ),
            (
                "Subject: {{thread}}\n\n{{tickt}}",
                [
                    "en/closure.txt:3: unknown placeholder \"tickt\" (one of: ticket, thread, subject, severity, desk, agent, "
                        + "response_due, resolution_due, zone, phone, hours, text, deadline, reopenable)"
                ]
            ),
            ("Subject: {{thread}}{{#text}}{{/text}}\n\nText", ["en/closure.txt:1: a section in the subject"]),
            (
                "Subject: {{thread}}\n\n{{{subject}}}",
                ["en/closure.txt:3: \"{{{subject}}\" is neither a placeholder nor a section nor a comment"]
            ),
            (
                "Subject: {{thread}}\n\n\n{{> other}}",
                ["en/closure.txt:4: \"{{> other}}\" is neither a placeholder nor a section nor a comment"]
            ),
            (
                "Subject: {{thread}}\n\n{{=<% %>=}}",
                ["en/closure.txt:3: \"{{=<% %>=}}\" is neither a placeholder nor a section nor a comment"]
            ),
            (
                "Subject: {{thread}}\n\n{{uppercased(subject)}}",
                ["en/closure.txt:3: \"{{uppercased(subject)}}\" is neither a placeholder nor a section nor a comment"]
            ),
            (
                "Subject: {{thread}}\n\n{{subject\n}}",
                ["en/closure.txt:3: \"{{\" without \"}}\" on the same line"]
            ),
            (
                "Subject: {{thread}}\n\n{{#reopenable}}{{reopenable}}{{/reopenable}}",
                [
                    "en/closure.txt:3: \"reopenable\" has no words of its own, "
                        + "only a section {{#reopenable}}…{{/reopenable}}"
                ]
            ),
            ("Subject: {{thread}}\n\n{{#text}}\nText", ["en/closure.txt:3: section \"text\" is never closed"]),
            (
                "Subject: {{thread}}\n\n{{#text}}{{/desk}}\n{{/text}}",
                [
                    "en/closure.txt:3: \"{{/desk}}\" closes a section that is not open",
                    "en/closure.txt:4: \"{{/text}}\" closes a section that is not open",
                ]
            ),
            ("Subject: {{thread}}\n\na\u{0}b", ["en/closure.txt:3: control character"]),
            (
                "Subject: {{thread}}\n\n" + String(repeating: "x", count: 70_000),
                ["en/closure.txt: larger than 65536 bytes"]
            ),
        ]
    )
    func bad(source: String, expected: [String]) {
        #expect(problems(source) == expected)
    }

    @Test(
        "What a kind never has is unknown in its templates",
        arguments: [
            (NoticeKind.acknowledgement, "text"), (.reply, "requester"), (.solved, "maintenance_start"),
            (.warning, "text"), (.breach, "phone"), (.fixApplied, "deadline"),
        ]
    )
    func foreignPlaceholder(kind: NoticeKind, name: String) {
        let found = problems("Subject: {{\(kind.audience == .customer ? "thread" : "ticket")}}\n\n{{\(name)}}", kind)
        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.hasPrefix("en/\(kind.rawValue).txt:3: unknown placeholder \"\(name)\"") })
    }

    @Test("Notices to staff bear the number alone", arguments: NoticeKind.allCases.filter { $0.audience == .staff })
    func staffSubject(kind: NoticeKind) {
        #expect(problems("Subject: {{ticket}}\n\nText", kind) == [])
        let found = problems("Subject: {{thread}}\n\nText", kind)
        #expect(found.first?.contains(":1: unknown placeholder \"thread\"") == true)
        #expect(found.last?.hasSuffix("the subject lacks {{ticket}}, by which people find the ticket") == true)
    }

    @Test func depthIsBounded() {
        let source = "Subject: {{thread}}\n\n" + String(repeating: "{{#text}}", count: 7_000)
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
        let problems = error?.problems.map(\.description) ?? []
        #expect(problems.count == 2 * NoticeKind.allCases.count)
        #expect(problems.contains("it/acknowledgement.txt: missing"))
        #expect(problems.contains("it/closure.txt:1: the subject lacks {{thread}}, by which replies find their ticket"))
        #expect(problems.contains("en/status_report.txt: missing"))
    }

    private func set(_ files: [String], _ languages: [Language]) throws(TemplateProblems) -> TemplateSet {
        var sources = BuiltInTemplates.sources
        for file in files {
            let parts = file.split(separator: "/").map(String.init)
            let key = try TemplateSet.Key(fileName: parts[1], parts[0] == "it" ? .italian : .english)
            sources[key] = "Subject: [{{thread}}]\n\n\(file)\n"
        }
        return try TemplateSet(sources: sources, languages: languages)
    }

    @Test func aVariantIsFoundOrTheUsualOne() throws {
        let files = ["it/acknowledgement.vip.txt", "en/acknowledgement.vip.txt", "en/acknowledgement.txt"]
        let templates = try set(files, [.italian, .english])
        #expect(templates.variants(of: .acknowledgement) == ["vip"])
        #expect(templates.variants(of: .closure) == [])
        let composer = NoticeComposer(desk: Fixtures.desk, templates: templates)
        var notice = Fixtures.notice(.acknowledgement, .italian)
        notice.variant = "vip"
        #expect(composer.mail(notice, messageID: Fixtures.messageID).text == "it/acknowledgement.vip.txt\n")
        notice.language = .english
        #expect(composer.mail(notice, messageID: Fixtures.messageID).text == "en/acknowledgement.vip.txt\n")
        notice.variant = "gone"
        #expect(composer.mail(notice, messageID: Fixtures.messageID).text == "en/acknowledgement.txt\n")
        notice.kind = .closure
        notice.variant = "vip"
        #expect(composer.mail(notice, messageID: Fixtures.messageID).text.contains("has been closed"))
    }

    @Test func aVariantOfALanguageThatIsNotServedIsPassedOver() throws {
        let templates = try set(["it/acknowledgement.vip.txt"], [.english])
        #expect(templates.variants(of: .acknowledgement) == [])
    }

    @Test(
        "A variant is there in all of the desk's languages, and in order",
        arguments: [
            (["it/acknowledgement.vip.txt"], ["en/acknowledgement.vip.txt: missing"]),
            (
                ["en/acknowledgement.b.txt", "it/acknowledgement.a.txt"],
                ["en/acknowledgement.a.txt: missing", "it/acknowledgement.b.txt: missing"]
            ),
        ]
    )
    func missingVariant(files: [String], expected: [String]) {
        let error = #expect(throws: TemplateProblems.self) { try set(files, [.italian, .english]) }
        #expect(error?.problems.map(\.description) == expected)
    }

    @Test("A bad variant is refused like any template")
    func badVariant() {
        var sources = BuiltInTemplates.sources
        sources[TemplateSet.Key(.acknowledgement, .english, variant: "vip")] = "Subject: [{{ticket}}]\n\n{{text}}"
        let error = #expect(throws: TemplateProblems.self) { try TemplateSet(sources: sources, languages: [.english]) }
        #expect(error?.problems.map(\.template) == Array(repeating: "en/acknowledgement.vip.txt", count: 2))
    }

    @Test(
        "Names of files",
        arguments: [
            ("closure.txt", nil), ("acknowledgement.vip.txt", nil), ("acknowledgement.a-1.txt", nil),
            ("acknowledgement.\(String(repeating: "x", count: 40)).txt", nil),
            ("acknowledgement.\(String(repeating: "x", count: 41)).txt", "the name of a variant has 1 to 40"),
            ("acknowledgement.VIP.txt", "the name of a variant has"),
            ("acknowledgement..txt", "the name of a variant has"),
            ("acknowledgement.è.txt", "the name of a variant has"), ("closure.vip.txt", "only an acknowledgement has"),
            ("acknowledgment.vip.txt", "no notice has this name (one of: acknowledgement, "),
            ("acknowledgement.a.b.txt", "no notice has this name"), ("acknowledgement", "no notice has this name"),
            (".txt", "no notice has this name"), ("", "no notice has this name"),
        ]
    )
    func fileName(name: String, problem: String?) {
        do {
            let key = try TemplateSet.Key(fileName: name, .italian)
            #expect(problem == nil)
            #expect(key.path == "it/\(name)")
        } catch {
            #expect(error.description.hasPrefix("it/\(name): \(problem ?? "")"))
            #expect(problem != nil)
        }
    }

    @Test func aDeskWithoutLanguages() {
        #expect(throws: TemplateProblems.self) { try TemplateSet(sources: BuiltInTemplates.sources, languages: []) }
    }

    @Test("Every placeholder has a value when every fact is there", arguments: NoticeKind.allCases)
    func everyPlaceholderGetsItsValue(kind: NoticeKind) throws {
        for placeholder in Placeholder.known(in: kind) {
            let name = placeholder.rawValue
            let body = placeholder.isSection ? "{{#\(name)}}shown{{/\(name)}}" : "{{\(name)}}"
            let key = kind.audience == .customer ? "thread" : "ticket"
            let template = try NoticeTemplate("Subject: {{\(key)}}\n\n\(body)", for: TemplateSet.Key(kind, .english))
            let texts = Fixtures.late(kind).map { template.text(Fixtures.facts($0)).plain }
            #expect(texts.contains { !$0.isEmpty }, "\(name)")
        }
    }
}
