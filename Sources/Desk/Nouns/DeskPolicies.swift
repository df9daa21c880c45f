import ServiceLevels

/// The text of a policy by its SHA-256, in hexadecimal: which version a ticket was opened under.
package struct PolicyDigest: Hashable, Sendable {
    package let value: String
    package init(_ value: String) { self.value = value }
}

/// The policy a desk promises under, and the earlier versions that tickets were opened under.
///
/// A ticket keeps the targets, statuses and bounds of its version. Holidays, closures and exceptions are those of the
/// current one for all: what is announced today holds for what is open today. A desk whose policy was taken away goes
/// on keeping what it has promised.
package struct DeskPolicies: Sendable {
    /// What new tickets are opened under; `nil` when nothing is promised any more.
    package let current: PolicyDigest?
    private let terms: [PolicyDigest: ServiceTerms]
    private let currentTerms: ServiceTerms?

    package init(current: PolicyDigest, _ policy: ServicePolicy, earlier: [PolicyDigest: ServicePolicy] = [:]) {
        self.current = current
        currentTerms = ServiceTerms(policy)
        terms = earlier.mapValues { ServiceTerms($0, live: policy.announced) }
    }

    /// Of a desk that has no policy now.
    package init(earlier: [PolicyDigest: ServicePolicy]) {
        (current, currentTerms) = (nil, nil)
        terms = earlier.mapValues { ServiceTerms($0) }
    }

    package var policy: ServicePolicy? { currentTerms?.policy }

    /// The terms of a ticket: of its own version, and of the current one where that is not known any more. A ticket that
    /// was opened without a policy has none.
    package func terms(of ticket: PolicyDigest?) -> ServiceTerms? {
        ticket.flatMap { terms[$0] ?? currentTerms }
    }
}
