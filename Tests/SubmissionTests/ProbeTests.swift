import Desk
import Submission
import Testing

/// What a server says of an address before there is a message; nothing is sent, and the session goes on.
struct ProbeTests {
    private static let hello: [Line] = [.client("EHLO me.example\r\n"), .server("250 mx.example\r\n")]
    private static let probed = address("support+probe@us.example")
    private static let sender = ReversePath.address(address("support@us.example"))

    @Test(
        "A server's word on an address",
        arguments: [
            ("250 ok\r\n", SMTPReply.Kind.completed), ("550 5.1.1 no such user\r\n", .permanent),
            ("451 grey\r\n", .temporary),
        ]
    )
    func answered(_ words: String, _ kind: SMTPReply.Kind) async throws {
        let stream = ScriptedStream(
            Self.hello + [
                .client("MAIL FROM:<support@us.example>\r\n"), .server("250 ok\r\n"),
                .client("RCPT TO:<support+probe@us.example>\r\n"), .server(words), .client("RSET\r\n"),
                .server("250 ok\r\n"), .client("QUIT\r\n"), .server("221 bye\r\n"),
            ]
        )
        let session = session(stream)
        try await session.start()
        #expect(try await session.probe(Self.probed, from: Self.sender).kind == kind)
        #expect(await session.verifyAlive())
        await session.quit()
        #expect(stream.complaints == [])
    }

    @Test func aRefusedSenderSaysNothingOfTheAddress() async throws {
        let stream = ScriptedStream(
            Self.hello + [.client("MAIL FROM:<>\r\n"), .server("550 5.7.1 no null senders\r\n")]
        )
        let session = session(stream)
        try await session.start()
        await #expect(throws: SubmissionError.self) { try await session.probe(Self.probed, from: .null) }
    }

    private func session(_ stream: ScriptedStream) -> SMTPSession {
        SMTPSession(
            stream: stream,
            server: "smtp://script:25",
            clientName: "me.example",
            deadlines: .init(factor: 0.01)
        )
    }
}
