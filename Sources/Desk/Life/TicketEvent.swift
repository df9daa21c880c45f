import CivilTime
import LanguageID
import MailSyntax
import ServiceLevels

/// One thing that happened to a ticket. A ticket is its events: everything else is a fold over them or a cache of one.
///
/// Events hold ids and codes alone; texts and addresses live beside the log, where they can be erased for a person
/// without breaking it.
package struct TicketEvent: Hashable, Sendable {
    /// When it took effect: for what a mail brings about, when that mail was received.
    package var at: Instant
    /// `customer`, `agent:anna`, `rule:NAME` or `system`; an agent's name is kept, a customer's address is not.
    package var actor: String
    package var kind: Kind

    package enum Kind: Hashable, Sendable {
        // From mails
        case opened(
            mail: MailID,
            severity: Severity,
            language: Language,
            tag: Tag?,
            policy: PolicyDigest? = nil,
            status: TicketStatus = TicketStatus(.open)
        )
        case mailJoined(mail: MailID, standing: Standing)
        /// A mail went from one ticket to another: on record at both.
        case mailMoved(mail: MailID, from: TicketNumber, to: TicketNumber)
        /// Somebody else is the requester; who, stands beside the ticket.
        case requesterSet
        /// An agent has let somebody speak on the ticket; who, stands beside the ticket.
        case admitted
        // The state of work
        case statusChanged(from: TicketStatus, to: TicketStatus)
        case severityChanged(from: Severity, to: Severity)
        /// What a customer says the severity is, where that is for an agent to judge.
        case severityClaimed(Severity)
        /// What a rule would have it, where raising is not for rules to decide: for an agent to judge.
        case severitySuggested(Severity)
        case tagged(String)
        case untagged(String)
        case categorised(as: String)
        case productSet(String)
        /// Somebody is responsible: an agent's id.
        case assigned(to: String)
        /// Somebody has accepted the work.
        case takenInCharge
        case resolved(as: Resolution)
        case languageSet(Language)
        // What people say; the words stand beside the event
        case replied
        case asked
        case noted
        // What time brings about
        case followedUp(number: Int)
        case stepReached(step: ReachedStep, due: Instant?, isLate: Bool)
        /// A clock has come out, for good.
        case clockSettled(clock: ServiceClock, outcome: ClockOutcome)
        case dueMoved(clock: ServiceClock, from: Instant?, to: Instant?)
        // Other tickets
        case linked(to: TicketNumber, as: Relation)
        case unlinked(from: TicketNumber, as: Relation)
        /// A ticket that was merged into this one has promised more: that holds here for as long as it is merged.
        case promiseTakenOver(clock: ServiceClock, from: TicketNumber, due: Instant)
        /// What people said on it and who they are is gone; what remains tells that it was there.
        case erased
        // Notices
        case noticeQueued(kind: NoticeKind, messageID: MessageID)
        case noticeWithheld(kind: NoticeKind, reason: Reason)
        /// For good; with `isPartial` for one recipient among several, while the others have it or still may.
        case deliveryFailed(kind: NoticeKind, messageID: MessageID, code: Int, isPartial: Bool = false)
        /// The submission server has taken a notice.
        case noticeAccepted(kind: NoticeKind, messageID: MessageID)
        /// What a bounce or a receipt says became of a notice on its further way.
        case deliveryReported(kind: NoticeKind, messageID: MessageID, fate: DeliveryFate, status: String?)
    }

    /// A label the core puts on a ticket at its opening.
    package enum Tag: String, Sendable {
        /// Opened by mail that a machine sent on its own.
        case automatic
    }

    /// How much a mail that joined a ticket may do.
    package enum Standing: String, Sendable {
        /// From someone on the ticket or in its organisation.
        case participant
        /// From such a one, saying no more than thanks: kept, changes nothing where the policy wants it so.
        case thanks
        /// Cites the ticket, but its sender is not on it: kept for the agent, changes nothing.
        case unverified
        /// Sent by a machine: kept, changes nothing.
        case automatic
        /// What an agent ordered by mail: done as events of their own.
        case agent
    }

    /// What became of a notice behind the submission server (RFC 3464 §2.3.3, RFC 6109 §3).
    package enum DeliveryFate: String, CaseIterable, Sendable {
        case delivered
        /// Handed to a system that reports no further, or to the recipient's certified mail provider.
        case relayed
        /// Not yet; it is tried again.
        case delayed
        case failed
    }

    /// What a solution consisted in.
    package enum Resolution: String, CaseIterable, Sendable {
        case fix
        case workaround
        /// The service is available again.
        case restored
        case answer
        case deferredToRelease = "deferred_to_release"
        case notAccepted = "not_accepted"
        case outOfScope = "out_of_scope"
        /// The customer did not answer.
        case noAnswer = "no_answer"
        /// The request is dealt with on another ticket.
        case duplicate
        case other
    }

    /// A step of an escalation.
    package struct ReachedStep: Hashable, Sendable {
        /// What tells it from every other step of its ticket, see `PlannedStep.key`.
        package var key: String
        package var clock: ServiceClock
        /// As the policy writes it, `75%`.
        package var step: String
        /// The role that is told.
        package var role: String

        package init(key: String, clock: ServiceClock, step: String, role: String) {
            (self.key, self.clock, self.step, self.role) = (key, clock, step, role)
        }
    }

    /// How tickets belong together.
    package enum Relation: String, CaseIterable, Sendable {
        /// This one goes on with the other, which was closed.
        case continues
        case continuedBy = "continued_by"
        /// The same error is behind both.
        case sameProblem = "same_problem"
        case related
        /// Everything about this one is dealt with on the other.
        case mergedInto = "merged_into"
        case mergedFrom = "merged_from"
        /// This one was made of mails that were on the other.
        case splitFrom = "split_from"
        case splitInto = "split_into"

        /// Whether it is a word alone: merging and splitting do what the others say.
        package var isForAnybody: Bool {
            switch self {
            case .continues, .continuedBy, .sameProblem, .related: true
            case .mergedInto, .mergedFrom, .splitFrom, .splitInto: false
            }
        }

        /// How the other ticket is related to this one.
        package var inverse: Relation {
            switch self {
            case .continues: .continuedBy
            case .continuedBy: .continues
            case .mergedInto: .mergedFrom
            case .mergedFrom: .mergedInto
            case .splitFrom: .splitInto
            case .splitInto: .splitFrom
            case .sameProblem, .related: self
            }
        }
    }

    package init(at: Instant, by actor: Actor, _ kind: Kind) {
        self.init(at: at, actor: actor.recordName, kind)
    }

    package init(at: Instant, actor: String, _ kind: Kind) {
        (self.at, self.actor, self.kind) = (at, actor, kind)
    }

    /// Whether a person of the desk did it.
    package var isByAgent: Bool { actor.hasPrefix("\(Actor.agent("").role):") }

    /// Whether a person or a rule of the desk did it.
    var isByDesk: Bool { isByAgent || actor.hasPrefix("\(Actor.rule("").role):") }
}

extension Actor {
    /// `agent:anna`, or the role alone.
    fileprivate var recordName: String {
        switch self {
        case .agent(let name), .rule(let name): "\(role):\(name)"
        case .customer, .system: role
        }
    }
}
