import CivilTime
import LanguageID
import MailSyntax

/// The core of a desk: every change of every ticket is judged here, and only here.
///
/// `decide` is a pure function of an action, its actor and the facts read with it. It never fails: what cannot be
/// understood is decided too. What it answers is written by the store in one transaction (the events, the new state of
/// the mail, the notices in the outbox), or not at all. It sends nothing, logs nothing and knows no clock.
///
/// For a mail it holds, in this order:
/// 1. a mail received before its mailbox was first looked at is ignored, unless an operator released it;
/// 2. a notice of ours that came back is ignored, and so is a mail with the content of an earlier one;
/// 3. a mail that something leads to a ticket (see `thread`) joins it; a person on the ticket may then change it,
///    anybody else's mail is only kept on it; where the ticket can no longer be reopened, a person's mail opens one that
///    continues it;
/// 4. an automatic reply, a bounce or a report that belongs to no ticket is noted;
/// 5. everything else opens a ticket, and a person is told so, within the budgets.
///
/// The desk's rules are tried on what opens a ticket, and on what people on a ticket write; they may set a mail aside.
///
/// An agent's action is carried out whole or refused with a sentence that says why. What time brings about (steps of an
/// escalation, reminders, solving and closing) is an action like any other, so that it is judged by the same facts and
/// written in the same transaction.
package struct DeskCore: Sendable {
    package let desk: DeskProfile
    /// Whether the trace of a mail names each rule that did not match: of many rules a usual trace names the first.
    let tracesEveryRule: Bool

    package init(desk: DeskProfile, tracesEveryRule: Bool = false) {
        (self.desk, self.tracesEveryRule) = (desk, tracesEveryRule)
    }

    package func decide(_ action: Action, by actor: Actor, given facts: Facts) -> Decision {
        if case .receive(let mail) = action { return takeIn(mail, from: actor, given: facts) }
        guard let ticket = facts.ticket else {
            return Decision(.refused, .unknownName, trace: [TraceStep("ticket", "no such ticket")])
        }
        var draft = Draft(ticket, by: actor, at: facts.now, after: facts.history, under: facts.restraint)
        do throws(Refusal) {
            let reason = try carryOut(action, on: &draft, given: facts)
            let change = finish(&draft, history: facts.history)
            var decision = Decision(.done, reason, change: draft.opening?.before(change) ?? change, trace: draft.trace)
            decision.warnings = action.isForCustomer ? warningsOfLanguage(draft) : []
            return decision
        } catch {
            return Decision(.refused, error.reason, trace: draft.trace + [TraceStep("refused", error.explanation)])
        }
    }

    private func carryOut(_ action: Action, on draft: inout Draft, given facts: Facts) throws(Refusal) -> Reason {
        if action.isWork { try requireUnmerged(draft.ticket, facts.history) }
        switch action {
        case .receive: return .byAgent
        case .take: try take(&draft, history: facts.history)
        case .assign(let agent): try assign(agent, &draft)
        case .setSeverity(let name, let party): try setSeverity(name, saidBy: party, &draft)
        case .categorise(let name): try categorise(name, &draft)
        case .setProduct(let product): try setProduct(product, &draft)
        case .setStatus(let name): try setStatus(name, &draft)
        case .setLanguage(let language): try setLanguage(language, &draft)
        case .admit(let person): try admit(person, &draft)
        case .setRequester(let person): try setRequester(person, &draft)
        case .reply(let text): try reply(text, &draft)
        case .ask(let text): try ask(text, &draft, history: facts.history)
        case .note(let text): try note(text, &draft)
        case .solve(let text, let resolution): try solve(text, as: resolution, &draft)
        case .close(let text, let resolution): try close(text, as: resolution, &draft)
        case .reopen(let text): try reopen(text, &draft)
        case .link(let number, let relation): try link(to: number, as: relation, &draft, given: facts)
        case .merge(let number): try merge(into: number, &draft, given: facts)
        case .unmerge: try unmerge(&draft, given: facts)
        case .split(let mails, let subject, let isAnswered):
            try split(mails, subject: subject, isAnswered: isAnswered, &draft, given: facts)
            return .splitOff
        case .unsplit: try unsplit(&draft, given: facts)
        case .tag(let tags): try tag(tags, &draft)
        case .untag(let tags): try untag(tags, &draft)
        case .announceFix(let text): try announceFix(text, &draft)
        case .announceMaintenance(let window, let text): try announceMaintenance(window, text, &draft)
        case .acknowledge: try acknowledge(&draft, history: facts.history)
        case .noteEnd(let end): note(end, &draft, given: facts)
        case .clock(let looked):
            // While the breaker is open nothing is begun that would tell the customer of it.
            let looked = facts.restraint.brakedAt == nil ? looked : nil
            return actOnClock(&draft, history: facts.history, looked: looked) ? .byTime : .nothingDue
        case .recount:
            recount(&draft, history: facts.history)
            return .recounted
        }
        return .byAgent
    }
}
