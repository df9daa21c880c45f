import CivilTime
import Desk
import MailSyntax
import ServiceLevels
import Testing

/// Mails that rules hold or ignore.
struct RuleSettingAsideTests {
    private static let hold = RuleAction.ending(.quarantine("nobody knows the sender"))
    private static let ignore = RuleAction.ending(.ignore("newsletter"))

    @Test("R-O3 what a rule sets aside says which rule and why", arguments: [hold, ignore])
    func cause(action: RuleAction) {
        let decision = RuleSample().received(
            at: RuleSample.desk([Rule("before", then: .tag("t")), Rule("R", then: action)])
        )
        #expect(decision.change == nil)
        let isHeld = action == Self.hold
        #expect(decision.verdict == .mail(isHeld ? .quarantined : .ignored))
        #expect(decision.reason == (isHeld ? .heldByRule : .ignoredByRule))
        #expect(decision.cause == "rule \"R\": \(isHeld ? "nobody knows the sender" : "newsletter")")
        #expect(decision.found("rule").contains("R: matched: always"))
    }

    @Test("R-L5 an operator's release decides without such rules", arguments: [hold, ignore])
    func released(action: RuleAction) {
        let desk = RuleSample.desk([Rule("R", on: .any, then: action), Rule("later", on: .any, then: .tag("t"))])
        let opened = RuleSample().received(at: desk, isReleased: true)
        #expect(opened.verdict == .mail(.opened))
        #expect(opened.tags == ["t"])
        #expect(opened.found("rule").first == "R: passed over: an operator released the mail")
        #expect(RuleSample().joined(Sample.ticket(), at: desk, isReleased: true).verdict == .mail(.followed))
    }

    @Test(
        "A reply is set aside by rules for replies alone",
        arguments: [(Rule.Occasion.new, Outcome.followed), (.reply, .quarantined), (.any, .quarantined)]
    )
    func reply(occasion: Rule.Occasion, outcome: Outcome) {
        let desk = RuleSample.desk([Rule("R", on: occasion, then: Self.hold)])
        #expect(RuleSample().joined(Sample.ticket(), at: desk).verdict == .mail(outcome))
    }

    @Test("What goes on with a closed ticket is no stranger's", arguments: [Rule.Occasion.new, .any])
    func continuation(occasion: Rule.Occasion) {
        let desk = RuleSample.desk(
            [Rule("R", on: occasion, then: Self.hold), Rule("S", then: .tag("t"))],
            of: Policies.patient
        )
        var ticket = Sample.ticket(.closed)
        ticket.policy = Policies.digest
        let closing = TicketEvent(
            at: Sample.now.advanced(bySeconds: -86_400),
            by: .agent("bea"),
            .statusChanged(from: TicketStatus(.open), to: TicketStatus(.closed))
        )
        var facts = Sample.facts(citing: ticket)
        facts.history = [closing]
        facts.cited[0].history = [closing]
        let mail = RuleSample().mail(at: desk)
        let decision = DeskCore(desk: desk).decide(.receive(mail), by: .customer(nil), given: facts)
        #expect(decision.verdict == .mail(occasion == .new ? .opened : .quarantined))
        if occasion == .new { #expect(decision.tags == ["t"]) }
    }

    @Test func noRuleIsAskedOfWhatOpensNoTicket() {
        let desk = RuleSample.desk([Rule("R", on: .any, then: Self.hold)])
        #expect(RuleSample(fields: ["Auto-Submitted: auto-replied"]).received(at: desk).verdict == .mail(.noted))
    }
}

/// What rules for replies do to a ticket.
struct RuleReplyTests {
    @Test func actionsOnTheTicket() {
        let action = RuleAction { ($0.severity, $0.tags, $0.agent) = (Severity("critical"), ["again"], "leo") }
        let desk = RuleSample.desk([Rule("R", on: .reply, then: action)])
        let decision = RuleSample().joined(Sample.ticket(.waitingOnCustomer), at: desk)
        #expect(
            decision.ofRules.map(\.kind) == [
                .severitySuggested(Severity("critical")), .assigned(to: "leo"), .tagged("again"),
            ]
        )
        #expect(decision.kinds.first == .mailJoined(mail: MailID(7), standing: .participant))
    }

    @Test func theTicketIsSeenAsItWasBeforeTheReply() {
        let desk = RuleSample.desk([Rule("R", on: .reply, when: .fact(.status, "solved"), then: .tag("back"))])
        let decision = RuleSample().joined(Sample.ticket(.solved), at: desk)
        #expect(decision.tags == ["back"])
    }

    @Test("S-31 thanks change nothing but tags")
    func thanks() {
        let action = RuleAction { ($0.status, $0.tags) = ("pending", ["nice"]) }
        let desk = RuleSample.desk([Rule("R", on: .reply, then: action)], of: Policies.patient)
        var ticket = Sample.ticket(.solved)
        ticket.policy = Policies.digest
        var sample = RuleSample(fields: ["In-Reply-To: <ack@desk.example>"])
        sample.text = "Grazie mille!"
        let decision = sample.joined(ticket, at: desk)
        #expect(decision.reason == .thanks)
        #expect(decision.ofRules.map(\.kind) == [.tagged("nice")])
    }
}
