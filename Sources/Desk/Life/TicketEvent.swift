import CivilTime
import LanguageID
import MailSyntax

/// One thing that happened to a ticket. A ticket is its events: everything else is a fold over them or a cache of one.
///
/// Events hold ids and codes alone; texts and addresses live beside the log, where they can be erased for a person
/// without breaking it.
package struct TicketEvent: Hashable, Sendable {
    package var at: Instant
    /// `customer`, `agent` or `system`; an agent's name is kept, a customer's address is not.
    package var actor: String
    package var kind: Kind

    package enum Kind: Hashable, Sendable {
        case opened(mail: MailID, severity: Severity, language: Language, tag: Tag?)
        case mailJoined(mail: MailID, standing: Standing)
        case statusChanged(from: Status, to: Status)
        case noticeQueued(kind: NoticeKind, messageID: MessageID)
        case noticeWithheld(kind: NoticeKind, reason: Reason)
        case deliveryFailed(kind: NoticeKind, messageID: MessageID, code: Int)
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
        /// Cites the ticket, but its sender is not on it: kept for the agent, changes nothing.
        case unverified
        /// Sent by a machine: kept, changes nothing.
        case automatic
    }

    package init(at: Instant, by actor: Actor, _ kind: Kind) {
        self.init(at: at, actor: actor.recordName, kind)
    }

    package init(at: Instant, actor: String, _ kind: Kind) {
        (self.at, self.actor, self.kind) = (at, actor, kind)
    }
}

extension Actor {
    /// `agent:anna`, or the role alone.
    fileprivate var recordName: String {
        switch self {
        case .agent(let name): "\(role):\(name)"
        case .customer, .system: role
        }
    }
}
