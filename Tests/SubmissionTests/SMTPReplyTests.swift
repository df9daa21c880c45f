import Submission
import Testing

@Suite("Replies and capabilities") struct SMTPReplyTests {
    @Test(
        "described on one harmless line",
        arguments: [
            (SMTPReply(code: 250, text: "Ok"), "250 Ok"),
            (SMTPReply(code: 550, enhanced: EnhancedStatus(.permanent, 1, 1), text: "no"), "550 5.1.1 no"),
            (SMTPReply(code: 421, text: ""), "421"),
            (SMTPReply(code: 550, text: "a\nb\u{1b}[31mc\u{202e}d\u{0}"), "550 a b [31mc d "),
            (SMTPReply(code: 550, text: "perché no"), "550 perché no"),
        ]
    )
    func description(_ reply: SMTPReply, _ text: String) {
        #expect(reply.description == text)
    }

    @Test("described within bounds") func bounded() {
        let reply = SMTPReply(code: 550, text: String(repeating: "è", count: 60_000))
        #expect(reply.description.count == 405)
        #expect(reply.description.hasSuffix("è…"))
    }

    @Test(
        "the class of a code decides",
        arguments: [
            (200, SMTPReply.Kind.completed), (252, .completed), (354, .intermediate), (421, .temporary),
            (499, .temporary), (500, .permanent), (599, .permanent),
        ]
    )
    func kind(_ code: Int, _ kind: SMTPReply.Kind) {
        #expect(SMTPReply(code: code, text: "").kind == kind)
    }

    @Test("everything we know of is read") func capabilities() {
        let text = """
            mx.example at your service
            PIPELINING
            size 35882577
            8bitmime
            SMTPUTF8
            AUTH PLAIN login XOAUTH2
            AUTH=PLAIN LOGIN CRAM-MD5
            ENHANCEDSTATUSCODES
            DSN
            X-UNHEARD-OF 5
            """
        let server = SMTPCapabilities(SMTPReply(code: 250, text: text))
        #expect(server.extensions.count == 7)
        #expect(server.sizeLimit == 35_882_577)
        #expect(server.mechanisms == ["PLAIN", "LOGIN", "XOAUTH2", "CRAM-MD5"])
    }

    @Test(
        "SIZE in its shapes",
        arguments: [
            ("SIZE", nil), ("SIZE 0", nil), ("SIZE 1000", 1_000), ("SIZE many", nil), ("SIZE -5", nil),
            ("SIZE 99999999999999999999999", nil),
        ]
    )
    func size(_ line: String, _ limit: Int?) {
        let server = SMTPCapabilities(SMTPReply(code: 250, text: "mx\n" + line))
        #expect(server.offers(.size))
        #expect(server.sizeLimit == limit)
    }

    @Test("the greeting line is no capability") func greeting() {
        #expect(!SMTPCapabilities(SMTPReply(code: 250, text: "PIPELINING\nDSN")).offers(.pipelining))
    }
}
