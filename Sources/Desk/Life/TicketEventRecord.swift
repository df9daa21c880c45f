import LanguageID
import MailSyntax

/// An event as the store keeps it: a code and named strings. The codes and names are frozen; a new meaning gets a new
/// code, so that a log of any age can be read.
package struct TicketEventRecord: Hashable, Sendable {
    package var code: String
    package var fields: [String: String]

    package init(code: String, fields: [String: String]) {
        (self.code, self.fields) = (code, fields)
    }
}

extension TicketEvent.Kind {
    package var record: TicketEventRecord {
        switch self {
        case .opened(let mail, let severity, let language, let tag):
            var fields = ["mail": "\(mail.value)", "severity": severity.code, "language": language.rawValue]
            fields["tag"] = tag?.rawValue
            return TicketEventRecord(code: "opened", fields: fields)
        case .mailJoined(let mail, let standing):
            return TicketEventRecord(
                code: "mail_joined",
                fields: ["mail": "\(mail.value)", "standing": standing.rawValue]
            )
        case .statusChanged(let from, let to):
            return TicketEventRecord(code: "status_changed", fields: ["from": from.rawValue, "to": to.rawValue])
        case .noticeQueued(let kind, let messageID):
            return TicketEventRecord(
                code: "notice_queued",
                fields: ["kind": kind.rawValue, "message_id": messageID.value]
            )
        case .noticeWithheld(let kind, let reason):
            return TicketEventRecord(
                code: "notice_withheld",
                fields: ["kind": kind.rawValue, "reason": reason.rawValue]
            )
        case .deliveryFailed(let kind, let messageID, let code):
            return TicketEventRecord(
                code: "delivery_failed",
                fields: ["kind": kind.rawValue, "message_id": messageID.value, "code": "\(code)"]
            )
        }
    }

    /// Reads a record back; `nil` when it is of a code or form this version does not know.
    package init?(_ record: TicketEventRecord) {
        let fields = record.fields
        switch record.code {
        case "opened":
            guard let mail = MailID(field: fields["mail"]), let severity = fields["severity"],
                let language = fields["language"].flatMap(Language.init(rawValue:))
            else { return nil }
            self = .opened(
                mail: mail,
                severity: Severity(severity),
                language: language,
                tag: fields["tag"].flatMap(TicketEvent.Tag.init(rawValue:))
            )
        case "mail_joined":
            guard let mail = MailID(field: fields["mail"]),
                let standing = fields["standing"].flatMap(TicketEvent.Standing.init(rawValue:))
            else { return nil }
            self = .mailJoined(mail: mail, standing: standing)
        case "status_changed":
            guard let from = fields["from"].flatMap(Status.init(rawValue:)),
                let to = fields["to"].flatMap(Status.init(rawValue:))
            else { return nil }
            self = .statusChanged(from: from, to: to)
        case "notice_queued":
            guard let (kind, messageID) = notice(fields) else { return nil }
            self = .noticeQueued(kind: kind, messageID: messageID)
        case "notice_withheld":
            guard let kind = fields["kind"].flatMap(NoticeKind.init(rawValue:)),
                let reason = fields["reason"].flatMap(Reason.init(rawValue:))
            else { return nil }
            self = .noticeWithheld(kind: kind, reason: reason)
        case "delivery_failed":
            guard let (kind, messageID) = notice(fields), let code = fields["code"].flatMap({ Int($0) })
            else { return nil }
            self = .deliveryFailed(kind: kind, messageID: messageID, code: code)
        default:
            return nil
        }
    }
}

private func notice(_ fields: [String: String]) -> (NoticeKind, MessageID)? {
    guard let kind = fields["kind"].flatMap(NoticeKind.init(rawValue:)), let id = fields["message_id"] else {
        return nil
    }
    return (kind, MessageID(id))
}

extension MailID {
    fileprivate init?(field: String?) {
        guard let value = field.flatMap({ Int64($0) }) else { return nil }
        self.init(value)
    }
}
