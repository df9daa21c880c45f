import MailSyntax
import Testing

@testable import Desk
@testable import TextSearch

/// Which rules act, in which order, and what the trace says of it.
struct RuleOrderTests {
    private static let three = ["a", "b", "c"].map { Rule($0, then: .tag($0)) }

    @Test func allThatMatchActInOrder() {
        #expect(RuleSample().received(at: RuleSample.desk(Self.three)).tags == ["a", "b", "c"])
    }

    @Test func theFirstAlone() {
        let decision = RuleSample().received(at: RuleSample.desk(Self.three, matching: .first))
        #expect(decision.tags == ["a"])
        #expect(decision.found("rule") == ["a: matched: always", "a: no later rule is tried"])
    }

    @Test func aRuleThatStopsIsTheLast() {
        var rules = Self.three
        rules[1].stops = true
        #expect(RuleSample().received(at: RuleSample.desk(rules)).tags == ["a", "b"])
    }

    @Test func whatDoesNotMatchStopsNothing() {
        var rules = Self.three
        rules[1].stops = true
        rules[1].condition = .subject("altro")
        #expect(RuleSample().received(at: RuleSample.desk(rules)).tags == ["a", "c"])
    }

    @Test(
        "Occasions",
        arguments: [(Rule.Occasion.new, [true, false]), (.reply, [false, true]), (.any, [true, true])]
    )
    func occasion(occasion: Rule.Occasion, expected: [Bool]) {
        let desk = RuleSample.desk([Rule("r", on: occasion, then: .tag("r"))])
        let decisions = [RuleSample().received(at: desk), RuleSample().joined(Sample.ticket(), at: desk)]
        #expect(decisions.map { !$0.tags.isEmpty } == expected)
        #expect(decisions.map { !$0.found("rule").isEmpty } == expected, "what is not tried leaves no step")
    }

    @Test("R-T2 mail of strangers and machines on a ticket is tried against no rule")
    func otherMailOnATicket() {
        let desk = RuleSample.desk([Rule("r", on: .any, then: .ending(.ignore("no")))])
        let stranger = RuleSample(from: "eve@elsewhere.example").joined(Sample.ticket(), at: desk)
        #expect(stranger.reason == .citesTicketUnverified)
        let machine = RuleSample(fields: ["Auto-Submitted: auto-replied"]).joined(Sample.ticket(), at: desk)
        #expect(machine.reason == .automaticOnTicket)
    }

    @Test("R-T4 of a thousand rules a kept trace names the matched and the first fifty others")
    func keptTrace() {
        let rules = (1...1_000).map {
            Rule("r\($0)", when: .subject($0 % 100 == 0 ? "ferma" : "altro"), then: .tag("t\($0)"))
        }
        let desk = RuleSample.desk(rules)
        let decision = RuleSample().received(at: desk)
        let found = decision.found("rule")
        #expect(found.count { $0.contains(": matched") } == 10)
        #expect(found.count { $0.contains(": not matched") } == 50)
        #expect(found.last == "940 more did not match")
        let whole = DeskCore(desk: desk, tracesEveryRule: true).decide(
            .receive(RuleSample().mail(at: desk)),
            by: .customer(nil),
            given: Facts(now: Sample.now)
        )
        #expect(whole.found("rule").count == 1_000)
    }

    @Test("R-L5 what cannot be decided counts as not matched, also where it is denied, and is shown")
    func undecided() throws {
        let condition = RuleCondition.test(.text(.body, [.pattern(try TextPattern("[ab]+c"))]))
        let desk = RuleSample.desk([
            Rule("plain", when: condition, then: .ending(.ignore("x"))),
            Rule("denied", when: .not(condition), then: .tag("denied")),
            Rule("either", when: .any([condition, .fact(.kind, "person")]), then: .tag("either")),
            Rule("both", when: .all([condition, .fact(.kind, "automatic")]), then: .tag("both")),
        ])
        var mail = RuleSample().mail(at: desk)
        mail.reading.evidence?.answers = desk.rules.search.answers(in: ["text": ["c ababab"]], allowance: 0)
        let facts = Facts(now: Sample.now)
        let decision = DeskCore(desk: desk).decide(.receive(mail), by: .customer(nil), given: facts)
        #expect(decision.tags == ["either", TicketTag.ruleUndecided])
        #expect(decision.change?.events.last { $0.kind == .tagged(TicketTag.ruleUndecided) }?.actor == "system")
        let undecided = "undecided, so not matched: text took too long to search"
        #expect(
            decision.found("rule") == [
                "plain: \(undecided)", "denied: \(undecided)", "either: matched: kind is person",
                "both: not matched: kind is person",
            ]
        )
    }
}
