import CivilTime
import Desk
import DeskTesting
import MailSyntax
import Testing

@testable import Service
@testable import Submission

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

    // MARK: Several recipients

    private static let bruno = Address(localPart: "bruno", domain: "customer.example")
    private static let carlo = Address(localPart: "carlo", domain: "customer.example")

    struct Several: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let verdicts: [Verdict]
        var isPartlyDelivered = false
        var unknowns = 0
        var age: Int64 = 0
        /// What becomes of it, for whom it goes on, and who will never get it.
        let expected: String

        init(
            _ name: String,
            _ verdicts: [Verdict],
            isPartlyDelivered: Bool = false,
            unknowns: Int = 0,
            age: Int64 = 0,
            _ expected: String
        ) {
            (testDescription, self.verdicts, self.expected) = (name, verdicts, expected)
            (self.isPartlyDelivered, self.unknowns, self.age) = (isPartlyDelivered, unknowns, age)
        }
    }

    static let several = [
        Several("taken for all", [.accepted, .accepted, .accepted], "delivered 250 | - | -"),
        Several("one refused", [.accepted, .permanent, .accepted], "delivered 250 | - | bruno 550"),
        Several("the first refused", [.permanent, .accepted, .accepted], "delivered 250 | - | anna 550"),
        Several("one for later", [.accepted, .temporary, .accepted], "deferred +60 451 | bruno | -"),
        Several(
            "one for later, one refused",
            [.accepted, .temporary, .permanent],
            "deferred +60 451 | bruno | carlo 550"
        ),
        Several(
            "none taken, one for later",
            [.permanent, .temporary, .permanent],
            "deferred +60 451 | bruno | anna 550 carlo 550"
        ),
        Several("all refused", [.permanent, .permanent, .permanent], "failed 550 | anna bruno carlo | -"),
        Several(
            "the rest refused",
            [.permanent, .permanent],
            isPartlyDelivered: true,
            "delivered 550 | - | anna 550 bruno 550"
        ),
        Several("the rest taken", [.accepted], isPartlyDelivered: true, "delivered 250 | - | -"),
        Several(
            "the rest too late",
            [.temporary],
            isPartlyDelivered: true,
            age: fiveDays,
            "delivered 451 | - | anna 451"
        ),
        Several("too late for some", [.accepted, .temporary], age: fiveDays, "delivered 250 | - | bruno 451"),
        Several("in doubt for some", [.permanent, .unknown, .unknown], "unknown +60 0 | bruno carlo | anna 550"),
        Several(
            "in doubt too often",
            [.temporary, .unknown, .unknown],
            unknowns: 2,
            "deferred +60 451 | anna | bruno 0 carlo 0"
        ),
        Several(
            "in doubt too often, the rest done",
            [.unknown],
            isPartlyDelivered: true,
            unknowns: 2,
            "delivered 0 | - | anna 0"
        ),
    ]

    @Test("R-N2, 99: each recipient has an outcome of its own", arguments: several)
    func eachRecipientIsJudged(_ example: Several) {
        let people = [Self.anna, Self.bruno, Self.carlo]
        let results = zip(people, example.verdicts).map { address, verdict in
            let replies: [Verdict: SMTPReply] = [
                .accepted: Self.taken, .temporary: Self.later, .permanent: Self.never, .unknown: Self.lost,
            ]
            return RecipientResult(address: address, verdict: verdict, reply: replies[verdict] ?? Self.lost)
        }
        var claim = Self.claim(unknowns: example.unknowns, age: example.age)
        claim.envelope.recipients = results.map(\.address)
        claim.isPartlyDelivered = example.isPartlyDelivered
        let delivery = DeliveryJudgement(fraction: { 0 }).delivery(
            of: claim,
            ending: DeliveryOutcome(summing: results),
            at: WallClock.start
        )
        func names(_ list: [String]) -> String { list.isEmpty ? "-" : list.joined(separator: " ") }
        let owed = names(delivery.owed.map(\.localPart))
        let refused = names(delivery.refused.map { "\($0.address.localPart) \($0.code)" })
        #expect("\(text(delivery)) | \(owed) | \(refused)" == example.expected)
        #expect(delivery.hasReached == example.verdicts.contains(.accepted))
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
