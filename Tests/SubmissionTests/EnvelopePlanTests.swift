import Testing

@testable import Submission

@Suite("Envelope for a server") struct EnvelopePlanTests {
    @Test(
        "MAIL and its parameters",
        arguments: [
            ("plain", "", message("a\n", to: "b@x"), "MAIL FROM:<d@us.example>"),
            ("null reverse-path", "", message("a\n", to: "b@x", from: ""), "MAIL FROM:<>"),
            ("size", "SIZE 100", message("a\n.b", to: "b@x"), "MAIL FROM:<d@us.example> SIZE=7"),
            ("size without limit", "SIZE", message("a", to: "b@x"), "MAIL FROM:<d@us.example> SIZE=3"),
            (
                "8-bit body", "8BITMIME\nSMTPUTF8", message("A: b\n\nè", to: "b@x"),
                "MAIL FROM:<d@us.example> BODY=8BITMIME"
            ),
            ("7-bit body", "8BITMIME\nSMTPUTF8", message("A: b\n\nc", to: "b@x"), "MAIL FROM:<d@us.example>"),
            (
                "non-ASCII header", "8BITMIME\nSMTPUTF8", message("A: è\n\nc", to: "b@x"),
                "MAIL FROM:<d@us.example> BODY=8BITMIME SMTPUTF8"
            ),
            (
                "non-ASCII recipient", "8BITMIME\nSMTPUTF8", message("a", to: "è@x"),
                "MAIL FROM:<d@us.example> SMTPUTF8"
            ),
            ("non-ASCII sender", "SMTPUTF8", message("a", to: "b@x", from: "è@us"), "MAIL FROM:<è@us> SMTPUTF8"),
            ("quoted sender", "", message("a", to: "b@x", from: "a..b@us"), "MAIL FROM:<\"a..b\"@us>"),
        ]
    )
    func mail(_ name: String, _ offers: String, _ message: OutboundMessage, _ command: String) throws {
        #expect(String(decoding: try EnvelopePlan(message, on: server(offers)).mail, as: UTF8.self) == command)
    }

    @Test(
        "refused as a whole",
        arguments: [
            ("no recipients", "", message("a"), LocalRefusal.noRecipients, "5.5.4"),
            ("too large", "SIZE 4", message("a\nb", to: "b@x"), .tooLarge(size: 6, limit: 4), "5.3.4"),
            ("8-bit, not offered", "SMTPUTF8", message("A: b\n\nè", to: "b@x"), .eightBitContent, "5.6.3"),
            ("8-bit header", "8BITMIME", message("A: è\n\nc", to: "b@x"), .internationalHeader, "5.6.9"),
            ("non-ASCII sender", "", message("a", to: "b@x", from: "è@us"), .internationalAddress, "5.6.7"),
            (
                "sender with a line end", "", message("a", to: "b@x", from: "a\r@us"), .sender(.forbiddenCharacter),
                "5.1.7"
            ),
        ]
    )
    func refused(_ name: String, _ offers: String, _ message: OutboundMessage, _ refusal: LocalRefusal, _ code: String)
    {
        #expect(throws: refusal) { try EnvelopePlan(message, on: server(offers)) }
        #expect(refusal.reply.kind == .permanent)
        #expect(refusal.reply.enhanced?.description == code)
    }

    @Test("a recipient that cannot be named does not hold up the others") func partly() throws {
        let plan = try EnvelopePlan(message("a", to: "è@x", "b@x", "c@x>\r\nDATA"), on: server(""))
        #expect(plan.recipients.map { $0 != nil } == [false, true, false])
        let transaction = Transaction(plan, needsReset: true)
        #expect(transaction.steps == [.reset, .mail, .recipient(1), .data])
        #expect(
            String(decoding: transaction.commands(0..<4), as: UTF8.self)
                == "RSET\r\nMAIL FROM:<d@us.example>\r\nRCPT TO:<b@x>\r\nDATA\r\n"
        )
        #expect(
            brief(transaction.outcome(.accepted, SMTPReply(code: 250, text: "")))
                == "delivered è=permanent/5.6.7 b=accepted/250 c=permanent/5.1.3"
        )
    }

    private func server(_ offers: String) -> SMTPCapabilities {
        SMTPCapabilities(SMTPReply(code: 250, text: "mx\n" + offers))
    }
}
