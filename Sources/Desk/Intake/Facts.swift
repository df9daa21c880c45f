import CivilTime
import MailSyntax

/// What the core must know beyond the action itself, read inside the transaction that will write its answer: facts
/// read earlier would be stale.
package struct Facts: Sendable {
    package var now: Instant
    /// For a mail: one received before this is older than the first look at its mailbox; `nil` where everything counts.
    package var firstLook: Instant?
    /// For a mail: whether it is known to have been there at the first look, by its date, size and name.
    package var stoodAtFirstLook: Bool
    /// For a mail: an earlier one of this desk with the same content.
    package var sameContent: Twin?
    /// For a mail: whether its Message-ID is that of a notice we sent.
    package var isOwnNotice: Bool
    /// For a mail: whether its sender has a ticket for a mail of the same Message-ID: sent again, with other content.
    package var isRepeated = false
    /// For a mail: the tickets it may belong to, strongest evidence first.
    package var cited: [CitedTicket]
    /// For a mail, and for a splitting: what the next ticket will be called.
    package var nextNumber: Int64
    /// What keeps automatic mail back.
    package var restraint = Restraint()
    /// For a report on delivery: the notice of ours that it is about.
    package var reported: ReportedNotice?
    /// The addresses that notices of the ticket did not reach.
    package var undelivered: Set<Address> = []
    /// Those of them of which somebody of the desk was told.
    package var undeliveredTold: Set<Address> = []
    /// For a mail: the tickets that are labelled because its sender was not reached, and nobody else on them.
    package var failedTickets: [Ticket] = []
    /// For a command or a timer: the ticket it is about.
    package var ticket: Ticket?
    /// The events of that ticket, or of the one a mail has joined, in the order they were written.
    package var history: [TicketEvent] = []
    /// For a command that concerns two: the other ticket, and what happened to it.
    package var other: Ticket?
    package var otherHistory: [TicketEvent] = []
    /// For a merging into a ticket that was itself merged: the one on which that is dealt with.
    package var otherLeadsTo: TicketNumber?
    /// For splitting and its undoing: the mails on the ticket, and on the other, in the order in which they came to it.
    package var mails: [TicketMail] = []
    package var otherMails: [TicketMail] = []

    package init(
        now: Instant,
        firstLook: Instant? = nil,
        stoodAtFirstLook: Bool = false,
        sameContent: Twin? = nil,
        isOwnNotice: Bool = false,
        cited: [CitedTicket] = [],
        nextNumber: Int64 = 1,
        sent: SentCounts = SentCounts(),
        ticket: Ticket? = nil
    ) {
        (self.now, self.firstLook, self.stoodAtFirstLook) = (now, firstLook, stoodAtFirstLook)
        self.sameContent = sameContent
        (self.isOwnNotice, self.cited, self.nextNumber) = (isOwnNotice, cited, nextNumber)
        (restraint.sent, self.ticket) = (sent, ticket)
    }

    /// The automatic mail already sent.
    package var sent: SentCounts { restraint.sent }

    /// A notice that a report is about.
    package struct ReportedNotice: Hashable, Sendable {
        package var kind: NoticeKind
        package var messageID: MessageID
        /// Whom it really went to.
        package var recipients: [Address]

        package init(kind: NoticeKind, messageID: MessageID, recipients: [Address]) {
            (self.kind, self.messageID, self.recipients) = (kind, messageID, recipients)
        }
    }

    /// An earlier mail with the same content, and the ticket it is on.
    package struct Twin: Hashable, Sendable {
        package var mail: MailID
        package var mailbox: MailboxID
        package var ticket: TicketID?

        package init(mail: MailID, mailbox: MailboxID, ticket: TicketID?) {
            (self.mail, self.mailbox, self.ticket) = (mail, mailbox, ticket)
        }
    }

    /// A ticket that a mail leads to, and by what.
    package struct CitedTicket: Sendable {
        package var citation: Citation
        package var ticket: Ticket
        package var history: [TicketEvent] = []
        /// The mailboxes its mails came to; read for a mail that passes another on.
        package var mailboxes: Set<MailboxID> = []
        /// How many automatic mails went out on it within a day.
        package var sentInDay = 0

        package init(citation: Citation, ticket: Ticket) {
            (self.citation, self.ticket) = (citation, ticket)
        }
    }

    /// How many automatic mails went out lately.
    package struct SentCounts: Hashable, Sendable {
        package var toSenderInHour = 0
        package var toSenderInDay = 0
        package var onTicketInDay = 0
        package var byDeskInHour = 0

        package init() {}
    }
}
