import Desk
import LanguageID
import MailSyntax
import Testing

/// Events are written to last: every kind comes back as it went, and its code is frozen.
struct TicketEventRecordTests {
    @Test("Every kind comes back", arguments: TicketEvent.Kind.samples)
    func roundTrip(kind: TicketEvent.Kind) {
        #expect(TicketEvent.Kind(kind.record) == kind)
    }

    @Test func everyVariantComesBack() {
        let openings = Language.allCases.map {
            TicketEvent.Kind.opened(mail: MailID(1), severity: Severity("blocker"), language: $0, tag: nil)
        }
        let joins = [TicketEvent.Standing.participant, .unverified, .automatic].map {
            TicketEvent.Kind.mailJoined(mail: MailID(.max), standing: $0)
        }
        let changes = Status.allCases.map { TicketEvent.Kind.statusChanged(from: $0, to: .open) }
        let withheld = Reason.allCases.map { TicketEvent.Kind.noticeWithheld(kind: .closure, reason: $0) }
        for kind in openings + joins + changes + withheld { #expect(TicketEvent.Kind(kind.record) == kind) }
    }

    /// A database of any age must be readable: this table only grows.
    @Test func codesAndFieldsAreFrozen() {
        let frozen = [
            "opened": ["language", "mail", "severity", "tag"],
            "mail_joined": ["mail", "standing"],
            "status_changed": ["from", "to"],
            "notice_queued": ["kind", "message_id"],
            "notice_withheld": ["kind", "reason"],
            "delivery_failed": ["code", "kind", "message_id"],
        ]
        let written = TicketEvent.Kind.samples.map { ($0.record.code, $0.record.fields.keys.sorted()) }
        #expect(Dictionary(written) { first, _ in first } == frozen)
    }

    @Test(
        "What this version does not know is not guessed",
        arguments: [
            TicketEventRecord(code: "merged", fields: [:]),
            TicketEventRecord(code: "", fields: [:]),
            TicketEventRecord(code: "opened", fields: [:]),
            TicketEventRecord(code: "opened", fields: ["mail": "x", "severity": "minor", "language": "it"]),
            TicketEventRecord(code: "opened", fields: ["mail": "1", "severity": "minor", "language": "fr"]),
            TicketEventRecord(code: "mail_joined", fields: ["mail": "1", "standing": "guest"]),
            TicketEventRecord(code: "status_changed", fields: ["from": "open", "to": "lost"]),
            TicketEventRecord(code: "notice_queued", fields: ["kind": "greeting", "message_id": "a@b"]),
            TicketEventRecord(code: "notice_queued", fields: ["kind": "closure"]),
            TicketEventRecord(code: "notice_withheld", fields: ["kind": "closure", "reason": "mood"]),
            TicketEventRecord(code: "delivery_failed", fields: ["kind": "closure", "message_id": "a@b", "code": "no"]),
        ]
    )
    func unknown(record: TicketEventRecord) {
        #expect(TicketEvent.Kind(record) == nil)
    }

    @Test func actorsAreNamedWithoutCustomersAddresses() {
        let actors: [(Actor, String)] = [
            (.customer(Sample.anna), "customer"), (.customer(nil), "customer"), (.agent("anna"), "agent:anna"),
            (.system, "system"),
        ]
        for (actor, name) in actors {
            let event = TicketEvent(at: Sample.now, by: actor, .statusChanged(from: .open, to: .closed))
            #expect(event.actor == name)
        }
    }

    @Test func theFoldFollowsTheEvents() {
        var standing = Ticket.Standing()
        for kind in TicketEvent.Kind.samples { standing.apply(TicketEvent(at: Sample.now, by: .system, kind)) }
        #expect(standing.status == .closed)
        #expect(standing.severity == Severity("major"))
        #expect(standing.language == .italian)
        #expect(standing.tag == .automatic)
    }
}

extension TicketEvent.Kind {
    /// One of every kind. A new kind does not compile here until it has its sample.
    static let samples: [TicketEvent.Kind] = {
        var samples = [
            TicketEvent.Kind.opened(
                mail: MailID(12),
                severity: Severity("major"),
                language: .italian,
                tag: .automatic
            )
        ]
        while let next = samples.last?.next { samples.append(next) }
        return samples
    }()

    private var next: TicketEvent.Kind? {
        switch self {
        case .opened: .mailJoined(mail: MailID(13), standing: .unverified)
        case .mailJoined: .statusChanged(from: .waitingOnCustomer, to: .closed)
        case .statusChanged: .noticeQueued(kind: .acknowledgement, messageID: MessageID("a\"\\b@desk.example"))
        case .noticeQueued: .noticeWithheld(kind: .closure, reason: .senderBudget)
        case .noticeWithheld: .deliveryFailed(kind: .closure, messageID: MessageID("c@desk.example"), code: 550)
        case .deliveryFailed: nil
        }
    }
}
