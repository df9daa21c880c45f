import CivilTime
import Desk
import IMAPSyntax
import MailSyntax
import Telemetry
import Wire

/// Follows one mailbox for ever: connects, takes what is new, waits for more, and connects again after whatever goes
/// wrong. Mailboxes know nothing of each other, so that one in trouble stops no other.
///
/// What is taken is committed by the store together with the cursor before anything else happens to it; on the server
/// nothing is changed before that, and by default nothing at all.
package actor MailboxFollower {
    let account: MailboxAccount
    let store: any DeskStore
    let log: Log
    let now: @Sendable () -> Instant
    private let connect: @Sendable () async throws(WireError) -> any ByteStream
    private let accept: @Sendable ([TakenMail]) async -> Void
    private let looked: @Sendable (ContinuousClock.Instant) -> Void
    private let random: @Sendable () -> Double
    private let deadlines: Deadlines

    var suspicion = Suspicion()
    private var backoff: Backoff
    private var session: IMAPSession?
    /// The wait of a mailbox that cannot idle, or between two connections.
    private var nap: Task<Void, Never>?
    private var isCalled = false

    /// - Parameters:
    ///   - connect: opens a stream to the account's server, logged in.
    ///   - accept: gets the mails that were taken, in order; suspends while too many of them wait to be decided.
    ///   - looked: hears after each look that came to its end when it began: what the server had by then is taken.
    ///   - random: a number from 0 to 1.
    package init(
        account: MailboxAccount,
        store: any DeskStore,
        log: Log,
        now: @escaping @Sendable () -> Instant,
        random: @escaping @Sendable () -> Double,
        deadlines: Deadlines = Deadlines(),
        backoff: Backoff = Backoff(),
        connect: @escaping @Sendable () async throws(WireError) -> any ByteStream,
        accept: @escaping @Sendable ([TakenMail]) async -> Void,
        looked: @escaping @Sendable (ContinuousClock.Instant) -> Void = { _ in }
    ) {
        (self.account, self.store, self.log, self.now) = (account, store, log, now)
        (self.random, self.connect, self.accept, self.looked) = (random, connect, accept, looked)
        (self.deadlines, self.backoff) = (deadlines, backoff)
    }

    /// Ends with the task that runs it.
    package func run() async {
        while !Task.isCancelled {
            do throws(FollowingError) {
                try await follow()
            } catch {
                guard !Task.isCancelled else { return }
                let wait = backoff.next(random: random)
                tell(of: error, tryingAgainIn: wait)
                await pause(for: wait)
            }
        }
    }

    /// Looks again now: a command asked for an owed mail.
    package func lookAgain() async {
        isCalled = true
        nap?.cancel()
        await session?.interrupt()
    }

    // MARK: One connection

    private func follow() async throws(FollowingError) {
        let session = try await openSession(maximumLiteral: account.maximumSize)
        self.session = session
        defer { self.session = nil }
        do throws(FollowingError) {
            try await attend(session)
            await session.logout()
        } catch {
            session.close()
            throw error
        }
    }

    private func attend(_ session: IMAPSession) async throws(FollowingError) {
        var began = ContinuousClock.now
        let folder = try await open(account.folder, in: session)
        var cursor = try await cursor(for: folder, in: session)
        log.record(
            .mailboxConnected,
            [
                .mailbox: account.mailbox.value, .endpoint: "\(account.endpoint)",
                .uidvalidity: "\(folder.uidValidity.rawValue)",
            ]
        )
        while !Task.isCancelled {
            isCalled = false
            cursor = try await catchUp(in: session, from: cursor)
            try await fetchOwed(in: session, under: cursor)
            looked(began)
            backoff.reset()
            began = try await waitForNews(in: session)
        }
    }

    /// A connection of its own with room for a message of `maximumLiteral` bytes.
    func openSession(maximumLiteral: Int) async throws(FollowingError) -> IMAPSession {
        // Sizes are the server's reckoning; what it sends may be a little longer.
        let slack = 1_024 * 1_024
        var limits = ResponseLimits()
        limits.literal = maximumLiteral + slack
        limits.response = maximumLiteral + 2 * slack
        limits.answer = max(limits.answer, limits.response + slack)
        do {
            let nonce = UInt64(random() * Double(UInt32.max)) << 20 ^ UInt64(random() * Double(UInt32.max))
            return try await IMAPSession.open(
                try await connect(),
                mailbox: account.mailbox.value,
                nonce: nonce,
                limits: limits,
                deadlines: deadlines
            )
        } catch {
            throw FollowingError(error)
        }
    }

    func open(_ folder: MailboxName, in session: IMAPSession) async throws(FollowingError) -> FolderStatus {
        do {
            return account.after == .keep ? try await session.examine(folder) : try await session.select(folder)
        } catch {
            throw FollowingError(error)
        }
    }

    func hand(_ taken: [TakenMail]) async {
        await accept(taken)
    }

    // MARK: The cursor

    private func cursor(
        for folder: FolderStatus,
        in session: IMAPSession
    ) async throws(FollowingError) -> MailboxCursor {
        do {
            guard let known = try await store.cursor(of: account.mailbox) else {
                return try await firstLook(at: folder, in: session)
            }
            guard known.uidValidity != folder.uidValidity else { return known }
            log.record(
                .mailboxUIDValidityChanged,
                [.mailbox: account.mailbox.value, .uidvalidity: "\(folder.uidValidity.rawValue)"]
            )
            let cursor = MailboxCursor(uidValidity: folder.uidValidity, highest: 0, firstLook: known.firstLook)
            // At once, whether or not there is anything to take: what is owed under the old UIDs is not to be looked
            // for under the new ones.
            try await store.begin(account.mailbox, at: cursor, standing: [])
            suspicion = Suspicion()
            return cursor
        } catch {
            throw FollowingError(error)
        }
    }

    /// How long before the first look a mail must have arrived to count as old by its date alone. Younger ones are
    /// known one by one, because the server's clock need not agree with ours to the second.
    private static let clockTolerance: Int64 = 3_600
    /// Among at most so many of the highest UIDs the young mails are looked for.
    private static let standingLimit: UInt32 = 20_000

    private func firstLook(at folder: FolderStatus, in session: IMAPSession) async throws -> MailboxCursor {
        log.record(.mailboxFirstLook, [.mailbox: account.mailbox.value, .count: "\(folder.exists)"])
        guard account.start == .now else {
            let cursor = MailboxCursor(uidValidity: folder.uidValidity, highest: 0, firstLook: nil)
            try await store.begin(account.mailbox, at: cursor, standing: [])
            return cursor
        }
        let start = now().advanced(bySeconds: -MailboxFollower.clockTolerance)
        let highest = folder.uidNext.rawValue - 1
        let cursor = MailboxCursor(
            uidValidity: folder.uidValidity,
            highest: highest,
            firstLook: start,
            passedOver: highest
        )
        try await store.begin(
            account.mailbox,
            at: cursor,
            standing: try await standing(upTo: highest, since: start, in: session)
        )
        return cursor
    }

    private func standing(
        upTo highest: UInt32,
        since start: Instant,
        in session: IMAPSession
    ) async throws -> [StandingMail] {
        let lowest = highest > MailboxFollower.standingLimit ? highest - MailboxFollower.standingLimit : 1
        guard let first = UID(lowest), let last = UID(highest) else { return [] }
        let young = try await session.summaries(of: UIDSet([first...last])).filter {
            ($0.internalDate ?? start) >= start
        }
        let headers = try await session.headerFields(["MESSAGE-ID"], of: UIDSet(young.map(\.uid)))
        let names = Dictionary(
            headers.map { ($0.uid, MailParser.parse($0.bytes).messageID) },
            uniquingKeysWith: { first, _ in first }
        )
        return young.map { summary in
            StandingMail(
                internalDate: summary.internalDate ?? start,
                size: summary.size ?? 0,
                messageID: names[summary.uid] ?? nil
            )
        }
    }

    // MARK: Waiting

    /// Answers with the instant up to which the next look sees everything. A server need not show in a FETCH what came
    /// after its last word on the mailbox, hence the NOOP.
    private func waitForNews(in session: IMAPSession) async throws(FollowingError) -> ContinuousClock.Instant {
        do {
            if !isCalled { try await rest(in: session) }
            let began = ContinuousClock.now
            _ = try await session.noop()
            return began
        } catch {
            throw FollowingError(error)
        }
    }

    private func rest(in session: IMAPSession) async throws {
        let wait = try await untilNextTry()
        switch try await session.idle(for: wait) {
        case .announced, .expired, .interrupted: break
        case .unavailable: if !isCalled { await pause(for: wait) }
        }
    }

    /// Until the next look, or until an owed mail is due if that is sooner.
    private func untilNextTry() async throws(DeskStoreError) -> Duration {
        guard let due = try await store.nextOwed(in: account.mailbox) else { return account.poll }
        let wait = Duration.milliseconds(max(due.milliseconds - now().milliseconds, 0) + 1)
        return min(wait, account.poll)
    }

    private func pause(for duration: Duration) async {
        let nap = Task { _ = try? await Task.sleep(for: duration) }
        self.nap = nap
        await withTaskCancellationHandler {
            await nap.value
        } onCancel: {
            nap.cancel()
        }
        self.nap = nil
    }

    // MARK: Telling

    private func tell(of error: FollowingError, tryingAgainIn wait: Duration) {
        let next = now().advanced(by: wait).rfc3339
        switch error {
        case .mailbox(let error):
            log.record(
                .mailboxDisconnected,
                [.mailbox: account.mailbox.value, .reason: "\(error)", .nextAt: next]
            )
        case .wire(let error):
            log.record(
                error.code == .loginRefused ? .mailboxRefused : .mailboxDisconnected,
                [.mailbox: account.mailbox.value, .reason: "\(error)", .nextAt: next]
            )
        case .store(let error):
            log.record(.storeFailed, [.mailbox: account.mailbox.value, .reason: error.reason, .nextAt: next])
        }
    }
}
