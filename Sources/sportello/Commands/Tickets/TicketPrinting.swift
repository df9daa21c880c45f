import CivilTime
import Desk
import LanguageID
import MailSyntax
import Store

// How a ticket is printed, for people and as JSON (contracts.md, `ticket list --json`).

extension Ticket {
    var json: JSONObject { json(with: nil) }

    func json(with events: [ListedEvent]?, _ notices: [OutboxLine] = []) -> JSONObject {
        let common: [(String, JSONValue)] = [
            ("ticket", .string("\(number)")), ("desk", .string(desk.value)), ("status", .string(status.name)),
            ("severity", .string(severity.code)), ("language", .string(language.rawValue)),
            ("subject", .string(subject)), ("requester", .string(requester?.address.description)),
            ("opened_at", .string(openedAt.rfc3339)), ("response_due", .string(schedule.responseDue?.rfc3339)),
            ("resolution_due", .string(schedule.resolutionDue?.rfc3339)),
            ("due_next", .string(schedule.dueNext?.rfc3339)), ("breached", .flag(schedule.isBreached)),
            ("category", .string(category)), ("product", .string(product)), ("owner", .string(owner)),
            ("tags", .strings((tag.map { [$0.rawValue] } ?? []) + tags.sorted())),
            ("message_ids", .strings(messageIDs.map(\.value))),
        ]
        guard let events else { return JSONObject(common) }
        return JSONObject(
            common + [("notices", .objects(notices.map(\.json))), ("events", .objects(events.map(\.json)))]
        )
    }

    var row: String {
        [
            "\(number)".column(12), status.name.printable.column(20), severity.code.printable.column(10),
            due.column(21), language.rawValue.column(3), (owner ?? "-").printable.column(10),
            (requester?.address.description ?? "-").printable.column(32), subject.printable.column(60),
        ].joined(separator: " ")
    }

    /// What is due next; an exclamation mark where a promise was broken.
    private var due: String {
        (schedule.dueNext?.rfc3339 ?? "-") + (schedule.isBreached ? "!" : "")
    }

    var card: [String] {
        [
            "\(number)  \(subject.printable)",
            "status \(status.name.printable), severity \(severity.code.printable), language \(language.rawValue), "
                + "category \((category ?? "none").printable), owner \((owner ?? "nobody").printable)",
            "requester \(requester?.address.description.printable ?? "unknown"), opened \(openedAt.rfc3339)",
            "first response due \(schedule.responseDue?.rfc3339 ?? "-"), "
                + "resolution due \(schedule.resolutionDue?.rfc3339 ?? "-")"
                + (schedule.isBreached ? ", a promise was broken" : ""),
            "mails \(messageIDs.count)", "",
        ]
    }
}

extension ListedEvent {
    fileprivate var json: JSONObject {
        [
            "at": .string(at.rfc3339), "actor": .string(actor), "event": .string(code), "fields": .json(fields),
            "text": .string(text),
        ]
    }

    var row: String {
        "\(at.rfc3339)  \(actor.printable.column(16)) \(code.column(18)) \(fields.printable)"
            + (text.map { "\n    \($0.printable)" } ?? "")
    }
}
