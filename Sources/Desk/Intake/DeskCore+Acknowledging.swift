import CivilTime
import LanguageID
import MailSyntax
import ServiceLevels

// What is said when a ticket opens.

extension DeskCore {
    /// The acknowledgement, or why there is none. A ticket that a rule has closed is acknowledged, and its end told,
    /// where the policy promises so.
    func acknowledge(
        _ opening: inout Opening,
        continuing previous: Ticket?,
        from actor: Actor,
        given facts: Facts
    ) {
        do throws(Withheld) {
            let recipient = try recipientOfAcknowledgement(opening, from: actor, given: facts)
            opening.trace.append(TraceStep("acknowledgement", "to \(recipient.address)"))
            var notice = notice(.acknowledgement, on: opening, to: recipient, at: facts.now)
            notice.previous = previous?.number
            notice.maintenance = maintenance(at: opening.mail.receivedAt, under: opening.terms)
            notice.variant = opening.effects?.template
            let isClosed = opening.effects?.closing != nil
            if isClosed { notice.promises = Notice.Promises() }
            opening.notices.append(notice)
            guard isClosed, isPromised("closed", under: opening.terms) else { return }
            var closure = self.notice(.closure, on: opening, to: recipient, at: facts.now)
            closure.promises = Notice.Promises()
            closure.isFinal = opening.terms?.policy.lifecycle.reopenWindow != nil
            opening.notices.append(closure)
        } catch {
            opening.trace.append(TraceStep("acknowledgement", "withheld: \(error.reason.rawValue)"))
            withhold(.acknowledgement, error.reason, &opening, at: facts.now)
        }
    }

    /// Tells whom rules want told.
    func notify(_ opening: inout Opening, from actor: Actor, given facts: Facts) {
        for (address, rule) in opening.effects?.notified ?? [] {
            do throws(Withheld) {
                try requireNotifiable(address, given: facts)
                var notice = notice(.notification, on: opening, to: NamedAddress(address: address), at: facts.now)
                (notice.rule, notice.language) = (rule, desk.fallbackLanguage)
                notice.requester = opening.mail.reading.sender?.address
                notice.agent = desk.agents.first { $0.id == opening.standing.owner }?.name
                opening.notices.append(notice)
            } catch {
                withhold(.notification, error.reason, &opening, at: facts.now)
            }
        }
    }

    private func withhold(_ kind: NoticeKind, _ reason: Reason, _ opening: inout Opening, at now: Instant) {
        opening.add([TicketEvent(at: now, by: .system, .noticeWithheld(kind: kind, reason: reason))])
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
        _ opening: Opening,
        from actor: Actor,
        given facts: Facts
    ) throws(Withheld) -> NamedAddress {
        let (reading, terms, effects) = (opening.mail.reading, opening.terms, opening.effects)
        let isPromised = isPromised("accepted", under: terms)
        guard isPromised || terms?.policy.notifyCustomer.isEmpty ?? true else { throw Withheld(.notByPolicy) }
        guard isPromised || effects?.silencing == nil && effects?.closing == nil else { throw Withheld(.notByRule) }
        guard reading.standing == .person else { throw Withheld(.notAPerson) }
        guard reading.authenticity != .failed else { throw Withheld(.notAuthentic) }
        guard reading.wantsAnswer else { throw Withheld(.noAnswerWanted) }
        guard reading.forwarding == nil else { throw Withheld(.forwardedByAgent) }
        guard let recipient = reading.answerTo, !recipient.address.domain.isEmpty else {
            throw Withheld(.noRecipient)
        }
        guard !desk.owns(recipient.address) else { throw Withheld(.ownAddress) }
        guard !facts.isRepeated else { throw Withheld(.alreadyAcknowledged) }
        if let reason = obstacle(to: recipient.address, because: actor, under: facts.restraint.onNewTicket) {
            throw Withheld(reason)
        }
        return recipient
    }

    private func notice(
        _ kind: NoticeKind,
        on opening: Opening,
        to recipient: NamedAddress,
        at now: Instant
    ) -> Notice {
        let (reading, standing) = (opening.mail.reading, opening.standing)
        var notice = Notice(
            kind: kind,
            ticket: opening.number,
            subject: reading.subject,
            severity: standing.severity ?? desk.defaultSeverity,
            language: standing.language ?? desk.fallbackLanguage,
            recipient: recipient,
            inReplyTo: reading.messageID,
            references: reading.references + (reading.messageID.map { [$0] } ?? []),
            receivedAt: opening.mail.receivedAt,
            decidedAt: now
        )
        notice.isAutomatic = true
        notice.promises = Notice.Promises(
            response: opening.schedule.responseDue,
            resolution: opening.schedule.resolutionDue
        )
        return notice
    }
}
