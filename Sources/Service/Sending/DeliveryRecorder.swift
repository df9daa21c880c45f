import CivilTime
import Desk
import MailSyntax
import Telemetry

/// Puts the ends of attempts on record while further ones are under way: what comes in during one commit shares the
/// next. Each is told in the log after its commit, never before.
actor DeliveryRecorder {
    private let store: any DeskStore
    private let judge: any Judge
    private let outboxBell: Bell
    private let log: Log
    private var waiting: [Delivery] = []
    private var flush: Task<Void, Never>?

    /// - Parameter outboxBell: rung when notices wait because of what became of others.
    init(store: any DeskStore, judge: any Judge, outboxBell: Bell, log: Log) {
        (self.store, self.judge, self.outboxBell, self.log) = (store, judge, outboxBell, log)
    }

    func add(_ delivery: Delivery) {
        waiting.append(delivery)
        if flush == nil { flush = Task { await flushAll() } }
    }

    /// Returns when everything added so far is on record.
    func drain() async {
        await flush?.value
    }

    /// A record that cannot be written leaves the attempts open: they are repeated after the next start, which is the
    /// lesser evil. Until then it is tried again.
    private func flushAll() async {
        var patience = Patience()
        while !waiting.isEmpty {
            let group = waiting
            do {
                if try await !store.record(group, by: judge).isEmpty { outboxBell.ring() }
                waiting.removeFirst(group.count)
                group.forEach(tell)
            } catch {
                log.record(.storeFailed, [.reason: error.reason])
                await patience.wait()
            }
        }
        flush = nil
    }

    private func tell(of delivery: Delivery) {
        let claim = delivery.claim
        let recipients = claim.envelope.recipients.map(\.description).joined(separator: " ")
        log.record(
            .deliveryAttempt,
            [
                .ticket: "\(claim.ticket)", .notice: claim.kind.rawValue, .messageID: claim.messageID.value,
                .recipient: recipients, .attempt: "\(claim.earlierAttempts + 1)", .outcome: delivery.outcome.name,
                .code: delivery.code > 0 ? "\(delivery.code)" : nil, .reply: delivery.reply,
                .nextAt: delivery.outcome.nextAt?.rfc3339,
            ]
        )
        for refused in delivery.refused {
            log.record(
                .deliveryRefused,
                [
                    .ticket: "\(claim.ticket)", .notice: claim.kind.rawValue, .messageID: claim.messageID.value,
                    .recipient: refused.address.description, .code: refused.code > 0 ? "\(refused.code)" : nil,
                    .reply: refused.reply,
                ]
            )
        }
        guard delivery.outcome == .dead else { return }
        log.record(
            .deliveryDead,
            [
                .ticket: "\(claim.ticket)", .notice: claim.kind.rawValue, .messageID: claim.messageID.value,
                .recipient: recipients, .reply: delivery.reply,
            ]
        )
    }
}
