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
        var trace = trace
        let judgement = tryRules(on: mail, continuing: previous)
        if let judgement {
            if let aside = setAside(judgement, trace: trace) { return aside }
            trace += judgement.trace
        }
        let terms = desk.policies.flatMap { $0.terms(of: $0.current) }
        let number = TicketNumber(prefix: desk.prefix, number: facts.nextNumber)
        let events = beginning(of: mail, tag, previous, related, under: terms, from: actor, facts, &trace)
        var opening = Opening(of: mail, as: number, under: terms, beginning: events, trace: trace)
        if let judgement { obey(judgement, &opening, at: facts.now) }
        opening.schedule = schedule(openedAt: mail.receivedAt, under: terms, after: opening.events, at: facts.now)
        acknowledge(&opening, continuing: previous, from: actor, given: facts)
        notify(&opening, from: actor, given: facts)
        var change = opening.change
        if let previous {
            let event = TicketEvent(at: facts.now, by: .system, .linked(to: number, as: .continuedBy))
            change.elsewhere = [TicketChange(.existing(previous.id), events: [event])]
        }
        raiseAlarm(&change, on: ticket(opening), by: actor, under: facts.restraint, at: facts.now)
        return Decision(.mail(.opened), reason(tag, previous, related), change: change, trace: opening.trace)
    }

    /// The ticket about to be opened, as staff is told of it.
    private func ticket(_ opening: Opening) -> Ticket {
        let (reading, standing) = (opening.mail.reading, opening.standing)
        return Ticket(
            id: TicketID(0),
            desk: desk.id,
            number: opening.number,
            subject: reading.subject,
            requester: reading.sender,
            openedAt: opening.mail.receivedAt,
            status: standing.status,
            severity: standing.severity ?? desk.defaultSeverity,
            language: standing.language ?? desk.fallbackLanguage,
            tag: standing.tag,
            participants: [],
            messageIDs: reading.messageIDs,
            lastFromCustomer: reading.messageID
        )
    }

    /// What rules do to the ticket; what a mail brings about counts from when it was received.
    private func obey(_ judgement: RuleJudgement, _ opening: inout Opening, at now: Instant) {
        let (mail, terms) = (opening.mail, opening.terms)
        let effects = effects(
            of: judgement,
            on: opening.standing,
            under: terms,
            from: mail,
            movesStatus: mail.reading.standing == .person,
            at: now
        )
        opening.trace += effects.trace
        opening.add(effects.effects.map { TicketEvent(at: mail.receivedAt, by: $0.actor, $0.kind) })
        opening.add(settlements(openedAt: mail.receivedAt, under: terms, after: opening.events, at: now))
        opening.effects = effects
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
        let severity = severityOfMail(under: terms)
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
        let labels = labels(of: mail.reading) + (choice.isThirdLanguage ? [TicketTag.otherLanguage] : [])
        return events + labels.map { TicketEvent(at: facts.now, by: .system, .tagged($0)) }
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
}
