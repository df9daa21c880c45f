import CivilTime
import LanguageID
import MailSyntax

/// What is to happen, and why: the whole answer of the core, written by the store in one transaction.
package struct Decision: Sendable {
    package var verdict: Verdict
    package var reason: Reason
    /// For a mail that a rule sets aside: which rule, and why.
    package var cause: String?
    /// `nil` when no ticket is touched.
    package var change: TicketChange?
    /// What was looked at, in order.
    package var trace: [TraceStep]
    /// What whoever acted should look at again, though it was done.
    package var warnings: [String] = []

    package enum Verdict: Hashable, Sendable {
        /// A mail's outcome.
        case mail(Outcome)
        /// A command was carried out.
        case done
        /// A command was refused; the reason says why. Nothing is written.
        case refused
    }

    package init(_ verdict: Verdict, _ reason: Reason, change: TicketChange? = nil, trace: [TraceStep]) {
        (self.verdict, self.reason, self.change, self.trace) = (verdict, reason, change, trace)
    }
}

/// How one ticket changes.
package struct TicketChange: Sendable {
    package var subject: Subject
    package var events: [TicketEvent]
    /// The Message-IDs that from now on lead to this ticket.
    package var messageIDs: [MessageID]
    /// Message-IDs that its mails have named: mails of the same conversation that we may never have had.
    package var namedMessageIDs: [MessageID] = []
    package var participants: [NamedAddress]
    package var notices: [Notice]
    /// What an agent wrote, or why a rule closes the ticket, kept beside one of the events.
    package var text: String?
    /// The place of that event.
    package var textPlace = 0
    /// The Message-IDs of mails that have gone to another ticket and lead there.
    package var departed: [MessageID] = []
    /// What a notice answers from now on, where mails have come or gone between tickets.
    package var lastWord: LastWord?
    /// How other tickets change with this one: written after it, in the same transaction.
    package var elsewhere: [TicketChange] = []
    /// What is due after the change.
    package var schedule: TicketSchedule?
    /// What the change sets off on the desk: the breaker, or word of a sender whose budget is spent.
    package var alarm: Notice.Brake?
    /// Who was not reached.
    package var failures: [Failure] = []
    /// Who is written to automatically again: they wrote, or were reached.
    package var recovered: Set<Address> = []
    /// Who is the requester from now on, when that is somebody else; answers go there.
    package var requester: NamedAddress?

    package enum Subject: Sendable {
        case new(NewTicket)
        case existing(TicketID)
    }

    /// The last message of a customer's that is on a ticket; it may have had no Message-ID.
    package struct LastWord: Hashable, Sendable {
        package var messageID: MessageID?

        package init(_ messageID: MessageID?) { self.messageID = messageID }
    }

    /// A notice did not reach somebody.
    package struct Failure: Hashable, Sendable {
        package var address: Address
        /// Whether the address is to blame for good: somebody is told, and nothing is sent to it automatically until it
        /// writes.
        package var isPermanent: Bool
        /// The words of the server that refused it, or the status code of a report.
        package var reply: String?
        /// Told by a bounce or a receipt, not by the submission server.
        package var isReported: Bool
    }

    package init(
        _ subject: Subject,
        events: [TicketEvent],
        messageIDs: [MessageID] = [],
        participants: [NamedAddress] = [],
        notices: [Notice] = [],
        text: String? = nil
    ) {
        (self.subject, self.events, self.messageIDs) = (subject, events, messageIDs)
        (self.participants, self.notices, self.text) = (participants, notices, text)
    }
}

extension TicketChange {
    /// The language pinned by this change, when it opens a ticket.
    package var openedIn: Language? {
        events.lazy.compactMap { event in
            if case .opened(_, _, let language, _, _, _) = event.kind { language } else { nil }
        }.first
    }

    /// Why a notice that was due to the customer stays unsent.
    package var withheld: Reason? {
        events.lazy.compactMap { event in
            guard case .noticeWithheld(let kind, let reason) = event.kind, kind.audience == .customer else {
                return nil
            }
            return reason
        }.first
    }

    /// The notices to staff of which a report says that they did not arrive.
    package var staffFailures: [NoticeKind] {
        events.compactMap { event in
            guard case .deliveryReported(let kind, _, .failed, _) = event.kind, kind.audience == .staff else {
                return nil
            }
            return kind
        }
    }
}

/// The names and addresses of a ticket about to be opened.
package struct NewTicket: Sendable {
    package var number: TicketNumber
    package var subject: String
    package var requester: NamedAddress?
    /// Where the requester wants answers, when that is not their own address.
    package var answerTo: NamedAddress?
    /// When the request was received.
    package var openedAt: Instant
    /// The requester's own message, which an answer cites.
    package var lastFromCustomer: MessageID?

    package init(
        number: TicketNumber,
        subject: String,
        requester: NamedAddress?,
        answerTo: NamedAddress? = nil,
        openedAt: Instant,
        lastFromCustomer: MessageID? = nil
    ) {
        (self.number, self.subject, self.requester) = (number, subject, requester)
        (self.openedAt, self.lastFromCustomer) = (openedAt, lastFromCustomer)
        self.answerTo = answerTo?.address == requester?.address ? nil : answerTo
    }
}

/// One thing the core looked at, and what it found: `explain` prints them in order.
package struct TraceStep: Hashable, Sendable {
    package var looked: String
    package var found: String

    package init(_ looked: String, _ found: String) {
        (self.looked, self.found) = (looked, found)
    }
}
