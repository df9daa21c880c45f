import CivilTime
import Desk
import LanguageID
import MailSyntax
import ServiceLevels
import Testing

/// What rules do to a ticket that opens.
struct RuleActionTests {
    private static let rule = "R"

    private func kinds(_ action: RuleAction, at desk: DeskProfile) -> [TicketEvent.Kind] {
        let decision = RuleSample().received(at: RuleSample.desk([Rule(Self.rule, then: action)], of: desk))
        #expect(decision.ofRules.allSatisfy { $0.actor == "rule:R" })
        return decision.ofRules.map(\.kind)
    }

    struct Severities: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let desk: DeskProfile
        let asked: [String]
        let expected: [TicketEvent.Kind]

        init(_ name: String, _ desk: DeskProfile, _ asked: [String], _ expected: [TicketEvent.Kind]) {
            (testDescription, self.desk, self.asked, self.expected) = (name, desk, asked, expected)
        }
    }

    private static func change(_ from: String, _ to: String) -> TicketEvent.Kind {
        .severityChanged(from: Severity(from), to: Severity(to))
    }

    private static func suggestion(_ code: String) -> TicketEvent.Kind { .severitySuggested(Severity(code)) }

    private static let raising = Policies.changed(Policies.strict) { $0.severityChange.byRules = .allow }

    private static let entitled: DeskProfile = {
        var desk = raising
        desk.organisations = [
            Organisation(
                id: "customer",
                name: "Customer",
                domains: ["customer.example"],
                addresses: [],
                contracts: ["on_call"]
            )
        ]
        return desk
    }()

    private static let major: DeskProfile = {
        var desk = Sample.desk()
        desk.defaultSeverity = Severity("major")
        return desk
    }()

    @Test(
        "P-9 a rule never raises a severity unless the policy lets it",
        arguments: [
            Severities("what it is already", Sample.desk(), ["minor"], []),
            Severities("worse, without a policy", Sample.desk(), ["critical"], [suggestion("critical")]),
            Severities("worse, under a policy", Policies.strict, ["critical"], [suggestion("critical")]),
            Severities("worse, where rules may", raising, ["critical"], [change("minor", "critical")]),
            Severities("milder", major, ["minor"], [change("major", "minor")]),
            Severities(
                "milder, then worse",
                major,
                ["minor", "moderate"],
                [change("major", "minor"), suggestion("moderate")]
            ),
            Severities("twice the same wish", Sample.desk(), ["major", "major"], [suggestion("major")]),
            Severities("without the contract it needs", raising, ["emergency"], [suggestion("emergency")]),
            Severities("with it", entitled, ["emergency"], [change("minor", "emergency")]),
            Severities("of another policy", Policies.strict, ["major"], []),
        ]
    )
    func severity(example: Severities) {
        let rules = example.asked.enumerated().map { Rule("R\($0.offset)", then: .severity($0.element)) }
        let decision = RuleSample().received(at: RuleSample.desk(rules, of: example.desk))
        #expect(decision.ofRules.map(\.kind) == example.expected)
        guard case .opened(_, let opened, _, _, _, _) = decision.kinds.first else {
            Issue.record("it does not open")
            return
        }
        #expect(opened == (example.desk.policies == nil ? example.desk.defaultSeverity : Severity("minor")))
    }

    @Test func theTraceSaysWhyASeverityIsOnlySuggested() {
        let desk = RuleSample.desk([Rule("R", then: .severity("emergency"))], of: Self.raising)
        let found = RuleSample().received(at: desk).found("severity")
        #expect(found.last == "emergency is suggested: it needs the contract \"on_call\", by rule R")
    }

    @Test func whatARuleLowersCountsFromTheOpening() throws {
        let desk = RuleSample.desk([Rule("R", then: .severity("critical"))], of: Self.raising)
        let decision = RuleSample().received(at: desk)
        let change = try #require(decision.change)
        let received = RuleSample().mail(at: desk).receivedAt
        #expect(decision.ofRules.map(\.at) == [received])
        #expect(
            change.schedule?.responseDue == received.advanced(bySeconds: 1_800),
            "the raise counts from the mail's arrival"
        )
        #expect(change.notices.first?.severity == Severity("critical"))
    }

    @Test func whatATicketIsAboutAndWhose() {
        guard let desk = Policies.split else { return }
        let action = RuleAction {
            ($0.category, $0.product, $0.agent, $0.tags) = ("help_desk", "Suite", "bea", ["vip", "vip", "x"])
        }
        #expect(
            kinds(action, at: desk) == [
                .categorised(as: "help_desk"), .productSet("Suite"), .assigned(to: "bea"), .tagged("vip"), .tagged("x"),
            ]
        )
    }

    @Test func aStatusThatIsOurs() {
        let pending = RuleAction { $0.status = "pending" }
        #expect(
            kinds(pending, at: Policies.patient) == [
                .statusChanged(from: TicketStatus(.open, name: "open"), to: TicketStatus(.pending, name: "pending"))
            ]
        )
        let waiting = RuleAction { $0.status = "waiting_on_customer" }
        #expect(kinds(waiting, at: Policies.patient).isEmpty)
    }

    @Test func theLanguageOfTheAnswer() {
        let desk = RuleSample.desk([Rule("R", then: RuleAction { $0.language = .english })])
        let decision = RuleSample().received(at: desk)
        #expect(decision.ofRules.map(\.kind) == [.languageSet(.english)])
        #expect(decision.change?.notices.map(\.language) == [.english])
    }

    @Test("R-O10, 64: a machine's mail changes no status and is never answered, whatever a rule says")
    func automaticMail() {
        let action = RuleAction { ($0.status, $0.ending, $0.tags) = ("pending", .close("x"), ["t"]) }
        let desk = RuleSample.desk([Rule("R", then: action)], of: Policies.patient)
        let decision = RuleSample(fields: ["Precedence: bulk"]).received(at: desk)
        #expect(decision.ofRules.map(\.kind) == [.tagged("t")])
        #expect(decision.withheld == [.notAPerson])
    }

    struct Answers: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let wanted: [String]
        let action: RuleAction
        let notices: [NoticeKind]
        let withheld: [Reason]
    }

    private static let silent = RuleAction { $0.acknowledges = false }
    private static let closing = RuleAction { ($0.ending, $0.category) = (.close("not for us"), nil) }

    @Test(
        "I-7 what the policy promises customers is told, whatever a rule says",
        arguments: [
            Answers(testDescription: "by default", wanted: [], action: silent, notices: [], withheld: [.notByRule]),
            Answers(
                testDescription: "acceptance promised",
                wanted: ["accepted"],
                action: silent,
                notices: [.acknowledgement],
                withheld: []
            ),
            Answers(testDescription: "closed", wanted: [], action: closing, notices: [], withheld: [.notByRule]),
            Answers(
                testDescription: "closed, acceptance promised",
                wanted: ["accepted"],
                action: closing,
                notices: [.acknowledgement],
                withheld: []
            ),
            Answers(
                testDescription: "closed, both promised",
                wanted: ["accepted", "closed"],
                action: closing,
                notices: [.acknowledgement, .closure],
                withheld: []
            ),
            Answers(
                testDescription: "other notices alone are promised",
                wanted: ["solved"],
                action: RuleAction(),
                notices: [],
                withheld: [.notByPolicy]
            ),
        ]
    )
    func answers(example: Answers) {
        let policy = Policies.changed(Policies.patient) { $0.notifyCustomer = example.wanted }
        let decision = RuleSample().received(at: RuleSample.desk([Rule("R", then: example.action)], of: policy))
        #expect(decision.change?.notices.map(\.kind) == example.notices)
        #expect(decision.withheld == example.withheld)
    }

    @Test func closedAtOnceWithTheReasonBesideANote() throws {
        let desk = RuleSample.desk([
            Rule("R", then: .ending(.close("not for us"))), Rule("S", then: .ending(.close("again"))),
        ])
        let decision = RuleSample().received(at: desk)
        let change = try #require(decision.change)
        let closed = TicketStatus(.closed)
        #expect(decision.ofRules.map(\.kind) == [.noted, .statusChanged(from: TicketStatus(.open), to: closed)])
        #expect(change.text == "not for us")
        #expect(change.events[change.textPlace].kind == .noted)
        #expect(decision.verdict == .mail(.opened))
    }

    @Test("I-9 where a category is wanted, a rule closes nothing without one")
    func closingWantsACategory() {
        guard let desk = Policies.split else { return }
        #expect(kinds(.ending(.close("x")), at: desk).isEmpty)
        let action = RuleAction { ($0.category, $0.ending) = ("not_accepted", .close("x")) }
        #expect(kinds(action, at: desk).contains(.resolved(as: .notAccepted)))
    }

    @Test("I-5 a third language is shown")
    func thirdLanguage() {
        let text =
            "Guten Tag, der Drucker im zweiten Stock druckt seit gestern nicht mehr, bitte helfen Sie uns schnell."
        let decision = RuleSample(subject: "Drucker", text: text).received(at: Sample.desk())
        #expect(decision.tags == [TicketTag.otherLanguage])
        #expect(RuleSample().received(at: Sample.desk()).tags.isEmpty)
    }
}
