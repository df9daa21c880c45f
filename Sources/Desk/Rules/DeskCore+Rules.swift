import CivilTime
import MailSyntax
import ServiceLevels

extension DeskCore {
    /// Tries the desk's rules on a mail that opens a ticket or, as a reply, joins `ticket`; `nil` where there is nothing
    /// to try.
    ///
    /// What sets a mail aside is passed over when an operator released the mail, and when the mail goes on with a ticket
    /// that is closed: only rules for replies may hold those up.
    func tryRules(on mail: IncomingMail, joining ticket: Ticket? = nil, continuing previous: Ticket? = nil)
        -> RuleJudgement?
    {
        guard !desk.rules.isEmpty, let facts = RuleFacts(mail, joining: ticket, at: desk) else { return nil }
        return RuleJudgement(
            of: desk.rules,
            on: facts,
            naming: tracesEveryRule ? .max : RuleJudgement.usuallyNamed,
            passingNew: previous.map { "the mail goes on with \($0.number)" },
            passingAny: mail.isReleased ? "an operator released the mail" : nil
        )
    }

    /// The decision on a mail that a rule sets aside; nothing of it is deleted.
    func setAside(_ judgement: RuleJudgement, trace: [TraceStep]) -> Decision? {
        guard let rule = judgement.settingAside, let ending = rule.action.ending else { return nil }
        let outcome: (Outcome, Reason, String)
        switch ending {
        case .quarantine(let reason): outcome = (.quarantined, .heldByRule, reason)
        case .ignore(let reason): outcome = (.ignored, .ignoredByRule, reason)
        case .close: return nil
        }
        var decision = Decision(.mail(outcome.0), outcome.1, trace: trace + judgement.trace)
        decision.cause = "rule \"\(rule.name)\": \(outcome.2)"
        return decision
    }

    /// What the rules that matched do to a ticket that stands as `standing` says. `movesStatus`: whether the mail is a
    /// person's who has something to say.
    func effects(
        of judgement: RuleJudgement,
        on standing: Ticket.Standing,
        under terms: ServiceTerms?,
        from mail: IncomingMail,
        movesStatus: Bool,
        at now: Instant
    ) -> RuleEffects {
        var effects = RuleEffects(
            on: standing,
            at: desk,
            under: terms,
            of: mail,
            movesStatus: movesStatus,
            now: now
        )
        judgement.matched.forEach { effects.apply($0) }
        if judgement.hasUndecided, !effects.standing.tags.contains(TicketTag.ruleUndecided) {
            effects.record(.tagged(TicketTag.ruleUndecided), by: .system)
        }
        return effects
    }

    /// Whether a rule may have `address` told: none of ours, and only while the desk may send automatic mail.
    func requireNotifiable(_ address: Address, given facts: Facts) throws(Withheld) {
        guard !desk.owns(address) else { throw Withheld(.ownAddress) }
        let restraint = facts.restraint
        guard restraint.brakedAt == nil else { throw Withheld(.breaker) }
        guard !restraint.failed.contains(address) else { throw Withheld(.addressFailed) }
        guard restraint.sent.byDeskInHour < desk.budgets.perDeskHour else { throw Withheld(.deskBudget) }
    }

    /// Whether the policy makes a notice a duty, which no rule can take away: it names what customers are told.
    func isPromised(_ name: String, under terms: ServiceTerms?) -> Bool {
        terms?.policy.notifyCustomer.contains(name) ?? false
    }
}
