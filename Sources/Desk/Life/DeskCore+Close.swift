import CivilTime
import MailSyntax

extension DeskCore {
    /// Closing tells the requester, in the ticket's language; a ticket that is closed stays as it is.
    func close(saying text: String?, by actor: Actor, given facts: Facts) -> Decision {
        guard let ticket = facts.ticket, ticket.status != .closed else {
            return Decision(.refused, .alreadyClosed, trace: [TraceStep("status", Status.closed.rawValue)])
        }
        var events = [
            TicketEvent(at: facts.now, by: actor, .statusChanged(from: ticket.status, to: .closed))
        ]
        var notices: [Notice] = []
        switch recipientOfClosure(of: ticket) {
        case .success(let requester):
            notices = [closure(of: ticket, for: requester, saying: text, at: facts.now)]
        case .failure(let withheld):
            events.append(
                TicketEvent(at: facts.now, by: .system, .noticeWithheld(kind: .closure, reason: withheld.reason))
            )
        }
        let change = TicketChange(.existing(ticket.id), events: events, notices: notices, text: text)
        return Decision(
            .done,
            .closedByAgent,
            change: change,
            trace: [TraceStep("status", "\(ticket.status.rawValue) to \(Status.closed.rawValue)")]
        )
    }

    private func recipientOfClosure(of ticket: Ticket) -> Result<NamedAddress, Withheld> {
        guard ticket.tag != .automatic else { return .failure(Withheld(.notAPerson)) }
        guard let requester = ticket.answerTo ?? ticket.requester else { return .failure(Withheld(.noRecipient)) }
        guard !desk.owns(requester.address) else { return .failure(Withheld(.ownAddress)) }
        return .success(requester)
    }

    private func closure(of ticket: Ticket, for requester: NamedAddress, saying text: String?, at now: Instant)
        -> Notice
    {
        Notice(
            kind: .closure,
            ticket: ticket.number,
            subject: ticket.subject,
            severity: ticket.severity,
            language: ticket.language,
            recipient: requester,
            inReplyTo: ticket.lastFromCustomer ?? ticket.messageIDs.last,
            references: ticket.messageIDs,
            receivedAt: ticket.openedAt,
            text: text,
            decidedAt: now
        )
    }
}
