import CivilTime
import Desk
import Telemetry

/// Does what falls due on the tickets of one desk: steps of escalations, reminders, solving and closing.
///
/// It sleeps until the next of them. Whatever becomes of the process, the machine or its clock, each is done once: what
/// has been done is in the ticket's events, and what is due is read from the store at each look, by the wall clock.
actor DeskClock {
    private let store: any DeskStore
    private let judge: any Judge
    private let looks: MailboxLooks
    private let bell: Bell
    private let outboxBell: Bell
    private let log: Log
    private let now: @Sendable () -> Instant
    private var nap: Task<Void, Never>?
    private var isStopping = false

    /// At least so often the wall clock is looked at: it may have been set, or the machine may have slept.
    private static let longestSleep = Duration.seconds(30)
    /// So many tickets share a commit.
    private static let pageLimit = 200
    /// How much longer than a round that could do nothing is waited before the next: a twentieth of a processor at most
    /// goes into asking again.
    private static let restFactor = 20
    private static let longestRest = Duration.seconds(30)
    /// So many rounds may follow each other; one that is never done is not let run away.
    private static let roundLimit = 20

    /// - Parameters:
    ///   - bell: rung when what is due may have changed.
    ///   - outboxBell: rung when notices wait.
    init(
        store: any DeskStore,
        judge: any Judge,
        looks: MailboxLooks,
        bell: Bell,
        outboxBell: Bell,
        log: Log,
        now: @escaping @Sendable () -> Instant
    ) {
        (self.store, self.judge, self.looks, self.bell) = (store, judge, looks, bell)
        (self.outboxBell, self.log, self.now) = (outboxBell, log, now)
    }

    /// Runs until told to stop.
    func run() async {
        var patience = Patience()
        while !isStopping, !Task.isCancelled {
            do {
                try await actOnWhatIsDue()
                patience = Patience()
                await sleep(until: try await store.nextAction(of: judge.desk.id, after: now()))
            } catch {
                log.record(.storeFailed, [.desk: judge.desk.id.value, .reason: error.reason])
                await patience.wait()
            }
        }
    }

    /// Lets the page under way come to its end.
    func stop() {
        isStopping = true
        nap?.cancel()
        bell.ring()
    }

    // MARK: Acting

    /// Round after round, as long as there is something to be done; then what is still due waits for a look into the
    /// mailboxes.
    private func actOnWhatIsDue() async throws(DeskStoreError) {
        for _ in 0..<DeskClock.roundLimit where !isStopping {
            guard let due = try await store.nextAction(of: judge.desk.id, after: nil), due <= now() else { return }
            let began = ContinuousClock.now
            guard try await goRound() else { return await rest(after: began.duration(to: .now)) }
        }
    }

    /// Whether anything was done.
    private func goRound() async throws(DeskStoreError) -> Bool {
        var (position, acted, heldBack) = (nil as TicketPosition?, false, 0)
        repeat {
            let at = now()
            let page = try await store.actOnDue(
                looked: looks.earliest(at: at),
                by: judge,
                at: at,
                after: position,
                limit: DeskClock.pageLimit
            )
            tell(of: page)
            acted = acted || !page.results.isEmpty || !page.refused.isEmpty
            (position, heldBack) = (page.next, heldBack + page.heldBack)
        } while position != nil && !isStopping
        if heldBack > 0 { log.record(.clockHeldBack, [.desk: judge.desk.id.value, .count: "\(heldBack)"]) }
        return acted
    }

    private func tell(of page: DueRound) {
        if page.results.contains(where: { !$0.notices.isEmpty }) { outboxBell.ring() }
        for result in page.results { log.tell(of: result, at: judge.desk.id) }
        for refused in page.refused {
            log.record(
                .ticketClockFailed,
                [.desk: judge.desk.id.value, .ticket: "\(refused.ticket)", .reason: refused.cause]
            )
        }
    }

    // MARK: Waiting

    private func sleep(until next: Instant?) async {
        guard !isStopping else { return }
        let left = next.map { Duration.milliseconds(max($0.milliseconds - now().milliseconds, 0) + 1) }
        await bell.wait(within: min(left ?? DeskClock.longestSleep, DeskClock.longestSleep))
    }

    private func rest(after spent: Duration) async {
        guard !isStopping else { return }
        let nap = Task { _ = try? await Task.sleep(for: min(spent * DeskClock.restFactor, DeskClock.longestRest)) }
        self.nap = nap
        await withTaskCancellationHandler {
            await nap.value
        } onCancel: {
            nap.cancel()
        }
    }
}
