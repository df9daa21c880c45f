import Desk
import MailSyntax
import Testing

@testable import Store

/// What rules do, as it stands in the database.
struct RuleTests {
    private func counter(_ bench: SQLiteBench, _ rules: [Rule]) -> Counter {
        var counter = bench.counter
        counter.judge.desk.rules = RuleBook(rules)
        return counter
    }

    private static func action(_ write: (inout RuleAction) -> Void) -> RuleAction {
        var action = RuleAction()
        write(&action)
        return action
    }

    @Test("R-L5, 109: a held mail is in quarantine with its bytes, its rule and the reason, and is let in by a retry")
    func held() async throws {
        let bench = try await SQLiteBench()
        let hold = Rule("strangers", then: Self.action { $0.ending = .quarantine("belongs to no customer") })
        let counter = counter(bench, [hold])
        let decided = try await counter.receive([Letter("a@c")])
        #expect(decided.map(\.reason) == [.heldByRule])
        let line = try #require(try bench.ledger().first)
        #expect(line.outcome == .quarantined)
        #expect(line.cause == "rule \"strangers\": belongs to no customer")
        #expect(line.hasBytes && line.from == "anna@customer.example" && line.messageID == "a@c")
        #expect(try bench.tickets().isEmpty)

        try await bench.desk.retry(line.id, at: Counter.now)
        #expect(try await counter.decide(try await counter.undecided()).map(\.outcome) == [.opened])
        #expect(try bench.ledger().map(\.cause) == [nil])
    }

    @Test("R-O3 an ignored mail stays in the ledger with its rule, and is let in by a release")
    func ignored() async throws {
        let bench = try await SQLiteBench()
        let ignore = Rule("newsletters", then: Self.action { $0.ending = .ignore("newsletter") })
        let counter = counter(bench, [ignore])
        try await counter.receive([Letter("a@c")])
        let line = try #require(try bench.ledger().first)
        #expect(line.outcome == .ignored && line.reason == .ignoredByRule)
        #expect(line.cause == "rule \"newsletters\": newsletter")
        try await bench.desk.release(line.id, at: Counter.now)
        #expect(try await counter.decide(try await counter.undecided()).map(\.outcome) == [.opened])
    }

    @Test func whatAMailSetAsideLeavesBehindIsNoTwin() async throws {
        let bench = try await SQLiteBench()
        let held = counter(bench, [Rule("hold", then: Self.action { $0.ending = .quarantine("x") })])
        try await held.receive([Letter("a@c")])
        let again = try await bench.counter.receive([Letter("a@c").delivered("Received: from mx2")], from: 2)
        #expect(again.map(\.outcome) == [.opened], "nobody has seen the first")
    }

    @Test func whatRulesSetIsInTheColumnsAndAmongTheEvents() async throws {
        let bench = try await SQLiteBench()
        let action = Self.action {
            ($0.tags, $0.severity, $0.product, $0.agent) = (["vip", "night"], Severity("critical"), "Suite", "anna")
        }
        try await counter(bench, [Rule("R", then: action)]).receive([Letter("a@c")])
        let ticket = try #require(try bench.tickets().first)
        #expect(ticket.tags == ["vip", "night"])
        #expect(ticket.product == "Suite" && ticket.owner == "anna")
        #expect(ticket.severity == Severity("minor"), "a rule only suggests what is worse")
        let actors: Int? = try bench.value("SELECT count(*) FROM ticketEvent WHERE actor = 'rule:R'")
        #expect(actors == 5)
        let suggestion: String? = try bench.value(
            "SELECT fields FROM ticketEvent WHERE code = 'severity_suggested' AND actor = 'rule:R'"
        )
        #expect(suggestion?.contains("critical") == true)
    }

    @Test func aTicketThatARuleClosesHasTheReasonBesideItsNote() async throws {
        let bench = try await SQLiteBench()
        let close = Rule("R", then: Self.action { $0.ending = .close("not for us") })
        try await counter(bench, [close]).receive([Letter("a@c")])
        #expect(try bench.tickets().map(\.status) == [TicketStatus(.closed)])
        let text: String? = try bench.value("SELECT text FROM ticketEvent WHERE code = 'noted'")
        #expect(text == "not for us")
        let others: Int? = try bench.value(
            "SELECT count(*) FROM ticketEvent WHERE code <> 'noted' AND text IS NOT NULL"
        )
        #expect(others == 0)
        #expect(try bench.outbox().isEmpty)
    }

    @Test("R-T4 the trace kept with the mail names the rules")
    func trace() async throws {
        let bench = try await SQLiteBench()
        let rules = [
            Rule("no", when: .test(.fact(.kind, ["automatic"])), then: Self.action { $0.tags = ["a"] }),
            Rule("yes", then: Self.action { $0.tags = ["b"] }),
        ]
        try await counter(bench, rules).receive([Letter("a@c")])
        let steps: String? = try bench.value("SELECT steps FROM trace")
        #expect(steps?.contains("no: not matched: kind is person") == true)
        #expect(steps?.contains("yes: matched: always") == true)
    }
}
