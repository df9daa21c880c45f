import CivilTime
import Desk
import IMAPSyntax
import LanguageID
import MailSyntax
import Telemetry

/// Where the taken mails of one desk are read and decided, in the order in which they were taken.
///
/// Reading (pure, off the writer) and deciding (one transaction a batch) are two stations of a line: while one batch is
/// being decided the next is read. Batches wait their turn; `accept` lets no more than a few into the line.
actor Intake {
    private let store: any DeskStore
    private let judge: any Judge
    private let log: Log
    private let outboxBell: Bell
    private let clockBell: Bell
    private let now: @Sendable () -> Instant
    private let gate = Gate(places: 3)
    /// The end of the line: each batch waits for the one before it.
    private var last: Task<Void, Never>?
    private var isStopping = false

    /// How often a mail may have been alone in deciding when the daemon died before it is set aside.
    private static let loneDecisionLimit = 3
    /// How many undecided mails are brought into memory at once.
    private static let batchLimit = 50

    /// - Parameters:
    ///   - outboxBell: rung when notices wait.
    ///   - clockBell: rung when mails are decided: what is due may have changed, and what waited for them can be done.
    init(
        store: any DeskStore,
        judge: any Judge,
        log: Log,
        outboxBell: Bell,
        clockBell: Bell,
        now: @escaping @Sendable () -> Instant
    ) {
        (self.store, self.judge, self.log, self.now) = (store, judge, log, now)
        (self.outboxBell, self.clockBell) = (outboxBell, clockBell)
    }

    /// Takes `mails` into the line and returns as soon as there is room for more behind them.
    func accept(_ mails: [TakenMail]) async {
        guard !mails.isEmpty else { return }
        await gate.enter()
        let before = last
        let reading = Task { [judge] in mails.map { IncomingMail($0, reading: MailReading($0.bytes, at: judge.desk)) } }
        last = Task {
            let read = await reading.value
            await before?.value
            await decide(read)
            gate.leave()
        }
    }

    /// Waits until everything accepted so far is decided.
    func drain() async {
        await last?.value
    }

    /// Gives up waiting for a store that cannot write; what is undecided is decided at the next start.
    func stop() {
        isStopping = true
    }

    /// Decides what an earlier run took and did not decide. After an unclean end one of these mails may be what killed
    /// us: each is counted, then decided alone, and one that was alone three times already is set aside.
    func decideLeftovers(alone: Bool) async throws(DeskStoreError) {
        var seen = MailID(0)
        while !Task.isCancelled {
            let mails = try await store.undecided(at: judge.desk.id, after: seen, limit: Intake.batchLimit)
            guard let last = mails.last else { return }
            seen = last.id
            guard alone else {
                await accept(mails)
                continue
            }
            for mail in mails where !Task.isCancelled { try await decideAlone(mail) }
        }
    }

    private func decideAlone(_ mail: TakenMail) async throws(DeskStoreError) {
        let count = try await store.countLoneDecision(of: mail.id)
        guard count <= Intake.loneDecisionLimit else {
            let cause = "the daemon died \(count - 1) times while deciding this mail alone"
            try await store.quarantine(mail.id, for: .crashedWhileDeciding, cause: cause, at: now())
            log.record(
                .mailQuarantined,
                [
                    .desk: judge.desk.id.value, .mailbox: mail.origin.mailbox.value,
                    .uid: "\(mail.origin.uid.rawValue)", .reason: cause,
                ]
            )
            return
        }
        await decide([IncomingMail(mail, reading: MailReading(mail.bytes, at: judge.desk))])
    }

    /// Commits the decisions, then tells of them. While the store cannot write, the line stands still: the mails are
    /// safe, and the server keeps the next ones.
    private func decide(_ mails: [IncomingMail]) async {
        var patience = Patience()
        while true {
            do {
                let decided = try await store.decide(mails, by: judge, at: now())
                if decided.contains(where: { !$0.notices.isEmpty }) { outboxBell.ring() }
                clockBell.ring()
                decided.forEach(tell)
                return
            } catch {
                log.record(.storeFailed, [.desk: judge.desk.id.value, .reason: error.reason])
                guard !isStopping, !Task.isCancelled else { return }
                await patience.wait()
            }
        }
    }

    private static func event(of decided: DecidedMail) -> LogEvent {
        guard decided.outcome == .quarantined else { return .mailDecided }
        return decided.reason == .heldByRule ? .mailHeld : .mailQuarantined
    }

    private func tell(of decided: DecidedMail) {
        let origin = decided.mail.origin
        log.record(
            Intake.event(of: decided),
            [
                .desk: judge.desk.id.value, .mailbox: origin.mailbox.value,
                .uidvalidity: "\(origin.uidValidity.rawValue)", .uid: "\(origin.uid.rawValue)",
                .messageID: decided.mail.reading.deliveredAs?.value, .outcome: decided.outcome.rawValue,
                .reason: decided.reason.rawValue, .ticket: decided.ticket?.description,
                .language: decided.language?.rawValue,
            ]
        )
        for messageID in decided.notices {
            log.record(
                .noticeQueued,
                [.desk: judge.desk.id.value, .ticket: decided.ticket?.description, .messageID: messageID.value]
            )
        }
        if let alarm = decided.alarm { log.tell(of: alarm, on: decided.ticket, at: judge.desk.id) }
        for kind in decided.staffFailures {
            log.record(
                .deliveryStaffFailed,
                [.desk: judge.desk.id.value, .ticket: decided.ticket?.description, .notice: kind.rawValue]
            )
        }
    }
}
