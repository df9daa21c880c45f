import CivilTime
import Desk
import Submission

/// What the end of an attempt means for the notice: done, again later, or a dead letter.
struct DeliveryJudgement {
    var schedule = RetrySchedule()
    var fraction: @Sendable () -> Double

    func delivery(of claim: Claim, ending outcome: DeliveryOutcome, at now: Instant) -> Delivery {
        let reply = outcome.reply
        return Delivery(
            claim: claim,
            outcome: judged(outcome, claim, now),
            reply: words(of: outcome),
            code: reply?.code ?? 0,
            refused: outcome.results.filter { $0.isPersonal && $0.verdict == .permanent }.map(\.address),
            finishedAt: now
        )
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

    private func judged(_ outcome: DeliveryOutcome, _ claim: Claim, _ now: Instant) -> Delivery.Outcome {
        switch outcome {
        case .delivered:
            return .delivered
        case .deferred:
            return deferred(claim, now)
        case .failed:
            return .dead
        case .unknown:
            // Each further attempt may be a copy in the customer's mailbox: only a few are made.
            guard schedule.allowsAttempt(afterUnknowns: claim.earlierUnknowns + 1) else { return .dead }
            guard case .deferred(let until) = deferred(claim, now) else { return .dead }
            return .unknown(until: until)
        case .notAttempted:
            return .notAttempted
        }
    }

    private func deferred(_ claim: Claim, _ now: Instant) -> Delivery.Outcome {
        let next = schedule.nextAttempt(
            after: claim.earlierAttempts + 1,
            queuedAt: claim.queuedAt,
            now: now,
            fraction: fraction()
        )
        return next.map { .deferred(until: $0) } ?? .dead
    }

    private func words(of outcome: DeliveryOutcome) -> String {
        switch outcome {
        case .delivered, .deferred, .failed: outcome.reply?.description ?? ""
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
