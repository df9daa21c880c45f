import IMAPSyntax
import Mailboxes
import Testing
import Wire

@Suite struct SessionOpeningTests {
    typealias Step = ScriptedStream.Step

    @Test(arguments: [Int.max, 1, 2, 5])
    func opensAFolderReadOnly(pieces: Int) async throws {
        let stream = ScriptedStream(Step.opening("IMAP4rev1 IDLE") + Step.selecting(), pieces: pieces)
        let session = try await IMAPSession.open(stream, mailbox: "support", nonce: 1, clock: stream.clock)
        let status = try await session.examine(.inbox)
        let expected = FolderStatus(
            uidValidity: try #require(UIDValidity(77)),
            uidNext: try #require(UID(10)),
            exists: 3,
            access: .readOnly
        )
        #expect(status == expected)
        #expect(await session.capabilities == [Capability("IMAP4rev1"), .idle])
        #expect(await !session.hasNews)
        stream.expectEnd()
    }

    @Test func opensAFolderForChanges() async throws {
        let stream = ScriptedStream(Step.opening() + Step.selecting("SELECT"))
        let session = try await IMAPSession.open(stream, mailbox: "support", nonce: 1, clock: stream.clock)
        #expect(try await session.select(.inbox).access == .readWrite)
        stream.expectEnd()
    }

    @Test(arguments: [
        ("* 3 EXISTS\n* OK [UIDVALIDITY 77] v\n<t> OK done\n", "* 3 FETCH (UID 41)\n<t> OK done\n", 42),
        (
            "* 3 EXISTS\n* OK [UIDVALIDITY 77] v\n<t> OK done\n", "* 3 FETCH (UID 4294967295)\n<t> OK done\n",
            4_294_967_295
        ),
        ("* 0 EXISTS\n* OK [UIDVALIDITY 77] v\n<t> OK done\n", nil, 1),
    ])
    func aMissingUIDNextIsFound(select: String, fetch: String?, next: UInt32) async throws {
        let steps = fetch.map { Step.exchange("UID FETCH * (UID)", $0) } ?? []
        let stream = ScriptedStream(Step.opening() + Step.exchange("EXAMINE \"INBOX\"", select) + steps)
        let session = try await IMAPSession.open(stream, mailbox: "support", nonce: 1, clock: stream.clock)
        #expect(try await session.examine(.inbox).uidNext == UID(next))
        stream.expectEnd()
    }

    @Test(arguments: [
        ("<t> NO Mailbox doesn't exist: x (0.001 secs).\n", #"mailbox "support": selecting "x": no folder "x""#),
        ("<t> NO [NONEXISTENT] Unknown\n", #"mailbox "support": selecting "x": no folder "x""#),
        ("<t> NO [NOPERM] not yours\n", #"mailbox "support": selecting "x": EXAMINE refused: not yours"#),
        ("* 0 EXISTS\n<t> OK done\n", #"mailbox "support": selecting "x": no uidvalidity for "x""#),
        ("* BYE autologout\n", #"mailbox "support": selecting "x": the server said goodbye: autologout"#),
        ("S9 OK who\n", #"mailbox "support": selecting "x": a reply to no command of ours"#),
        ("rubbish\n", #"mailbox "support": selecting "x": malformed tagged response, expected OK, NO or BAD"#),
    ])
    func aFolderCannotBeOpened(answer: String, text: String) async throws {
        let stream = ScriptedStream(Step.opening() + Step.exchange("EXAMINE \"x\"", answer))
        let session = try await IMAPSession.open(stream, mailbox: "support", nonce: 1, clock: stream.clock)
        let error = try await mailboxError { _ = try await session.examine(MailboxName("x")) }
        #expect(error.description == text)
        stream.expectEnd()
    }

    @Test func theSessionGoesOnAfterAMissingFolder() async throws {
        let stream = ScriptedStream(
            Step.opening() + Step.exchange("EXAMINE \"x\"", "<t> NO [NONEXISTENT] no\n") + Step.selecting()
        )
        let session = try await IMAPSession.open(stream, mailbox: "support", nonce: 1, clock: stream.clock)
        let error = try await mailboxError { _ = try await session.examine(MailboxName("x")) }
        #expect(!error.isTemporary)
        #expect(!stream.isClosed)
        #expect(try await session.examine(.inbox).exists == 3)
    }

    @Test func aBrokenSessionIsClosedForGood() async throws {
        let script = try await SessionScript([.expect("NOOP"), .drop])
        let first = try await mailboxError { _ = try await script.session.noop() }
        #expect(first.description == #"mailbox "support": polling: connection closed"#)
        #expect(script.stream.isClosed)
        let second = try await mailboxError { _ = try await script.session.noop() }
        #expect(second.description == #"mailbox "support": polling: connection closed"#)
    }

    @Test func anErrorOfTheWireIsPassedOn() async throws {
        let wire = WireError(.closed, endpoint: "imaps://imap.example.com:993", reason: "connection reset by peer")
        let script = try await SessionScript([.expect("NOOP"), .fail(wire)])
        let error = try await mailboxError { _ = try await script.session.noop() }
        #expect(
            error.description == #"mailbox "support": polling: imaps://imap.example.com:993: connection reset by peer"#
        )
        #expect(error.isTemporary)
    }

    @Test func existsIsKeptAtAllTimes() async throws {
        let script = try await SessionScript(
            Step.exchange("NOOP", "* 5 EXISTS\n* 1 EXPUNGE\n<t> OK done\n")
                + Step.exchange("NOOP", "* 4 EXISTS\n<t> OK\n")
        )
        #expect(try await script.session.noop())
        #expect(await script.session.exists == 4)
        _ = try await script.session.noop()
        #expect(await script.session.exists == 4)
    }

    @Test func logoutTakesLeave() async throws {
        let script = try await SessionScript(Step.exchange("LOGOUT", "* BYE see you\n<t> OK done\n"))
        await script.session.logout()
        await script.session.logout()
        #expect(script.stream.isClosed)
        script.stream.expectEnd()
    }

    @Test func logoutDoesNotWaitLong() async throws {
        let script = try await SessionScript([.expect("LOGOUT")])
        await script.session.logout()
        #expect(script.stream.isClosed)
        #expect(script.elapsed == .seconds(5))
    }

    @Test func cancellingTheTaskClosesTheSession() async throws {
        let (reached, signal) = AsyncStream<Void>.makeStream()
        let script = try await SessionScript([.expect("NOOP"), .signal { signal.yield() }, .hold])
        let task = Task { try await script.session.noop() }
        for await _ in reached { break }
        task.cancel()
        let error = try await mailboxError { _ = try await task.value }
        #expect(error.description == #"mailbox "support": polling: cancelled"#)
        #expect(script.stream.isClosed)
    }
}
