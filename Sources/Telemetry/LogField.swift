/// The names under which values stand in a log line: a closed list, so that a search written today works tomorrow.
///
/// Neither subjects nor texts nor secrets have a name here, and none may be smuggled in under another.
package enum LogField: String, CaseIterable, Sendable {
    // Where
    case desk, mailbox, uid, uidvalidity, endpoint, path
    // What
    case ticket
    case messageID = "message_id"
    case outcome, reason, language, notice, action, actor
    // Time
    case clock, step, role, due, late
    case dueBefore = "due_before"
    // Deliveries
    case attempt, recipient, sender, code, enhanced, reply
    case nextAt = "next_at"
    case nextNumber = "next_number"
    // Figures
    case count, total
    case durationMS = "duration_ms"
    // The daemon
    case version, pid, signal

    /// Whether the value is a whole number, which JSON writes without quotes.
    package var isNumber: Bool {
        switch self {
        case .uid, .uidvalidity, .attempt, .code, .count, .total, .nextNumber, .durationMS, .pid: true
        case .desk, .mailbox, .endpoint, .path, .ticket, .messageID, .outcome, .reason, .language, .notice, .action,
            .actor, .clock, .step, .role, .due, .late, .dueBefore, .recipient, .sender, .enhanced, .reply, .nextAt,
            .version,
            .signal:
            false
        }
    }

    /// The name in the journal. journald's own `MESSAGE_ID` is the identifier of an event, hence `MAIL_MESSAGE_ID`.
    package var journalName: String {
        self == .messageID ? "SPORTELLO_MAIL_MESSAGE_ID" : "SPORTELLO_\(rawValue.uppercased())"
    }
}
