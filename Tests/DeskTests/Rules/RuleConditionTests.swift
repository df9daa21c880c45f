import CivilTime
import Desk
import MailSyntax
import ServiceLevels
import Testing
import TextSearch

/// Each condition of rules on a mail that meets it and on one that does not.
struct RuleConditionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let condition: RuleCondition
        var mail = RuleSample()
        var matches = true
        /// Of the trace, behind the name and the verdict.
        var because: String?

        init(
            _ name: String,
            _ condition: RuleCondition,
            _ mail: RuleSample = RuleSample(),
            matches: Bool = true,
            because: String? = nil
        ) {
            (testDescription, self.condition, self.mail) = (name, condition, mail)
            (self.matches, self.because) = (matches, because)
        }
    }

    private static func pattern(_ source: String) -> TextCondition {
        (try? TextPattern(source)).map { .pattern($0) } ?? .contains("\u{0}")
    }

    private static let newsletter = RuleSample(fields: ["List-Id: News of <news.partner.example>"])
    private static let quoting = RuleSample(
        text: "Va bene cosi.\r\n\r\nOn Mon, 3 Aug 2026 at 10:00, Support wrote:\r\n> il router bloccante"
    )
    private static let attached = RuleSample(
        fields: ["MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b"],
        text: """
            --b\r
            Content-Type: text/plain\r
            \r
            Buongiorno, ecco i file che avete chiesto per la stampante.\r
            --b\r
            Content-Type: application/zip\r
            Content-Disposition: attachment; filename="log.zip"\r
            \r
            x\r
            --b\r
            Content-Type: image/png\r
            Content-Disposition: attachment; filename="foto.png"\r
            \r
            x\r
            --b--
            """
    )

    @Test(
        "R-T4, 36: the trace says which condition held and which did not",
        arguments: [
            Case("always", .always, because: "always"),
            Case("the desk", .fact(.desk, "other", "interzen"), because: "desk is interzen"),
            Case("another mailbox", .fact(.mailbox, "sales"), matches: false, because: "mailbox is support"),
            Case(
                "a recipient",
                .test(.text(.recipient, [.glob("support@*")])),
                because: "recipient is like \"support@*\""
            ),
            Case(
                "a recipient known by delivery alone",
                .test(.text(.recipient, [.glob("*+vip@desk.example")])),
                RuleSample(fields: ["Delivered-To: support+vip@desk.example"])
            ),
            Case("another recipient", .test(.text(.recipient, [.glob("sales@*")])), matches: false),
            Case("a sender", .test(.text(.sender, [.glob("ANNA@*")]))),
            Case(
                "a sender whose name is an address",
                .test(.text(.sender, [.glob("boss@*")])),
                RuleSample(from: "\"boss@desk.example\" <eve@elsewhere.example>"),
                matches: false,
                because: "sender has not \"boss@*\""
            ),
            Case("a domain", .test(.domain(["customer.example"]))),
            Case("a domain lies not under itself", .test(.domain(["*.customer.example"])), matches: false),
            Case(
                "whatever lies under a domain",
                .test(.domain(["*.customer.example"])),
                RuleSample(from: "a@Mail.Customer.Example"),
                because: "the domain is mail.customer.example"
            ),
            Case("a domain that ends alike", .test(.domain(["omer.example"])), matches: false),
            Case("an organisation", .fact(.organisation, "customer"), because: "organisation is customer"),
            Case("any organisation", .fact(.organisation, "any")),
            Case("no organisation", .fact(.organisation, "none"), matches: false),
            Case(
                "a sender nobody knows",
                .fact(.organisation, "none"),
                RuleSample(from: "eve@elsewhere.example"),
                because: "organisation is unknown"
            ),
            Case(
                "P-1: everybody of an organisation without a list speaks for it",
                .test(.authorised(true)),
                because: "the sender is authorised"
            ),
            Case("a stranger does not", .test(.authorised(true)), RuleSample(from: "e@x.example"), matches: false),
            Case("no contract", .fact(.contract, "on_call"), matches: false),
            Case("the subject contains", .subject("PANTE ferma"), because: "subject contains \"PANTE ferma\""),
            Case(
                "words",
                .test(.text(.subject, [.word("pante")])),
                matches: false,
                because: "subject has not \"pante\""
            ),
            Case(
                "of several the first that is there",
                .test(.text(.subject, [.word("rotta"), .word("ferma")])),
                because: "subject has the word \"ferma\""
            ),
            Case("a glob is the whole", .test(.text(.subject, [.glob("stampante")])), matches: false),
            Case("a pattern", .test(.text(.body, [pattern("second[oa] +piano")]))),
            Case(
                "subject or text, by the text",
                .test(.text(.subjectOrBody, [.word("aiutarci")])),
                because: "text has the word \"aiutarci\""
            ),
            Case("what is quoted is not new", .test(.text(.body, [.word("bloccante")])), quoting, matches: false),
            Case("a header field", .test(.text(.header("list-id"), [.glob("*news*")])), newsletter),
            Case(
                "a field that is there",
                .test(.header("list-id", isPresent: true)),
                newsletter,
                because: "it has list-id"
            ),
            Case("a field that is not", .test(.header("list-id", isPresent: false))),
            Case("a kind", .fact(.kind, "automatic"), newsletter, because: "kind is automatic"),
            Case("another kind", .fact(.kind, "automatic"), matches: false, because: "kind is person"),
            Case("a language", .fact(.language, "it")),
            Case(
                "an unknown language",
                .fact(.language, "und"),
                RuleSample(subject: "", text: "123 456")
            ),
            Case("a size", .test(.size(over: 100, under: 10_000))),
            Case("a size beyond", .test(.size(over: 10_000, under: nil)), matches: false),
            Case("no attachments", .test(.hasAttachments(false))),
            Case("attachments", .test(.hasAttachments(true)), attached, because: "it has 2 attachments"),
            Case("more than one", .test(.attachmentCount(over: 1)), attached),
            Case("by name", .test(.attachment(names: ["*.ZIP"], types: [])), attached),
            Case("by type", .test(.attachment(names: [], types: ["image/*"])), attached),
            Case("name and type of one", .test(.attachment(names: ["*.png"], types: ["image/*"])), attached),
            Case(
                "not the name of one and the type of another",
                .test(.attachment(names: ["*.zip"], types: ["image/*"])),
                attached,
                matches: false,
                because: "no attachment is like it"
            ),
            Case("the channel", .fact(.channel, "email")),
            Case(
                "all",
                .all([.fact(.kind, "person"), .subject("ferma")]),
                because: "kind is person; subject contains \"ferma\""
            ),
            Case("any", .any([.fact(.kind, "automatic"), .subject("ferma")]), because: "subject contains \"ferma\""),
            Case(
                "none of several",
                .any([.fact(.kind, "automatic"), .subject("rotta")]),
                matches: false,
                because: "none of 2, the first: kind is person"
            ),
            Case("not", .not(.fact(.kind, "automatic")), because: "not: kind is person"),
            Case("not what is", .not(.fact(.kind, "person")), matches: false, because: "kind is person"),
            Case(
                "a fact of a ticket where there is none",
                .fact(.status, "open"),
                matches: false,
                because: "there is no ticket yet"
            ),
        ]
    )
    func condition(example: Case) {
        let desk = RuleSample.desk([Rule("R", when: example.condition, then: .tag("yes"))])
        let decision = example.mail.received(at: desk)
        #expect(decision.tags == (example.matches ? ["yes"] : []))
        let verdict = "R: \(example.matches ? "" : "not ")matched: "
        let found = decision.found("rule")
        #expect(found.count == 1 && found[0].hasPrefix(verdict), "\(found)")
        if let because = example.because { #expect(found == [verdict + because]) }
    }

    @Test("Calendars are asked for the instant of the mail's arrival", arguments: [(0, true), (-5 * 86_400, true)])
    func calendars(shift: Int64, isAlwaysOpen: Bool) {
        let rules = [
            Rule("always", when: .test(.calendar("always", isOpen: true)), then: .tag("open")),
            Rule("support", when: .test(.calendar("support", isOpen: true)), then: .tag("support")),
            Rule("shut", when: .test(.calendar("support", isOpen: false)), then: .tag("shut")),
            Rule("unknown", when: .test(.calendar("other", isOpen: false)), then: .tag("other")),
        ]
        let desk = RuleSample.desk(rules, of: Policies.patient)
        var mail = RuleSample().mail(at: desk)
        mail.receivedAt = Sample.now.advanced(bySeconds: shift)
        let day = CivilDateTime(mail.receivedAt)
        let isWeekend = [0, 6].contains((Int(mail.receivedAt.seconds / 86_400) + 4) % 7)
        let facts = Facts(now: Sample.now)
        let decision = DeskCore(desk: desk).decide(.receive(mail), by: .customer(nil), given: facts)
        #expect(decision.tags == ["open", isWeekend ? "shut" : "support"], "\(day)")
    }

    @Test("Replies are asked about their ticket", arguments: ["severity", "status", "tag"])
    func ticket(of fact: String) throws {
        let values = ["severity": "minor", "status": "pending", "tag": "vip"]
        let value = try #require(values[fact])
        let fact = try #require(RuleFact(rawValue: fact))
        var ticket = Sample.ticket(.pending)
        ticket.tags = ["vip"]
        let desk = RuleSample.desk([
            Rule("right", on: .reply, when: .test(.fact(fact, ["x", value])), then: .tag("right")),
            Rule("wrong", on: .reply, when: .test(.fact(fact, ["y"])), then: .tag("wrong")),
        ])
        #expect(RuleSample().joined(ticket, at: desk).tags == ["right"])
    }

    @Test func aDeskWithoutRulesReadsNothingForThem() {
        #expect(MailReading(RuleSample().bytes, at: Sample.desk()).evidence == nil)
    }
}
