import CivilTime
import Desk
import LanguageID
import MailSyntax
import Service
import Store

/// The decision for one mail, with the notices it would send.
struct MailExplanation {
    let json: JSONObject

    init(_ name: String, _ rehearsal: Rehearsal, at instant: Instant, in mailbox: MailboxID, judgedBy judge: DeskJudge)
    {
        let decision = rehearsal.decision
        let outcome: String? = if case .mail(let outcome) = decision.verdict { outcome.rawValue } else { nil }
        json = [
            "file": .string(name), "desk": .string(judge.desk.id.value), "mailbox": .string(mailbox.value),
            "at": .string(instant.rfc3339), "outcome": .string(outcome), "reason": .string(decision.reason.rawValue),
            "ticket": .string(rehearsal.ticket?.description),
            "recorded_as": .number(rehearsal.recorded?.value),
            "steps": .array(decision.trace.map(\.json)),
            "events": .objects((decision.change?.events ?? []).map(\.json)),
            "notices": .objects((decision.change?.notices ?? []).map { $0.json(writtenBy: judge) }),
        ]
    }
}

extension TraceStep {
    /// `["thread", "in_reply_to <a@b> is on IZ-1042"]`
    var json: JSONValue { .strings([looked, found]) }
}

extension TicketEvent {
    var json: JSONObject {
        let record = kind.record
        let fields = record.fields.sorted { $0.key < $1.key }.map { ($0.key, JSONValue.string($0.value)) }
        return [
            "at": .string(at.rfc3339), "actor": .string(actor), "event": .string(record.code),
            "fields": .object(JSONObject(fields)),
        ]
    }
}

extension Notice {
    fileprivate func json(writtenBy judge: DeskJudge) -> JSONObject {
        let mail = judge.draft(self)
        return [
            "kind": .string(kind.rawValue), "language": .string(language.rawValue),
            "to": .strings(mail.to.map(\.address.description)), "cc": .strings(mail.cc.map(\.address.description)),
            "reply_to": .string(mail.replyTo?.address.description), "subject": .string(mail.subject),
            "text": .string(mail.text),
        ]
    }
}
