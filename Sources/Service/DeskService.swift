import CivilTime
import Desk
import LanguageID
import MailSyntax
import Mailboxes
import Notices
import Settings
import Store
import Telemetry
import Wire

/// One desk at work: a follower for each mailbox, one intake, one clock, one dispatcher.
struct DeskService: Sendable {
    private let store: SQLiteDesk
    private let policy: PolicyVersion?
    private let recount: Recount
    private let intake: Intake
    private let clock: DeskClock
    private let clockBell = Bell()
    private let dispatcher: Dispatcher
    private let followers: [MailboxFollower]

    init(
        _ desk: DeskSettings,
        judge: DeskJudge,
        store: SQLiteDesk,
        connections: Connections,
        log: Log,
        identifiers: Identifiers,
        now: @escaping @Sendable () -> Instant
    ) throws(ServiceError) {
        let (bell, looks) = (Bell(), MailboxLooks(of: desk.mailboxes.map(\.id), bell: clockBell))
        let intake = Intake(
            store: store,
            judge: judge,
            log: log,
            outboxBell: bell,
            clockBell: clockBell,
            now: now
        )
        var followers: [MailboxFollower] = []
        for mailbox in desk.mailboxes {
            followers.append(
                MailboxFollower(
                    account: try Account.mailbox(mailbox, of: desk.profile.id),
                    store: store,
                    log: log,
                    now: now,
                    random: identifiers.fraction,
                    connect: { () async throws(WireError) in try await connections.stream(to: mailbox) },
                    accept: { await intake.accept($0) },
                    looked: { looks.note(mailbox.id, began: $0, at: now()) }
                )
            )
        }
        dispatcher = Dispatcher(
            judge: judge,
            store: store,
            open: { try await connections.session(with: desk.submission) },
            judgement: DeliveryJudgement(fraction: identifiers.fraction),
            bell: bell,
            log: log,
            now: now
        )
        clock = DeskClock(
            store: store,
            judge: judge,
            looks: looks,
            bell: clockBell,
            outboxBell: bell,
            log: log,
            now: now
        )
        recount = Recount(store: store, judge: judge, log: log, now: now)
        (self.store, policy, self.intake, self.followers) = (store, desk.policyVersion, intake, followers)
    }

    /// Before new mail is fetched: the policy is kept for the tickets to come, what is due is worked out anew if
    /// something else is announced than at the last start, and what an earlier run left is decided.
    func takeUp(alone: Bool) async throws(DeskStoreError) {
        if let policy { try await store.keepPolicy(policy, at: recount.now()) }
        try await recount.run()
        try await intake.decideLeftovers(alone: alone)
    }

    /// Runs until the task is cancelled; then finishes what is under way.
    func run() async {
        let sending = Task { await dispatcher.run() }
        let timing = Task { await clock.run() }
        await withTaskGroup(of: Void.self) { group in
            for follower in followers { group.addTask { await follower.run() } }
        }
        await intake.stop()
        await intake.drain()
        await clock.stop()
        await timing.value
        await dispatcher.stop()
        await sending.value
    }

    /// A command wrote to the database: look at everything it may have set going.
    func actOnCommands() async {
        clockBell.ring()
        await dispatcher.tryNow()
        for follower in followers { await follower.lookAgain() }
        try? await intake.decideLeftovers(alone: false)
    }
}

extension DeskJudge {
    /// The judge of a desk as its settings and templates want it, for tickets opened under its present policy or under
    /// one of `earlier`.
    package init(
        _ desk: DeskSettings,
        earlier: [PolicyVersion] = [],
        signer: (any ThreadSigner)? = nil,
        identifiers: Identifiers
    ) throws(ServiceError) {
        var profile = desk.profile(with: earlier)
        profile.threadSigner = signer
        self.init(
            desk: profile,
            composer: try NoticeComposer(for: profile, own: desk.templates, html: desk.html),
            identifiers: identifiers
        )
    }

    /// The judge for the tickets in `store`: whatever writes must judge by the policy that a ticket was opened under.
    package init(
        _ desk: DeskSettings,
        in store: any DeskStore,
        identifiers: Identifiers
    ) async throws(ServiceError) {
        let (earlier, signer): ([PolicyVersion], any ThreadSigner)
        do throws(DeskStoreError) {
            (earlier, signer) = (try await store.policies(of: desk.profile.id), try await store.threadSigner())
        } catch {
            throw ServiceError(error)
        }
        try self.init(desk, earlier: earlier, signer: signer, identifiers: identifiers)
    }
}
