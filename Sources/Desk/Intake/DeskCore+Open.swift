import CivilTime
import LanguageID
import MailSyntax
import ServiceLevels

extension DeskCore {
    /// A new ticket, under the policy of today, and its acknowledgement. `previous` is a ticket that can no longer be
    /// reopened and that this one continues, in its language; `related` one that it only points to.
    ///
    /// What an agent passes on for a customer is the customer's request, see `Forwarding`.
    func open(
        _ received: IncomingMail,
        tag: TicketEvent.Tag?,
        continuing previous: Ticket? = nil,
        related: RelatedTicket? = nil,
        from actor: Actor,
        given facts: Facts,
        trace: [TraceStep]
    ) -> Decision {
        var mail = received
        mail.reading = received.reading.onBehalf
        let number = TicketNumber(prefix: desk.prefix, number: facts.nextNumber)
        let choice = LanguageChoice(mail.reading, at: desk)
        let terms = desk.policies.flatMap { $0.terms(of: $0.current) }
        let severity = severityOfMail(under: terms)
        let language = previous?.language ?? choice.language
        var trace = trace + choice.trace
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
        events += labels(of: mail.reading).map { TicketEvent(at: facts.now, by: .system, .tagged($0)) }
        let schedule = schedule(openedAt: mail.receivedAt, under: terms, after: events, at: facts.now)
        var notices: [Notice] = []
        do throws(Withheld) {
            let wanted = terms?.policy.notifyCustomer ?? []
            if !wanted.isEmpty, !wanted.contains("accepted") { throw Withheld(.notByPolicy) }
            let recipient = try recipientOfAcknowledgement(mail.reading, from: actor, given: facts)
            trace.append(TraceStep("acknowledgement", "to \(recipient.address)"))
            var notice = acknowledgement(of: mail, as: number, severity, language, to: recipient, at: facts.now)
            notice.promises = Notice.Promises(response: schedule.responseDue, resolution: schedule.resolutionDue)
            notice.previous = previous?.number
            notice.maintenance = maintenance(at: mail.receivedAt, under: terms)
            notice.isAutomatic = true
            notices = [notice]
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
            notices: notices
        )
        change.schedule = schedule
        change.namedMessageIDs = mail.reading.namedMessageIDs
        if let previous {
            let event = TicketEvent(at: facts.now, by: .system, .linked(to: number, as: .continuedBy))
            change.elsewhere = [TicketChange(.existing(previous.id), events: [event])]
        }
        let opened = ticket(of: mail, as: number, severity, language, tag)
        raiseAlarm(&change, on: opened, by: actor, under: facts.restraint, at: facts.now)
        return Decision(.mail(.opened), reason(tag, previous, related), change: change, trace: trace)
    }

    /// What a person has to look at before believing the mail.
    private func labels(of reading: MailReading) -> [String] {
        guard reading.standing == .person else { return [] }
        let isUnsure = reading.forwarding.map { $0.customer == nil } ?? false
        return (reading.authenticity == .failed ? [TicketTag.notAuthentic] : [])
            + (isUnsure ? [TicketTag.confirmRequester] : [])
    }

    /// What a request by mail is opened with.
    func severityOfMail(under terms: ServiceTerms?) -> Severity {
        terms?.policy.severityOfMail.map { Severity($0.id) } ?? desk.defaultSeverity
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

    /// One recipient only, never an address of ours, never beyond the budgets.
    private func recipientOfAcknowledgement(
        _ reading: MailReading,
        from actor: Actor,
        given facts: Facts
    ) throws(Withheld) -> NamedAddress {
        guard reading.standing == .person else { throw Withheld(.notAPerson) }
        guard reading.authenticity != .failed else { throw Withheld(.notAuthentic) }
        guard reading.wantsAnswer else { throw Withheld(.noAnswerWanted) }
        guard reading.forwarding == nil else { throw Withheld(.forwardedByAgent) }
        guard let recipient = reading.answerTo, !recipient.address.domain.isEmpty else {
            throw Withheld(.noRecipient)
        }
        guard !desk.owns(recipient.address) else { throw Withheld(.ownAddress) }
        guard !facts.isRepeated else { throw Withheld(.alreadyAcknowledged) }
        var restraint = facts.restraint
        restraint.sent.onTicketInDay = 0
        if let reason = obstacle(to: recipient.address, because: actor, under: restraint) { throw Withheld(reason) }
        return recipient
    }

    /// The ticket about to be opened, as staff is told of it.
    private func ticket(
        of mail: IncomingMail,
        as number: TicketNumber,
        _ severity: Severity,
        _ language: Language,
        _ tag: TicketEvent.Tag?
    ) -> Ticket {
        Ticket(
            id: TicketID(0),
            desk: desk.id,
            number: number,
            subject: mail.reading.subject,
            requester: mail.reading.sender,
            openedAt: mail.receivedAt,
            status: TicketStatus(.open),
            severity: severity,
            language: language,
            tag: tag,
            participants: [],
            messageIDs: mail.reading.messageIDs,
            lastFromCustomer: mail.reading.messageID
        )
    }

    private func acknowledgement(
        of mail: IncomingMail,
        as number: TicketNumber,
        _ severity: Severity,
        _ language: Language,
        to recipient: NamedAddress,
        at now: Instant
    ) -> Notice {
        let reading = mail.reading
        let own = reading.messageID.map { [$0] } ?? []
        return Notice(
            kind: .acknowledgement,
            ticket: number,
            subject: reading.subject,
            severity: severity,
            language: language,
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
            answerTo: mail.reading.answerTo,
            openedAt: mail.receivedAt,
            lastFromCustomer: mail.reading.messageID
        )
    }
}
