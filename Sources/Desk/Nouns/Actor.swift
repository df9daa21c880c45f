import MailSyntax

/// Who asks for a change. Every change of a ticket is an `Action` by an `Actor`.
package enum Actor: Hashable, Sendable {
    /// Whoever a mail says it is from; trusted no further than the facts support.
    case customer(Address?)
    /// Somebody with access to the commands, by the name the operating system knows.
    case agent(String)
    /// A rule of the desk, by its name.
    case rule(String)
    /// The daemon itself.
    case system

    /// The kind without a name, as events keep it.
    package var role: String {
        switch self {
        case .customer: "customer"
        case .agent: "agent"
        case .rule: "rule"
        case .system: "system"
        }
    }
}
