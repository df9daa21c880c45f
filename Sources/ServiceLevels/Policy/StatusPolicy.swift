/// A status as the policy calls it, and what it does to the clocks.
package struct StatusPolicy: Hashable, Sendable {
    /// `waiting_on_customer`
    package let id: String
    package let names: [String]
    /// The clocks that stand still in it.
    package let pauses: Set<ServiceClock>
    package let role: Role
    /// The status a customer's message leads to; `nil` when it stays.
    package let afterReply: String?

    /// What a status means, whatever it is called.
    package enum Role: String, CaseIterable, Hashable, Sendable {
        case new
        /// It is our turn.
        case ours
        case waitingCustomer = "waiting_customer"
        case waitingThird = "waiting_third"
        case solved
        case closed

        /// The work is over.
        package var isEnded: Bool { self == .solved || self == .closed }
    }

    package init(
        _ id: String,
        names: [String] = [],
        pauses: Set<ServiceClock> = [],
        role: Role? = nil,
        afterReply: String? = nil
    ) {
        (self.id, self.names, self.pauses, self.afterReply) = (id, names, pauses, afterReply)
        self.role = role ?? Role(named: [id] + names)
    }
}

extension StatusPolicy.Role {
    /// The meaning most desks give to a status of this name; ours where the name says nothing.
    init(named names: [String]) {
        let words = Set(names.map { PolicyName.key($0).replacing("_", with: " ") })
        let known: [(Self, [String])] = [
            (.new, ["new", "nuovo"]),
            (.waitingCustomer, ["waiting on customer", "waiting for customer", "in attesa del cliente"]),
            (.waitingThird, ["waiting on third party", "waiting for third party", "in attesa di terzi"]),
            (.solved, ["solved", "resolved", "risolto"]), (.closed, ["closed", "chiuso"]),
        ]
        self = known.first { !words.isDisjoint(with: $0.1) }?.0 ?? .ours
    }
}

/// How names of severities, statuses and categories are compared: without space around them and without case.
package enum PolicyName {
    package static func key(_ name: String) -> String {
        let isSpace: (Character) -> Bool = { $0.isWhitespace }
        let head = name.drop(while: isSpace)
        let tail = head.reversed().prefix(while: isSpace).count
        return head.dropLast(tail).lowercased()
    }
}
