import CivilTime
import Desk
import LanguageID
import MailSyntax
import ServiceLevels
import Store

/// Everything that was decided on one ticket: its mails with the steps of each decision, its events, its links, and how
/// its due times come about.
struct TicketExplanation {
    let json: JSONObject

    init(
        _ ticket: Ticket,
        in store: SQLiteDesk,
        judgedBy core: DeskCore,
        until instant: Instant
    ) throws(Failure) {
        let history = try query { () throws(DeskStoreError) in try store.history(of: ticket.id) }
            .filter { $0.at <= instant }
        let links = try query { () throws(DeskStoreError) in try store.links(of: ticket.id) }
        let mails = try query { () throws(DeskStoreError) in try store.mails(of: ticket.id) }
            .filter { $0.receivedAt <= instant }
        var decisions: [JSONObject] = []
        for mail in mails { decisions.append(try TicketExplanation.json(of: mail, in: store)) }
        let standing = core.standing(of: ticket, after: history, at: instant)
        let clocks = (standing?.clocks ?? []).filter { $0.state != .none }
        json = [
            "ticket": .string("\(ticket.number)"), "desk": .string(ticket.desk.value), "at": .string(instant.rfc3339),
            "status": .string(ticket.status.name), "severity": .string(ticket.severity.code),
            "language": .string(ticket.language.rawValue), "policy": .string(ticket.policy?.value),
            "participants": .strings(ticket.participants.map(\.key).sorted()),
            "links": .objects(links.map(\.json)), "mails": .objects(decisions),
            "events": .objects(history.map(\.json)), "clocks": .objects(clocks.map(\.json)),
            "next_action": .string(ticket.schedule.nextAction?.rfc3339),
        ]
    }

    private static func json(of mail: LedgerLine, in store: SQLiteDesk) throws(Failure) -> JSONObject {
        let steps = try query { () throws(DeskStoreError) in try store.trace(of: mail.id) }
        return [
            "mail": .number(mail.id.value), "mailbox": .string(mail.origin.mailbox.value),
            "message_id": .string(mail.messageID), "from": .string(mail.from),
            "received_at": .string(mail.receivedAt.rfc3339), "outcome": .string(mail.outcome?.rawValue),
            "reason": .string(mail.reason?.rawValue), "steps": .json(steps),
        ]
    }
}

extension TicketLink {
    fileprivate var json: JSONObject {
        ["ticket": .string("\(other)"), "relation": .string(relation.rawValue)]
    }
}
