import CivilTime
import Desk
import LanguageID
import MailSyntax
import ServiceLevels
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
        let joins = [TicketEvent.Standing.participant, .thanks, .unverified, .automatic, .agent].map {
            TicketEvent.Kind.mailJoined(mail: MailID(.max), standing: $0)
        }
        let changes = Status.allCases.map {
            TicketEvent.Kind.statusChanged(from: TicketStatus($0), to: TicketStatus(.open))
        }
        let withheld = Reason.allCases.map { TicketEvent.Kind.noticeWithheld(kind: .closure, reason: $0) }
        let resolutions = TicketEvent.Resolution.allCases.map { TicketEvent.Kind.resolved(as: $0) }
        let links = TicketEvent.Relation.allCases.map { relation in
            TicketEvent.Kind.linked(to: TicketNumber(prefix: "A-B", number: 7), as: relation)
        }
        let kinds = NoticeKind.allCases.map { TicketEvent.Kind.noticeWithheld(kind: $0, reason: .noRecipient) }
        let moves = ServiceClock.allCases.map { TicketEvent.Kind.dueMoved(clock: $0, from: nil, to: Sample.now) }
        for kind in openings + joins + changes + withheld + resolutions + links + kinds + moves {
            #expect(TicketEvent.Kind(kind.record) == kind)
        }
    }

    @Test(
        "Whatever may be missing in them comes back missing",
        arguments: [
            .opened(mail: MailID(1), severity: Severity("low"), language: .english, tag: nil),
            .opened(
                mail: MailID(1),
                severity: Severity("low"),
                language: .english,
                tag: nil,
                policy: nil,
                status: TicketStatus(.open, name: "new")
            ),
            .statusChanged(from: TicketStatus(.open, name: "new"), to: TicketStatus(.pending)),
            .statusChanged(from: TicketStatus(.pending), to: TicketStatus(.solved, name: "risolto")),
            .statusChanged(from: TicketStatus(.solved, name: "open"), to: TicketStatus(.open, name: "solved")),
            .stepReached(step: TicketEvent.Kind.step, due: nil, isLate: false),
            .clockSettled(clock: .response, outcome: ClockOutcome(due: nil, metAt: Sample.now, isLate: false)),
            .clockSettled(clock: .triage, outcome: ClockOutcome(due: Sample.now, metAt: nil, isLate: true)),
            .dueMoved(clock: .resolution, from: Sample.now, to: nil), .dueMoved(clock: .response, from: nil, to: nil),
        ] as [TicketEvent.Kind]
    )
    func optionalParts(kind: TicketEvent.Kind) {
        #expect(TicketEvent.Kind(kind.record) == kind)
    }

    /// A database of any age must be readable: this table only grows.
    @Test func codesAndFieldsAreFrozen() {
        let frozen = [
            "opened": ["language", "mail", "policy", "severity", "status", "status_name", "tag"],
            "mail_joined": ["mail", "standing"],
            "status_changed": ["from", "from_name", "to", "to_name"],
            "severity_changed": ["from", "to"],
            "severity_claimed": ["severity"],
            "categorised": ["category"],
            "product_set": ["product"],
            "assigned": ["to"],
            "taken_in_charge": [],
            "resolved": ["as"],
            "language_set": ["language"],
            "replied": [],
            "asked": [],
            "noted": [],
            "followed_up": ["number"],
            "step_reached": ["clock", "due", "key", "late", "role", "step"],
            "clock_settled": ["armed_at", "clock", "due", "met_at", "outcome"],
            "due_moved": ["clock", "from", "to"],
            "linked": ["as", "to"],
            "notice_queued": ["kind", "message_id"],
            "notice_withheld": ["kind", "reason"],
            "delivery_failed": ["code", "kind", "message_id"],
            "notice_accepted": ["kind", "message_id"],
            "delivery_reported": ["fate", "kind", "message_id", "status"],
            "mail_moved": ["from", "mail", "to"],
            "requester_set": [],
            "admitted": [],
            "erased": [],
            "severity_suggested": ["severity"],
            "tagged": ["tag"],
            "untagged": ["tag"],
            "unlinked": ["as", "from"],
            "promise_taken_over": ["clock", "due", "from"],
        ]
        let written = TicketEvent.Kind.samples.map { ($0.record.code, $0.record.fields.keys.sorted()) }
        #expect(Dictionary(written) { first, _ in first } == frozen)
    }

    /// As 0.1.0 wrote them, and as what follows writes them: neither is read otherwise, ever.
    @Test func recordsOfEveryAgeAreRead() {
        let old = TicketEventRecord(code: "opened", fields: ["mail": "1", "severity": "minor", "language": "it"])
        let opened = TicketEvent.Kind.opened(
            mail: MailID(1),
            severity: Severity("minor"),
            language: .italian,
            tag: nil,
            policy: nil,
            status: TicketStatus(.open)
        )
        #expect(TicketEvent.Kind(old) == opened)
        let closed = TicketEventRecord(code: "status_changed", fields: ["from": "waiting_on_customer", "to": "closed"])
        #expect(
            TicketEvent.Kind(closed)
                == .statusChanged(from: TicketStatus(.waitingOnCustomer), to: TicketStatus(.closed))
        )
        let settled = TicketEventRecord(
            code: "clock_settled",
            fields: ["clock": "response", "outcome": "met", "due": "2026-09-21T14:13:20Z"]
        )
        let outcome = ClockOutcome(due: Sample.now, metAt: nil, isLate: false)
        #expect(TicketEvent.Kind(settled) == .clockSettled(clock: .response, outcome: outcome))
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
            TicketEventRecord(code: "severity_changed", fields: ["to": "high"]),
            TicketEventRecord(code: "severity_claimed", fields: [:]),
            TicketEventRecord(code: "categorised", fields: [:]),
            TicketEventRecord(code: "product_set", fields: [:]),
            TicketEventRecord(code: "assigned", fields: [:]),
            TicketEventRecord(code: "resolved", fields: ["as": "magic"]),
            TicketEventRecord(code: "language_set", fields: ["language": "fr"]),
            TicketEventRecord(code: "followed_up", fields: ["number": "first"]),
            TicketEventRecord(code: "step_reached", fields: ["key": "k", "clock": "lunch", "step": "0m", "role": "a"]),
            TicketEventRecord(code: "step_reached", fields: ["clock": "response", "step": "0m", "role": "a"]),
            TicketEventRecord(code: "clock_settled", fields: ["clock": "lunch", "outcome": "met"]),
            TicketEventRecord(code: "due_moved", fields: [:]),
            TicketEventRecord(code: "linked", fields: ["to": "IZ-x", "as": "related"]),
            TicketEventRecord(code: "linked", fields: ["to": "IZ-1", "as": "cousin"]),
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
        let actors: [(Actor, String, isByAgent: Bool)] = [
            (.customer(Sample.anna), "customer", false), (.customer(nil), "customer", false),
            (.agent("anna"), "agent:anna", true), (.system, "system", false),
        ]
        for (actor, name, isByAgent) in actors {
            let event = TicketEvent(at: Sample.now, by: actor, .noted)
            #expect(event.actor == name)
            #expect(event.isByAgent == isByAgent)
        }
    }

    @Test func theFoldFollowsTheEvents() {
        var standing = Ticket.Standing()
        for kind in TicketEvent.Kind.samples { standing.apply(TicketEvent(at: Sample.now, by: .system, kind)) }
        #expect(standing.status == TicketStatus(.closed, name: "archived"))
        #expect(standing.severity == Severity("critical"))
        #expect(standing.language == .english)
        #expect(standing.tag == nil, "a person has said whose request it is")
        #expect(standing.policy == PolicyDigest("0f1e"))
        #expect(standing.category == "help_desk")
        #expect(standing.product == "Labels")
        #expect(standing.owner == "bea")
    }

    /// What is said, counted and told moves none of the fields.
    @Test func onlyDecisionsMoveTheFields() {
        var standing = Ticket.Standing()
        standing.apply(TicketEvent(at: Sample.now, by: .system, TicketEvent.Kind.samples[0]))
        let before = standing
        for kind in TicketEvent.Kind.samples where !kind.isAboutTheTicket {
            standing.apply(TicketEvent(at: Sample.now, by: .system, kind))
        }
        #expect(standing == before)
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
                tag: .automatic,
                policy: PolicyDigest("0f1e"),
                status: TicketStatus(.open, name: "new")
            )
        ]
        while let next = samples.last?.next { samples.append(next) }
        return samples
    }()

    static let step = TicketEvent.ReachedStep(
        key: "response 75% lead",
        clock: .response,
        step: "75%",
        role: "lead"
    )

    private static let outcome = ClockOutcome(
        armedAt: Sample.now,
        due: Sample.now.advanced(bySeconds: 7_200),
        metAt: Sample.now.advanced(bySeconds: 7_201),
        isLate: true
    )

    private var next: TicketEvent.Kind? {
        switch self {
        case .opened: .mailJoined(mail: MailID(13), standing: .unverified)
        case .mailJoined:
            .statusChanged(
                from: TicketStatus(.waitingOnCustomer, name: "pending"),
                to: TicketStatus(.closed, name: "archived")
            )
        case .statusChanged: .severityChanged(from: Severity("major"), to: Severity("critical"))
        case .severityChanged: .severityClaimed(Severity("blocking"))
        case .severityClaimed: .categorised(as: "help_desk")
        case .categorised: .productSet("Labels")
        case .productSet: .assigned(to: "bea")
        case .assigned: .takenInCharge
        case .takenInCharge: .resolved(as: .deferredToRelease)
        case .resolved: .languageSet(.english)
        case .languageSet: .replied
        case .replied: .asked
        case .asked: .noted
        case .noted: .followedUp(number: 3)
        case .followedUp: .stepReached(step: TicketEvent.Kind.step, due: Sample.now, isLate: true)
        case .stepReached: .clockSettled(clock: .nextResponse, outcome: TicketEvent.Kind.outcome)
        case .clockSettled:
            .dueMoved(clock: .resolution, from: Sample.now, to: Sample.now.advanced(bySeconds: 86_400))
        case .dueMoved: .linked(to: TicketNumber(prefix: "IZ", number: 7), as: .continuedBy)
        case .linked: .promiseTakenOver(clock: .response, from: TicketNumber(prefix: "IZ", number: 7), due: Sample.now)
        case .promiseTakenOver: .noticeQueued(kind: .acknowledgement, messageID: MessageID("a\"\\b@desk.example"))
        case .noticeQueued: .noticeWithheld(kind: .closure, reason: .senderBudget)
        case .noticeWithheld: .deliveryFailed(kind: .closure, messageID: MessageID("c@desk.example"), code: 550)
        case .deliveryFailed: .noticeAccepted(kind: .solved, messageID: MessageID("d@desk.example"))
        case .noticeAccepted:
            .deliveryReported(
                kind: .reply,
                messageID: MessageID("e@desk.example"),
                fate: .relayed,
                status: "2.0.0"
            )
        case .deliveryReported:
            .mailMoved(
                mail: MailID(9),
                from: TicketNumber(prefix: "IZ", number: 1),
                to: TicketNumber(prefix: "IZ", number: 2)
            )
        case .mailMoved: .requesterSet
        case .requesterSet: .admitted
        case .admitted: .severitySuggested(Severity("critical"))
        case .severitySuggested: .tagged("urgente")
        case .tagged: .untagged("urgente")
        case .untagged: .unlinked(from: TicketNumber(prefix: "IZ", number: 7), as: .mergedInto)
        case .unlinked: .erased
        case .erased: nil
        }
    }

    fileprivate var isAboutTheTicket: Bool {
        switch self {
        case .opened, .statusChanged, .severityChanged, .categorised, .productSet, .assigned, .languageSet, .tagged,
            .untagged, .requesterSet, .erased:
            true
        case .mailJoined, .mailMoved, .admitted, .severityClaimed, .severitySuggested, .takenInCharge,
            .resolved, .replied, .asked, .noted, .followedUp, .stepReached, .clockSettled, .dueMoved, .linked,
            .unlinked, .promiseTakenOver, .noticeQueued, .noticeWithheld, .deliveryFailed, .noticeAccepted,
            .deliveryReported:
            false
        }
    }
}
