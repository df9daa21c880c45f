import CivilTime
import Desk
import LanguageID
import MailSyntax
import Testing

/// Mail that bears a machine's mark and may be a person's all the same: it gets a ticket and its promises, no answer.
struct MarkedMailTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let fields: [String]
        let withheld: Reason
    }

    private static let cases = [
        Case(
            testDescription: "redirected by a rule of Outlook's",
            fields: ["X-MS-Exchange-Inbox-Rules-Loop: anna@customer.example", "Auto-Submitted: auto-generated"],
            withheld: .notAPerson
        ),
        Case(
            testDescription: "forwarded by Microsoft's servers",
            fields: ["X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent", "Auto-Submitted: auto-generated"],
            withheld: .notAPerson
        ),
        Case(
            testDescription: "wanting no automatic answers",
            fields: ["X-Auto-Response-Suppress: All"],
            withheld: .noAnswerWanted
        ),
        Case(
            testDescription: "wanting no notes of absence",
            fields: ["X-Auto-Response-Suppress: DR, OOF, AutoReply"],
            withheld: .noAnswerWanted
        ),
        Case(testDescription: "through a list", fields: ["List-Id: <all.customer.example>"], withheld: .notAPerson),
    ]

    @Test("R-O9, 62, 63: a human-looking mail with a machine's mark opens a ticket with its promises", arguments: cases)
    func marked(mail: Case) throws {
        let decision = RuleSample(fields: mail.fields).received(at: Policies.answering)
        let change = try #require(decision.change)
        #expect(decision.verdict == .mail(.opened))
        #expect(change.schedule?.responseDue == Sample.now.advanced(bySeconds: 4 * 3_600 - 60))
        #expect(change.notices.isEmpty)
        #expect(decision.withheld == [mail.withheld])
    }

    @Test("R-O9, 63: whoever asks for no automatic answers is a person to agents")
    func personToAgents() {
        var life = Life(at: Policies.answering, opened: Sample.now, reading: Sample.reading(wantsAnswer: false))
        #expect(life.ticket.tag == nil)
        let decision = life.act(.reply(text: "Ci siamo."), at: Sample.now.advanced(bySeconds: 60))
        #expect(decision.told == [.reply])
    }
}
