import CivilTime
import LanguageID
import MailSyntax

/// A request and everything that followed: the fold over its events, with the names and addresses kept beside them.
package struct Ticket: Sendable {
    package let id: TicketID
    package let desk: DeskID
    package let number: TicketNumber
    package var subject: String
    package var requester: NamedAddress?
    /// Where the requester wants answers, when that is not their own address.
    package var answerTo: NamedAddress?
    package var openedAt: Instant
    package var status: TicketStatus
    package var severity: Severity
    package var language: Language
    package var tag: TicketEvent.Tag?
    /// What rules and agents have labelled it with.
    package var tags: Set<String> = []
    /// What is left is a tombstone: mails lead to it no more, and nothing can be done on it.
    package var isErased = false
    /// Whoever wrote or was written to on this ticket, never an address of ours.
    package var participants: Set<Address>
    /// Those of the participants who get the words of agents in copy, in the order in which they appeared: the people on
    /// the customer's latest mail. Whoever the customer has left out of it is not told any more and may still speak.
    package var copied: [NamedAddress] = []
    /// Every mail on the ticket, ours and theirs, oldest first.
    package var messageIDs: [MessageID]
    /// The last message of a person on the ticket: what a notice answers.
    package var lastFromCustomer: MessageID?
    /// The policy it was opened under; `nil` for a ticket without clocks.
    package var policy: PolicyDigest?
    package var category: String?
    package var product: String?
    /// The agent responsible, by id.
    package var owner: String?
    package var schedule = TicketSchedule()
    /// For a mail that cites a ticket merged into this one: whose requests those were.
    package var mergedRequesters: [Address] = []

    package init(
        id: TicketID,
        desk: DeskID,
        number: TicketNumber,
        subject: String,
        requester: NamedAddress?,
        openedAt: Instant,
        status: TicketStatus,
        severity: Severity,
        language: Language,
        tag: TicketEvent.Tag?,
        participants: Set<Address>,
        messageIDs: [MessageID],
        lastFromCustomer: MessageID?,
        answerTo: NamedAddress? = nil
    ) {
        (self.id, self.desk, self.number, self.subject, self.requester) = (id, desk, number, subject, requester)
        (self.openedAt, self.status, self.severity, self.language) = (openedAt, status, severity, language)
        (self.tag, self.participants, self.messageIDs) = (tag, participants, messageIDs)
        (self.lastFromCustomer, self.answerTo) = (lastFromCustomer, answerTo)
    }

    /// What the events alone say of a ticket: the part of it that `verify` can recompute.
    package struct Standing: Hashable, Sendable {
        package var status = TicketStatus(.open)
        package var severity: Severity?
        package var language: Language?
        package var tag: TicketEvent.Tag?
        package var tags: Set<String> = []
        package var isErased = false
        package var policy: PolicyDigest?
        package var category: String?
        package var product: String?
        package var owner: String?

        package init() {}

        package mutating func apply(_ event: TicketEvent) {
            switch event.kind {
            case .opened(_, let severity, let language, let tag, let policy, let status):
                (self.severity, self.language, self.tag) = (severity, language, tag)
                (self.policy, self.status) = (policy, status)
            case .statusChanged(_, let to): status = to
            case .severityChanged(_, let to): severity = to
            case .categorised(let category): self.category = category
            case .productSet(let product): self.product = product
            case .assigned(let agent): owner = agent
            case .languageSet(let language): self.language = language
            // Once a person has said whose request it is, it is no longer a machine's.
            case .requesterSet: tag = tag == .automatic ? nil : tag
            case .tagged(let tag): tags.insert(tag)
            case .untagged(let tag): tags.remove(tag)
            case .erased:
                isErased = true
                tags.insert(TicketTag.erased)
            case .mailJoined, .mailMoved, .admitted, .severityClaimed, .severitySuggested,
                .takenInCharge, .resolved, .replied, .asked, .noted, .followedUp, .stepReached, .clockSettled,
                .dueMoved, .linked, .unlinked, .promiseTakenOver, .noticeQueued, .noticeWithheld, .deliveryFailed,
                .noticeAccepted,
                .deliveryReported:
                break
            }
        }
    }

    /// Whether `address` may speak on this ticket: it is on it, or in the requester's organisation. The requester is
    /// asked for by name, because of a crowd in copy only so many participants are read.
    package func admits(_ address: Address, at desk: DeskProfile) -> Bool {
        if participants.contains(address) { return true }
        let requesters = (requester.map { [$0.address] } ?? []) + mergedRequesters
        if requesters.contains(address) { return !desk.owns(address) }
        return desk.organisations.contains { organisation in
            organisation.has(address) && requesters.contains(where: organisation.has)
        }
    }
}
