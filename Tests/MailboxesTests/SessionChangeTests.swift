import IMAPSyntax
import Mailboxes
import Testing

@Suite struct SessionChangeTests {
    typealias Step = ScriptedStream.Step

    private func move(_ capabilities: String, _ steps: [Step]) async throws -> MoveOutcome {
        let script = try await SessionScript(steps, capabilities: capabilities, select: "SELECT")
        let outcome = try await script.session.move(uidSet(2, 3), to: MailboxName("Done"))
        script.stream.expectEnd()
        return outcome
    }

    @Test func flagsAreAdded() async throws {
        let script = try await SessionScript(
            Step.exchange("UID STORE 2:3 +FLAGS.SILENT (\\Seen)", "<t> OK done\n"),
            select: "SELECT"
        )
        try await script.session.addFlags([.seen], to: uidSet(2, 3))
        script.stream.expectEnd()
    }

    @Test func movesWithMove() async throws {
        let answer = "* OK [COPYUID 77 2:3 1:2] Moved UIDs.\n* 1 EXPUNGE\n* 1 EXPUNGE\n<t> OK done\n"
        #expect(try await move("IMAP4rev1 MOVE", Step.exchange(#"UID MOVE 2:3 "Done""#, answer)) == .moved)
        #expect(try await move("IMAP4rev2", Step.exchange(#"UID MOVE 2:3 "Done""#, answer)) == .moved)
    }

    static let copying =
        Step.exchange(#"UID COPY 2:3 "Done""#, "<t> OK done\n")
        + Step.exchange("UID STORE 2:3 +FLAGS.SILENT (\\Deleted)", "<t> OK done\n")

    @Test func movesByCopyingAndRemovingExactlyThese() async throws {
        let steps = Self.copying + Step.exchange("UID EXPUNGE 2:3", "<t> OK done\n")
        #expect(try await move("IMAP4rev1 UIDPLUS", steps) == .moved)
    }

    @Test func neverExpungesTheFolder() async throws {
        #expect(try await move("IMAP4rev1", Self.copying) == .copiedAndMarked)
    }

    @Test(arguments: ["<t> NO [TRYCREATE] Mailbox doesn't exist: Done\n", "<t> NO Mailbox doesn't exist: Done\n"])
    func aMissingFolderChangesNothing(answer: String) async throws {
        let script = try await SessionScript(
            Step.exchange(#"UID COPY 2 "Done""#, answer),
            capabilities: "IMAP4rev1",
            select: "SELECT"
        )
        let error = try await mailboxError { _ = try await script.session.move(uidSet(2), to: MailboxName("Done")) }
        #expect(error.description == #"mailbox "support": copying uid 2 to "Done": no folder "Done""#)
        script.stream.expectEnd()
    }

    @Test func aRefusalIsTemporary() async throws {
        let script = try await SessionScript(
            Step.exchange(#"UID MOVE 2 "Done""#, "<t> NO [OVERQUOTA] full\n"),
            select: "SELECT"
        )
        let error = try await mailboxError { _ = try await script.session.move(uidSet(2), to: MailboxName("Done")) }
        #expect(error.description == #"mailbox "support": moving uid 2 to "Done": UID MOVE refused: full"#)
        #expect(error.isTemporary)
    }

    @Test func nothingToMoveSendsNothing() async throws {
        let script = try await SessionScript([], select: "SELECT")
        #expect(try await script.session.move(UIDSet(uids()), to: .inbox) == .moved)
        script.stream.expectEnd()
    }
}
