import IMAPSyntax
import Mailboxes
import Testing
import Wire

/// A session on a script that has opened INBOX, three messages in it unless told otherwise.
struct SessionScript {
    let stream: ScriptedStream
    let session: IMAPSession

    init(
        _ steps: [ScriptedStream.Step],
        capabilities: String = "IMAP4rev1 IDLE MOVE UIDPLUS",
        select: String = "EXAMINE",
        exists: Int = 3,
        pieces: Int = .max,
        limits: ResponseLimits = ResponseLimits()
    ) async throws {
        let script =
            ScriptedStream.Step.opening(capabilities) + ScriptedStream.Step.selecting(select, exists: exists) + steps
        stream = ScriptedStream(script, pieces: pieces)
        session = try await IMAPSession.open(
            stream,
            mailbox: "support",
            nonce: 1,
            limits: limits,
            clock: stream.clock
        )
        _ = try await select == "EXAMINE" ? session.examine(.inbox) : session.select(.inbox)
    }

    /// The time that has passed on the script's clock.
    var elapsed: Duration { stream.clock.now.offset }
}

func uids(_ numbers: UInt32...) -> [UID] {
    numbers.compactMap { UID($0) }
}

func uidSet(_ numbers: UInt32...) -> UIDSet {
    UIDSet(numbers.compactMap { UID($0) })
}

/// The `MailboxError` that `body` throws.
func mailboxError(_ body: () async throws -> Void) async throws -> MailboxError {
    do {
        try await body()
    } catch let error as MailboxError {
        return error
    }
    throw Unmet()
}

/// No error came where one was expected.
struct Unmet: Error {}
