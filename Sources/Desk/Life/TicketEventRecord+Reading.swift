import CivilTime
import LanguageID
import MailSyntax
import ServiceLevels

extension TicketEvent.Kind {
    /// Reads a record back; `nil` when it is of a code or form this version does not know.
    package init?(_ record: TicketEventRecord) {
        let fields = Fields(record.fields)
        guard
            let kind = Self.ofMails(record.code, fields) ?? Self.ofWork(record.code, fields)
                ?? Self.ofWords(record.code) ?? Self.ofTime(record.code, fields) ?? Self.ofNotices(record.code, fields)
        else { return nil }
        self = kind
    }

    private static func ofMails(_ code: String, _ fields: Fields) -> Self? {
        switch code {
        case "opened":
            guard let mail = fields.mail, let severity = fields["severity"],
                let language = fields["language"].flatMap(Language.init(rawValue:))
            else { return nil }
            return .opened(
                mail: mail,
                severity: Severity(severity),
                language: language,
                tag: fields["tag"].flatMap(TicketEvent.Tag.init(rawValue:)),
                policy: fields["policy"].map(PolicyDigest.init),
                status: fields.status("status") ?? TicketStatus(.open)
            )
        case "mail_joined":
            guard let mail = fields.mail,
                let standing = fields["standing"].flatMap(TicketEvent.Standing.init(rawValue:))
            else { return nil }
            return .mailJoined(mail: mail, standing: standing)
        case "mail_moved":
            guard let mail = fields.mail, let from = fields.ticket("from"), let to = fields.ticket("to") else {
                return nil
            }
            return .mailMoved(mail: mail, from: from, to: to)
        case "requester_set": return .requesterSet
        case "admitted": return .admitted
        case "erased": return .erased
        default: return nil
        }
    }

    private static func ofWork(_ code: String, _ fields: Fields) -> Self? {
        switch code {
        case "status_changed":
            guard let from = fields.status("from"), let to = fields.status("to") else { return nil }
            return .statusChanged(from: from, to: to)
        case "severity_changed":
            guard let from = fields["from"], let to = fields["to"] else { return nil }
            return .severityChanged(from: Severity(from), to: Severity(to))
        case "severity_claimed": return fields["severity"].map { .severityClaimed(Severity($0)) }
        case "severity_suggested": return fields["severity"].map { .severitySuggested(Severity($0)) }
        case "tagged": return fields["tag"].map { .tagged($0) }
        case "untagged": return fields["tag"].map { .untagged($0) }
        case "categorised": return fields["category"].map { .categorised(as: $0) }
        case "product_set": return fields["product"].map { .productSet($0) }
        case "assigned": return fields["to"].map { .assigned(to: $0) }
        case "taken_in_charge": return .takenInCharge
        case "resolved":
            return fields["as"].flatMap(TicketEvent.Resolution.init(rawValue:)).map { .resolved(as: $0) }
        case "language_set":
            return fields["language"].flatMap(Language.init(rawValue:)).map { .languageSet($0) }
        case "linked":
            guard let other = fields.ticket("to"), let relation = fields.relation else { return nil }
            return .linked(to: other, as: relation)
        case "unlinked":
            guard let other = fields.ticket("from"), let relation = fields.relation else { return nil }
            return .unlinked(from: other, as: relation)
        default: return nil
        }
    }

    private static func ofWords(_ code: String) -> Self? {
        switch code {
        case "replied": .replied
        case "asked": .asked
        case "noted": .noted
        default: nil
        }
    }

    private static func ofTime(_ code: String, _ fields: Fields) -> Self? {
        switch code {
        case "followed_up": return fields["number"].flatMap { Int($0) }.map { .followedUp(number: $0) }
        case "step_reached":
            guard let key = fields["key"], let clock = fields.clock, let step = fields["step"],
                let role = fields["role"]
            else { return nil }
            return .stepReached(
                step: TicketEvent.ReachedStep(key: key, clock: clock, step: step, role: role),
                due: fields.instant("due"),
                isLate: fields["late"] == "true"
            )
        case "clock_settled":
            guard let clock = fields.clock else { return nil }
            let outcome = ClockOutcome(
                armedAt: fields.instant("armed_at"),
                due: fields.instant("due"),
                metAt: fields.instant("met_at"),
                isLate: fields["outcome"] == "breached"
            )
            return .clockSettled(clock: clock, outcome: outcome)
        case "due_moved":
            guard let clock = fields.clock else { return nil }
            return .dueMoved(clock: clock, from: fields.instant("from"), to: fields.instant("to"))
        case "promise_taken_over":
            guard let clock = fields.clock, let other = fields.ticket("from"), let due = fields.instant("due") else {
                return nil
            }
            return .promiseTakenOver(clock: clock, from: other, due: due)
        default: return nil
        }
    }

    private static func ofNotices(_ code: String, _ fields: Fields) -> Self? {
        guard let kind = fields["kind"].flatMap(NoticeKind.init(rawValue:)) else { return nil }
        let messageID = fields["message_id"].map { MessageID($0) }
        switch code {
        case "notice_queued": return messageID.map { .noticeQueued(kind: kind, messageID: $0) }
        case "notice_withheld":
            return fields["reason"].flatMap(Reason.init(rawValue:)).map { .noticeWithheld(kind: kind, reason: $0) }
        case "delivery_failed":
            guard let messageID, let code = fields["code"].flatMap({ Int($0) }) else { return nil }
            let isPartial = fields["partial"] == "true"
            return .deliveryFailed(kind: kind, messageID: messageID, code: code, isPartial: isPartial)
        case "notice_accepted": return messageID.map { .noticeAccepted(kind: kind, messageID: $0) }
        case "delivery_reported":
            guard let messageID, let fate = fields["fate"].flatMap(TicketEvent.DeliveryFate.init(rawValue:)) else {
                return nil
            }
            return .deliveryReported(kind: kind, messageID: messageID, fate: fate, status: fields["status"])
        default: return nil
        }
    }
}

/// The strings of a record as the values they stand for.
private struct Fields {
    private let strings: [String: String]

    init(_ strings: [String: String]) { self.strings = strings }

    subscript(_ name: String) -> String? { strings[name] }

    var mail: MailID? { strings["mail"].flatMap { Int64($0) }.map(MailID.init) }

    var clock: ServiceClock? { strings["clock"].flatMap(ServiceClock.init(rawValue:)) }

    var relation: TicketEvent.Relation? { strings["as"].flatMap(TicketEvent.Relation.init(rawValue:)) }

    func ticket(_ name: String) -> TicketNumber? { strings[name].flatMap(TicketNumber.init) }

    func instant(_ name: String) -> Instant? { strings[name].flatMap { Instant(rfc3339: $0) } }

    func status(_ name: String) -> TicketStatus? {
        strings[name].flatMap(Status.init(rawValue:)).map { TicketStatus($0, name: strings["\(name)_name"]) }
    }
}
