import Desk
import LanguageID
import MailSyntax
import Testing
import TextSearch

@testable import Settings

/// Rules as they come out of the settings.
@Suite struct RuleReadingTests {
    private static func rules(_ text: String) throws -> RuleBook {
        let people = """
                agents: [{id: anna, name: Anna, address: anna@interzen.example}]
                organisations: [{id: rossi, name: Rossi, domains: [rossi.example], contracts: [gold]}]

            """
        let indented = text.split(separator: "\n").map { "    \($0)\n" }.joined()
        let settings = try Sample.load(Sample.text + people + indented)
        return try #require(settings.desks.first?.profile.rules)
    }

    private static func condition(_ text: String) throws -> RuleCondition {
        try #require(try rules("rules: [{name: r, when: {\(text)}, stop: true}]").rules.first?.condition)
    }

    @Test func withoutRulesTheBookIsEmpty() throws {
        let settings = try Sample.load(Sample.text)
        #expect(settings.desks.first?.profile.rules.isEmpty == true)
        #expect(try Self.rules("rules: []").isEmpty)
    }

    @Test func theWholeOfARule() throws {
        let book = try Self.rules(
            """
            rule_matching: first
            rules:
              - name: everything
                when: {on: any, kind: person, subject: {contains: [a, b], words: c}}
                then:
                  severity: Critical
                  product: "The Suite"
                  assign: anna
                  tags: [x, y]
                  status: pending
                  language: en
                  notify: [a@other.example, b@other.example]
                stop: true
            """
        )
        #expect(book.matching == .first)
        var action = RuleAction()
        (action.severity, action.product, action.agent) = (Severity("critical"), "The Suite", "anna")
        (action.tags, action.status, action.language) = (["x", "y"], "pending", .english)
        action.notified = ["a", "b"].map { Address(localPart: $0, domain: "other.example") }
        let rule = Rule(
            "everything",
            on: .any,
            when: .all([
                .test(.fact(.kind, ["person"])),
                .all([
                    .test(.text(.subject, [.contains("a"), .contains("b")])), .test(.text(.subject, [.word("c")])),
                ]),
            ]),
            then: action,
            stops: true
        )
        #expect(book.rules == [rule])
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let condition: RuleCondition
        var testDescription: String { text }

        init(_ text: String, _ condition: RuleCondition) { (self.text, self.condition) = (text, condition) }

        init(_ text: String, _ test: RuleTest) { (self.text, condition) = (text, .test(test)) }
    }

    @Test(
        "Conditions",
        arguments: [
            Case("on: reply", .always),
            Case("mailbox: support", .fact(.mailbox, ["support"])),
            Case("organisation: [rossi, none]", .fact(.organisation, ["rossi", "none"])),
            Case("contract: gold", .fact(.contract, ["gold"])),
            Case("language: [other, und]", .fact(.language, ["other", "und"])),
            Case("on: reply, severity: MINOR", .fact(.severity, ["minor"])),
            Case("on: reply, status: Waiting_On_Customer", .fact(.status, ["waiting_on_customer"])),
            Case("domain: [\"*.Example.com\", b.example]", .domain(["*.example.com", "b.example"])),
            Case("recipient: \"vip@*\"", .text(.recipient, [.glob("vip@*")])),
            Case("text: [a, b]", .text(.body, [.contains("a"), .contains("b")])),
            Case("subject_or_text: {glob: \"*x\"}", .text(.subjectOrBody, [.glob("*x")])),
            Case("header: {name: List-Id, contains: n}", .text(.header("list-id"), [.contains("n")])),
            Case("header: {name: X-A, present: false}", .header("x-a", isPresent: false)),
            Case(
                "header: [{name: A, present: true}, {name: B, present: true}]",
                .any([.test(.header("a", isPresent: true)), .test(.header("b", isPresent: true))])
            ),
            Case("size: {over: 5MB, under: 6MB}", .size(over: 5_242_880, under: 6_291_456)),
            Case("attachments: true", .hasAttachments(true)),
            Case(
                "attachments: {name: [\"*.zip\", \"*.7z\"], over: 2}",
                .all([.test(.attachment(names: ["*.zip", "*.7z"], types: [])), .test(.attachmentCount(over: 2))])
            ),
            Case("authorised: false", .authorised(false)),
            Case("channel: email", .fact(.channel, ["email"])),
            Case(
                "not: {any: [{tag: a}, {tag: b}]}, on: any",
                .not(.any([.test(.fact(.tag, ["a"])), .test(.fact(.tag, ["b"]))]))
            ),
        ]
    )
    func conditions(example: Case) throws {
        #expect(try Self.condition(example.text) == example.condition)
    }

    @Test(
        "Endings",
        arguments: [
            ("quarantine", RuleAction.Ending.quarantine("x")), ("ignore", .ignore("x")), ("close", .close("x")),
        ]
    )
    func ending(key: String, ending: RuleAction.Ending) throws {
        #expect(try Self.rules("rules: [{name: r, then: {\(key): x}}]").rules.first?.action.ending == ending)
    }

    @Test func patternsAreReadAsTheyStand() throws {
        let pattern = TextCondition.pattern(try TextPattern("a\\d+"))
        #expect(try Self.condition("subject: {matches: 'a\\d+'}") == .test(.text(.subject, [pattern])))
    }

    @Test func tooManyRulesAndTooManyValues() {
        let many = (0...RuleBook.mostRules).map { "{name: r\($0), stop: true}" }.joined(separator: ", ")
        #expect(Sample.problems(Sample.text + "    rules: [\(many)]\n") == ["15:12: \"rules\": more than 5000 rules"])
        let values = (0...RuleCondition.mostValues).map { "v\($0)" }.joined(separator: ", ")
        let rule = "{name: r, when: {subject: [\(values)]}, stop: true}"
        #expect(
            Sample.problems(Sample.text + "    rules: [\(rule)]\n") == [
                "15:30: more than 1000 values in the conditions of one rule"
            ]
        )
    }
}
