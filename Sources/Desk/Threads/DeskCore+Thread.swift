import MailSyntax

extension DeskCore {
    /// Where a mail belongs.
    enum Thread {
        case joins(Facts.CitedTicket)
        /// Something of its own; `related` is a ticket it points to without belonging there.
        case new(related: RelatedTicket?)
    }

    /// A ticket that a new one points to, and why the mail did not join it.
    struct RelatedTicket {
        var ticket: TicketNumber
        var reason: Reason
    }

    /// The first ticket to which something leads that its sender may go by. Signed marks and Message-IDs count whoever
    /// sends them (what the mail may do there is decided by its sender); a number in a subject, and Message-IDs that only
    /// mails on the ticket have named, count from people on the ticket, of its organisation or of the desk.
    func thread(of mail: IncomingMail, given facts: Facts, explaining trace: inout [TraceStep]) -> Thread {
        var related: RelatedTicket?
        for cited in facts.cited {
            guard mayGo(mail.reading, by: cited) else {
                trace.append(TraceStep("thread", "\(lead(cited)), but its sender is not on that ticket"))
                if cited.citation.field == .subjectNumber, related == nil {
                    related = RelatedTicket(ticket: cited.ticket.number, reason: .possiblyRelated)
                }
                continue
            }
            if let cause = passesOn(mail, cited) {
                trace.append(TraceStep("thread", "\(lead(cited)), but the mail passes another on \(cause)"))
                return .new(related: RelatedTicket(ticket: cited.ticket.number, reason: .forwarded))
            }
            trace.append(TraceStep("thread", lead(cited)))
            return .joins(cited)
        }
        if facts.cited.isEmpty { trace.append(TraceStep("thread", "cites no ticket")) }
        return .new(related: related)
    }

    private func lead(_ cited: Facts.CitedTicket) -> String {
        switch cited.citation.target {
        case .message: "\(cited.citation) is on \(cited.ticket.number)"
        case .ticket: "\(cited.citation)"
        }
    }

    /// A machine that names one mail for ever, to keep its own together, would put everything onto one old ticket.
    private func mayGo(_ reading: MailReading, by cited: Facts.CitedTicket) -> Bool {
        let field = cited.citation.field
        if field.isProof { return true }
        return isKnown(reading, on: cited.ticket) && (field == .subjectNumber || reading.standing == .person)
    }

    private func isKnown(_ reading: MailReading, on ticket: Ticket) -> Bool {
        guard reading.isBelieved, let sender = reading.sender?.address else { return false }
        return ticket.admits(sender, at: desk) || isColleague(sender)
    }

    /// Somebody who works at the desk.
    func isColleague(_ sender: Address?) -> Bool {
        sender.map(desk.isAgent) ?? false
    }

    /// Why a forward is a request of its own; `nil` when it belongs where it leads. Whoever passes a mail on takes its
    /// old references along: under another subject, or to another mailbox, something else is meant. What was sent to the
    /// ticket's own address was meant for it.
    private func passesOn(_ mail: IncomingMail, _ cited: Facts.CitedTicket) -> String? {
        guard mail.reading.isForward, mail.reading.standing == .person else { return nil }
        switch cited.citation.field {
        case .report, .replyAddress, .agentAddress: return nil
        case .inReplyTo, .references, .subjectTag, .namedReference, .namedMail, .subjectNumber: break
        }
        if mail.reading.bareSubject != TicketMark.bareSubject(cited.ticket.subject, prefix: desk.prefix) {
            return "under another subject"
        }
        let isElsewhere = !cited.mailboxes.isEmpty && !cited.mailboxes.contains(mail.origin.mailbox)
        return isElsewhere ? "to another mailbox" : nil
    }
}

extension MailReading {
    /// The mails that belong to its conversation, by their Message-IDs, whether we have them or not; of people alone.
    var namedMessageIDs: [MessageID] {
        guard standing == .person, isBelieved else { return [] }
        return citations.lazy.filter { $0.field != .report }.compactMap(\.messageID)
    }
}

extension Citation.Field {
    /// Why a mail of somebody on the ticket was put there.
    var reason: Reason {
        switch self {
        case .report, .inReplyTo, .references: .citesTicket
        case .replyAddress, .agentAddress: .replyAddress
        case .subjectTag: .subjectTag
        case .subjectNumber: .subjectNumber
        case .namedReference, .namedMail: .namedByTicket
        }
    }
}
