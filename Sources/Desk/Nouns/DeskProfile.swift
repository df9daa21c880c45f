import LanguageID
import MailSyntax
import ServiceLevels

/// What the core must know of one desk: the settings without servers and files.
package struct DeskProfile: Sendable {
    package var id: DeskID
    package var name: String
    /// Ticket numbers read `PREFIX-1042`.
    package var prefix: String
    /// The languages notices go out in; the first is the fallback. Never empty.
    package var languages: [Language]
    package var from: NamedAddress
    package var envelopeFrom: ReversePath
    package var severities: SeverityScale
    /// What a request opened by email gets.
    package var defaultSeverity: Severity
    package var automaticMail: AutomaticMail
    package var budgets: AcknowledgementBudgets
    package var organisations: [Organisation]
    package var agents: [Agent]
    /// Who a policy's steps mean: role to agents' ids.
    package var roles: [String: [String]]
    /// What the desk promises; `nil` for a desk without a policy, which has no clocks.
    package var policies: DeskPolicies?
    /// What is done with incoming mail beyond all this, in order.
    package var rules = RuleBook()
    /// By what mails find their tickets.
    package var threads = ThreadMethods()
    /// `nil` where nothing is signed: a desk without its database.
    package var threadSigner: (any ThreadSigner)?
    /// What becomes of one mail that reached several of the desk's mailboxes.
    package var sameMail = SameMail.one
    /// Every address that is ours: mail from one is never answered, and none is ever a recipient.
    package var ownAddresses: Set<Address>
    /// The names under which our border says what it found about a mail (authserv-id, RFC 8601 §2.5), in lower case.
    /// Without any, nothing is known of who really wrote.
    package var authservIDs: Set<String> = []

    /// What becomes of mail a machine sent on its own and that belongs to no ticket.
    package enum AutomaticMail: String, CaseIterable, Sendable {
        /// Opens a ticket, unanswered and tagged.
        case open
        /// Is kept in the ledger alone.
        case note
    }

    package enum SameMail: String, CaseIterable, Sendable {
        /// One ticket, by whatever ways the mail came.
        case one
        /// A ticket for each mailbox.
        case each
    }

    package init(
        id: DeskID,
        name: String,
        prefix: String,
        languages: [Language],
        from: NamedAddress,
        envelopeFrom: ReversePath,
        severities: SeverityScale = .standard,
        defaultSeverity: Severity = Severity("minor"),
        automaticMail: AutomaticMail = .open,
        budgets: AcknowledgementBudgets = AcknowledgementBudgets(),
        organisations: [Organisation] = [],
        agents: [Agent] = [],
        roles: [String: [String]] = [:],
        policies: DeskPolicies? = nil,
        ownAddresses: Set<Address>
    ) {
        (self.id, self.name, self.prefix, self.languages) = (id, name, prefix, languages)
        (self.from, self.envelopeFrom) = (from, envelopeFrom)
        (self.severities, self.defaultSeverity, self.automaticMail) = (severities, defaultSeverity, automaticMail)
        (self.budgets, self.organisations, self.agents) = (budgets, organisations, agents)
        (self.roles, self.policies, self.ownAddresses) = (roles, policies, ownAddresses)
    }
}

/// How much automatic mail a desk may send; beyond it tickets still open, unanswered. Every notice to a customer counts
/// that no agent commanded.
package struct AcknowledgementBudgets: Hashable, Sendable {
    package var perSenderHour = 20
    package var perSenderDay = 60
    package var perTicketDay = 20
    /// When so much is sent, the breaker opens.
    package var perDeskHour = 2_000

    package init() {}
}

/// A customer as a company: whoever writes from its domains or addresses belongs to it.
package struct Organisation: Hashable, Sendable {
    package var id: String
    package var name: String
    /// Lower case.
    package var domains: [String]
    package var addresses: [Address]
    package var language: Language?
    /// Who may speak for it: say how severe something is, see all of its tickets.
    package var authorisedAgents: [Address]
    /// The organisation that sells to this one and gives it first help, by id.
    package var reseller: String?
    /// A word of the policy's or the desk's: `gold`.
    package var priority: String?
    /// What it has a contract for: `on_call`, `support`.
    package var contracts: [String]
    package var products: [String]

    package init(
        id: String,
        name: String,
        domains: [String],
        addresses: [Address],
        language: Language? = nil,
        authorisedAgents: [Address] = [],
        reseller: String? = nil,
        priority: String? = nil,
        contracts: [String] = [],
        products: [String] = []
    ) {
        (self.id, self.name, self.domains) = (id, name, domains)
        (self.addresses, self.language, self.authorisedAgents) = (addresses, language, authorisedAgents)
        (self.reseller, self.priority, self.contracts, self.products) = (reseller, priority, contracts, products)
    }

    /// A domain has its own addresses, not those of its subdomains, which may be somebody else's; a person's plus-forms
    /// are the person.
    package func has(_ address: Address) -> Bool {
        addresses.contains(address) || addresses.contains(address.withoutExtension)
            || domains.contains(DomainName.ascii(address.domain))
    }
}

extension Organisation {
    /// How much the organisation's agents may decide: the severity, for one.
    package func isAuthorised(_ address: Address) -> Bool {
        authorisedAgents.contains(address)
    }
}

/// Somebody who works tickets.
package struct Agent: Hashable, Sendable {
    package var id: String
    package var name: String
    package var address: Address

    package init(id: String, name: String, address: Address) {
        (self.id, self.name, self.address) = (id, name, address)
    }
}

extension DeskProfile {
    /// Whether `address` is ours, plus-forms included: `support+x@` is `support@`.
    package func owns(_ address: Address) -> Bool {
        ownAddresses.contains(address) || ownAddresses.contains(address.withoutExtension)
    }
}
