import Desk
import MailSyntax
import ServiceLevels
import Testing

/// Whom rules have told, and in which words.
struct RuleNoticeTests {
    private static let oncall = Address(localPart: "oncall", domain: "other.example")

    private static func telling(_ addresses: Address..., on occasion: Rule.Occasion = .new) -> Rule {
        Rule("R", on: occasion, then: RuleAction { $0.notified = addresses })
    }

    @Test func somebodyIsToldOfANewTicket() throws {
        let tagging = Rule("A", then: RuleAction { $0.agent = "bea" })
        let desk = RuleSample.desk([tagging, Self.telling(Self.oncall)], of: Policies.patient)
        let notices = try #require(RuleSample().received(at: desk).change).notices
        #expect(notices.map(\.kind) == [.acknowledgement, .notification])
        let notice = try #require(notices.last)
        #expect(notice.recipient.address == Self.oncall)
        #expect(notice.rule == "R" && notice.agent == "Bea" && notice.requester == Sample.anna)
        #expect(notice.promises == notices.first?.promises && notice.promises.response != nil)
    }

    @Test func ofAMachinesMailToo() throws {
        let desk = RuleSample.desk([Self.telling(Self.oncall)])
        let decision = RuleSample(fields: ["Precedence: bulk"]).received(at: desk)
        #expect(decision.change?.notices.map(\.kind) == [.notification])
    }

    @Test func twoRulesTellOneAddressOnce() {
        let desk = RuleSample.desk([Self.telling(Self.oncall), Self.telling(Self.oncall)])
        let kinds = RuleSample().received(at: desk).change?.notices.map(\.kind)
        #expect(kinds == [.acknowledgement, .notification])
    }

    @Test("R-O4, R-O2, 53: never an address of ours, nor beyond the desk's budget")
    func withheld() {
        let desk = RuleSample.desk([Self.telling(Sample.support, Self.oncall)])
        #expect(RuleSample().received(at: desk).withheld == [.ownAddress])
        var facts = Facts(now: Sample.now)
        facts.restraint.sent.byDeskInHour = desk.budgets.perDeskHour
        let mail = RuleSample().mail(at: desk)
        let decision = DeskCore(desk: desk).decide(.receive(mail), by: .customer(nil), given: facts)
        #expect(decision.withheld == [.deskBudget, .ownAddress, .deskBudget])
        #expect(decision.change?.notices.isEmpty == true)
    }

    @Test func ofAReply() throws {
        let desk = RuleSample.desk([Self.telling(Self.oncall, on: .reply)])
        let decision = RuleSample().joined(Sample.ticket(.waitingOnCustomer), at: desk)
        let notice = try #require(decision.change?.notices.first)
        #expect(notice.kind == .notification && notice.rule == "R")
        #expect(notice.requester == Sample.anna)
    }

    @Test func theLastRuleChoosesTheWords() {
        let rules = ["night", "reseller"].map { name in Rule(name, then: RuleAction { $0.template = name }) }
        let notices = RuleSample().received(at: RuleSample.desk(rules)).change?.notices
        #expect(notices?.map(\.variant) == ["reseller"])
    }
}
