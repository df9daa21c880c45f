import CivilTime
import LanguageID
import MailSyntax
import ServiceLevels

/// An event as the store keeps it: a code and named strings. The codes and names are frozen; a new meaning gets a new
/// code, so that a log of any age can be read.
package struct TicketEventRecord: Hashable, Sendable {
    package var code: String
    package var fields: [String: String]

    package init(code: String, fields: [String: String] = [:]) {
        (self.code, self.fields) = (code, fields)
    }
}

extension TicketEvent.Kind {
    package var record: TicketEventRecord {
        switch self {
        case .opened(let mail, let severity, let language, let tag, let policy, let status):
            var fields = ["mail": "\(mail.value)", "severity": severity.code, "language": language.rawValue]
            fields["tag"] = tag?.rawValue
            fields["policy"] = policy?.value
            if status != TicketStatus(.open) {
                (fields["status"], fields["status_name"]) = (status.role.rawValue, status.name)
            }
            return TicketEventRecord(code: "opened", fields: fields)
        case .mailJoined(let mail, let standing):
            return TicketEventRecord(
                code: "mail_joined",
                fields: ["mail": "\(mail.value)", "standing": standing.rawValue]
            )
        case .mailMoved(let mail, let from, let to):
            return TicketEventRecord(
                code: "mail_moved",
                fields: ["mail": "\(mail.value)", "from": "\(from)", "to": "\(to)"]
            )
        case .requesterSet: return TicketEventRecord(code: "requester_set")
        case .admitted: return TicketEventRecord(code: "admitted")
        case .statusChanged(let from, let to):
            var fields = ["from": from.role.rawValue, "to": to.role.rawValue]
            if from.name != from.role.rawValue { fields["from_name"] = from.name }
            if to.name != to.role.rawValue { fields["to_name"] = to.name }
            return TicketEventRecord(code: "status_changed", fields: fields)
        case .severityChanged(let from, let to):
            return TicketEventRecord(code: "severity_changed", fields: ["from": from.code, "to": to.code])
        case .severityClaimed(let severity):
            return TicketEventRecord(code: "severity_claimed", fields: ["severity": severity.code])
        case .severitySuggested(let severity):
            return TicketEventRecord(code: "severity_suggested", fields: ["severity": severity.code])
        case .tagged(let tag): return TicketEventRecord(code: "tagged", fields: ["tag": tag])
        case .untagged(let tag): return TicketEventRecord(code: "untagged", fields: ["tag": tag])
        case .categorised(let category):
            return TicketEventRecord(code: "categorised", fields: ["category": category])
        case .productSet(let product):
            return TicketEventRecord(code: "product_set", fields: ["product": product])
        case .assigned(let agent):
            return TicketEventRecord(code: "assigned", fields: ["to": agent])
        case .takenInCharge: return TicketEventRecord(code: "taken_in_charge")
        case .resolved(let resolution):
            return TicketEventRecord(code: "resolved", fields: ["as": resolution.rawValue])
        case .languageSet(let language):
            return TicketEventRecord(code: "language_set", fields: ["language": language.rawValue])
        case .replied: return TicketEventRecord(code: "replied")
        case .asked: return TicketEventRecord(code: "asked")
        case .noted: return TicketEventRecord(code: "noted")
        case .followedUp(let number):
            return TicketEventRecord(code: "followed_up", fields: ["number": "\(number)"])
        case .stepReached(let step, let due, let isLate):
            var fields = ["key": step.key, "clock": step.clock.rawValue, "step": step.step, "role": step.role]
            fields["due"] = due?.rfc3339
            if isLate { fields["late"] = "true" }
            return TicketEventRecord(code: "step_reached", fields: fields)
        case .clockSettled(let clock, let outcome):
            var fields = ["clock": clock.rawValue, "outcome": outcome.isLate ? "breached" : "met"]
            fields["due"] = outcome.due?.rfc3339
            fields["met_at"] = outcome.metAt?.rfc3339
            fields["armed_at"] = outcome.armedAt?.rfc3339
            return TicketEventRecord(code: "clock_settled", fields: fields)
        case .dueMoved(let clock, let from, let to):
            var fields = ["clock": clock.rawValue]
            fields["from"] = from?.rfc3339
            fields["to"] = to?.rfc3339
            return TicketEventRecord(code: "due_moved", fields: fields)
        case .linked(let other, let relation):
            return TicketEventRecord(code: "linked", fields: ["to": "\(other)", "as": relation.rawValue])
        case .unlinked(let other, let relation):
            return TicketEventRecord(code: "unlinked", fields: ["from": "\(other)", "as": relation.rawValue])
        case .promiseTakenOver(let clock, let other, let due):
            return TicketEventRecord(
                code: "promise_taken_over",
                fields: ["clock": clock.rawValue, "from": "\(other)", "due": due.rfc3339]
            )
        case .erased: return TicketEventRecord(code: "erased")
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
        case .deliveryFailed(let kind, let messageID, let code, let isPartial):
            var fields = ["kind": kind.rawValue, "message_id": messageID.value, "code": "\(code)"]
            if isPartial { fields["partial"] = "true" }
            return TicketEventRecord(code: "delivery_failed", fields: fields)
        case .noticeAccepted(let kind, let messageID):
            return TicketEventRecord(
                code: "notice_accepted",
                fields: ["kind": kind.rawValue, "message_id": messageID.value]
            )
        case .deliveryReported(let kind, let messageID, let fate, let status):
            var fields = ["kind": kind.rawValue, "message_id": messageID.value, "fate": fate.rawValue]
            fields["status"] = status
            return TicketEventRecord(code: "delivery_reported", fields: fields)
        }
    }
}
