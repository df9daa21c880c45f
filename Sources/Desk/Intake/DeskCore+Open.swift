import CivilTime
import LanguageID
import MailSyntax
import ServiceLevels

extension DeskCore {
    /// A new ticket, under the policy of today, and its acknowledgement. `previous` is a ticket that can no longer be
    /// reopened and that this one continues, in its language; `related` one that it only points to.
    func open(
        _ mail: IncomingMail,
        tag: TicketEvent.Tag?,
        continuing previous: Ticket? = nil,
        related: RelatedTicket? = nil,
        from actor: Actor,
        given facts: Facts,
        trace: [TraceStep]
    ) -> Decision {
        var trace = trace
        let judgement = tryRules(on: mail, continuing: previous)
        if let judgement {
            if let aside = setAside(judgement, trace: trace) { return aside }
            trace += judgement.trace
        }
        let number = TicketNumber(prefix: desk.prefix, number: facts.nextNumber)
        let terms = desk.policies.flatMap { $0.terms(of: $0.current) }
        var events = beginning(of: mail, tag, previous, related, under: terms, from: actor, facts, &trace)
        var standing = Ticket.Standing()
        events.forEach { standing.apply($0) }
        let movesStatus = mail.reading.standing == .person
        let effects = judgement.map {
            self.effects(of: $0, on: standing, under: terms, from: mail, movesStatus: movesStatus, at: facts.now)
        }
        if let effects {
            trace += effects.trace
            // What a mail brings about counts from when it was received.
            events += effects.effects.map { TicketEvent(at: mail.receivedAt, by: $0.actor, $0.kind) }
            events += settlements(openedAt: mail.receivedAt, under: terms, after: events, at: facts.now)
            standing = effects.standing
        }
        let schedule = schedule(openedAt: mail.receivedAt, under: terms, after: events, at: facts.now)
        var notices: [Notice] = []
        do throws(Withheld) {
            let recipient = try recipientOfAcknowledgement(mail.reading, effects, under: terms, given: facts)
            trace.append(TraceStep("acknowledgement", "to \(recipient.address)"))
            var notice = acknowledgement(of: mail, as: number, standing, to: recipient, at: facts.now)
            notice.previous = previous?.number
            notice.maintenance = maintenance(at: mail.receivedAt, under: terms)
            notices = [notice]
            if effects?.closing == nil {
                notices[0].promises = Notice.Promises(
                    response: schedule.responseDue,
                    resolution: schedule.resolutionDue
                )
            } else if isPromised("closed", under: terms) {
                notice.kind = .closure
                (notice.maintenance, notice.previous) = (nil, nil)
                notice.isFinal = terms?.policy.lifecycle.reopenWindow != nil
                notices.append(notice)
            }
        } catch {
            trace.append(TraceStep("acknowledgement", "withheld: \(error.reason.rawValue)"))
            events.append(
                TicketEvent(at: facts.now, by: .system, .noticeWithheld(kind: .acknowledgement, reason: error.reason))
            )
        }
        var change = TicketChange(
            .new(NewTicket(of: mail, number: number)),
            events: events,
            messageIDs: mail.reading.messageIDs,
            participants: mail.reading.participants,
            notices: notices,
            text: effects?.closing?.reason
        )
        change.textPlace = events.firstIndex { $0.kind == .noted } ?? 0
        change.schedule = schedule
        change.namedMessageIDs = mail.reading.namedMessageIDs
        if let previous {
            let event = TicketEvent(at: facts.now, by: .system, .linked(to: number, as: .continuedBy))
            change.elsewhere = [TicketChange.Elsewhere(ticket: previous.id, event: event)]
        }
        return Decision(.mail(.opened), self.reason(tag, previous, related), change: change, trace: trace)
    }

    /// What is known of a new ticket before rules are heard.
    private func beginning(
        of mail: IncomingMail,
        _ tag: TicketEvent.Tag?,
        _ previous: Ticket?,
        _ related: RelatedTicket?,
        under terms: ServiceTerms?,
        from actor: Actor,
        _ facts: Facts,
        _ trace: inout [TraceStep]
    ) -> [TicketEvent] {
        let choice = LanguageChoice(mail.reading, at: desk)
        let severity = terms?.policy.severityOfMail.map { Severity($0.id) } ?? desk.defaultSeverity
        let language = previous?.language ?? choice.language
        trace += choice.trace
        if let previous { trace.append(TraceStep("language", "\(language.rawValue): of \(previous.number)")) }
        trace.append(TraceStep("severity", "\(severity.code): opened by email"))
        var events = [
            TicketEvent(
                at: facts.now,
                by: actor,
                .opened(
                    mail: mail.id,
                    severity: severity,
                    language: language,
                    tag: tag,
                    policy: desk.policies?.current,
                    status: firstStatus(under: terms)
                )
            )
        ]
        if let previous {
            events.append(TicketEvent(at: facts.now, by: .system, .linked(to: previous.number, as: .continues)))
        }
        if let related {
            // On this ticket alone: what a stranger writes leaves no trace on the one it names.
            events.append(TicketEvent(at: facts.now, by: .system, .linked(to: related.ticket, as: .related)))
        }
        if choice.isThirdLanguage {
            events.append(TicketEvent(at: facts.now, by: .system, .tagged(DeskCore.otherLanguageTag)))
        }
        return events
    }

    private func reason(_ tag: TicketEvent.Tag?, _ previous: Ticket?, _ related: RelatedTicket?) -> Reason {
        if previous != nil { return .continuesClosedTicket }
        if let related { return related.reason }
        return tag == .automatic ? .automaticMail : .newRequest
    }

    private func maintenance(at instant: Instant, under terms: ServiceTerms?) -> Notice.MaintenanceWindow? {
        guard let window = terms?.maintenance(at: instant).first else { return nil }
        let range = instant..<instant.advanced(bySeconds: 1)
        return window.occurrences(in: range).first.map {
            Notice.MaintenanceWindow(start: $0.lowerBound, end: $0.upperBound, page: window.url)
        }
    }

    /// One recipient only, never an address of ours, never beyond the budgets. A rule that wants no acknowledgement, or
    /// closes the ticket, is heard unless the policy promises one.
    private func recipientOfAcknowledgement(
        _ reading: MailReading,
        _ effects: RuleEffects?,
        under terms: ServiceTerms?,
        given facts: Facts
    ) throws(Withheld) -> NamedAddress {
        let isPromised = isPromised("accepted", under: terms)
        guard isPromised || terms?.policy.notifyCustomer.isEmpty ?? true else { throw Withheld(.notByPolicy) }
        guard isPromised || effects?.silencing == nil && effects?.closing == nil else { throw Withheld(.notByRule) }
        guard reading.standing == .person else { throw Withheld(.notAPerson) }
        guard reading.wantsAnswer else { throw Withheld(.noAnswerWanted) }
        guard let recipient = reading.answerTo, !recipient.address.domain.isEmpty else {
            throw Withheld(.noRecipient)
        }
        guard !desk.owns(recipient.address) else { throw Withheld(.ownAddress) }
        guard !facts.isRepeated else { throw Withheld(.alreadyAcknowledged) }
        let (sent, budgets) = (facts.sent, desk.budgets)
        guard sent.toSenderInHour < budgets.perSenderHour, sent.toSenderInDay < budgets.perSenderDay else {
            throw Withheld(.senderBudget)
        }
        guard sent.byDeskInHour < budgets.perDeskHour else { throw Withheld(.deskBudget) }
        return recipient
    }

    private func acknowledgement(
        of mail: IncomingMail,
        as number: TicketNumber,
        _ standing: Ticket.Standing,
        to recipient: NamedAddress,
        at now: Instant
    ) -> Notice {
        let reading = mail.reading
        let own = reading.messageID.map { [$0] } ?? []
        return Notice(
            kind: .acknowledgement,
            ticket: number,
            subject: reading.subject,
            severity: standing.severity ?? desk.defaultSeverity,
            language: standing.language ?? desk.fallbackLanguage,
            recipient: recipient,
            inReplyTo: reading.messageID,
            references: reading.references + own,
            receivedAt: mail.receivedAt,
            decidedAt: now
        )
    }
}

extension NewTicket {
    fileprivate init(of mail: IncomingMail, number: TicketNumber) {
        self.init(
            number: number,
            subject: mail.reading.subject,
            requester: mail.reading.sender,
            answerTo: mail.reading.answerTo
        )
    }
}
