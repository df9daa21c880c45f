import CivilTime
import MailSyntax
import ServiceLevels

// Two tickets for one matter: the work goes on on one of them, and both stay as they are.

extension DeskCore {
    /// Everything about the ticket is dealt with on `number` from now on: mails that cite it join that one, and its
    /// people may speak there.
    func merge(into number: TicketNumber, _ draft: inout Draft, given facts: Facts) throws(Refusal) {
        var target = try other(number, draft, given: facts, or: "a ticket cannot be merged into itself")
        if let merged = facts.otherHistory.linked(as: .mergedInto) {
            throw Refusal(
                .merged,
                "\(number) was merged into \(merged): merge it into \(facts.otherLeadsTo ?? merged) instead"
            )
        }
        try requireOpenTarget(target.ticket)
        try lead(&draft, to: &target, given: facts)
        draft.elsewhere.append(finish(&target, history: facts.otherHistory))
    }

    /// What was closed is not worked on, so that nothing could be dealt with there.
    func requireOpenTarget(_ ticket: Ticket) throws(Refusal) {
        guard ticket.status.role != .closed else {
            throw Refusal(.alreadyClosed, "\(ticket.number) is closed: reopen it first")
        }
    }

    /// Nobody is told: the customer was not asked, and hears from the desk on the other ticket.
    func lead(_ draft: inout Draft, to target: inout Draft, given facts: Facts) throws(Refusal) {
        let closed = status(.closed, of: draft.ticket)
        guard closed.role == .closed else {
            throw Refusal(.notByPolicy, "the policy has no status for closed tickets, which a merged one is")
        }
        let number = draft.ticket.number
        draft.explain("merged into", "\(target.ticket.number)")
        let promises = [ServiceClock.response, .resolution].compactMap { clock in
            promise(on: clock, &draft, after: facts.history).map { (clock, $0) }
        }
        warnOfRequester(&draft, target.ticket)
        draft.record(.linked(to: target.ticket.number, as: .mergedInto))
        draft.record(.resolved(as: .duplicate))
        draft.move(to: closed)
        target.record(.linked(to: number, as: .mergedFrom))
        for (clock, due) in promises { takeOver(clock, due, &draft, &target, given: facts) }
    }

    /// A closed ticket reminds nobody of what it has promised, and one reply answers both requests: so the earlier of
    /// the two promises holds on the ticket that is worked on, for as long as the other is merged into it. Where that has
    /// none any more, because it was answered before, whoever merges must know until when an answer is owed.
    private func takeOver(
        _ clock: ServiceClock,
        _ due: Instant,
        _ draft: inout Draft,
        _ target: inout Draft,
        given facts: Facts
    ) {
        let (number, other) = (draft.ticket.number, target.ticket.number)
        let what = clock == .response ? "the answer" : "the solution"
        guard let covering = promise(on: clock, &target, after: facts.otherHistory) else {
            return draft.explain(
                "mind",
                "\(what) that \(number) has promised by \(due.rfc3339): no clock of \(other) tells of it"
            )
        }
        guard due < covering else { return }
        target.record(.promiseTakenOver(clock: clock, from: number, due: due))
        draft.explain("due", "\(what) on \(other) by \(due.rfc3339) already, as \(number) has promised")
    }

    /// When a clock is due that has neither been met nor missed.
    private func promise(on clock: ServiceClock, _ draft: inout Draft, after history: [TicketEvent]) -> Instant? {
        guard let clock = standing(of: &draft, after: history)?.clock(clock), clock.metAt == nil,
            clock.state == .running
        else { return nil }
        return clock.due
    }

    /// Notices go to the requester of the ticket that is worked on.
    private func warnOfRequester(_ draft: inout Draft, _ target: Ticket) {
        guard let requester = (draft.ticket.answerTo ?? draft.ticket.requester)?.address,
            requester != (target.answerTo ?? target.requester)?.address
        else { return }
        draft.explain(
            "mind",
            "who is written to: what the desk says by itself on \(target.number) does not go to \(requester)"
        )
    }

    // MARK: Undoing

    /// The ticket is what it was; what came to the other one meanwhile stays there.
    func unmerge(_ draft: inout Draft, given facts: Facts) throws(Refusal) {
        guard let number = facts.history.linked(as: .mergedInto) else {
            throw Refusal(.notMerged, "it is not merged into another ticket")
        }
        guard !facts.history.mails(on: draft.ticket.number).isEmpty else {
            throw Refusal(.notMerged, "its mails went back to \(number): \"ticket split\" takes them off it again")
        }
        var target = try other(number, draft, given: facts, or: "it is not merged into another ticket")
        draft.record(.unlinked(from: number, as: .mergedInto))
        draft.move(to: facts.history.statusBeforeMerging ?? draft.ticket.status)
        target.record(.unlinked(from: draft.ticket.number, as: .mergedFrom))
        draft.elsewhere.append(finish(&target, history: facts.otherHistory))
        draft.explain("no longer merged into", "\(number)")
        tellOfMails(of: target.ticket, &draft, given: facts)
    }

    /// So many mails are named in a command's answer.
    private static let mostNamed = 20

    private func tellOfMails(of target: Ticket, _ draft: inout Draft, given facts: Facts) {
        let since = facts.otherHistory.mailsSinceMerging(of: draft.ticket.number)
        let mails = facts.otherMails.filter { since.contains($0.id) }
        guard !mails.isEmpty else { return }
        let ticket = draft.ticket
        let theirs = mails.filter { mail in
            mail.reading.sender.map { ticket.admits($0.address, at: desk) } ?? false
        }
        draft.explain(
            "meanwhile",
            "\(mails.count == 1 ? "1 mail" : "\(mails.count) mails") to \(target.number), on which they stay, "
                + "\(theirs.count) of them from people of \(ticket.number)"
        )
        guard !theirs.isEmpty else { return }
        let names = theirs.prefix(DeskCore.mostNamed).map { "--mail \($0.name)" }.joined(separator: " ")
        draft.explain("to move them", "sportello ticket split \(target.number) \(names)")
    }

    func requireUnmerged(_ ticket: Ticket, _ history: [TicketEvent]) throws(Refusal) {
        guard let into = history.linked(as: .mergedInto) else { return }
        throw Refusal(
            .merged,
            "\(ticket.number) was merged into \(into): work on that one, or undo it with "
                + "\"ticket unmerge \(ticket.number)\""
        )
    }
}

extension [TicketEvent] {
    /// What the ticket was when it was merged the last time.
    fileprivate var statusBeforeMerging: TicketStatus? {
        let merging = lastIndex { event in
            if case .linked(_, .mergedInto) = event.kind { true } else { false }
        }
        guard let merging else { return nil }
        var standing = Ticket.Standing()
        for event in self[..<merging] { standing.apply(event) }
        return standing.status
    }

    /// The mails that joined the ticket since `number` was merged into it.
    fileprivate func mailsSinceMerging(of number: TicketNumber) -> Set<MailID> {
        let merging = lastIndex { $0.kind == .linked(to: number, as: .mergedFrom) } ?? endIndex
        return Set(
            self[merging...].compactMap { event in
                if case .mailJoined(let mail, _) = event.kind { mail } else { nil }
            }
        )
    }
}
