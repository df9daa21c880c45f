import CivilTime
import IMAPSyntax
import Mailboxes
import Testing
import Wire

@Suite struct SessionFetchTests {
    typealias Step = ScriptedStream.Step

    static let items = "(UID INTERNALDATE RFC822.SIZE BODY.PEEK[])"

    /// A FETCH response with a mail of the given text.
    static func mail(_ uid: Int, _ text: String) -> String {
        "* \(uid) FETCH (UID \(uid) INTERNALDATE \"07-Feb-2026 09:05:00 +0100\" RFC822.SIZE 9 BODY[] {\(text.utf8.count)}\n\(text))\n"
    }

    static func fetched(_ uid: UInt32, _ text: String) throws -> FetchedMessage {
        FetchedMessage(
            uid: try #require(UID(uid)),
            internalDate: Instant(seconds: 1_770_451_500),
            size: 9,
            bytes: Array(text.utf8)
        )
    }

    @Test(arguments: [Int.max, 1, 3, 64])
    func fetchesWholeMessages(pieces: Int) async throws {
        let script = try await SessionScript(
            Step.exchange("UID FETCH 2:4 \(Self.items)", Self.mail(2, "two") + Self.mail(4, "four") + "<t> OK done\n"),
            pieces: pieces
        )
        let messages = try await script.session.finish(script.session.beginFetch(uidSet(2, 3, 4)))
        #expect(try messages == [Self.fetched(2, "two"), Self.fetched(4, "four")])
        script.stream.expectEnd()
    }

    @Test func severalAreUnderWayAtOnce() async throws {
        let script = try await SessionScript([
            .expect("UID FETCH 2 \(Self.items)", as: "a"), .expect("UID FETCH 3 \(Self.items)", as: "b"),
            .say(Self.mail(3, "three") + "<b> OK done\n" + Self.mail(2, "two") + "<a> OK done\n"),
        ])
        let first = try await script.session.beginFetch(uidSet(2))
        let second = try await script.session.beginFetch(uidSet(3))
        #expect(try await script.session.finish(first) == [try Self.fetched(2, "two")])
        #expect(try await script.session.finish(second) == [try Self.fetched(3, "three")])
        #expect(try await script.session.finish(second).isEmpty)
        script.stream.expectEnd()
    }

    @Test func aNinthFetchWaitsForTheFirst() async throws {
        let names = (1...9).map(String.init)
        let script = try await SessionScript(
            names.prefix(8).map { .expect("UID FETCH \($0) \(Self.items)", as: $0) }
                + [.say(Self.mail(1, "one") + "<1> OK done\n"), .expect("UID FETCH 9 \(Self.items)", as: "9")]
                + names.dropFirst().map { .say("<\($0)> OK done\n") }
        )
        var pending: [PendingFetch] = []
        for uid in 1...9 { pending.append(try await script.session.beginFetch(uidSet(UInt32(uid)))) }
        #expect(try await script.session.finish(pending[0]) == [try Self.fetched(1, "one")])
        for fetch in pending.dropFirst() { #expect(try await script.session.finish(fetch).isEmpty) }
        script.stream.expectEnd()
    }

    @Test func aCommandBetweenDoesNotLoseTheMail() async throws {
        let script = try await SessionScript([
            .expect("UID FETCH 2 \(Self.items)", as: "a"), .expect("NOOP", as: "b"),
            .say(Self.mail(2, "two") + "<a> OK done\n<b> OK done\n"),
        ])
        let pending = try await script.session.beginFetch(uidSet(2))
        _ = try await script.session.noop()
        #expect(try await script.session.finish(pending) == [try Self.fetched(2, "two")])
    }

    @Test func aMessageToldInPartsAndChangesOfFlagsDoNotConfuse() async throws {
        let answer =
            "* 2 FETCH (FLAGS (\\Seen) UID 3)\n* 2 FETCH (FLAGS ())\n* 9 FETCH (UID 2 RFC822.SIZE 9)\n"
            + "* 1 FETCH (UID 2 INTERNALDATE \"07-Feb-2026 09:05:00 +0100\" BODY[] {3}\ntwo)\n* 1 FETCH (UID 8 BODY[] \"x\")\n"
        let script = try await SessionScript(Step.exchange("UID FETCH 2:3 \(Self.items)", answer + "<t> OK done\n"))
        let messages = try await script.session.finish(script.session.beginFetch(uidSet(2, 3)))
        #expect(try messages == [Self.fetched(2, "two")])
    }

    @Test func bytesThatTheServerCannotGiveAreNotMissing() async throws {
        let script = try await SessionScript(
            Step.exchange("UID FETCH 2 \(Self.items)", "* 1 FETCH (UID 2 BODY[] NIL)\n<t> OK done\n")
        )
        let messages = try await script.session.finish(script.session.beginFetch(uidSet(2)))
        #expect(messages.count == 1)
        #expect(messages.first?.bytes == nil)
    }

    @Test func aMailThatSpeaksIMAPStaysAMail() async throws {
        let evil = "a\r\nA004 OK done\r\nS0000000000000001.3 OK x\r\n* BYE\r\n* 5 FETCH (UID 9 BODY[] {3}\r\n)\r\n"
        let script = try await SessionScript(
            Step.exchange("UID FETCH 2 \(Self.items)", Self.mail(2, evil) + "<t> OK done\n")
        )
        let messages = try await script.session.finish(script.session.beginFetch(uidSet(2)))
        #expect(try messages == [Self.fetched(2, evil)])
    }

    @Test(arguments: [
        ("<t> NO [SERVERBUG] cannot read\n", #"mailbox "support": fetching uid 2: UID FETCH refused: cannot read"#),
        (
            "* 1 FETCH (UID 2 BODY[] x)\n",
            #"mailbox "support": fetching uid 2: malformed FETCH response, expected a string or NIL"#
        ),
        (
            "* 1 FETCH (UID 2 BODY[] {21}\n",
            #"mailbox "support": fetching uid 2: a literal of 21 bytes, at most 20 are accepted"#
        ),
    ])
    func aFetchFails(answer: String, text: String) async throws {
        var limits = ResponseLimits()
        limits.literal = 20
        let script = try await SessionScript(Step.exchange("UID FETCH 2 \(Self.items)", answer), limits: limits)
        let pending = try await script.session.beginFetch(uidSet(2))
        let error = try await mailboxError { _ = try await script.session.finish(pending) }
        #expect(error.description == text)
        #expect(error.uid == UID(2))
    }

    @Test func messagesRemovedMeanwhileAreNoFailure() async throws {
        let script = try await SessionScript(
            Step.exchange("UID FETCH 2:3 \(Self.items)", Self.mail(2, "two") + "<t> NO [EXPUNGEISSUED] some gone\n")
        )
        let messages = try await script.session.finish(script.session.beginFetch(uidSet(2, 3)))
        #expect(try messages == [Self.fetched(2, "two")])
    }

    @Test func aDropWithinALiteralSaysHowFarItCame() async throws {
        let script = try await SessionScript([
            .expect("UID FETCH 4700:4800 \(Self.items)"),
            .say("* 1 FETCH (UID 4711 BODY[] {90112}\n" + String(repeating: "x", count: 1_203)), .drop,
        ])
        let set = UIDSet((4_700...4_800).compactMap { UID($0) })
        let pending = try await script.session.beginFetch(set)
        let error = try await mailboxError { _ = try await script.session.finish(pending) }
        #expect(
            error.description
                == #"mailbox "support": fetching uid 4711: connection closed while reading a literal, 1203 of 90112 bytes"#
        )
        #expect(error.uid == UID(4_711))
        #expect(error.isTemporary)
    }

    @Test func anEndlessAnswerIsGivenUp() async throws {
        var limits = ResponseLimits()
        limits.answer = 500
        let script = try await SessionScript(
            [.expect("NOOP"), .say(String(repeating: "* OK still here\n", count: 40))],
            limits: limits
        )
        let error = try await mailboxError { _ = try await script.session.noop() }
        #expect(
            error.description == #"mailbox "support": polling: an answer of 680 bytes, at most 500 are accepted"#
        )
        #expect(!error.isTemporary)
    }

    @Test func nothingToFetchIsRefusedBeforeItIsSent() async throws {
        let script = try await SessionScript([])
        let error = try await mailboxError { _ = try await script.session.beginFetch(UIDSet(uids())) }
        #expect(error.description == #"mailbox "support": fetching uids : "": a set of no uids"#)
        #expect(!script.stream.isClosed)
        script.stream.expectEnd()
    }

    @Test func headerFieldsAreFetchedAlone() async throws {
        let script = try await SessionScript(
            Step.exchange(
                "UID FETCH 2:3 (UID BODY.PEEK[HEADER.FIELDS (MESSAGE-ID FROM)])",
                "* 1 FETCH (UID 2 BODY[HEADER.FIELDS (MESSAGE-ID FROM)] {15}\nFrom: a@b.c\r\n\r\n)\n<t> OK done\n"
            )
        )
        let headers = try await script.session.headerFields(["MESSAGE-ID", "FROM"], of: uidSet(2, 3))
        #expect(headers == [FetchedHeader(uid: try #require(UID(2)), bytes: Array("From: a@b.c\r\n\r\n".utf8))])
    }
}
