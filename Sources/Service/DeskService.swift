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

/// One desk at work: a follower for each mailbox, one intake, one dispatcher.
struct DeskService: Sendable {
    private let intake: Intake
    private let dispatcher: Dispatcher
    private let followers: [MailboxFollower]

    init(
        _ desk: DeskSettings,
        store: SQLiteDesk,
        connections: Connections,
        log: Log,
        identifiers: Identifiers,
        now: @escaping @Sendable () -> Instant
    ) throws(ServiceError) {
        let judge = try DeskJudge(desk, identifiers: identifiers)
        let bell = Bell()
        let intake = Intake(store: store, judge: judge, log: log, outboxBell: bell, now: now)
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
                    accept: { await intake.accept($0) }
                )
            )
        }
        dispatcher = Dispatcher(
            desk: desk.profile.id,
            store: store,
            open: { try await connections.session(with: desk.submission) },
            judgement: DeliveryJudgement(fraction: identifiers.fraction),
            bell: bell,
            log: log,
            now: now
        )
        (self.intake, self.followers) = (intake, followers)
    }

    /// Decides what an earlier run left, before new mail is fetched.
    func decideLeftovers(alone: Bool) async throws(DeskStoreError) {
        try await intake.decideLeftovers(alone: alone)
    }

    /// Runs until the task is cancelled; then finishes what is under way.
    func run() async {
        let sending = Task { await dispatcher.run() }
        await withTaskGroup(of: Void.self) { group in
            for follower in followers { group.addTask { await follower.run() } }
        }
        await intake.stop()
        await intake.drain()
        await dispatcher.stop()
        await sending.value
    }

    /// A command wrote to the database: look at everything it may have set going.
    func actOnCommands() async {
        await dispatcher.tryNow()
        for follower in followers { await follower.lookAgain() }
        try? await intake.decideLeftovers(alone: false)
    }
}

extension DeskJudge {
    /// The judge of a desk as its settings and templates want it.
    package init(_ desk: DeskSettings, identifiers: Identifiers) throws(ServiceError) {
        self.init(
            desk: desk.profile,
            composer: try NoticeComposer(for: desk.profile, own: desk.templates),
            identifiers: identifiers
        )
    }
}
