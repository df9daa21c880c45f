import CivilTime
import MailSyntax

/// Which tickets a listing shows; what is left empty leaves nothing out.
package struct TicketQuery: Sendable {
    package var desk: DeskID?
    /// The next promise falls due by then.
    package var dueBy: Instant?
    /// Whether a promise was broken.
    package var isBreached: Bool?
    package var severities: [Severity] = []
    package var roles: [Status] = []
    /// As policies call them.
    package var statusNames: [String] = []
    /// Whose requests: an organisation's addresses and domains, the latter in lower case.
    package var requesters: [Address] = []
    package var domains: [String] = []
    package var owner: Owner?
    /// Labels that a ticket has all of, in lower case.
    package var tags: [String] = []
    /// The severities from the worst to the least: among tickets that are due at the same time the worst come first.
    package var worstFirst: [Severity] = []

    package enum Owner: Hashable, Sendable {
        case agent(String)
        case nobody
    }

    package init() {}
}
