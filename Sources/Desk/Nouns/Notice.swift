import CivilTime
import LanguageID
import MailSyntax
import ServiceLevels

/// One notice to one person, as facts; `Notices` turns it into a mail.
package struct Notice: Sendable {
    package var kind: NoticeKind
    package var ticket: TicketNumber
    /// The ticket's subject as the customer wrote it.
    package var subject: String
    package var severity: Severity
    package var language: Language
    package var recipient: NamedAddress
    /// Who gets it too, in copy; what is beyond the first fifty, doubled or ours is left out.
    package var copies: [NamedAddress] = []
    /// Another template than the desk's usual one, by the name in `acknowledgement.NAME.txt`.
    package var variant: String?
    /// The mail it answers, for In-Reply-To; `nil` when that mail had no Message-ID.
    package var inReplyTo: MessageID?
    /// The thread so far, oldest first, for References.
    package var references: [MessageID]
    /// When the request reached our mail server.
    package var receivedAt: Instant
    /// What an agent wrote.
    package var text: String?
    /// Whether it goes to a customer without an agent's doing, and counts in the budgets.
    package var isAutomatic = false
    /// When the decision was made: the Date of the mail.
    package var decidedAt: Instant
    /// What the service level promises, as far as it is not met yet.
    package var promises = Promises()
    /// Until when the customer can reopen a solved ticket, or when a ticket that waits for the customer is solved.
    package var deadline: Instant?
    package var followUp: FollowUp?
    /// For staff: the step of an escalation that has come.
    package var escalation: Escalation?
    /// The earlier ticket that a new one continues.
    package var previous: TicketNumber?
    package var maintenance: MaintenanceWindow?
    /// For a closure: whether a reply opens a new ticket instead of reopening this one.
    package var isFinal = false
    /// Who works on the ticket, by name.
    package var agent: String?
    /// For staff: who asked.
    package var requester: Address?
    /// For staff: what could not be delivered.
    package var failure: Failure?
    /// For staff: what holds automatic mail back.
    package var brake: Brake?
    /// For staff: the rule that wants somebody told, by its name.
    package var rule: String?

    package init(
        kind: NoticeKind,
        ticket: TicketNumber,
        subject: String,
        severity: Severity,
        language: Language,
        recipient: NamedAddress,
        inReplyTo: MessageID?,
        references: [MessageID],
        receivedAt: Instant,
        text: String? = nil,
        decidedAt: Instant
    ) {
        (self.kind, self.ticket, self.subject, self.severity) = (kind, ticket, subject, severity)
        (self.language, self.recipient, self.inReplyTo) = (language, recipient, inReplyTo)
        (self.references, self.receivedAt, self.text, self.decidedAt) = (references, receivedAt, text, decidedAt)
    }

    /// The due times of a ticket; `nil` where nothing is promised, or nothing can be said while a pause lasts.
    package struct Promises: Hashable, Sendable {
        package var response: Instant?
        package var resolution: Instant?

        package init(response: Instant? = nil, resolution: Instant? = nil) {
            (self.response, self.resolution) = (response, resolution)
        }
    }

    /// Which reminder of a question it is.
    package struct FollowUp: Hashable, Sendable {
        /// 1 for the first.
        package var number: Int
        /// Whether the ticket is solved when it is not answered.
        package var isLast: Bool

        package init(number: Int, isLast: Bool) {
            (self.number, self.isLast) = (number, isLast)
        }
    }

    /// A step of an escalation, as staff is told of it.
    package struct Escalation: Hashable, Sendable {
        package var clock: ServiceClock
        /// As the policy writes it, `75%` or `-120m`.
        package var step: String
        package var due: Instant?
        /// The role that is told.
        package var role: String
        /// Whether the step should have come earlier: nobody was here to take it.
        package var isLate: Bool

        package init(clock: ServiceClock, step: String, due: Instant?, role: String, isLate: Bool) {
            (self.clock, self.step, self.due, self.role, self.isLate) = (clock, step, due, role, isLate)
        }
    }

    /// Announced maintenance.
    package struct MaintenanceWindow: Hashable, Sendable {
        package var start: Instant
        package var end: Instant
        /// Where its state can be read.
        package var page: String?

        package init(start: Instant, end: Instant, page: String? = nil) {
            (self.start, self.end, self.page) = (start, end, page)
        }
    }
}

/// A notice ready to send: its identity and bytes never change again, however often it is tried.
package struct ComposedNotice: Sendable {
    package var kind: NoticeKind
    package var messageID: MessageID
    package var envelope: Envelope
    package var bytes: [UInt8]

    package init(kind: NoticeKind, messageID: MessageID, envelope: Envelope, bytes: [UInt8]) {
        (self.kind, self.messageID, self.envelope, self.bytes) = (kind, messageID, envelope, bytes)
    }
}
