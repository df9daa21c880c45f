import CivilTime
import MailSyntax
import ServiceLevels

/// A ticket while a decision changes it: what it is by now, and everything that has been added.
struct Draft {
    /// As the decision has made it so far.
    private(set) var ticket: Ticket
    let actor: Actor
    let now: Instant
    /// When it came into its present status. No other begins before that: the mail that ends a wait may have been on its
    /// way when an agent asked.
    private var statusSince: Instant
    /// Nothing new is done before what it follows upon, whatever the machine's clock says: it may have been set back.
    private let earliest: Instant
    /// When the last thing happened that may have brought something due forward.
    let known: Instant
    /// What keeps automatic mail back.
    let restraint: Restraint
    private(set) var events: [TicketEvent] = []
    private(set) var trace: [TraceStep] = []
    var notices: [Notice] = []
    /// What an agent wrote.
    var text: String?
    /// Who is on the ticket from now on.
    var participants: [NamedAddress] = []
    private var requester: NamedAddress?
    /// Who was not reached, and who is written to again.
    var failures: [TicketChange.Failure] = []
    var recovered: Set<Address> = []
    /// How other tickets change with it.
    var elsewhere: [TicketChange] = []
    /// A ticket that is opened along with the change: written before it.
    var opening: TicketChange?
    /// The Message-IDs of mails that come from another ticket, and of those that go to one.
    var (arrived, departed): ([MessageID], [MessageID]) = ([], [])
    var lastWord: TicketChange.LastWord?
    /// How its clocks stand by now, once that has been worked out; forgotten when something happens that may move them.
    var standing: TicketStanding?

    init(
        _ ticket: Ticket,
        by actor: Actor,
        at now: Instant,
        after history: [TicketEvent],
        under restraint: Restraint,
        trace: [TraceStep] = []
    ) {
        (self.ticket, self.actor, self.now, self.trace) = (ticket, actor, now, trace)
        self.restraint = restraint
        statusSince = history.lastStatusChange ?? ticket.openedAt
        known = history.lazy.filter { $0.kind.mayBringForward }.map(\.at).max() ?? ticket.openedAt
        earliest = max(now, history.lazy.map(\.at).max() ?? now)
    }

    /// Puts on record what happened, as of `at` where that is not now.
    mutating func record(_ kind: TicketEvent.Kind, at instant: Instant? = nil, by other: Actor? = nil) {
        let event = TicketEvent(at: instant ?? earliest, by: other ?? actor, kind)
        events.append(event)
        ticket.apply(event)
        if kind.mayMoveClocks { standing = nil }
    }

    /// Nothing is recorded when the ticket is there already.
    mutating func move(to status: TicketStatus, at instant: Instant? = nil) {
        guard status != ticket.status else { return }
        explain("status", "\(ticket.status.name) to \(status.name)")
        statusSince = max(instant ?? earliest, statusSince)
        record(.statusChanged(from: ticket.status, to: status), at: statusSince)
    }

    /// Answers go to the requester's own address from now on.
    mutating func setRequester(_ person: NamedAddress) {
        (requester, ticket.requester, ticket.answerTo) = (person, person, nil)
        participants.append(person)
        record(.requesterSet)
    }

    mutating func explain(_ looked: String, _ found: String) {
        trace.append(TraceStep(looked, found))
    }

    var change: TicketChange {
        var change = TicketChange(.existing(ticket.id), events: events, notices: notices, text: text)
        (change.messageIDs, change.departed, change.lastWord) = (arrived, departed, lastWord)
        (change.elsewhere, change.failures, change.recovered) = (elsewhere, failures, recovered)
        (change.participants, change.requester) = (participants, requester)
        return change
    }
}

extension TicketEvent.Kind {
    /// Whether something may fall due sooner because of it, even at once.
    fileprivate var mayBringForward: Bool {
        switch self {
        case .mailJoined, .mailMoved, .statusChanged, .severityChanged, .categorised, .promiseTakenOver: true
        // The clocks of a ticket that was split off began before anybody knew of it.
        case .linked(_, let relation): relation == .splitFrom
        case .opened, .requesterSet, .admitted, .severityClaimed, .severitySuggested, .tagged, .untagged, .productSet,
            .assigned, .takenInCharge, .resolved, .languageSet, .replied, .asked, .noted, .followedUp, .stepReached,
            .clockSettled, .dueMoved, .unlinked, .erased, .noticeQueued, .noticeWithheld, .deliveryFailed,
            .noticeAccepted, .deliveryReported:
            false
        }
    }

    fileprivate var mayMoveClocks: Bool {
        switch self {
        case .dueMoved, .noticeQueued, .noticeWithheld, .deliveryReported, .admitted, .requesterSet,
            .severitySuggested, .tagged, .untagged, .erased:
            false
        case .opened, .mailJoined, .mailMoved, .statusChanged, .severityChanged, .severityClaimed, .categorised,
            .productSet, .assigned, .takenInCharge, .resolved, .languageSet, .replied, .asked, .noted, .followedUp,
            .stepReached, .clockSettled, .linked, .unlinked, .promiseTakenOver, .deliveryFailed, .noticeAccepted:
            true
        }
    }
}

extension Ticket.Standing {
    init(of ticket: Ticket) {
        (status, severity, language, tag) = (ticket.status, ticket.severity, ticket.language, ticket.tag)
        (policy, category, product, owner) = (ticket.policy, ticket.category, ticket.product, ticket.owner)
        (tags, isErased) = (ticket.tags, ticket.isErased)
    }
}

extension Ticket {
    /// Brings what the events say of the ticket up to date.
    package mutating func apply(_ event: TicketEvent) {
        var standing = Standing(of: self)
        standing.apply(event)
        (status, severity, language, tag) = (
            standing.status, standing.severity ?? severity, standing.language ?? language, standing.tag
        )
        (policy, category, product, owner) = (standing.policy, standing.category, standing.product, standing.owner)
        (tags, isErased) = (standing.tags, standing.isErased)
    }
}
