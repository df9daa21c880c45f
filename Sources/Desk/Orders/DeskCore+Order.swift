import MailSyntax

extension DeskCore {
    /// All that an agent's mail orders is done, in order and in one decision, as if it were typed; or nothing is, and
    /// the mail is kept for an agent to read. Nobody is told of a refusal by mail.
    func follow(
        _ cited: Facts.CitedTicket,
        with mail: IncomingMail,
        ordering order: AgentOrder,
        from actor: Actor,
        given facts: Facts,
        trace: [TraceStep]
    ) -> Decision {
        do throws(Refusal) {
            return try carryOut(order, in: mail, on: cited, given: facts, trace: trace)
        } catch {
            let refused = TraceStep("refused", error.explanation)
            return keep(mail, on: cited, from: actor, given: facts, trace: trace + [refused])
        }
    }

    private func carryOut(
        _ order: AgentOrder,
        in mail: IncomingMail,
        on cited: Facts.CitedTicket,
        given facts: Facts,
        trace: [TraceStep]
    ) throws(Refusal) -> Decision {
        guard !facts.isKnownMail else {
            throw Refusal(.commandsRefused, "a mail with the same Message-ID has come before")
        }
        guard cited.ticket.number == order.ticket else {
            throw Refusal(.commandsRefused, "\(order.ticket) is dealt with on \(cited.ticket.number)")
        }
        var draft = Draft(
            cited.ticket,
            by: .agent(order.agent),
            at: facts.now,
            after: cited.history,
            under: facts.restraint,
            trace: trace
        )
        draft.record(.mailJoined(mail: mail.id, standing: .agent), at: mail.receivedAt)
        let words = try carryOut(try order.actions.get(), on: &draft, after: cited, given: facts)
        var change = finish(&draft, history: cited.history)
        (change.text, change.textPlace) = (words?.text, words?.place ?? 0)
        change.messageIDs = mail.reading.messageIDs
        change.namedMessageIDs = mail.reading.namedMessageIDs
        return Decision(.mail(.followed), .byAgent, change: change, trace: draft.trace)
    }

    /// What an agent wrote, and the place of the event it stands beside.
    private typealias Words = (text: String, place: Int)

    /// The words of one action are never those of the next: a note must not reach the customer.
    private func carryOut(
        _ actions: [Action],
        on draft: inout Draft,
        after cited: Facts.CitedTicket,
        given facts: Facts
    ) throws(Refusal) -> Words? {
        var known = facts
        (known.ticket, known.history) = (cited.ticket, cited.history)
        var words: Words?
        for action in actions {
            let place = draft.events.count
            _ = try carryOut(action, on: &draft, given: known)
            if let text = draft.text { words = (text, place) }
            draft.text = nil
        }
        return words
    }

    private func keep(
        _ mail: IncomingMail,
        on cited: Facts.CitedTicket,
        from actor: Actor,
        given facts: Facts,
        trace: [TraceStep]
    ) -> Decision {
        var draft = Draft(
            cited.ticket,
            by: actor,
            at: facts.now,
            after: cited.history,
            under: facts.restraint,
            trace: trace
        )
        draft.record(.mailJoined(mail: mail.id, standing: .unverified), at: mail.receivedAt)
        var change = finish(&draft, history: cited.history)
        change.messageIDs = mail.reading.messageIDs
        change.namedMessageIDs = mail.reading.namedMessageIDs
        return Decision(.mail(.followed), .commandsRefused, change: change, trace: draft.trace)
    }
}
