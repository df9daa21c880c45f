import CivilTime
import Desk
import Submission

/// What the end of an attempt means for the notice: done, again later, or a dead letter.
struct DeliveryJudgement {
    var schedule = RetrySchedule()
    var fraction: @Sendable () -> Double

    func delivery(of claim: Claim, ending outcome: DeliveryOutcome, at now: Instant) -> Delivery {
        let fate = fate(of: claim, outcome, at: now)
        var delivery = Delivery(
            claim: claim,
            outcome: fate.outcome,
            reply: words(of: outcome, fate),
            code: reply(of: outcome, fate)?.code ?? 0,
            refusedByName: outcome.results.filter { $0.isPersonal && $0.verdict == .permanent }.map(\.address),
            finishedAt: now
        )
        delivery.hasReached = outcome.results.contains { $0.verdict == .accepted }
        guard !fate.owed.isEmpty || fate.outcome == .delivered else { return delivery }
        delivery.owed = fate.owed.map(\.address)
        let settled = outcome.results.filter { result in result.verdict != .accepted && !fate.owed.contains(result) }
        delivery.refused = settled.map {
            Delivery.RefusedRecipient(address: $0.address, code: $0.reply.code, reply: $0.reply.description)
        }
        return delivery
    }

    /// An attempt that found no server to talk to: the notice goes with the next probe, unless it has had its time.
    func unreachable(_ claim: Claim, until next: Instant, because reason: String, at now: Instant) -> Delivery {
        let isOver = now >= claim.queuedAt.advanced(bySeconds: schedule.lifetime)
        return Delivery(
            claim: claim,
            outcome: isOver ? .dead : .postponed(until: next),
            reply: reason,
            code: 0,
            finishedAt: now
        )
    }

    /// What becomes of the notice, and whom a further attempt is for.
    private struct Fate {
        var outcome: Delivery.Outcome
        var owed: [RecipientResult] = []
    }

    /// Each recipient has an outcome of its own; the notice goes on for those who are owed, and for nobody else.
    private func fate(of claim: Claim, _ outcome: DeliveryOutcome, at now: Instant) -> Fate {
        if case .notAttempted = outcome { return Fate(outcome: .notAttempted) }
        let isInDoubt = outcome.results.contains { $0.verdict == .unknown }
        // Each further attempt may be a copy in the customer's mailbox: only a few are made.
        let mayRepeat = schedule.allowsAttempt(afterUnknowns: claim.earlierUnknowns + (isInDoubt ? 1 : 0))
        let owed = outcome.results.filter { $0.verdict == .temporary || $0.verdict == .unknown && mayRepeat }
        guard !owed.isEmpty, let until = nextAttempt(claim, now) else {
            let hasReached = claim.isPartlyDelivered || outcome.results.contains { $0.verdict == .accepted }
            return Fate(outcome: hasReached ? .delivered : .dead)
        }
        let isUnknown = owed.contains { $0.verdict == .unknown }
        return Fate(outcome: isUnknown ? .unknown(until: until) : .deferred(until: until), owed: owed)
    }

    private func nextAttempt(_ claim: Claim, _ now: Instant) -> Instant? {
        schedule.nextAttempt(
            after: claim.earlierAttempts + 1,
            queuedAt: claim.queuedAt,
            now: now,
            fraction: fraction()
        )
    }

    /// Of a notice that goes on, the reply that says why.
    private func reply(of outcome: DeliveryOutcome, _ fate: Fate) -> SMTPReply? {
        fate.owed.first?.reply ?? outcome.reply
    }

    private func words(of outcome: DeliveryOutcome, _ fate: Fate) -> String {
        switch outcome {
        case .delivered, .deferred, .failed: reply(of: outcome, fate)?.description ?? ""
        case .unknown(let reason, _): "outcome unknown: \(reason)"
        case .notAttempted(let reason): reason
        }
    }
}

extension Delivery.Outcome {
    /// As the log names it.
    var name: String {
        switch self {
        case .delivered: "delivered"
        case .deferred: "deferred"
        case .unknown: "unknown"
        case .dead: "failed"
        case .postponed: "postponed"
        case .notAttempted: "not_attempted"
        }
    }

    /// When the notice is tried again.
    var nextAt: Instant? {
        switch self {
        case .deferred(let until), .unknown(let until), .postponed(let until): until
        case .delivered, .dead, .notAttempted: nil
        }
    }
}
