import Desk
import Submission
import Synchronization
import Testing
import Wire

@Suite("Session") struct SMTPSessionTests {
    @Test(
        "a greeting refused ends it",
        arguments: [
            (Line.server("554 no\r\n"), SubmissionError.Code.refused, false),
            (.server("421 busy\r\n"), .refused, true),
            (.server("what\r\n"), .malformedReply, true),
            (.hangUp, .connectionLost, true),
            (.silence, .timedOut, true),
        ]
    )
    func greetingRefused(_ line: Line, _ code: SubmissionError.Code, _ isTemporary: Bool) async {
        let stream = ScriptedStream([.client("EHLO me.example\r\n"), line])
        let session = session(stream)
        let error = await #expect(throws: SubmissionError.self) { try await session.start() }
        #expect(error?.code == code)
        #expect(error?.isTemporary == isTemporary)
        #expect(error?.description.hasPrefix("server \"smtp://script:25\": ") == true)
        #expect(stream.isClosed)
        #expect(await !session.isUsable)
    }

    @Test("a name that is none is never said", arguments: ["", "a b", "a\r\nMAIL FROM:<>", "è"])
    func badName(_ name: String) async {
        let session = SMTPSession(stream: ScriptedStream([]), server: "smtp://script:25", clientName: name)
        let error = await #expect(throws: SubmissionError.self) { try await session.start() }
        #expect(error?.code == .invalidName)
    }

    @Test("before it began, nothing is attempted") func notStarted() async {
        let stream = ScriptedStream([])
        let reports = Reports()
        await session(stream).deliver([DialogueCase.toA]) { reports.add($0, $1) }
        #expect(reports.all == ["notAttempted"])
        #expect(stream.complaints == [])
    }

    @Test("steps are reached in order, and the capabilities are known") func steps() async throws {
        let stream = ScriptedStream([
            .client("EHLO me.example\r\n"), .server(pipelining), .client(DialogueCase.groupA),
            .server(DialogueCase.ready), .client(DialogueCase.one), .server("250 queued\r\n"),
            .client("QUIT\r\n"), .server("221 bye\r\n"),
        ])
        let steps = Mutex<[String]>([])
        let session = SMTPSession(stream: stream, server: "smtp://script:25", clientName: "me.example") { step in
            steps.withLock { $0.append(step.rawValue) }
        }
        try await session.start()
        #expect(await session.capabilities.offers(.pipelining))
        await session.deliver([DialogueCase.toA]) { _, _ in steps.withLock { $0.append("reported") } }
        #expect(steps.withLock { $0 } == ["connected", "messageSent", "replyRead", "reported"])
        await session.quit()
        #expect(stream.complaints == [])
        #expect(stream.isClosed)
        #expect(await session.failure?.code == .ended)
    }

    @Test(
        "a probe finds out whether the server is there",
        arguments: [
            (Line.server("250 ok\r\n"), true), (.server("421 idle\r\n"), false), (.server("500 what\r\n"), false),
            (.hangUp, false), (.silence, false),
        ]
    )
    func probe(_ line: Line, _ isAlive: Bool) async throws {
        let session = try await started([.client("RSET\r\n"), line])
        #expect(await session.verifyAlive() == isAlive)
        #expect(await session.isUsable == isAlive)
        #expect(await session.verifyAlive() == false)
    }

    @Test("a break at MAIL after a probe does not count") func breakAfterProbe() async throws {
        let session = try await started([
            .client("RSET\r\n"), .server("250 ok\r\n"), .client(DialogueCase.groupA), .hangUp,
        ])
        #expect(await session.verifyAlive())
        let reports = Reports()
        await session.deliver([DialogueCase.toA]) { reports.add($0, $1) }
        #expect(reports.all == ["notAttempted"])
    }

    @Test("a session is used again") func reuse() async throws {
        let session = try await started([
            .client(DialogueCase.groupA), .server(DialogueCase.ready), .client(DialogueCase.one),
            .server("250 q\r\n"),
            .client(DialogueCase.groupB), .server(DialogueCase.ready), .client(DialogueCase.two),
            .server("250 q\r\n"),
        ])
        for message in [DialogueCase.toA, DialogueCase.toB] {
            let reports = Reports()
            await session.deliver([message]) { reports.add($0, $1) }
            #expect(reports.all.first?.hasPrefix("delivered") == true)
        }
    }

    @Test("two conversations at once are not had") func intruder() async throws {
        let session = try await started([
            .client(DialogueCase.groupA), .server(DialogueCase.ready), .client(DialogueCase.one), .server("250 q\r\n"),
            .client(DialogueCase.groupA), .server(DialogueCase.ready), .client(DialogueCase.one), .server("250 q\r\n"),
        ])
        let (reports, intruding, after) = (Reports(), Reports(), Reports())
        await session.deliver([DialogueCase.toA]) { index, outcome in
            reports.add(index, outcome)
            await session.deliver([DialogueCase.toB]) { intruding.add($0, $1) }
        }
        await session.deliver([DialogueCase.toA]) { after.add($0, $1) }
        #expect(reports.all == ["delivered a=accepted/250"])
        #expect(intruding.all == ["notAttempted"])
        #expect(after.all == ["delivered a=accepted/250"])
    }

    @Test("quitting never fails", arguments: [Line.hangUp, .silence, .server("what\r\n"), .sendFails])
    func quit(_ line: Line) async throws {
        let stream = ScriptedStream([.client("EHLO me.example\r\n"), .server(nothing), .client("QUIT\r\n"), line])
        let session = session(stream)
        try await session.start()
        await session.quit()
        await session.quit()
        #expect(await !session.isUsable)
        #expect(stream.isClosed)
    }

    @Test("many recipients go in groups that fit the buffers") func manyRecipients() async throws {
        let names = (0..<120).map { "r\($0)@x" }
        var many = message("x\n")
        many.envelope.recipients = names.map(address)
        let commands = ["MAIL FROM:<d@us.example>"] + names.map { "RCPT TO:<\($0)>" } + ["DATA"]
        var script: [Line] = [.client("EHLO me.example\r\n"), .server(pipelining)]
        for start in stride(from: 0, to: commands.count, by: 50) {
            let group = commands[start..<min(start + 50, commands.count)]
            script.append(.client(group.map { $0 + "\r\n" }.joined()))
            script.append(.server(group.map { $0 == "DATA" ? "354 go\r\n" : "250 ok\r\n" }.joined()))
        }
        let stream = ScriptedStream(script + [.client("x\r\n.\r\n"), .server("250 queued\r\n")])
        let session = session(stream)
        try await session.start()
        await session.deliver([many]) { _, outcome in
            #expect(outcome.results.map(\.verdict) == Array(repeating: .accepted, count: 120))
        }
        #expect(stream.complaints == [])
    }

    @Test(
        "a large content that breaks off before the dot was not accepted",
        arguments: [
            ([Line.sendFails, .hangUp], "deferred a=temporary/4.4.2"),
            ([.sendFails, .server("552 5.3.4 too big\r\n")], "failed a=permanent/552"),
            ([.sendFails, .server("250 nonsense\r\n")], "deferred a=temporary/4.4.2"),
            ([.sendFails, .silence], "deferred a=temporary/4.4.2"),
        ]
    )
    func largeContent(_ ending: [Line], _ outcome: String) async throws {
        let line = String(repeating: "x", count: 62) + "\r\n"
        let large = message(String(repeating: line, count: 3_000), to: "a@x")
        let script: [Line] = [.client(DialogueCase.groupA), .server(DialogueCase.ready)]
        let firstBlock = Line.client(String(repeating: line, count: 1_024))
        let rehearsal = try await Rehearsal(pipelining, script + [firstBlock] + ending, [large, DialogueCase.toB])
        #expect(rehearsal.complaints == [])
        #expect(rehearsal.outcomes == [outcome, "notAttempted"])
    }

    @Test("a cancelled task ends with the message at hand") func cancelled() async throws {
        let session = try await started(
            [
                .client(DialogueCase.mail), .server("250 ok\r\n"), .client("RCPT TO:<a@x>\r\n"), .server("250 ok\r\n"),
                .client("DATA\r\n"), .server("354 go\r\n"), .client(DialogueCase.one), .server("250 queued\r\n"),
            ],
            offers: nothing
        )
        let reports = Reports()
        let task = Task {
            await session.deliver([DialogueCase.toA, DialogueCase.toB]) { index, outcome in
                reports.add(index, outcome)
                withUnsafeCurrentTask { $0?.cancel() }
            }
        }
        await task.value
        #expect(reports.all == ["delivered a=accepted/250", "notAttempted"])
        #expect(await session.isUsable)
    }

    @Test("a deadline holds for the whole reply, however slowly it drips") func drip() async {
        let session = SMTPSession(
            stream: DrippingStream(),
            server: "smtp://drip:25",
            clientName: "me.example",
            deadlines: SubmissionDeadlines(factor: 0.000_1)
        )
        let error = await #expect(throws: SubmissionError.self) { try await session.start() }
        #expect(error?.code == .timedOut)
    }

    @Test("deadlines are those of RFC 5321 §4.5.3.2") func deadlines() {
        let deadlines = SubmissionDeadlines()
        #expect(deadlines.mail == .seconds(300))
        #expect(deadlines.recipient == .seconds(300))
        #expect(deadlines.dataInitiation == .seconds(120))
        #expect(deadlines.dataBlock == .seconds(180))
        #expect(deadlines.dataTermination == .seconds(600))
        #expect(SubmissionDeadlines(factor: 0.5).dataTermination == .seconds(300))
    }

    private func session(_ stream: any ByteStream) -> SMTPSession {
        SMTPSession(
            stream: stream,
            server: "smtp://script:25",
            clientName: "me.example",
            deadlines: .init(factor: 0.01)
        )
    }

    private func started(_ script: [Line], offers: String = pipelining) async throws -> SMTPSession {
        let session = session(ScriptedStream([.client("EHLO me.example\r\n"), .server(offers)] + script))
        try await session.start()
        return session
    }
}

/// Says `250-x` for ever, a line every few milliseconds.
private struct DrippingStream: ByteStream {
    var dialogue: [String] { [] }

    func receive(within timeout: Duration) async throws(WireError) -> [UInt8] {
        do { try await Task.sleep(for: .milliseconds(2)) } catch {}
        return Array("250-x\n".utf8)
    }

    func send(_ bytes: [UInt8], within timeout: Duration) async throws(WireError) {}

    func close() {}
}
