import CivilTime
import Desk
import LanguageID
import MailSyntax
import ServiceLevels
import Testing

/// One ticket and everything that is done to it: decisions are written down as the store writes them, so that each sees
/// what those before it left, and nothing else. Every event goes through its record and comes back.
struct Life {
    var core: DeskCore
    private(set) var ticket: Ticket
    private(set) var history: [TicketEvent] = []
    private(set) var notices: [Notice] = []
    /// The events that were written on other tickets.
    private(set) var elsewhere: [TicketChange] = []
    /// Whether the mail server takes each notice at once.
    var isServerUp = true
    /// What keeps automatic mail back.
    var restraint = Restraint()

    static let id = TicketID(3)

    /// Opened by a mail of Anna's, decided a second after it was received.
    init(
        at desk: DeskProfile,
        opened instant: Instant,
        reading: MailReading = Sample.reading(),
        number: Int64 = 1_042
    ) {
        core = DeskCore(desk: desk)
        let now = instant.advanced(bySeconds: 1)
        let facts = Facts(now: now, nextNumber: number)
        let mail = Life.mail(reading, received: instant)
        let decision = core.decide(.receive(mail), by: .customer(Sample.anna), given: facts)
        ticket = Ticket(
            id: number == 1_042 ? Life.id : TicketID(number),
            desk: desk.id,
            number: TicketNumber(prefix: desk.prefix, number: number),
            subject: reading.subject,
            requester: reading.sender,
            openedAt: instant,
            status: TicketStatus(.open),
            severity: desk.defaultSeverity,
            language: desk.fallbackLanguage,
            tag: nil,
            participants: Set(reading.participants.map(\.address)),
            messageIDs: reading.messageIDs,
            lastFromCustomer: reading.messageID
        )
        write(decision, at: now)
    }

    static func mail(_ reading: MailReading, received: Instant) -> IncomingMail {
        var mail = Sample.mail(reading)
        mail.receivedAt = received
        return mail
    }

    /// An agent's action.
    @discardableResult
    mutating func act(
        _ action: Action,
        by agent: String = "bea",
        at now: Instant,
        other: Ticket? = nil,
        mails: [TicketMail] = []
    ) -> Decision {
        var facts = facts(at: now)
        (facts.other, facts.mails, facts.nextNumber) = (other, mails, 1_050)
        let decision = core.decide(action, by: .agent(agent), given: facts)
        write(decision, at: now)
        return decision
    }

    /// An agent's action that concerns another ticket too, which changes along.
    @discardableResult
    mutating func act(
        _ action: Action,
        at now: Instant,
        with other: inout Life,
        mails: [TicketMail] = [],
        otherMails: [TicketMail] = []
    ) -> Decision {
        var facts = facts(at: now)
        (facts.other, facts.otherHistory) = (other.ticket, other.history)
        (facts.mails, facts.otherMails) = (mails, otherMails)
        let decision = core.decide(action, by: .agent("bea"), given: facts)
        write(decision, at: now)
        for change in decision.change?.elsewhere ?? [] where change.isAbout(other.ticket) {
            other.write(change, at: now)
        }
        return decision
    }

    /// The ticket that a splitting has opened.
    init?(splitOff decision: Decision, at desk: DeskProfile, now: Instant) {
        guard let change = decision.change, case .new(let new) = change.subject else { return nil }
        core = DeskCore(desk: desk)
        ticket = Ticket(
            id: TicketID(new.number.number),
            desk: desk.id,
            number: new.number,
            subject: new.subject,
            requester: new.requester,
            openedAt: new.openedAt,
            status: TicketStatus(.open),
            severity: desk.defaultSeverity,
            language: desk.fallbackLanguage,
            tag: nil,
            participants: Set(change.participants.map(\.address)),
            messageIDs: change.messageIDs,
            lastFromCustomer: new.lastFromCustomer
        )
        write(change, at: now)
    }

    /// A mail that cites the ticket, received when it is decided unless that is said.
    @discardableResult
    mutating func hear(
        at now: Instant,
        received: Instant? = nil,
        from sender: Address = Sample.anna,
        _ standing: MailReading.Standing = .person,
        isThanks: Bool = false
    ) -> Decision {
        var reading = Sample.reading(from: sender, standing)
        reading.isThanks = isThanks
        return hear(Life.mail(reading, received: received ?? now), from: sender, at: now)
    }

    @discardableResult
    mutating func hear(_ mail: IncomingMail, from sender: Address, at later: Instant? = nil) -> Decision {
        let now = later ?? mail.receivedAt
        var facts = Facts(now: now, cited: Sample.facts(citing: ticket).cited, nextNumber: 1_043)
        facts.cited[0].history = history
        (facts.cited[0].sentInDay, facts.restraint) = (restraint.sent.onTicketInDay, restraint)
        let decision = core.decide(.receive(mail), by: .customer(sender), given: facts)
        write(decision, at: now)
        return decision
    }

    /// What time brings about, the mailboxes having been looked into since.
    @discardableResult
    mutating func tick(at now: Instant) -> Decision {
        let decision = tick(at: now, looked: now.advanced(bySeconds: 1))
        if let next = ticket.schedule.nextAction { #expect(next > now, "it would be asked again at once") }
        return decision
    }

    @discardableResult
    mutating func tick(at now: Instant, looked: Instant?) -> Decision {
        let decision = core.decide(.clock(looked: looked), by: .system, given: facts(at: now))
        write(decision, at: now)
        return decision
    }

    @discardableResult
    mutating func recount(at now: Instant) -> Decision {
        let decision = core.decide(.recount, by: .system, given: facts(at: now))
        write(decision, at: now)
        return decision
    }

    /// Every action of the clock at its time, up to and including `end`.
    mutating func run(until end: Instant) {
        var (ticks, now) = (0, Instant(milliseconds: .min))
        while let next = ticket.schedule.nextAction, max(next, now) <= end, ticks < 1_000 {
            now = max(next, now)
            tick(at: now)
            ticks += 1
        }
        #expect(ticks < 1_000, "the clock never rests")
    }

    private func facts(at now: Instant) -> Facts {
        var facts = Facts(now: now, ticket: ticket)
        (facts.history, facts.restraint) = (history, restraint)
        return facts
    }

    /// As the store does it: events through their records, a line for each notice, the fields from the fold.
    private mutating func write(_ decision: Decision, at now: Instant) {
        if decision.verdict == .refused { #expect(decision.change == nil, "a refusal changes nothing") }
        guard let change = decision.change else { return }
        if case .new = change.subject, !history.isEmpty {
            elsewhere += change.elsewhere
            for other in change.elsewhere where other.isAbout(ticket) { write(other, at: now) }
            return
        }
        write(change, at: now)
        elsewhere += change.elsewhere
    }

    private mutating func write(_ change: TicketChange, at now: Instant) {
        for event in change.events {
            let kind = TicketEvent.Kind(event.kind.record)
            #expect(kind != nil, "\(event.kind) is read back")
            history.append(TicketEvent(at: event.at, actor: event.actor, kind ?? event.kind))
        }
        for (number, notice) in change.notices.enumerated() {
            let id = MessageID("\(notice.kind.rawValue)-\(history.count)-\(number)@desk.example")
            history.append(TicketEvent(at: now, by: .system, .noticeQueued(kind: notice.kind, messageID: id)))
        }
        notices += change.notices
        fold()
        ticket.schedule = change.schedule ?? ticket.schedule
        checkClocksAgree(at: now)
        guard isServerUp else { return }
        for queued in history.suffix(change.notices.count) { accept(queued, at: now) }
    }

    /// The mail server has taken the notice that `queued` tells of.
    private mutating func accept(_ queued: TicketEvent, at now: Instant) {
        guard case .noticeQueued(let kind, let messageID) = queued.kind, kind.countsFromAcceptance else { return }
        end(kind, messageID, as: .accepted(recovered: []), at: now)
    }

    /// The last attempt at a notice has ended.
    @discardableResult
    mutating func end(
        _ kind: NoticeKind,
        _ messageID: MessageID,
        as outcome: NoticeEnd.Outcome,
        at now: Instant
    ) -> Decision {
        let end = NoticeEnd(kind: kind, messageID: messageID, at: now, outcome: outcome)
        let decision = core.decide(.noteEnd(end), by: .system, given: facts(at: now))
        write(decision, at: now)
        return decision
    }

    private mutating func fold() {
        var standing = Ticket.Standing()
        for event in history { standing.apply(event) }
        (ticket.status, ticket.severity) = (standing.status, standing.severity ?? ticket.severity)
        (ticket.language, ticket.tag) = (standing.language ?? ticket.language, standing.tag)
        (ticket.policy, ticket.category, ticket.product) = (standing.policy, standing.category, standing.product)
        ticket.owner = standing.owner
    }

    /// The fields of the ticket and its clocks are two folds over the same events.
    private func checkClocksAgree(at now: Instant) {
        guard let standing = core.standing(of: ticket, after: history, at: now) else { return }
        #expect(standing.status == ticket.status.name)
        #expect(standing.severity == ticket.severity.code)
        #expect(standing.category == ticket.category ?? core.desk.policies?.policy?.defaultCategory)
    }
}

extension Life {
    var status: String { ticket.status.name }
    var schedule: TicketSchedule { ticket.schedule }

    /// The kinds of the notices that went out, in order.
    var told: [NoticeKind] { notices.map(\.kind) }

    /// The keys of the steps that were taken, in order.
    var steps: [String] {
        history.compactMap { event in
            if case .stepReached(let step, _, _) = event.kind { step.key } else { nil }
        }
    }

    /// When each reminder was sent.
    var followUps: [Instant] {
        history.compactMap { event in
            if case .followedUp = event.kind { event.at } else { nil }
        }
    }

    func outcomes(of clock: ServiceClock) -> [ClockOutcome] {
        history.compactMap { event in
            if case .clockSettled(clock, let outcome) = event.kind { outcome } else { nil }
        }
    }

    /// The moves from status to status with their times, `2026-11-02T08:00:00Z solved`.
    var moves: [String] {
        history.compactMap { event in
            if case .statusChanged(_, let to) = event.kind { "\(event.at.rfc3339) \(to.name)" } else { nil }
        }
    }
}

extension TicketChange {
    func isAbout(_ ticket: Ticket) -> Bool {
        if case .existing(ticket.id) = subject { true } else { false }
    }
}

extension Decision {
    /// The kinds of its notices, in order.
    var told: [NoticeKind] { change?.notices.map(\.kind) ?? [] }

    /// Why it was refused, for whoever reads it.
    var refusal: String? { verdict == .refused ? found("refused").first : nil }

    /// The moves from status to status, `pending to solved`.
    var moves: [String] { found("status") }
}

/// `2026-11-02T08:00:00Z`, a Monday.
func instant(_ text: String) -> Instant {
    guard let instant = Instant(rfc3339: text) else { preconditionFailure("\(text) is no instant") }
    return instant
}

extension Instant {
    /// So many days, hours, minutes and seconds later.
    func plus(_ days: Int64 = 0, _ hours: Int64 = 0, _ minutes: Int64 = 0, _ seconds: Int64 = 0) -> Instant {
        advanced(bySeconds: ((days * 24 + hours) * 60 + minutes) * 60 + seconds)
    }
}
