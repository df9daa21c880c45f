import IMAPSyntax
import Mailboxes
import Testing

@Suite struct SessionIdleTests {
    typealias Step = ScriptedStream.Step

    static let begin: [Step] = [.expect("IDLE"), .say("+ idling\n")]
    static let end: [Step] = [.expectBare("DONE"), .say("<t> OK done\n")]

    @Test(arguments: ["* 4 EXISTS\n", "* 1 EXPUNGE\n", "* VANISHED 3\n", "* OK still\n* 4 EXISTS\n* 1 RECENT\n"])
    func newsEndIt(news: String) async throws {
        let script = try await SessionScript(Self.begin + [.pause(.seconds(100)), .say(news)] + Self.end)
        #expect(try await script.session.idle(for: .seconds(600)) == .announced)
        #expect(script.elapsed == .seconds(100))
        script.stream.expectEnd()
    }

    @Test func newsBeforeTheServerIdlesEndItToo() async throws {
        let script = try await SessionScript([.expect("IDLE"), .say("* 4 EXISTS\n+ idling\n")] + Self.end)
        #expect(try await script.session.idle(for: .seconds(600)) == .announced)
        script.stream.expectEnd()
    }

    @Test func newsNotLookedAtNeedNoIdle() async throws {
        let script = try await SessionScript(Step.exchange("NOOP", "* 4 EXISTS\n<t> OK done\n"))
        _ = try await script.session.noop()
        #expect(try await script.session.idle(for: .seconds(600)) == .announced)
        script.stream.expectEnd()
    }

    @Test(arguments: ["* 3 EXISTS\n", "* OK still here\n", "* VANISHED (EARLIER) 3\n", "* 3 FETCH (FLAGS (\\Seen))\n"])
    func whatIsNoNewsDoesNot(chatter: String) async throws {
        let script = try await SessionScript(Self.begin + [.say(chatter), .pause(.seconds(60))] + Self.end)
        #expect(try await script.session.idle(for: .seconds(60)) == .expired)
        #expect(script.elapsed == .seconds(60))
        script.stream.expectEnd()
    }

    @Test func itIsBegunAnewInTime() async throws {
        let minutes = Step.pause(.seconds(25 * 60))
        let script = try await SessionScript(
            Self.begin + [minutes] + Self.end + Self.begin + [minutes] + Self.end + Self.begin
                + [.pause(.seconds(10 * 60))] + Self.end
        )
        #expect(try await script.session.idle(for: .seconds(60 * 60)) == .expired)
        #expect(script.elapsed == .seconds(60 * 60))
        script.stream.expectEnd()
    }

    @Test func aServerWithoutIdleIsPolled() async throws {
        let script = try await SessionScript([], capabilities: "IMAP4rev1")
        #expect(try await script.session.idle(for: .seconds(60)) == .unavailable)
        script.stream.expectEnd()
    }

    @Test func aRefusalIsRemembered() async throws {
        let script = try await SessionScript(Step.exchange("IDLE", "<t> BAD no\n"))
        #expect(try await script.session.idle(for: .seconds(60)) == .unavailable)
        #expect(try await script.session.idle(for: .seconds(60)) == .unavailable)
        script.stream.expectEnd()
    }

    @Test func aServerThatEndsItByItselfIsPolled() async throws {
        let script = try await SessionScript(Self.begin + [.say("<t> OK enough\n")])
        #expect(try await script.session.idle(for: .seconds(60)) == .unavailable)
        script.stream.expectEnd()
    }

    @Test func aServerThatDoesNotConfirmIsGivenUp() async throws {
        let script = try await SessionScript(Self.begin + [.pause(.seconds(60)), .expectBare("DONE")])
        let error = try await mailboxError { _ = try await script.session.idle(for: .seconds(60)) }
        #expect(error.description == #"mailbox "support": idling: the server is too slow"#)
        #expect(script.elapsed == .seconds(120))
    }

    @Test func aDropIsAnError() async throws {
        let script = try await SessionScript(Self.begin + [.drop])
        let error = try await mailboxError { _ = try await script.session.idle(for: .seconds(60)) }
        #expect(error.description == #"mailbox "support": idling: connection closed"#)
    }

    @Test(.timeLimit(.minutes(1)))
    func anInterruptionEndsItWithoutHarm() async throws {
        let (reached, signal) = AsyncStream<Void>.makeStream()
        let script = try await SessionScript(
            Self.begin + [.signal { signal.yield() }, .hold] + Self.end + Step.exchange("NOOP", "<t> OK done\n")
        )
        let idling = Task { try await script.session.idle(for: .seconds(600)) }
        for await _ in reached { break }
        await script.session.interrupt()
        #expect(try await idling.value == .interrupted)
        #expect(try await !script.session.noop())
        script.stream.expectEnd()
    }

    @Test func anEarlierInterruptionEndsTheNext() async throws {
        let script = try await SessionScript(Self.begin + [.pause(.seconds(60))] + Self.end)
        await script.session.interrupt()
        #expect(try await script.session.idle(for: .seconds(60)) == .interrupted)
        #expect(try await script.session.idle(for: .seconds(60)) == .expired)
        script.stream.expectEnd()
    }

    @Test(.timeLimit(.minutes(1)))
    func cancellationEndsItAtOnce() async throws {
        let (reached, signal) = AsyncStream<Void>.makeStream()
        let script = try await SessionScript(Self.begin + [.signal { signal.yield() }, .hold])
        let idling = Task { try await script.session.idle(for: .seconds(600)) }
        for await _ in reached { break }
        idling.cancel()
        let error = try await mailboxError { _ = try await idling.value }
        #expect(error.description == #"mailbox "support": idling: cancelled"#)
    }
}
