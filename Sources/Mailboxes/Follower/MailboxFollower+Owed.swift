import CivilTime
import Desk
import IMAPSyntax
import Telemetry

extension MailboxFollower {
    /// What an operator may ask for whatever the limit of the settings: half a gigabyte, so that memory stays finite.
    private static let releasedSize = 512 * 1_024 * 1_024

    /// Asks again for the mails whose bytes are owed and due, each alone.
    func fetchOwed(in session: IMAPSession, under cursor: MailboxCursor) async throws(FollowingError) {
        do {
            for mail in try await store.owed(in: account.mailbox, at: now()) {
                let arrival = try await arrival(of: mail, in: session, under: cursor.uidValidity)
                let taken = try await store.take([arrival], of: account.desk, movingTo: cursor, at: now())
                suspicion.forget([mail.uid])
                guard !taken.isEmpty else {
                    tell(of: [arrival])
                    continue
                }
                log.record(.mailOwedRecovered, [.mailbox: account.mailbox.value, .uid: "\(mail.uid.rawValue)"])
                await hand(taken)
                await tidy([mail.uid], in: session)
            }
        } catch {
            throw FollowingError(error)
        }
    }

    private func arrival(
        of mail: OwedMail,
        in session: IMAPSession,
        under uidValidity: UIDValidity
    ) async throws -> Arrival {
        let summary = try await session.summaries(of: UIDSet(mail.uid)).first
        let size = summary?.size ?? 0
        return Arrival(
            origin: MailOrigin(mailbox: account.mailbox, uidValidity: uidValidity, uid: mail.uid),
            internalDate: summary?.internalDate ?? now(),
            size: size,
            content: try await content(of: mail, summary, size: size, in: session)
        )
    }

    private func content(
        of mail: OwedMail,
        _ summary: MessageSummary?,
        size: Int,
        in session: IMAPSession
    ) async throws -> Arrival.Content {
        guard summary != nil else { return .owed(.cannotBeFetched, cause: "it is no longer on the server") }
        if let cause = suspicion.cause(mail.uid) { return .owed(.cannotBeFetched, cause: cause) }
        if size <= account.maximumSize { return try await fetch(mail.uid, in: session) }
        guard mail.isReleased, size <= MailboxFollower.releasedSize else {
            let limit = mail.isReleased ? MailboxFollower.releasedSize : account.maximumSize
            return .owed(.tooLarge, cause: "\(size) bytes, the limit is \(limit)")
        }
        let roomy = try await openSession(maximumLiteral: size)
        defer { roomy.close() }
        _ = try await open(account.folder, in: roomy)
        return try await fetch(mail.uid, in: roomy)
    }

    private func fetch(_ uid: UID, in session: IMAPSession) async throws(MailboxError) -> Arrival.Content {
        do throws(MailboxError) {
            let messages = try await session.finish(try await session.beginFetch(UIDSet(uid)))
            return messages.first?.content ?? .owed(.cannotBeFetched, cause: "the server lists it and does not send it")
        } catch {
            suspicion.blame(UIDSet(uid), for: error)
            throw error
        }
    }
}
