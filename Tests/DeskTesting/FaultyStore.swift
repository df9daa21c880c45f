import CivilTime
import Desk
import MailSyntax
import Synchronization

/// A store that passes everything on to a real one, and fails or stands still where a test tells it to.
package final class FaultyStore: DeskStore {
    package enum Operation: Hashable, Sendable {
        case cursor, begin, take, owed, nextOwed
        case undecided, decide, countLoneDecision, quarantine
        case act
        case nextAction, actOnDue, recount, keepPolicy, policies, threadSigner
        case claim, nextDue, record
    }

    private struct Faults {
        var failures: [Operation: (left: Int, code: DeskStoreError.Code)] = [:]
        var held: Set<Operation> = []
        var calls: [Operation: Int] = [:]
    }

    private let store: any DeskStore
    private let faults = Mutex(Faults())

    package init(_ store: any DeskStore) {
        self.store = store
    }

    /// The next `times` calls of `operation` fail before anything is done.
    package func fail(_ operation: Operation, times: Int = .max, as code: DeskStoreError.Code = .full) {
        faults.withLock { $0.failures[operation] = (times, code) }
    }

    package func work(_ operation: Operation) {
        faults.withLock { $0.failures[operation] = nil }
    }

    /// Calls of `operation` wait until it is released.
    package func hold(_ operation: Operation) {
        _ = faults.withLock { $0.held.insert(operation) }
    }

    package func release(_ operation: Operation) {
        _ = faults.withLock { $0.held.remove(operation) }
    }

    /// How often `operation` was asked for, failures included.
    package func calls(of operation: Operation) -> Int {
        faults.withLock { $0.calls[operation, default: 0] }
    }

    private func pass(_ operation: Operation) async throws(DeskStoreError) {
        let code = faults.withLock { faults -> DeskStoreError.Code? in
            faults.calls[operation, default: 0] += 1
            guard let failure = faults.failures[operation], failure.left > 0 else { return nil }
            faults.failures[operation]?.left -= 1
            return failure.code
        }
        if let code { throw DeskStoreError(code, "database: told to fail") }
        while faults.withLock({ $0.held.contains(operation) }) {
            // A cancelled caller waits all the same, as it would for a disk.
            await Task { _ = try? await Task.sleep(for: .milliseconds(2)) }.value
        }
    }

    // MARK: Passing on

    package func cursor(of mailbox: MailboxID) async throws(DeskStoreError) -> MailboxCursor? {
        try await pass(.cursor)
        return try await store.cursor(of: mailbox)
    }

    package func begin(
        _ mailbox: MailboxID,
        at cursor: MailboxCursor,
        standing: [StandingMail]
    ) async throws(DeskStoreError) {
        try await pass(.begin)
        try await store.begin(mailbox, at: cursor, standing: standing)
    }

    package func take(
        _ arrivals: [Arrival],
        of desk: DeskID,
        movingTo cursor: MailboxCursor,
        at now: Instant
    ) async throws(DeskStoreError) -> [TakenMail] {
        try await pass(.take)
        return try await store.take(arrivals, of: desk, movingTo: cursor, at: now)
    }

    package func owed(in mailbox: MailboxID, at now: Instant) async throws(DeskStoreError) -> [OwedMail] {
        try await pass(.owed)
        return try await store.owed(in: mailbox, at: now)
    }

    package func nextOwed(in mailbox: MailboxID) async throws(DeskStoreError) -> Instant? {
        try await pass(.nextOwed)
        return try await store.nextOwed(in: mailbox)
    }

    package func undecided(
        at desk: DeskID,
        after mail: MailID,
        limit: Int
    ) async throws(DeskStoreError) -> [TakenMail] {
        try await pass(.undecided)
        return try await store.undecided(at: desk, after: mail, limit: limit)
    }

    package func decide(
        _ mails: [IncomingMail],
        by judge: any Judge,
        at now: Instant
    ) async throws(DeskStoreError) -> [DecidedMail] {
        try await pass(.decide)
        return try await store.decide(mails, by: judge, at: now)
    }

    package func countLoneDecision(of mail: MailID) async throws(DeskStoreError) -> Int {
        try await pass(.countLoneDecision)
        return try await store.countLoneDecision(of: mail)
    }

    package func quarantine(
        _ mail: MailID,
        for reason: Reason,
        cause: String,
        at now: Instant
    ) async throws(DeskStoreError) {
        try await pass(.quarantine)
        try await store.quarantine(mail, for: reason, cause: cause, at: now)
    }

    package func act(
        _ action: Action,
        on ticket: TicketNumber,
        by actor: Actor,
        judge: any Judge,
        at now: Instant
    ) async throws(DeskStoreError) -> ActionResult {
        try await pass(.act)
        return try await store.act(action, on: ticket, by: actor, judge: judge, at: now)
    }

    package func nextAction(of desk: DeskID, after instant: Instant?) async throws(DeskStoreError) -> Instant? {
        try await pass(.nextAction)
        return try await store.nextAction(of: desk, after: instant)
    }

    package func actOnDue(
        looked: Instant?,
        by judge: any Judge,
        at now: Instant,
        after position: TicketPosition?,
        limit: Int
    ) async throws(DeskStoreError) -> DueRound {
        try await pass(.actOnDue)
        return try await store.actOnDue(looked: looked, by: judge, at: now, after: position, limit: limit)
    }

    package func recount(
        announced: PolicyDigest?,
        by judge: any Judge,
        at now: Instant,
        after position: TicketPosition?,
        limit: Int
    ) async throws(DeskStoreError) -> RecountRound? {
        try await pass(.recount)
        return try await store.recount(announced: announced, by: judge, at: now, after: position, limit: limit)
    }

    package func keepPolicy(_ version: PolicyVersion, at now: Instant) async throws(DeskStoreError) {
        try await pass(.keepPolicy)
        try await store.keepPolicy(version, at: now)
    }

    package func policies(of desk: DeskID) async throws(DeskStoreError) -> [PolicyVersion] {
        try await pass(.policies)
        return try await store.policies(of: desk)
    }

    package func threadSigner() async throws(DeskStoreError) -> any ThreadSigner {
        try await pass(.threadSigner)
        return try await store.threadSigner()
    }

    package func claim(_ limit: Int, of desk: DeskID, at now: Instant) async throws(DeskStoreError) -> [Claim] {
        try await pass(.claim)
        return try await store.claim(limit, of: desk, at: now)
    }

    package func nextDue(of desk: DeskID) async throws(DeskStoreError) -> Instant? {
        try await pass(.nextDue)
        return try await store.nextDue(of: desk)
    }

    @discardableResult
    package func record(_ deliveries: [Delivery], by judge: any Judge) async throws(DeskStoreError) -> [MessageID] {
        try await pass(.record)
        return try await store.record(deliveries, by: judge)
    }
}
