import CivilTime
import MailSyntax
import ServiceLevels

/// A ticket while a mail opens it: what happens to it in the same decision.
struct Opening {
    let mail: IncomingMail
    let number: TicketNumber
    let terms: ServiceTerms?
    private(set) var events: [TicketEvent] = []
    /// The ticket as the events have made it so far.
    private(set) var standing = Ticket.Standing()
    /// What rules have done; `nil` where none were tried.
    var effects: RuleEffects?
    var schedule = TicketSchedule()
    var notices: [Notice] = []
    var trace: [TraceStep]

    init(
        of mail: IncomingMail,
        as number: TicketNumber,
        under terms: ServiceTerms?,
        beginning events: [TicketEvent],
        trace: [TraceStep]
    ) {
        (self.mail, self.number, self.terms, self.trace) = (mail, number, terms, trace)
        add(events)
    }

    mutating func add(_ more: [TicketEvent]) {
        events += more
        more.forEach { standing.apply($0) }
    }

    var change: TicketChange {
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
        return change
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
