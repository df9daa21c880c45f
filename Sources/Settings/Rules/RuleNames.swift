import Desk
import LanguageID
import MailSyntax
import ServiceLevels

/// What rules may refer to by name.
struct RuleNames {
    let desk: String?
    /// `nil`, as is the next, where the desk could not be read: then any name will do.
    let agents: [String]?
    let organisations: [String]?
    let mailboxes: [String]
    /// What some organisation has.
    let contracts: Set<String>
    /// `nil` while the desk has none, or none that could be read.
    let policy: ServicePolicy?
    /// The desk names a policy.
    let hasPolicy: Bool
    /// Of the acknowledgement; `nil` where the folder could not be read.
    let variants: [String]?
    let severities: [String]
    let languages: [String]

    init(
        _ profile: DeskProfile?,
        mailboxes: [String],
        policy: ServicePolicy?,
        hasPolicy: Bool,
        variants: [String]?
    ) {
        self.variants = variants
        desk = profile?.id.value
        (agents, organisations) = (profile?.agents.map(\.id), profile?.organisations.map(\.id))
        contracts = Set(profile?.organisations.flatMap(\.contracts) ?? [])
        languages = profile?.languages.map(\.rawValue) ?? []
        severities = SeverityScale(of: policy).severities.map(\.code)
        (self.mailboxes, self.policy, self.hasPolicy) = (mailboxes, policy, hasPolicy)
    }

    /// A policy is named and could not be read: of its names nothing can be said.
    var isUnread: Bool { hasPolicy && policy == nil }

    /// The id of the severity that people call `name`.
    func severity(_ name: String) -> String? {
        guard let policy else { return severities.first { $0 == PolicyName.key(name) } }
        return policy.severity(named: name)?.id
    }

    func status(_ name: String) -> TicketStatus? {
        guard let policy else { return Status(rawValue: PolicyName.key(name)).map { TicketStatus($0) } }
        return policy.status(named: name).map { TicketStatus($0) }
    }

    var statuses: [String] { policy?.statuses.map(\.id) ?? Status.allCases.map(\.rawValue) }

    func category(_ name: String) -> CategoryPolicy? {
        let key = PolicyName.key(name)
        return policy?.categories.first { ([$0.id] + $0.names).map(PolicyName.key).contains(key) }
    }
}
