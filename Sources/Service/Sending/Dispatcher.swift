import CivilTime
import Desk
import MailSyntax
import Submission
import Telemetry
import Wire

/// Sends the notices of one desk: claims what is due, hands it to the submission server over one connection, and puts
/// every end on record.
///
/// Contract: an attempt is on record before its first byte is sent (`claim`), and closed only after the server's reply
/// or its certain absence. Between those two commits the process may die: the notice is then sent again, the same
/// bytes. While the server is out of reach one notice at a time probes it; the others wait unclaimed and uncounted.
actor Dispatcher {
    private let desk: DeskID
    private let store: any DeskStore
    private let open: @Sendable () async throws -> SMTPSession
    private let judgement: DeliveryJudgement
    private let recorder: DeliveryRecorder
    private let bell: Bell
    private let log: Log
    private let now: @Sendable () -> Instant

    private var session: SMTPSession?
    private var idleSince = ContinuousClock.now
    private var outage: Outage?
    /// The wait between two probes of a server that is away.
    private var nap: Task<Void, Never>?
    private var isStopping = false

    /// How many notices share a claim.
    private static let batchLimit = 100
    private let keepIdle: Duration
    private let trustIdle: Duration

    /// - Parameters:
    ///   - keepIdle: how long an idle connection is kept for the next notice.
    ///   - trustIdle: an idle connection older than this is asked whether it still lives.
    init(
        judge: any Judge,
        store: any DeskStore,
        open: @escaping @Sendable () async throws -> SMTPSession,
        judgement: DeliveryJudgement,
        bell: Bell,
        log: Log,
        now: @escaping @Sendable () -> Instant,
        keepIdle: Duration = .seconds(30),
        trustIdle: Duration = .seconds(2)
    ) {
        (desk, self.store, self.open, self.judgement) = (judge.desk.id, store, open, judgement)
        (self.bell, self.log, self.now) = (bell, log, now)
        (self.keepIdle, self.trustIdle) = (keepIdle, trustIdle)
        recorder = DeliveryRecorder(store: store, judge: judge, outboxBell: bell, log: log)
    }

    /// Lets the batch under way come to its end, and takes no further one.
    func stop() {
        isStopping = true
        tryNow()
    }

    /// Looks at the outbox now, even when the server was out of reach a moment ago.
    func tryNow() {
        nap?.cancel()
        bell.ring()
    }

    /// Sends until told to stop.
    func run() async {
        var patience = Patience()
        while !isStopping, !Task.isCancelled {
            do {
                let claims = try await store.claim(outage == nil ? Dispatcher.batchLimit : 1, of: desk, at: now())
                if claims.isEmpty {
                    try await waitForWork()
                } else {
                    await send(claims)
                }
                patience = Patience()
            } catch {
                log.record(.storeFailed, [.desk: desk.value, .reason: error.reason])
                await patience.wait()
            }
        }
        await recorder.drain()
        await session?.quit()
    }

    // MARK: Waiting

    private func waitForWork() async throws(DeskStoreError) {
        await recorder.drain()
        guard !isStopping else { return }
        let due = try await store.nextDue(of: desk)
        let untilDue = due.map { Duration.milliseconds(max($0.milliseconds - now().milliseconds, 0) + 1) }
        guard session != nil else { return await bell.wait(within: untilDue) }
        let untilQuit = max(keepIdle - idleSince.duration(to: .now), .zero)
        await bell.wait(within: min(untilDue ?? untilQuit, untilQuit))
        if idleSince.duration(to: .now) >= keepIdle {
            await session?.quit()
            session = nil
        }
    }

    // MARK: Sending

    private func send(_ claims: [Claim]) async {
        do {
            let session = try await connectedSession()
            await deliver(claims, over: session)
        } catch {
            await postpone(claims, because: "\(error)")
        }
    }

    private func deliver(_ claims: [Claim], over session: SMTPSession) async {
        let messages = claims.map { OutboundMessage(envelope: $0.envelope, bytes: $0.bytes) }
        await session.deliver(messages) { index, outcome in
            await self.recorder.add(
                self.judgement.delivery(of: claims[index], ending: outcome, at: self.now())
            )
        }
        idleSince = .now
        guard !(await session.isUsable) else { return }
        self.session = nil
        // What it left unattempted goes out over the next session: it must be back in line before the next claim.
        await recorder.drain()
    }

    private func connectedSession() async throws -> SMTPSession {
        if let session, await isAlive(session) { return session }
        let fresh = try await open()
        session = fresh
        if outage != nil {
            outage = nil
            log.record(.submissionRecovered, [.desk: desk.value])
        }
        return fresh
    }

    private func isAlive(_ session: SMTPSession) async -> Bool {
        guard idleSince.duration(to: .now) > trustIdle else { return await session.isUsable }
        return await session.verifyAlive()
    }

    /// No server: the first notice is the next probe, the others go back in line, and we wait.
    private func postpone(_ claims: [Claim], because reason: String) async {
        session = nil
        var current = outage ?? Outage()
        let wait = current.nextWait(fraction: judgement.fraction())
        let at = now()
        let next = at.advanced(by: wait)
        if current.isWorthTelling {
            log.record(.submissionUnavailable, [.desk: desk.value, .reason: reason, .nextAt: next.rfc3339])
        }
        outage = current
        for (index, claim) in claims.enumerated() {
            await recorder.add(
                index == 0
                    ? judgement.unreachable(claim, until: next, because: reason, at: at)
                    : Delivery(claim: claim, outcome: .notAttempted, reply: reason, code: 0, finishedAt: at)
            )
        }
        await recorder.drain()
        await rest(for: wait)
    }

    private func rest(for wait: Duration) async {
        guard !isStopping else { return }
        let nap = Task { _ = try? await Task.sleep(for: wait) }
        self.nap = nap
        await withTaskCancellationHandler {
            await nap.value
        } onCancel: {
            nap.cancel()
        }
    }
}

/// A submission server that cannot be reached: ever longer waits between probes, up to a minute.
private struct Outage {
    private var failures = 0

    /// The first failure and then each time the count doubles.
    var isWorthTelling: Bool { failures & (failures - 1) == 0 }

    mutating func nextWait(fraction: Double) -> Duration {
        failures += 1
        let seconds = min(Double(1 << min(failures - 1, 6)), 60)
        return .milliseconds(Int64(seconds * 1_000 * (0.75 + 0.5 * fraction)))
    }
}
