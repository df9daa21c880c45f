import CivilTime
import ServiceLevels

extension TicketHistory {
    /// What the clocks need of a ticket's events, in whole seconds: what armed a clock is written down so, and must be
    /// known again by it.
    init(openedAt: Instant, _ events: [TicketEvent]) {
        self.init(openedAt: Instant(seconds: openedAt.seconds), channel: "email")
        let moved = TicketHistory.movedAway(events)
        entries += TicketHistory.promises(events)
        for event in events {
            if case .mailJoined(let mail, _) = event.kind, moved.contains(mail) { continue }
            if case .opened(_, let severity, _, _, _, let status) = event.kind {
                (self.severity, self.status) = (severity.code, status.name)
                continue
            }
            let at = Instant(seconds: event.at.seconds)
            if event.isByAgent { entries.append(Entry(at, .classified)) }
            if let kind = TicketHistory.Kind(event) { entries.append(Entry(at, kind)) }
        }
        order()
    }

    /// What tickets have promised that are merged into this one at present.
    private static func promises(_ events: [TicketEvent]) -> [Entry] {
        var promises: [(from: TicketNumber, entry: Entry)] = []
        for event in events {
            if case .promiseTakenOver(let clock, let other, let due) = event.kind {
                promises.append((other, Entry(Instant(seconds: event.at.seconds), .promised(clock, by: due))))
            }
            if case .unlinked(let other, .mergedFrom) = event.kind { promises.removeAll { $0.from == other } }
        }
        return promises.map(\.entry)
    }

    /// The mails that joined the ticket and are on another now, whose clocks they move instead. Such a mail goes away
    /// and comes back by turns.
    private static func movedAway(_ events: [TicketEvent]) -> Set<MailID> {
        var moved: Set<MailID> = []
        for event in events {
            if case .mailMoved(let mail, _, _) = event.kind, moved.remove(mail) == nil { moved.insert(mail) }
        }
        return moved
    }

    /// What a mail brings about counts from when it was received, which may be before what an agent did meanwhile.
    private mutating func order() {
        let isAscending = zip(entries, entries.dropFirst()).allSatisfy { $0.at <= $1.at }
        guard !isAscending else { return }
        let ordered = entries.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
        entries = ordered.map(\.element)
    }
}

extension TicketHistory.Kind {
    /// `nil` for what moves no clock but that somebody has looked.
    fileprivate init?(_ event: TicketEvent) {
        switch event.kind {
        case .mailJoined(_, .participant): self = .customerMessage
        case .statusChanged(_, let to): self = .status(to.name)
        case .severityChanged(_, let to): self = .severity(to.code, by: event.isByDesk ? .agent : .customer)
        case .categorised(let category): self = .category(category)
        case .assigned: self = .assigned
        case .replied, .asked: self = .publicReply
        case .followedUp: self = .followUp
        case .stepReached(let step, _, _): self = .stepTaken(step.key)
        case .clockSettled(let clock, let outcome): self = .settled(clock, outcome)
        case .noticeQueued(.solved, _): self = .solutionSent
        case .noticeAccepted(.solved, _): self = .solutionAccepted
        case .deliveryFailed(.solved, _, _, isPartial: false): self = .solutionLost
        case .opened, .mailJoined, .mailMoved, .requesterSet, .admitted, .takenInCharge, .resolved, .languageSet,
            .productSet, .noted, .linked, .unlinked, .severityClaimed, .severitySuggested, .tagged, .untagged,
            .promiseTakenOver, .dueMoved, .erased, .noticeQueued, .noticeWithheld, .deliveryFailed, .noticeAccepted,
            .deliveryReported:
            return nil
        }
    }
}
