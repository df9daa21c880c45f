import CivilTime
import Desk
import GRDB
import LanguageID
import MailSyntax
import Telemetry

import struct Foundation.Data

extension SQLiteDesk {
    /// What a written change left behind, for the log.
    struct WrittenChange {
        var id: TicketID
        var number: TicketNumber
        var notices: [MessageID]
    }

    package func act(
        _ action: Action,
        on number: TicketNumber,
        by actor: Actor,
        judge: any Judge,
        at now: Instant
    ) async throws(DeskStoreError) -> ActionResult {
        let mark = numberMark
        let known = try await mails(for: action, on: number, at: judge.desk)
        let result = try await writer.write { db in
            guard let ticket = try SQLiteDesk.ticket(number, in: db) else {
                throw DeskStoreError(.notFound, "no ticket \"\(number)\"")
            }
            try SQLiteDesk.requireContent(of: ticket)
            var facts = try SQLiteDesk.facts(for: action, on: ticket, known, at: judge.desk, now: now, in: db)
            try facts.other.map(SQLiteDesk.requireContent)
            try SQLiteDesk.restrain(&facts, on: ticket, at: judge.desk, in: db)
            let decision = judge.decide(action, by: actor, given: facts)
            let written = try decision.change.map { change in
                try SQLiteDesk.write(change, to: ticket, beside: facts.tickets, by: judge, at: now, in: db)
            }
            if decision.change?.isOpening == true {
                CrashPoint.reach(.beforeNumbersWritten)
                try mark.write(try SQLiteDesk.nextNumbers(db))
                CrashPoint.reach(.afterNumbersWritten)
            }
            CrashPoint.reach(.beforeActionCommit)
            return ActionResult(decision: decision, ticket: number, notices: written?.notices ?? [])
        }
        CrashPoint.reach(.afterActionCommit)
        return result
    }

    /// Writes all of a change: ticket, events, thread, people, notices, and then what it brings about elsewhere, on
    /// tickets `beside`. `ticket` is what the change is about, when that is not new, and `mail` what it comes from.
    static func write(
        _ change: TicketChange,
        to ticket: Ticket?,
        beside others: [Ticket] = [],
        from mail: IncomingMail? = nil,
        by judge: any Judge,
        at now: Instant,
        in db: Database
    ) throws -> WrittenChange {
        let (id, number) = try subject(of: change, ticket, at: judge.desk, in: db)
        var written = WrittenChange(id: id, number: number, notices: [])
        var events = change.events
        for messageID in change.messageIDs { try addToThread(messageID, of: id, in: db) }
        for messageID in change.namedMessageIDs { try addToThread(messageID, of: id, isNamed: true, in: db) }
        // The word of something comes after it, also where the machine's clock was set back meanwhile.
        let queuedAt = max(now, events.lazy.map(\.at).max() ?? now)
        for notice in change.notices {
            let composed = judge.compose(notice)
            try queue(
                composed,
                isAutomatic: notice.isAutomatic,
                of: id,
                because: mail?.reading.sender?.address,
                at: judge.desk.id,
                now: now,
                in: db
            )
            try addToThread(composed.messageID, of: id, in: db)
            let queued = TicketEvent.Kind.noticeQueued(kind: composed.kind, messageID: composed.messageID)
            events.append(TicketEvent(at: queuedAt, by: .system, queued))
            written.notices.append(composed.messageID)
        }
        try writeConsequences(of: change, for: id, at: judge.desk.id, now: now, in: db)
        for messageID in change.departed { try takeFromThread(messageID, of: id, in: db) }
        try add(change.participants, to: id, of: mail?.id, by: mail?.reading.sender?.address, in: db)
        if let requester = change.requester { try setRequester(requester, of: id, in: db) }
        try append(events, saying: change.text, beside: change.textPlace, to: id, in: db)
        if case .existing = change.subject, let ticket {
            let heard = lastFromCustomer(mail, change) ?? ticket.lastFromCustomer
            let lastFromCustomer = change.lastWord.map(\.messageID) ?? heard
            try updateCaches(of: ticket, after: change, lastFromCustomer: lastFromCustomer, in: db)
        }
        for other in change.elsewhere {
            let ticket = others.first { other.isAbout($0) }
            written.notices += try write(other, to: ticket, beside: others, by: judge, at: now, in: db).notices
        }
        return written
    }

    // MARK: The ticket

    private static func subject(
        of change: TicketChange,
        _ ticket: Ticket?,
        at desk: DeskProfile,
        in db: Database
    ) throws -> (TicketID, TicketNumber) {
        switch change.subject {
        case .existing(let id):
            guard let ticket, ticket.id == id else {
                throw DeskStoreError(.failed, "the core changed a ticket it was not asked about: \(id.value)")
            }
            return (id, ticket.number)
        case .new(let new):
            let id = try insert(new, change, at: desk, in: db)
            return (id, new.number)
        }
    }

    private static func insert(
        _ ticket: NewTicket,
        _ change: TicketChange,
        at desk: DeskProfile,
        in db: Database
    ) throws -> TicketID {
        var standing = Ticket.Standing()
        change.events.forEach { standing.apply($0) }
        let schedule = change.schedule ?? TicketSchedule()
        try db.cachedStatement(
            sql: """
                INSERT INTO ticket (desk, prefix, number, subject, requester, requesterName, openedAt, status, severity,
                    language, tag, lastFromCustomer, answerTo, statusName, policy, category, product, owner,
                    responseDue, resolutionDue, dueNext, breached, nextAction)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            desk.id.value, ticket.number.prefix, ticket.number.number, ticket.subject,
            ticket.requester?.address.description, ticket.requester?.name,
            ticket.openedAt.milliseconds, standing.status.role.rawValue,
            (standing.severity ?? desk.defaultSeverity).code, (standing.language ?? desk.fallbackLanguage).rawValue,
            standing.tag?.rawValue, ticket.lastFromCustomer?.value, ticket.answerTo?.address.description,
            standing.status.name, standing.policy?.value, standing.category, standing.product, standing.owner,
            schedule.responseDue?.milliseconds, schedule.resolutionDue?.milliseconds, schedule.dueNext?.milliseconds,
            schedule.isBreached, schedule.nextAction?.milliseconds,
        ])
        let id = TicketID(db.lastInsertedRowID)
        try db.cachedStatement(sql: "UPDATE desk SET nextNumber = ? WHERE id = ?").execute(
            arguments: [ticket.number.number + 1, desk.id.value])
        return id
    }

    /// A mail counts as the customer's last word only when it may speak on the ticket.
    private static func lastFromCustomer(_ mail: IncomingMail?, _ change: TicketChange) -> MessageID? {
        let maySpeak = change.events.contains { event in
            if case .mailJoined(_, .participant) = event.kind { true } else { false }
        }
        return maySpeak ? mail?.reading.messageID : nil
    }

    // MARK: Beside the ticket

    /// `text` stands beside the event at `place`.
    static func append(
        _ events: [TicketEvent],
        saying text: String?,
        beside place: Int = 0,
        to id: TicketID,
        in db: Database
    ) throws {
        let insert = try db.cachedStatement(
            sql: "INSERT INTO ticketEvent (ticket, at, actor, code, fields, text) VALUES (?, ?, ?, ?, ?, ?)"
        )
        for (index, event) in events.enumerated() {
            let record = event.kind.record
            try insert.execute(arguments: [
                id.value, event.at.milliseconds, event.actor, record.code, JSONText.object(of: record.fields),
                index == place ? text : nil,
            ])
            try updateLists(of: id, after: event, in: db)
        }
    }

    /// What repeats the events: the tables of a ticket's links and tags, the fates of its notices.
    private static func updateLists(of id: TicketID, after event: TicketEvent, in db: Database) throws {
        if case .linked(let other, let relation) = event.kind { try link(id, to: other, as: relation, in: db) }
        if case .unlinked(let other, let relation) = event.kind { try unlink(id, from: other, as: relation, in: db) }
        if event.kind.changesMerging { try gatherPeople(of: id, in: db) }
        if case .mailMoved(let mail, _, let to) = event.kind { try move(mail, to: to, in: db) }
        if let tag = event.kind.addedTag {
            try db.cachedStatement(sql: "INSERT INTO tag (ticket, tag) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .execute(arguments: [id.value, tag])
        }
        if case .erased = event.kind {
            try db.cachedStatement(sql: "UPDATE ticket SET erasedAt = ? WHERE id = ?")
                .execute(arguments: [event.at.milliseconds, id.value])
        }
        if case .untagged(let tag) = event.kind {
            try db.cachedStatement(sql: "DELETE FROM tag WHERE ticket = ? AND tag = ?")
                .execute(arguments: [id.value, tag])
        }
        if case .deliveryReported(_, let messageID, let fate, _) = event.kind {
            try updateFate(of: messageID, to: fate, in: db)
        }
    }

    private static func link(
        _ id: TicketID,
        to other: TicketNumber,
        as relation: TicketEvent.Relation,
        in db: Database
    ) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO link (ticket, other, relation) SELECT ?, id, ? FROM ticket WHERE prefix = ? AND number = ?
                ON CONFLICT DO NOTHING
                """
        ).execute(arguments: [id.value, relation.rawValue, other.prefix, other.number])
    }

    private static func unlink(
        _ id: TicketID,
        from other: TicketNumber,
        as relation: TicketEvent.Relation,
        in db: Database
    ) throws {
        try db.cachedStatement(
            sql: """
                DELETE FROM link WHERE ticket = ? AND relation = ?
                    AND other = (SELECT id FROM ticket WHERE prefix = ? AND number = ?)
                """
        ).execute(arguments: [id.value, relation.rawValue, other.prefix, other.number])
    }

    /// A mail that was only named is one of the thread once it is there.
    private static func addToThread(
        _ messageID: MessageID,
        of id: TicketID,
        isNamed: Bool = false,
        in db: Database
    ) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO thread (messageID, ticket, isNamed) VALUES (?, ?, ?)
                ON CONFLICT (messageID, ticket) DO UPDATE SET isNamed = 0 WHERE isNamed > excluded.isNamed
                """
        ).execute(arguments: [messageID.value, id.value, isNamed])
    }

    private static func queue(
        _ notice: ComposedNotice,
        isAutomatic: Bool,
        of id: TicketID,
        because sender: Address?,
        at desk: DeskID,
        now: Instant,
        in db: Database
    ) throws {
        let reversePath =
            switch notice.envelope.reversePath {
            case .null: ""
            case .address(let address): address.description
            }
        // What staff is told of a mail does not use up the budget of whoever wrote it.
        let because = notice.kind.audience == .customer ? sender?.withoutExtension.key ?? "" : ""
        try db.cachedStatement(
            sql: """
                INSERT INTO notice (desk, ticket, kind, messageID, reversePath, recipients, recipient, sender, bytes,
                    queuedAt, state, isAutomatic)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?)
                """
        ).execute(arguments: [
            desk.value, id.value, notice.kind.rawValue, notice.messageID.value, reversePath,
            notice.envelope.recipients.map(\.description).joined(separator: "\n"),
            notice.envelope.recipients.first?.withoutExtension.key ?? "", because, Data(notice.bytes),
            now.milliseconds, isAutomatic,
        ])
        guard isAutomatic else { return }
        try db.cachedStatement(
            sql: """
                INSERT INTO automaticMinute (desk, minute, count) VALUES (?, ?, 1)
                ON CONFLICT (desk, minute) DO UPDATE SET count = count + 1
                """
        ).execute(arguments: [desk.value, now.seconds / 60])
    }
}

extension TicketEvent.Kind {
    /// The label that the ticket has because of it.
    fileprivate var addedTag: String? {
        if case .tagged(let tag) = self { return tag }
        return self == .erased ? TicketTag.erased : nil
    }
}
