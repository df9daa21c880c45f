import CivilTime
import LanguageID
import MailSyntax
import ServiceLevels

// Mails of one ticket that are another matter make a ticket of their own.

extension DeskCore {
    /// The new ticket is what a mail would open today, but in the language of the old one and without an
    /// acknowledgement: the customer has had one. Its clocks run from when the first of the mails was received, because
    /// the customer has waited since then.
    func split(
        _ names: [MailName],
        subject: String?,
        isAnswered: Bool,
        _ draft: inout Draft,
        given facts: Facts
    ) throws(Refusal) {
        let mails = try chosen(names, facts, draft.ticket)
        guard let first = mails.first else { throw Refusal(.unknownName, "no mail is named") }
        let answer = isAnswered ? facts.history.answer(since: first.receivedAt) : nil
        if isAnswered, answer == nil {
            throw Refusal(.notSplit, "nobody has answered on \(draft.ticket.number) since \(first.receivedAt.rfc3339)")
        }
        let subject = try subject.map(checked) ?? bare(first.reading.subject)
        var new = newDraft(first, subject, beside: draft, given: facts)
        join(mails.dropFirst(), first, &new)
        new.record(.linked(to: draft.ticket.number, as: .splitFrom))
        if let answer { new.record(.replied, at: answer) }
        draft.opening = opening(&new, first, mails)

        let number = new.ticket.number
        for mail in mails { draft.record(.mailMoved(mail: mail.id, from: draft.ticket.number, to: number)) }
        draft.record(.linked(to: number, as: .splitInto))
        draft.departed = mails.flatMap(\.reading.messageIDs)
        let rest = facts.mails.filter { mail in !mails.contains { $0.id == mail.id } }
        draft.lastWord = lastWord(among: rest, on: draft.ticket, facts.history)
        draft.explain("split into", "\(number) (\(mails.count == 1 ? "1 mail" : "\(mails.count) mails"))")
    }

    /// The mails that are named, in the order in which they were received.
    private func chosen(_ names: [MailName], _ facts: Facts, _ ticket: Ticket) throws(Refusal) -> [TicketMail] {
        for name in names where !facts.mails.contains(where: name.names) {
            throw Refusal(.unknownName, "no mail \"\(name)\" is on \(ticket.number)")
        }
        let mails = facts.mails.filter { mail in names.contains { $0.names(mail) } }
        for mail in mails {
            guard mail.id != facts.history.opener else {
                throw Refusal(
                    .notSplit,
                    "\"\(mail.name)\" opened \(ticket.number), which would be left without it: split the others off"
                )
            }
            guard mail.reading.standing == .person else {
                throw Refusal(.notAPerson, "\"\(mail.name)\" was not written by a person, who could be answered")
            }
        }
        return mails.sorted { ($0.receivedAt, $0.id) < ($1.receivedAt, $1.id) }
    }

    private func checked(_ subject: String) throws(Refusal) -> String {
        guard subject.utf8.count <= 2_000 else { throw Refusal(.noText, "the subject is longer than 2000 bytes") }
        return subject
    }

    /// Without the mark of the old ticket, by which answers to notices of the new one would go back there.
    private func bare(_ subject: String) -> String {
        SubjectLine.withoutPrefixes(SubjectTag.removed(from: subject, prefix: desk.prefix))
    }

    /// A ticket about to be opened, as `open` would.
    private func newDraft(_ first: TicketMail, _ subject: String, beside draft: Draft, given facts: Facts) -> Draft {
        let terms = desk.policies.flatMap { $0.terms(of: $0.current) }
        let ticket = Ticket(
            id: TicketID(0),
            desk: desk.id,
            number: TicketNumber(prefix: desk.prefix, number: facts.nextNumber),
            subject: subject,
            requester: first.reading.sender,
            openedAt: first.receivedAt,
            status: firstStatus(under: terms),
            severity: severityOfMail(under: terms),
            language: draft.ticket.language,
            tag: nil,
            participants: Set(first.reading.participants.map(\.address)),
            messageIDs: [],
            lastFromCustomer: first.reading.messageID,
            answerTo: first.reading.answerTo
        )
        var new = Draft(ticket, by: draft.actor, at: draft.now, after: [], under: draft.restraint)
        new.record(
            .opened(
                mail: first.id,
                severity: ticket.severity,
                language: ticket.language,
                tag: nil,
                policy: desk.policies?.current,
                status: ticket.status
            )
        )
        return new
    }

    private func join(_ others: ArraySlice<TicketMail>, _ first: TicketMail, _ new: inout Draft) {
        for mail in others {
            let standing: TicketEvent.Standing = speaks(mail, on: new.ticket) ? .participant : .unverified
            let sender = mail.reading.sender?.address
            new.record(.mailJoined(mail: mail.id, standing: standing), at: mail.receivedAt, by: .customer(sender))
        }
    }

    /// What the draft of a new ticket is to the store.
    private func opening(_ new: inout Draft, _ first: TicketMail, _ mails: [TicketMail]) -> TicketChange {
        let ticket = new.ticket
        let speaking = mails.filter { $0.id == first.id || speaks($0, on: ticket) }
        var change = finish(&new, history: [])
        change.subject = .new(
            NewTicket(
                number: ticket.number,
                subject: ticket.subject,
                requester: ticket.requester,
                answerTo: ticket.answerTo,
                openedAt: ticket.openedAt,
                lastFromCustomer: speaking.last?.reading.messageID
            )
        )
        change.messageIDs = mails.flatMap(\.reading.messageIDs)
        change.participants = speaking.flatMap(\.reading.participants)
        return change
    }

    // MARK: Undoing

    /// The mails go back; what is left leads there too, so that answers to its notices are not lost.
    func unsplit(_ draft: inout Draft, given facts: Facts) throws(Refusal) {
        guard let number = facts.history.linked(as: .splitFrom) else {
            throw Refusal(.notSplit, "it was not split off another ticket")
        }
        var origin = try other(number, draft, given: facts, or: "it was not split off another ticket")
        if let merged = facts.otherHistory.linked(as: .mergedInto) {
            throw Refusal(
                .merged,
                "\(number) was merged into \(merged): merge this one into \(facts.otherLeadsTo ?? merged) instead"
            )
        }
        try requireOpenTarget(origin.ticket)
        for mail in facts.mails {
            draft.record(.mailMoved(mail: mail.id, from: draft.ticket.number, to: number))
            origin.record(.mailMoved(mail: mail.id, from: draft.ticket.number, to: number))
        }
        draft.record(.unlinked(from: number, as: .splitFrom))
        origin.record(.unlinked(from: draft.ticket.number, as: .splitInto))
        draft.departed = facts.mails.flatMap(\.reading.messageIDs)
        origin.arrived = draft.departed
        let mails = (facts.otherMails + facts.mails).sorted { ($0.receivedAt, $0.id) < ($1.receivedAt, $1.id) }
        origin.lastWord = lastWord(among: mails, on: origin.ticket, facts.otherHistory)
        draft.explain("mails back on", "\(number) (\(facts.mails.count))")
        try lead(&draft, to: &origin, given: facts)
        draft.elsewhere.append(finish(&origin, history: facts.otherHistory))
    }

    // MARK: Whose word a mail is

    /// Whether the mail is a word of the customer's on `ticket`.
    private func speaks(_ mail: TicketMail, on ticket: Ticket) -> Bool {
        guard mail.reading.standing == .person, let sender = mail.reading.sender?.address else { return false }
        return ticket.admits(sender, at: desk) && !desk.agents.contains { $0.address == sender }
    }

    /// The last of the mails that the customer wrote; a mail keeps the standing it had when it joined.
    private func lastWord(
        among mails: [TicketMail],
        on ticket: Ticket,
        _ history: [TicketEvent]
    ) -> TicketChange.LastWord {
        let last = mails.last { mail in
            history.standing(of: mail.id).map { $0 == .participant }
                ?? (mail.id == history.opener || speaks(mail, on: ticket))
        }
        return TicketChange.LastWord(last?.reading.messageID)
    }
}

extension TicketChange {
    /// With `other`, which is written after it.
    func before(_ other: TicketChange) -> TicketChange {
        var both = self
        both.elsewhere.append(other)
        return both
    }
}

extension [TicketEvent] {
    /// When a person of the desk first wrote to the customer from `instant` on.
    fileprivate func answer(since instant: Instant) -> Instant? {
        first { event in
            guard event.at >= instant else { return false }
            return event.kind == .replied || event.kind == .asked
        }?.at
    }
}
