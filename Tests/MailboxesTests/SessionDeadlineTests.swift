import IMAPSyntax
import Mailboxes
import Testing

/// Slow servers are served, stuck ones given up, on the script's clock.
@Suite struct SessionDeadlineTests {
    typealias Step = ScriptedStream.Step

    static let fetch = "UID FETCH 2:5 (UID INTERNALDATE RFC822.SIZE BODY.PEEK[])"
    static let announcement = "* 1 FETCH (UID 2 BODY[] {90112}\n"

    private func fetch(_ steps: [Step]) async throws -> (Result<[FetchedMessage], MailboxError>, Duration) {
        let script = try await SessionScript([.expect(Self.fetch)] + steps)
        let pending = try await script.session.beginFetch(uidSet(2, 3, 4, 5))
        do throws(MailboxError) {
            return (.success(try await script.session.finish(pending)), script.elapsed)
        } catch {
            return (.failure(error), script.elapsed)
        }
    }

    @Test func aSilentServer() async throws {
        let script = try await SessionScript([.expect("NOOP")])
        let error = try await mailboxError { _ = try await script.session.noop() }
        #expect(error.description == #"mailbox "support": polling: the server is too slow"#)
        #expect(script.elapsed == .seconds(60))
        #expect(script.stream.isClosed)
    }

    @Test func chatterDoesNotExtendACommand() async throws {
        let chatter = (0..<20).flatMap { _ in [Step.pause(.seconds(9)), .say("* OK still here\n")] }
        let script = try await SessionScript([.expect("NOOP")] + chatter)
        _ = try await mailboxError { _ = try await script.session.noop() }
        #expect(script.elapsed == .seconds(60))
    }

    @Test func aFetchWithoutAFirstByte() async throws {
        let (result, elapsed) = try await fetch([])
        #expect(throws: MailboxError.self) { try result.get() }
        #expect(elapsed == .seconds(60))
    }

    @Test func everyMessageIsProgress() async throws {
        let mails = (2...5).flatMap { [Step.pause(.seconds(50)), .say("* 1 FETCH (UID \($0) BODY[] {1}\nx)\n")] }
        let (result, elapsed) = try await fetch(mails + [.pause(.seconds(50)), .say("<t> OK done\n")])
        #expect(try result.get().count == 4)
        #expect(elapsed == .seconds(250))
    }

    @Test func theSameMessageAgainIsNot() async throws {
        let mails = (0..<9).flatMap { _ in [Step.pause(.seconds(50)), .say("* 1 FETCH (UID 2 FLAGS ())\n")] }
        let (result, elapsed) = try await fetch(mails)
        #expect(throws: MailboxError.self) { try result.get() }
        #expect(elapsed == .seconds(110))
    }

    @Test func aLiteralThatDripsIsGivenUp() async throws {
        let drops = String(repeating: "x", count: 200)
        let (result, elapsed) = try await fetch([.say(Self.announcement), .drip(drops, every: .seconds(1))])
        #expect {
            try result.get()
        } throws: { error in
            "\(error)"
                == #"mailbox "support": fetching uid 2: the server is too slow while reading a literal, 30 of 90112 bytes"#
        }
        #expect(elapsed == .seconds(30))
    }

    @Test func aSmallLiteralThatDripsIsGivenUp() async throws {
        let (result, elapsed) = try await fetch([
            .say("* 1 FETCH (UID 2 BODY[] {40}\n"), .drip(String(repeating: "x", count: 40), every: .seconds(1)),
        ])
        #expect(throws: MailboxError.self) { try result.get() }
        #expect(elapsed == .seconds(30))
    }

    @Test func aLiteralThatStallsIsGivenUp() async throws {
        let (result, elapsed) = try await fetch([.say(Self.announcement), .say(String(repeating: "x", count: 60_000))])
        #expect(throws: MailboxError.self) { try result.get() }
        #expect(elapsed == .seconds(60))
    }

    /// 56 kbit/s: 7,000 bytes a second, 10 MB in half an hour.
    @Test func aSlowLineThatMovesIsServed() async throws {
        let piece = String(repeating: "x", count: 7_000)
        let seconds = 1_500
        let pieces = (0..<seconds).flatMap { _ in [Step.pause(.seconds(1)), .say(piece)] }
        let (result, elapsed) = try await fetch(
            [.say("* 1 FETCH (UID 2 BODY[] {\(seconds * 7_000)}\n")] + pieces + [.say(")\n<t> OK done\n")]
        )
        #expect(try result.get().first?.bytes?.count == 10_500_000)
        #expect(elapsed == .seconds(seconds))
    }

    /// The time a literal took does not count as silence afterwards.
    @Test func afterALiteralTheWaitBeginsAnew() async throws {
        let pieces = (0..<3).flatMap { _ in [Step.pause(.seconds(25)), .say(String(repeating: "x", count: 20_000))] }
        let (result, elapsed) = try await fetch(
            [.say("* 1 FETCH (UID 2 BODY[] {60000}\n")] + pieces
                + [.pause(.seconds(55)), .say(")\n"), .pause(.seconds(55)), .say("<t> OK done\n")]
        )
        #expect(try result.get().count == 1)
        #expect(elapsed == .seconds(185))
    }

    @Test func literalsWithoutMessagesGainNothing() async throws {
        let literal: [Step] = [
            .say("* 1 FETCH (UID 9 BODY[] {2}\nx"), .pause(.seconds(20)), .say("x"), .pause(.seconds(20)), .say(")\n"),
        ]
        let (result, elapsed) = try await fetch((0..<100).flatMap { _ in literal })
        #expect(throws: MailboxError.self) { try result.get() }
        #expect(elapsed < .seconds(600))
    }
}
