import LanguageID
import MailSyntax

/// What a rule does once it has matched; names are ids of the policy and the settings.
package struct RuleAction: Hashable, Sendable {
    package var severity: Severity?
    package var category: String?
    package var product: String?
    /// Who becomes responsible.
    package var agent: String?
    package var tags: [String] = []
    package var status: String?
    package var language: Language?
    /// `false`: the ticket opens unanswered.
    package var acknowledges = true
    /// Another text of the acknowledgement, by its name.
    package var template: String?
    /// Who is told.
    package var notified: [Address] = []
    package var ending: Ending?

    /// What a rule may end a mail's way with, and why.
    package enum Ending: Hashable, Sendable {
        /// Kept for a person to look at.
        case quarantine(String)
        /// Kept in the ledger alone.
        case ignore(String)
        /// The ticket opens and is closed.
        case close(String)
    }

    package init() {}

    /// Whether the mail comes to no ticket.
    package var setsAside: Bool {
        switch ending {
        case .quarantine, .ignore: true
        case .close, nil: false
        }
    }
}
