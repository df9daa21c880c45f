import Desk

/// What a template may ask for, as `{{ticket}}`; the raw value is how it is written there.
///
/// A placeholder without a value is written as nothing, and its section `{{#text}}…{{/text}}` is left out.
package enum Placeholder: String, CaseIterable, Sendable {
    /// The ticket number, `IZ-1042`, as people quote it.
    case ticket
    /// The ticket number with the ticket's token, `IZ-1042.k7q2m9xd`, which only a reply to a notice has; without a token
    /// the number alone.
    case thread
    /// The ticket's subject without our own tag and reply prefixes, on one line.
    case subject
    /// The severity in the language of the template.
    case severity
    /// The desk's name.
    case desk
    /// Who works on the ticket, by name; absent while nobody does.
    case agent
    /// What an agent wrote, any number of lines; absent when nobody wrote anything.
    case text
    /// By when the first reply is promised, as a date and time; absent when nothing is promised, or it is met.
    case responseDue = "response_due"
    /// By when the solution is promised.
    case resolutionDue = "resolution_due"
    /// Until when the customer can answer or reopen; absent when there is no end.
    case deadline
    /// The time zone of the dates, `ora di Roma`; absent when the notice has no date.
    case zone
    /// The number of the earlier ticket that this one continues.
    case previous
    /// The number of a reminder, from 1.
    case followUp = "follow_up"
    /// A section: this reminder is the last.
    case last
    /// A section: a reply reopens the ticket. Without it a reply opens a new one.
    case reopenable
    /// When maintenance begins.
    case maintenanceStart = "maintenance_start"
    /// When maintenance ends.
    case maintenanceEnd = "maintenance_end"
    /// Where its state can be read.
    case maintenancePage = "maintenance_page"
    /// The desk's telephone number.
    case phone
    /// When the telephone is answered, `lunedì–venerdì 9:00–18:30`.
    case hours
    /// The address of who asked.
    case requester
    /// When the request reached our mail server.
    case received
    /// The rule that wants somebody told, by its name.
    case rule
    /// The notice that could not be delivered: "acknowledgement", "promemoria".
    case failedNotice = "failed_notice"
    /// Whom it was for.
    case failedAddress = "failed_address"
    /// What the server said that refused it; absent when it said nothing.
    case failedReply = "failed_reply"
    /// Whom the desk stopped answering automatically; absent when it stopped for all.
    case loopSender = "loop_sender"
    /// How many automatic mails made it stop.
    case loopCount = "loop_count"
    /// The desk as commands name it.
    case deskID = "desk_id"
    /// What is promised: "first reply", "soluzione".
    case clock
    /// The step of the escalation that has come: "75% of the time allowed".
    case step
    /// When the promise falls due.
    case due
    /// The time left until then; absent when it is over.
    case remaining
    /// The time that has passed since then; absent before.
    case overdue
    /// The role that is told, as the settings name it.
    case role
    /// A section: this notice should have gone out earlier.
    case late

    /// Whether it has no words of its own, only a section that is shown or not.
    var isSection: Bool { self == .last || self == .reopenable || self == .late }

    /// Who speaks in its value.
    var origin: RenderedText.Origin {
        switch self {
        case .text: .agent
        case .subject, .requester, .failedAddress, .failedReply, .loopSender: .stranger
        case .ticket, .thread, .severity, .desk, .agent, .responseDue, .resolutionDue, .deadline, .zone, .previous,
            .followUp, .last, .reopenable, .maintenanceStart, .maintenanceEnd, .maintenancePage, .phone, .hours,
            .received, .rule, .failedNotice, .loopCount, .deskID, .clock, .step, .due, .remaining, .overdue, .role,
            .late:
            .desk
        }
    }

    /// What can be there to fill in for a notice of `kind`.
    ///
    /// The customer's display name and text are not: an automatic mail carries no stranger's words but the subject. The
    /// desk's own people are also told the address.
    package static func known(in kind: NoticeKind) -> [Placeholder] {
        switch kind.audience {
        case .customer: customers + own(of: kind)
        case .staff: staff + own(of: kind)
        }
    }

    private static let customers: [Placeholder] = [
        .ticket, .thread, .subject, .severity, .desk, .agent, .responseDue, .resolutionDue, .zone, .phone, .hours,
    ]

    private static let staff: [Placeholder] = [.ticket, .subject, .severity, .desk, .agent, .requester]

    private static let escalation: [Placeholder] = [.clock, .step, .due, .remaining, .overdue, .zone, .role, .late]

    private static let maintenance: [Placeholder] = [.maintenanceStart, .maintenanceEnd, .maintenancePage]

    /// Beyond what all notices to the same people have.
    private static func own(of kind: NoticeKind) -> [Placeholder] {
        switch kind {
        case .acknowledgement: [.previous] + maintenance
        case .takenInCharge, .reply, .reopened, .fixApplied: [.text]
        case .clarification, .solved: [.text, .deadline]
        case .followUp: [.text, .deadline, .followUp, .last]
        case .closure: [.text, .deadline, .reopenable]
        case .maintenance: [.text] + maintenance
        case .statusReport, .warning, .breach: escalation
        case .undelivered: [.failedNotice, .failedAddress, .failedReply]
        case .loop: [.loopSender, .loopCount, .deskID]
        case .notification: [.rule, .received, .responseDue, .resolutionDue, .zone]
        }
    }
}
