import CivilTime
import Desk
import LanguageID
import MailSyntax
import Store

// How a ticket is printed, for people and as JSON (contracts.md, `ticket list --json`).

extension Ticket {
    /// `organisation` is the requester's, by id.
    func json(of organisation: String?) -> JSONObject { JSONObject(fields(organisation)) }

    func json(
        of organisation: String?,
        with events: [ListedEvent],
        _ links: [TicketLink],
        _ notices: [OutboxLine]
    ) -> JSONObject {
        JSONObject(
            fields(organisation)
                + [
                    ("links", .objects(links.map(\.json))), ("notices", .objects(notices.map(\.json))),
                    ("events", .objects(events.map(\.json))),
                ]
        )
    }

    private func fields(_ organisation: String?) -> [(String, JSONValue)] {
        [
            ("ticket", .string("\(number)")), ("desk", .string(desk.value)), ("status", .string(status.name)),
            ("severity", .string(severity.code)), ("language", .string(language.rawValue)),
            ("subject", .string(subject)), ("requester", .string(requester?.address.description)),
            ("organisation", .string(organisation)), ("opened_at", .string(openedAt.rfc3339)),
            ("response_due", .string(schedule.responseDue?.rfc3339)),
            ("resolution_due", .string(schedule.resolutionDue?.rfc3339)),
            ("due_next", .string(schedule.dueNext?.rfc3339)), ("breached", .flag(schedule.isBreached)),
            ("category", .string(category)), ("product", .string(product)), ("owner", .string(owner)),
            ("tags", .strings(allTags)),
            ("message_ids", .strings(messageIDs.map(\.value))),
        ]
    }

    var row: String {
        [
            "\(number)".column(12), status.name.printable.column(20), severity.code.printable.column(10),
            due.column(21), language.rawValue.column(3), (owner ?? "-").printable.column(10),
            (requester?.address.description ?? "-").printable.column(32), subject.printable.column(60),
        ].joined(separator: " ")
    }

    /// Its labels, with the one that says how it was opened.
    private var allTags: [String] { (tag.map { [$0.rawValue] } ?? []) + tags.sorted() }

    /// What is due next; an exclamation mark where a promise was broken.
    private var due: String {
        (schedule.dueNext?.rfc3339 ?? "-") + (schedule.isBreached ? "!" : "")
    }

    func card(_ links: [TicketLink]) -> [String] {
        [
            "\(number)  \(subject.printable)",
            "status \(status.name.printable), severity \(severity.code.printable), language \(language.rawValue), "
                + "category \((category ?? "none").printable), owner \((owner ?? "nobody").printable)",
            "requester \(requester?.address.description.printable ?? "unknown"), opened \(openedAt.rfc3339)",
            "first response due \(schedule.responseDue?.rfc3339 ?? "-"), "
                + "resolution due \(schedule.resolutionDue?.rfc3339 ?? "-")"
                + (schedule.isBreached ? ", a promise was broken" : ""),
            "mails \(messageIDs.count)",
        ] + links.sentences + (allTags.isEmpty ? [] : ["tags \(allTags.joined(separator: " ").printable)"]) + [""]
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

extension TicketLink {
    fileprivate var json: JSONObject { ["ticket": .string("\(other)"), "relation": .string(relation.rawValue)] }
}

extension [TicketLink] {
    /// What merging and splitting have made of the ticket, `merged: IZ-7, IZ-8`.
    fileprivate var sentences: [String] {
        let words: [(TicketEvent.Relation, String)] = [
            (.mergedInto, "merged into"), (.mergedFrom, "merged"), (.splitFrom, "split from"),
            (.splitInto, "split into"),
        ]
        return words.compactMap { relation, word in
            let others = filter { $0.relation == relation }.map { "\($0.other)" }
            return others.isEmpty ? nil : "\(word): \(others.joined(separator: ", "))"
        }
    }
}
