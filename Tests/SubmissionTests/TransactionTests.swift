import MailSyntax
import Testing

@testable import Submission

/// The rules of outcome, without a connection: replies to MAIL, RCPT a, RCPT b and DATA in, judgement out.
@Suite("Outcome rules") struct TransactionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var replies: [String]
        var course: Transaction.Course
        /// The outcome when the content, if it comes to that, is taken with 250.
        var outcome: String
        var needsReset: Bool
        init(
            _ name: String,
            _ replies: [String],
            _ course: Transaction.Course,
            _ outcome: String,
            needsReset: Bool = false
        ) {
            (testDescription, self.replies, self.course) = (name, replies, course)
            (self.outcome, self.needsReset) = (outcome, needsReset)
        }
    }

    static let settled = [
        Case("all taken", ["250", "250", "250", "354"], .sendContent, "delivered a=accepted/250 b=accepted/250"),
        Case("will forward", ["250", "251", "252", "354"], .sendContent, "delivered a=accepted/250 b=accepted/250"),
        Case("one unknown", ["250", "550", "250", "354"], .sendContent, "delivered a=permanent/550 b=accepted/250"),
        Case("one later", ["250", "250", "450", "354"], .sendContent, "delivered a=accepted/250 b=temporary/450"),
        Case(
            "552 behind a taken one",
            ["250", "250", "552 too many recipients", "354"],
            .sendContent,
            "delivered a=accepted/250 b=temporary/552"
        ),
        Case(
            "552 5.5.3 behind a taken one",
            ["250", "250", "552 5.5.3 x", "354"],
            .sendContent,
            "delivered a=accepted/250 b=temporary/552"
        ),
        Case(
            "552 mailbox full behind a taken one",
            ["250", "250", "552 5.2.2 full", "354"],
            .sendContent,
            "delivered a=accepted/250 b=permanent/552"
        ),
        Case(
            "552 with none taken",
            ["250", "552", "250", "354"],
            .sendContent,
            "delivered a=permanent/552 b=accepted/250"
        ),
        Case(
            "452 is temporary",
            ["250", "250", "452", "354"],
            .sendContent,
            "delivered a=accepted/250 b=temporary/452"
        ),
        Case(
            "unheard-of codes go by their class",
            ["250", "499", "599", "354"],
            .sendLoneDot,
            "deferred a=temporary/499 b=permanent/599"
        ),
        Case(
            "all refused for good",
            ["250", "550", "551", "554"],
            .over,
            "failed a=permanent/550 b=permanent/551",
            needsReset: true
        ),
        Case(
            "all refused, DATA out of sequence",
            ["250", "550", "550", "503"],
            .over,
            "failed a=permanent/550 b=permanent/550",
            needsReset: true
        ),
        Case(
            "all refused, one of them for now",
            ["250", "550", "450", "554"],
            .over,
            "deferred a=permanent/550 b=temporary/450",
            needsReset: true
        ),
        Case(
            "all refused, content wanted",
            ["250", "550", "550", "354"],
            .sendLoneDot,
            "failed a=permanent/550 b=permanent/550"
        ),
        Case("sender refused for good", ["550", "503", "503", "503"], .over, "failed a=permanent/550 b=permanent/550"),
        Case("sender refused, syntax", ["501", "503", "503", "503"], .over, "failed a=permanent/501 b=permanent/501"),
        Case(
            "sender refused, size",
            ["552 5.3.4", "503", "503", "503"],
            .over,
            "failed a=permanent/552 b=permanent/552"
        ),
        Case(
            "sender refused for now",
            ["451", "503", "503", "503"],
            .over,
            "deferred a=temporary/451 b=temporary/451"
        ),
        Case(
            "sender refused, recipients taken",
            ["451", "250", "250", "503"],
            .over,
            "deferred a=temporary/451 b=temporary/451"
        ),
        Case(
            "sender refused, content wanted",
            ["550", "503", "503", "354"],
            .sendLoneDot,
            "failed a=permanent/550 b=permanent/550"
        ),
        Case(
            "DATA refused for good",
            ["250", "250", "250", "554"],
            .over,
            "failed a=permanent/554 b=permanent/554",
            needsReset: true
        ),
        Case(
            "DATA refused for now",
            ["250", "250", "550", "451"],
            .over,
            "deferred a=temporary/451 b=permanent/550",
            needsReset: true
        ),
    ]

    @Test("settled by replies", arguments: settled) func settles(_ item: Case) throws {
        var transaction = try transaction()
        for reply in item.replies {
            #expect(transaction.take(parsed(reply)) == .goOn)
        }
        #expect(transaction.course == item.course)
        #expect(transaction.needsReset == item.needsReset)
        #expect(brief(transaction.outcome(.accepted, SMTPReply(code: 250, text: ""))) == item.outcome)
    }

    @Test(
        "what ends the session",
        arguments: [
            (["421"], Transaction.Ruling.sessionRefused),
            (["250", "421"], .sessionRefused),
            (["250", "250", "250", "421"], .sessionRefused),
            (["550", "421"], .sessionRefused),
            (["500"], .sessionRefused), (["502"], .sessionRefused), (["503"], .sessionRefused),
            (["530 5.7.0 authentication required"], .sessionRefused), (["534"], .sessionRefused),
            (["535"], .sessionRefused), (["538"], .sessionRefused),
            (["250", "503"], .sessionRefused), (["250", "530"], .sessionRefused),
            (["250", "250", "250", "503"], .sessionRefused),
            (["354"], .outOfStep), (["250", "354"], .outOfStep), (["550", "354"], .outOfStep),
            (["250", "250", "250", "250"], .outOfStep), (["250", "550", "550", "250"], .outOfStep),
            (["550", "250", "250", "354"], .outOfStep),
        ]
    )
    func ends(_ replies: [String], _ ruling: Transaction.Ruling) throws {
        var transaction = try transaction()
        for reply in replies.dropLast() {
            #expect(transaction.take(parsed(reply)) == .goOn)
        }
        #expect(transaction.take(parsed(try #require(replies.last))) == ruling)
    }

    @Test("a break keeps what was refused for good") func broken() throws {
        var transaction = try transaction()
        _ = transaction.take(parsed("250"))
        _ = transaction.take(parsed("550"))
        #expect(transaction.isUnderWay)
        #expect(
            brief(transaction.outcome(.temporary, parsed("421 bye"))) == "deferred a=permanent/550 b=temporary/421"
        )
        #expect(brief(transaction.outcome(.unknown, parsed("421 x"))) == "unknown a=permanent/550 b=unknown/421")
    }

    @Test(
        "summary and those still to be served",
        arguments: [
            ([Verdict.accepted, .permanent, .temporary], "delivered", ["2"]),
            ([.unknown, .permanent, .temporary], "unknown", ["0", "2"]),
            ([.permanent, .temporary], "deferred", ["1"]),
            ([.permanent, .permanent], "failed", []),
        ]
    )
    func summary(_ verdicts: [Verdict], _ summary: String, _ unsettled: [String]) {
        let results = verdicts.enumerated().map { index, verdict in
            RecipientResult(
                address: Address(localPart: "\(index)", domain: "x"),
                verdict: verdict,
                reply: SMTPReply(code: 250, text: verdict.rawValue)
            )
        }
        let outcome = DeliveryOutcome(summing: results)
        #expect(brief(outcome).hasPrefix(summary))
        #expect(outcome.unsettled.map(\.localPart) == unsettled)
        #expect(outcome.results == results)
    }

    private func transaction() throws -> Transaction {
        let plan = try EnvelopePlan(message("x", to: "a@x.example", "b@x.example"), on: SMTPCapabilities())
        return Transaction(plan, needsReset: false)
    }

    private func parsed(_ line: String) -> SMTPReply {
        var parser = SMTPReplyParser()
        parser.append(Array("\(line)\r\n".utf8))
        return (try? parser.next()) ?? SMTPReply(code: 599, text: "the test is wrong")
    }
}
