import CivilTime
import Desk
import Telemetry

/// Works out anew what is due on all open tickets of a desk, when what is announced has changed since it was last done.
struct Recount: Sendable {
    let store: any DeskStore
    let judge: any Judge
    let log: Log
    let now: @Sendable () -> Instant

    /// So many tickets share a commit.
    private static let pageLimit = 5_000

    func run() async throws(DeskStoreError) {
        let began = ContinuousClock.now
        var (position, examined, moved) = (nil as TicketPosition?, 0, 0)
        repeat {
            let page = try await store.recount(
                announced: judge.desk.policies?.current,
                by: judge,
                at: now(),
                after: position,
                limit: Recount.pageLimit
            )
            guard let page else { return }
            for result in page.results { log.tell(of: result, at: judge.desk.id) }
            (position, examined, moved) = (page.next, examined + page.examined, moved + page.results.count)
            // systemd waits for the start as long as it is told that it goes on.
            ServiceManager.tell("EXTEND_TIMEOUT_USEC=60000000")
        } while position != nil && !Task.isCancelled
        guard examined > 0, position == nil else { return }
        log.record(
            .deskRecounted,
            [
                .desk: judge.desk.id.value, .total: "\(examined)", .count: "\(moved)",
                .durationMS: "\(began.duration(to: .now).milliseconds)",
            ]
        )
    }
}
