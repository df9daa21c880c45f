import CivilTime
import LanguageID
import MailSyntax

extension DeskCore {
    /// What becomes of a mail; the order of the questions is the order in `DeskCore`'s contract.
    func receive(_ mail: IncomingMail, from actor: Actor, given facts: Facts) -> Decision {
        var trace = mail.reading.trace
        if let reason = beforeStart(mail, facts), !mail.isReleased {
            trace.append(TraceStep("start", reason))
            return Decision(.mail(.ignored), .beforeStart, trace: trace)
        }
        if facts.isOwnNotice, mail.reading.sender.map({ desk.owns($0.address) }) ?? false {
            trace.append(TraceStep("message_id", "of a notice this desk sent"))
            return Decision(.mail(.ignored), .ownNotice, trace: trace)
        }
        if let twin = facts.sameContent {
            trace.append(TraceStep("content", "same as mail \(twin.mail.value)"))
            return Decision(.mail(.duplicate), .sameContent, trace: trace)
        }
        guard let cited = facts.cited.first else {
            trace.append(TraceStep("thread", "cites no ticket"))
            return receiveUnthreaded(mail, from: actor, given: facts, trace: trace)
        }
        trace.append(
            TraceStep(
                "thread",
                "\(cited.citation.field.rawValue) <\(cited.citation.messageID)> is on \(cited.ticket.number)"
            )
        )
        return follow(cited.ticket, with: mail, from: actor, given: facts, trace: trace)
    }

    /// What tells that a mail is older than the first look at its mailbox.
    private func beforeStart(_ mail: IncomingMail, _ facts: Facts) -> String? {
        if facts.stoodAtFirstLook { return "it was there at the first look" }
        guard let firstLook = facts.firstLook, mail.receivedAt < firstLook else { return nil }
        return "received \(mail.receivedAt.rfc3339), and what counts begins at \(firstLook.rfc3339)"
    }

    /// A mail that leads to no ticket: noted, or the opening of one.
    private func receiveUnthreaded(
        _ mail: IncomingMail,
        from actor: Actor,
        given facts: Facts,
        trace: [TraceStep]
    ) -> Decision {
        switch mail.reading.standing {
        case .person:
            return open(mail, tag: nil, from: actor, given: facts, trace: trace)
        case .automatic:
            switch desk.automaticMail {
            case .open: return open(mail, tag: .automatic, from: actor, given: facts, trace: trace)
            case .note: return Decision(.mail(.noted), .automaticMail, trace: trace)
            }
        case .automaticReply:
            return Decision(.mail(.noted), .automaticReply, trace: trace)
        case .bounce:
            return Decision(.mail(.noted), .bounce, trace: trace)
        case .report:
            return Decision(.mail(.noted), .report, trace: trace)
        }
    }

    // MARK: - Joining a ticket

    private func follow(
        _ ticket: Ticket,
        with mail: IncomingMail,
        from actor: Actor,
        given facts: Facts,
        trace: [TraceStep]
    ) -> Decision {
        let standing = standing(of: mail, on: ticket)
        var trace = trace
        trace.append(TraceStep("sender", "\(standing.rawValue) on \(ticket.number)"))
        var events = [TicketEvent(at: facts.now, by: actor, .mailJoined(mail: mail.id, standing: standing))]
        if standing == .participant, let next = statusAfterCustomer(ticket.status) {
            events.append(TicketEvent(at: facts.now, by: actor, .statusChanged(from: ticket.status, to: next)))
        }
        let change = TicketChange(
            .existing(ticket.id),
            events: events,
            messageIDs: mail.reading.messageIDs,
            participants: standing == .participant ? mail.reading.participants : []
        )
        let reason: Reason =
            switch standing {
            case .participant: .citesTicket
            case .unverified: .citesTicketUnverified
            case .automatic: .automaticOnTicket
            }
        return Decision(.mail(.followed), reason, change: change, trace: trace)
    }

    private func standing(of mail: IncomingMail, on ticket: Ticket) -> TicketEvent.Standing {
        guard mail.reading.standing == .person else { return .automatic }
        guard let sender = mail.reading.sender?.address else { return .unverified }
        return ticket.admits(sender, at: desk) ? .participant : .unverified
    }

    /// A customer who writes ends a wait and reopens what was finished; otherwise nothing changes.
    private func statusAfterCustomer(_ status: Status) -> Status? {
        switch status {
        case .waitingOnCustomer: .pending
        case .solved, .closed: .open
        case .open, .pending, .waitingOnThirdParty: nil
        }
    }

    // MARK: - Opening a ticket

    private func open(
        _ mail: IncomingMail,
        tag: TicketEvent.Tag?,
        from actor: Actor,
        given facts: Facts,
        trace: [TraceStep]
    ) -> Decision {
        let reading = mail.reading
        let number = TicketNumber(prefix: desk.prefix, number: facts.nextNumber)
        let choice = LanguageChoice(reading, at: desk)
        let severity = desk.defaultSeverity
        var trace = trace + choice.trace
        trace.append(TraceStep("severity", "\(severity.code): opened by email"))
        var events = [
            TicketEvent(
                at: facts.now,
                by: actor,
                .opened(mail: mail.id, severity: severity, language: choice.language, tag: tag)
            )
        ]
        var notices: [Notice] = []
        switch recipientOfAcknowledgement(reading, given: facts) {
        case .success(let recipient):
            trace.append(TraceStep("acknowledgement", "to \(recipient.address)"))
            notices = [
                acknowledgement(
                    of: mail,
                    as: number,
                    severity: severity,
                    in: choice.language,
                    to: recipient,
                    at: facts.now
                )
            ]
        case .failure(let withheld):
            trace.append(TraceStep("acknowledgement", "withheld: \(withheld.reason.rawValue)"))
            events.append(
                TicketEvent(
                    at: facts.now,
                    by: .system,
                    .noticeWithheld(kind: .acknowledgement, reason: withheld.reason)
                )
            )
        }
        let ticket = NewTicket(
            number: number,
            subject: reading.subject,
            requester: reading.sender,
            answerTo: reading.answerTo
        )
        let change = TicketChange(
            .new(ticket),
            events: events,
            messageIDs: reading.messageIDs,
            participants: reading.participants,
            notices: notices
        )
        return Decision(
            .mail(.opened),
            tag == .automatic ? .automaticMail : .newRequest,
            change: change,
            trace: trace
        )
    }

    /// Why a notice stays unsent.
    struct Withheld: Error {
        let reason: Reason
        init(_ reason: Reason) { self.reason = reason }
    }

    /// One recipient only, never an address of ours, never beyond the budgets.
    private func recipientOfAcknowledgement(
        _ reading: MailReading,
        given facts: Facts
    ) -> Result<NamedAddress, Withheld> {
        guard reading.standing == .person else { return .failure(Withheld(.notAPerson)) }
        guard reading.wantsAnswer else { return .failure(Withheld(.noAnswerWanted)) }
        guard let recipient = reading.answerTo, !recipient.address.domain.isEmpty else {
            return .failure(Withheld(.noRecipient))
        }
        guard !desk.owns(recipient.address) else { return .failure(Withheld(.ownAddress)) }
        guard !facts.isRepeated else { return .failure(Withheld(.alreadyAcknowledged)) }
        let (sent, budgets) = (facts.sent, desk.budgets)
        guard sent.toSenderInHour < budgets.perSenderHour, sent.toSenderInDay < budgets.perSenderDay else {
            return .failure(Withheld(.senderBudget))
        }
        guard sent.byDeskInHour < budgets.perDeskHour else { return .failure(Withheld(.deskBudget)) }
        return .success(recipient)
    }

    private func acknowledgement(
        of mail: IncomingMail,
        as number: TicketNumber,
        severity: Severity,
        in language: Language,
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
