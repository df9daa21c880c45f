import CivilTime
import IMAPSyntax
import Mailboxes
import Testing

/// Summaries and UIDs: what is there, without fetching it.
@Suite struct SessionLookTests {
    typealias Step = ScriptedStream.Step

    static let items = "(UID INTERNALDATE FLAGS RFC822.SIZE)"

    @Test func summariesAreSortedAndWhole() async throws {
        let answer = """
            * 3 FETCH (UID 7 INTERNALDATE "07-Feb-2026 09:05:00 +0100" FLAGS (\\Seen) RFC822.SIZE 94)
            * 2 FETCH (UID 5 FLAGS () RFC822.SIZE 12)
            * 2 FETCH (UID 5 FLAGS (\\Deleted))
            * 9 FETCH (FLAGS ())
            <t> OK done

            """
        let script = try await SessionScript(Step.exchange("UID FETCH 1:* \(Self.items)", answer))
        let summaries = try await script.session.summaries(of: .all)
        let expected = [
            MessageSummary(uid: try #require(UID(5)), internalDate: nil, size: 12, flags: [.deleted]),
            MessageSummary(
                uid: try #require(UID(7)),
                internalDate: Instant(seconds: 1_770_451_500),
                size: 94,
                flags: [.seen]
            ),
        ]
        #expect(summaries == expected)
    }

    @Test func theLastMessageThatAServerAlwaysAddsIsLeftOut() async throws {
        let script = try await SessionScript(
            Step.exchange("UID FETCH 10:* \(Self.items)", "* 3 FETCH (UID 9 FLAGS ())\n<t> OK done\n")
        )
        #expect(try await script.session.summaries(of: .from(try #require(UID(10)))).isEmpty)
    }

    @Test func anEmptyFolderIsAskedOnceMore() async throws {
        let script = try await SessionScript(Step.exchange("NOOP", "<t> OK done\n"), exists: 0)
        #expect(try await script.session.summaries(of: .all).isEmpty)
        script.stream.expectEnd()
    }

    @Test func aFolderThatWasEmptyIsLookedAt() async throws {
        let script = try await SessionScript(
            Step.exchange("NOOP", "* 1 EXISTS\n<t> OK done\n")
                + Step.exchange("UID FETCH 1:* \(Self.items)", "* 1 FETCH (UID 5)\n<t> OK done\n"),
            exists: 0
        )
        #expect(try await script.session.summaries(of: .all).map(\.uid) == uids(5))
    }

    @Test func aLongSetIsAskedInParts() async throws {
        let set = UIDSet((1...2_000).compactMap { UID(UInt32(1_000_000 + $0 * 2)) })
        let parts = set.split(within: 6_000)
        #expect(parts.count > 1)
        let script = try await SessionScript(
            parts.flatMap { Step.exchange("UID FETCH \($0) \(Self.items)", "<t> OK done\n") }
        )
        #expect(try await script.session.summaries(of: set).isEmpty)
        script.stream.expectEnd()
    }

    @Test(arguments: ["* SEARCH 5 3 4\n", "* ESEARCH (TAG \"<t>\") UID ALL 3:5\n", "* SEARCH 5\n* SEARCH 3 4\n"])
    func allUIDsOfASmallFolder(answer: String) async throws {
        let script = try await SessionScript(Step.exchange("UID SEARCH UID 1:*", answer + "<t> OK done\n"))
        #expect(try await script.session.allUIDs() == uidSet(3, 4, 5))
    }

    @Test func allUIDsOfALargeFolder() async throws {
        let lines = (1...5_001).map { "* \($0) FETCH (UID \($0 + 9))\n" }.joined()
        let script = try await SessionScript(
            Step.exchange("UID FETCH 1:* (UID)", lines + "<t> OK done\n"),
            exists: 5_001
        )
        #expect(try await script.session.allUIDs().description == "10:5010")
    }

    @Test func aLookTakesTheNews() async throws {
        let script = try await SessionScript(
            Step.exchange("NOOP", "* 4 EXISTS\n<t> OK done\n")
                + Step.exchange("UID FETCH 1:* \(Self.items)", "<t> OK done\n")
                + Step.exchange("UID FETCH 1:* \(Self.items)", "* 5 EXISTS\n<t> OK done\n")
        )
        #expect(try await script.session.noop())
        _ = try await script.session.summaries(of: .all)
        #expect(await !script.session.hasNews)
        _ = try await script.session.summaries(of: .all)
        #expect(await script.session.hasNews)
    }
}
