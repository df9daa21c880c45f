import CivilTime
import Desk
import DeskTesting
import MailSyntax
import Submission
import Testing

@testable import Service

/// Every end of an attempt against everything that was before it.
struct DeliveryJudgementTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var outcome: DeliveryOutcome
        var attempts = 0
        var unknowns = 0
        /// Seconds since the notice was queued.
        var age: Int64 = 0
        var expected: String

        init(
            _ name: String,
            _ outcome: DeliveryOutcome,
            attempts: Int = 0,
            unknowns: Int = 0,
            age: Int64 = 0,
            _ expected: String
        ) {
            (testDescription, self.outcome, self.expected) = (name, outcome, expected)
            (self.attempts, self.unknowns, self.age) = (attempts, unknowns, age)
        }
    }

    private static let anna = Address(localPart: "anna", domain: "customer.example")
    private static let fiveDays: Int64 = 5 * 86_400

    private static func results(_ verdict: Verdict, _ reply: SMTPReply) -> [RecipientResult] {
        [RecipientResult(address: anna, verdict: verdict, reply: reply)]
    }

    private static let taken = SMTPReply(code: 250, text: "taken")
    private static let later = SMTPReply(code: 451, text: "later")
    private static let never = SMTPReply(code: 550, text: "no such user")
    private static let lost = SMTPReply(code: 0, text: "connection closed")
    private static let delivered = DeliveryOutcome.delivered(results(.accepted, taken))
    private static let deferred = DeliveryOutcome.deferred(later, results(.temporary, later))
    private static let failed = DeliveryOutcome.failed(never, results(.permanent, never))
    private static let unknown = DeliveryOutcome.unknown(reason: "closed", results(.unknown, lost))
    private static let notAttempted = DeliveryOutcome.notAttempted(reason: "the session is over")

    static let cases = [
        Case("delivered", delivered, "delivered 250"),
        Case("delivered late", delivered, attempts: 30, unknowns: 2, age: 10 * fiveDays, "delivered 250"),
        Case("deferred", deferred, "deferred +60 451"),
        Case("deferred again", deferred, attempts: 1, age: 60, "deferred +120 451"),
        Case("deferred often", deferred, attempts: 40, age: 86_400, "deferred +14400 451"),
        Case("the last attempt comes at the end", deferred, attempts: 40, age: fiveDays - 100, "deferred +100 451"),
        Case("deferred for five days", deferred, attempts: 40, age: fiveDays, "failed 451"),
        Case("deferred for longer", deferred, age: fiveDays + 1, "failed 451"),
        Case("unknowns do not lengthen its life", deferred, unknowns: 2, age: fiveDays, "failed 451"),
        Case("refused", failed, "failed 550"),
        Case("refused after many", failed, attempts: 9, unknowns: 2, age: 400_000, "failed 550"),
        Case("unknown", unknown, "unknown +60 0"),
        Case("unknown twice", unknown, attempts: 1, unknowns: 1, age: 60, "unknown +120 0"),
        Case("unknown three times", unknown, attempts: 2, unknowns: 2, age: 200, "failed 0"),
        Case("unknown after many deferrals", unknown, attempts: 40, age: 86_400, "unknown +14400 0"),
        Case("unknown at the end of its life", unknown, age: fiveDays, "failed 0"),
        Case("not attempted", notAttempted, "not_attempted 0"),
        Case("not attempted however old", notAttempted, attempts: 40, unknowns: 2, age: fiveDays, "not_attempted 0"),
    ]

    private static func claim(attempts: Int = 0, unknowns: Int = 0, age: Int64 = 0) -> Claim {
        Claim(
            notice: NoticeID(1),
            attempt: 1,
            ticket: TicketNumber(prefix: "IZ", number: 1_001),
            kind: .acknowledgement,
            messageID: MessageID("a@desk.example"),
            envelope: Envelope(reversePath: .null, recipients: [anna]),
            bytes: [],
            earlierAttempts: attempts,
            earlierUnknowns: unknowns,
            queuedAt: WallClock.start.advanced(bySeconds: -age)
        )
    }

    /// `deferred +60 451`: what becomes of it, in how many seconds, the code.
    private func text(_ delivery: Delivery) -> String {
        let wait = delivery.outcome.nextAt.map { " +\($0.seconds - WallClock.start.seconds)" } ?? ""
        return "\(delivery.outcome.name)\(wait) \(delivery.code)"
    }

    @Test(arguments: cases)
    func eachEndIsJudged(_ example: Case) {
        let judgement = DeliveryJudgement(fraction: { 0 })
        let claim = DeliveryJudgementTests.claim(
            attempts: example.attempts,
            unknowns: example.unknowns,
            age: example.age
        )
        let delivery = judgement.delivery(of: claim, ending: example.outcome, at: WallClock.start)
        #expect(text(delivery) == example.expected)
        #expect(delivery.finishedAt == WallClock.start)
        #expect(!delivery.reply.isEmpty)
    }

    @Test func chanceLengthensAWaitByAQuarterAtMost() {
        let judgement = DeliveryJudgement(fraction: { 1 })
        let delivery = judgement.delivery(
            of: DeliveryJudgementTests.claim(),
            ending: DeliveryJudgementTests.deferred,
            at: WallClock.start
        )
        #expect(text(delivery) == "deferred +75 451")
    }

    @Test func anUnknownOutcomeSaysSo() {
        let delivery = DeliveryJudgement(fraction: { 0 }).delivery(
            of: DeliveryJudgementTests.claim(),
            ending: DeliveryJudgementTests.unknown,
            at: WallClock.start
        )
        #expect(delivery.reply == "outcome unknown: closed")
    }

    @Test(arguments: [(Int64(0), "postponed +30 0"), (fiveDays - 1, "postponed +30 0"), (fiveDays, "failed 0")])
    func withoutAServerANoticeWaitsAsLongAsItLives(age: Int64, expected: String) {
        let delivery = DeliveryJudgement(fraction: { 0 }).unreachable(
            DeliveryJudgementTests.claim(attempts: 3, age: age),
            until: WallClock.start.advanced(bySeconds: 30),
            because: "connection refused",
            at: WallClock.start
        )
        #expect(text(delivery) == expected)
        #expect(delivery.reply == "connection refused")
    }
}
