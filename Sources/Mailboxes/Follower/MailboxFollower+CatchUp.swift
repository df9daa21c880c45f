import Desk
import IMAPSyntax
import MailSyntax
import Telemetry

extension MailboxFollower {
    /// How many chunks are asked for before the first is worked on: the server prepares one while we commit another.
    private static let ahead = 2

    /// Takes everything behind the cursor and returns where it then stands.
    func catchUp(in session: IMAPSession, from cursor: MailboxCursor) async throws(FollowingError) -> MailboxCursor {
        guard let first = UID(cursor.highest &+ 1) else { return cursor }
        do {
            let plan = FetchPlan(
                try await session.summaries(of: .from(first)),
                maximumSize: account.maximumSize,
                firstLook: cursor.firstLook,
                owed: suspicion.cause,
                isSuspect: suspicion.isSuspect
            )
            return try await take(plan.chunks, in: session, from: cursor)
        } catch {
            throw FollowingError(error)
        }
    }

    private func take(
        _ chunks: [FetchPlan.Chunk],
        in session: IMAPSession,
        from cursor: MailboxCursor
    ) async throws -> MailboxCursor {
        var cursor = cursor
        var underWay: [ChunkUnderWay] = []
        for next in chunks {
            if next.isSuspect { cursor = try await take(&underWay, downTo: 0, in: session, after: cursor) }
            underWay.append(try await begin(next, behind: underWay, in: session))
            let ahead = next.isSuspect ? 0 : MailboxFollower.ahead
            cursor = try await take(&underWay, downTo: ahead, in: session, after: cursor)
        }
        return try await take(&underWay, downTo: 0, in: session, after: cursor)
    }

    /// A chunk that was asked for; without a fetch when there is nothing in it to be fetched whole.
    private struct ChunkUnderWay {
        var chunk: FetchPlan.Chunk
        var fetch: PendingFetch?
    }

    private func begin(
        _ chunk: FetchPlan.Chunk,
        behind underWay: [ChunkUnderWay],
        in session: IMAPSession
    ) async throws(MailboxError) -> ChunkUnderWay {
        let wanted = chunk.fetched
        guard !wanted.isEmpty else { return ChunkUnderWay(chunk: chunk, fetch: nil) }
        do throws(MailboxError) {
            return ChunkUnderWay(chunk: chunk, fetch: try await session.beginFetch(wanted))
        } catch {
            // The server broke off before it heard of this chunk: over one that it was asked for before.
            for earlier in underWay { suspicion.suspect(earlier.chunk.fetched) }
            throw error
        }
    }

    /// Takes the oldest chunks under way until `count` are left.
    private func take(
        _ underWay: inout [ChunkUnderWay],
        downTo count: Int,
        in session: IMAPSession,
        after cursor: MailboxCursor
    ) async throws -> MailboxCursor {
        var cursor = cursor
        while underWay.count > count {
            let oldest = underWay.removeFirst()
            cursor = try await take(oldest.chunk, from: oldest.fetch, in: session, after: cursor)
        }
        return cursor
    }

    /// One chunk: fetched, committed with the cursor, handed on, and only then marked on the server.
    private func take(
        _ chunk: FetchPlan.Chunk,
        from fetch: PendingFetch?,
        in session: IMAPSession,
        after cursor: MailboxCursor
    ) async throws -> MailboxCursor {
        let messages = try await finish(fetch, of: chunk, in: session)
        CrashPoint.reach(.fetched)
        let arrivals = try await arrivals(of: chunk, messages, in: session, under: cursor.uidValidity)
        var moved = cursor
        moved.highest = chunk.items.last?.summary.uid.rawValue ?? cursor.highest
        let taken = try await store.take(arrivals, of: account.desk, movingTo: moved, at: now())
        suspicion.forget(chunk.items.map(\.summary.uid))
        tell(of: arrivals)
        await hand(taken)
        await tidy(messages.values.filter { $0.bytes != nil }.map(\.uid).sorted(), in: session)
        return moved
    }

    private func finish(
        _ fetch: PendingFetch?,
        of chunk: FetchPlan.Chunk,
        in session: IMAPSession
    ) async throws(MailboxError) -> [UID: FetchedMessage] {
        guard let fetch else { return [:] }
        do throws(MailboxError) {
            let messages = try await session.finish(fetch)
            return Dictionary(messages.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
        } catch {
            suspicion.blame(chunk.fetched, for: error)
            throw error
        }
    }

    private func arrivals(
        of chunk: FetchPlan.Chunk,
        _ messages: [UID: FetchedMessage],
        in session: IMAPSession,
        under uidValidity: UIDValidity
    ) async throws -> [Arrival] {
        let absent = chunk.items.filter { $0.way == .fetch && messages[$0.summary.uid] == nil }.map(\.summary.uid)
        let stillThere = absent.isEmpty ? [] : Set(try await session.summaries(of: UIDSet(absent)).map(\.uid))
        let names = try await names(of: chunk.beforeStart, in: session)
        return chunk.items.compactMap { item in
            let uid = item.summary.uid
            let content: Arrival.Content
            switch item.way {
            case .owed(let reason, let cause):
                content = .owed(reason, cause: cause)
            case .beforeStart:
                content = .beforeStart(messageID: names[uid]?.messageID, sender: names[uid]?.from.first?.address)
            case .fetch:
                if let message = messages[uid] {
                    content = message.content
                } else if stillThere.contains(uid) {
                    content = .owed(.cannotBeFetched, cause: "the server lists it and does not send it")
                } else {
                    return nil
                }
            }
            return Arrival(
                origin: MailOrigin(mailbox: account.mailbox, uidValidity: uidValidity, uid: uid),
                internalDate: item.summary.internalDate ?? now(),
                size: item.summary.size ?? 0,
                content: content
            )
        }
    }

    private func names(of set: UIDSet, in session: IMAPSession) async throws -> [UID: ParsedMail] {
        guard !set.isEmpty else { return [:] }
        let headers = try await session.headerFields(["MESSAGE-ID", "FROM"], of: set)
        return Dictionary(
            headers.map { ($0.uid, MailParser.parse($0.bytes)) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    // MARK: After the commit

    /// Marks or moves what is safe with us, if the settings ask for it. That is for people's convenience: should it
    /// fail, the mail is taken all the same.
    func tidy(_ uids: [UID], in session: IMAPSession) async {
        guard !uids.isEmpty else { return }
        do throws(MailboxError) {
            switch account.after {
            case .keep: return
            case .seen: try await session.addFlags([.seen], to: UIDSet(uids))
            case .move(let folder): _ = try await session.move(UIDSet(uids), to: folder)
            }
            CrashPoint.reach(.afterMoveDone)
        } catch {
            log.record(.mailboxAfterFailed, [.mailbox: account.mailbox.value, .reason: "\(error)"])
        }
    }

    func tell(of arrivals: [Arrival]) {
        for arrival in arrivals {
            let uid = "\(arrival.origin.uid.rawValue)"
            switch arrival.content {
            case .bytes:
                log.record(.mailTaken, [.mailbox: account.mailbox.value, .uid: uid])
            case .owed(_, let cause):
                log.record(.mailOwed, [.mailbox: account.mailbox.value, .uid: uid, .reason: cause])
            case .beforeStart(let messageID, _):
                log.record(
                    .mailDecided,
                    [
                        .desk: account.desk.value, .mailbox: account.mailbox.value,
                        .uidvalidity: "\(arrival.origin.uidValidity.rawValue)", .uid: uid,
                        .messageID: messageID?.value, .outcome: Outcome.ignored.rawValue,
                        .reason: Reason.beforeStart.rawValue,
                    ]
                )
            }
        }
    }
}

extension FetchedMessage {
    var content: Arrival.Content {
        bytes.map { .bytes($0) } ?? .owed(.cannotBeFetched, cause: "the server has it and gives no bytes")
    }
}
