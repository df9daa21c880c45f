import CivilTime
import LanguageID
import MailSyntax
import ServiceLevels

/// What somebody wants done: mails, commands and timers all build actions, and one `decide` judges them.
package enum Action: Sendable {
    /// A mail arrived.
    case receive(IncomingMail)

    // By agents; texts are for the customer unless they are a note
    /// The agent takes the work on.
    case take
    /// An agent is made responsible, by id.
    case assign(to: String)
    /// By a name the policy knows. `party` is who says so: where the policy leaves it to agents, a customer's word is
    /// put on record and changes nothing.
    case setSeverity(String, party: SeverityParty)
    case categorise(as: String)
    case setProduct(String)
    /// Moves to a status by the policy's name for it; solving and closing have actions of their own.
    case setStatus(String)
    case reply(text: String)
    /// Asks the customer for what is missing, and waits for it.
    case ask(text: String)
    /// For the desk alone.
    case note(text: String)
    case solve(text: String?, as: TicketEvent.Resolution?)
    /// The work is done.
    case close(text: String?, as: TicketEvent.Resolution?)
    case reopen(text: String?)
    case link(to: TicketNumber, as: TicketEvent.Relation)
    /// Everything about the ticket is dealt with on another from now on.
    case merge(into: TicketNumber)
    case unmerge
    /// These mails of the ticket make one of their own. `isAnswered` says that what was written on the ticket since the
    /// first of them answers it.
    case split(mails: [MailName], subject: String?, isAnswered: Bool)
    /// The mails of a ticket that was split off go back to where they were.
    case unsplit
    case tag([String])
    case untag([String])
    case setLanguage(Language)
    /// Lets somebody speak on the ticket.
    case admit(NamedAddress)
    /// Says whose request it is.
    case setRequester(NamedAddress)
    /// Tells the customer that the error behind this ticket is mended.
    case announceFix(text: String?)
    case announceMaintenance(Notice.MaintenanceWindow, text: String?)
    /// Sends the acknowledgement that the breaker held back, within the budgets.
    case acknowledge

    /// The last attempt at a notice has ended.
    case noteEnd(NoticeEnd)

    // By time
    /// Does what has fallen due. `looked` is the earliest instant at which each mailbox of the desk was last looked into
    /// to its end and its mail decided: what an unread mail of the customer's could prevent waits for it.
    case clock(looked: Instant?)
    /// Works out anew what is due, because what is announced of holidays and closures has changed.
    case recount
}

extension Action {
    /// Whether it carries work on: what of a ticket that was merged is done on the other.
    var isWork: Bool {
        switch self {
        case .take, .assign, .setSeverity, .categorise, .setProduct, .setStatus, .reply, .ask, .solve, .close, .reopen,
            .merge, .split, .unsplit, .setLanguage, .admit, .setRequester, .acknowledge:
            true
        case .receive, .note, .link, .unmerge, .tag, .untag, .announceFix, .announceMaintenance, .noteEnd, .clock,
            .recount:
            false
        }
    }
}
