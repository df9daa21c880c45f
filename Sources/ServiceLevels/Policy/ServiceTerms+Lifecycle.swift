import CivilTime

extension ServiceTerms {
    /// When a ticket that waits for its customer is given up: so many days after it began to wait, or so many hours
    /// after enough follow-ups, whichever is earlier. A message sent before the wait began, or with the question
    /// itself, is no follow-up.
    package func autoSolve(waitingSince: Instant, followUps: [Instant]) -> Instant? {
        guard let rule = policy.lifecycle.autoSolve else { return nil }
        let byDays = rule.orDays.map { later(waitingSince, byDays: $0) }
        let sent = followUps.filter { $0.seconds > waitingSince.seconds }.sorted()
        let byAnswer = rule.followUps.flatMap { count in
            sent.count >= count ? sent[count - 1].advanced(bySeconds: Int64(rule.answerHours) * 3_600) : nil
        }
        return [byDays, byAnswer].compactMap { $0 }.min()
    }

    package func autoClose(solvedAt: Instant) -> Instant? {
        policy.lifecycle.autoClose.map { later(solvedAt, byDays: $0.days) }
    }

    /// The last instant at which a customer's message reopens; `nil` where the policy sets no window.
    package func reopenUntil(solvedAt: Instant) -> Instant? {
        policy.lifecycle.reopenWindow.map { later(solvedAt, byDays: $0.days) }
    }

    /// When the next follow-up of a wait is sent; `nil` when all have been.
    package func nextFollowUp(waitingSince: Instant, sent: Int) -> (number: Int, at: Instant)? {
        guard let rule = policy.lifecycle.followUp, rule.afterDays.indices.contains(sent) else { return nil }
        return (sent + 1, later(waitingSince, byDays: rule.afterDays[sent]))
    }

    /// The same wall time in the policy's zone, so many local dates later.
    private func later(_ instant: Instant, byDays days: Int) -> Instant {
        Instant(seconds: policy.zone.second(instant.seconds, plusDays: days))
    }
}
