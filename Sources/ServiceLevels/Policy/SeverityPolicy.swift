/// What is promised at one severity.
package struct SeverityPolicy: Hashable, Sendable {
    /// `blocking`
    package let id: String
    /// 1 is the worst.
    package let rank: Int
    /// What people and mails call it; the id need not be among them.
    package let names: [String]
    /// The alternatives of each clock; the first whose condition holds is taken.
    package let targets: [ServiceClock: [Target]]
    package let steps: [EscalationStep]
    /// A contract the customer must have for it.
    package let requiredContract: String?

    package init(
        _ id: String,
        rank: Int,
        names: [String] = [],
        targets: [ServiceClock: [Target]],
        steps: [EscalationStep] = [],
        requiredContract: String? = nil
    ) {
        (self.id, self.rank, self.names) = (id, rank, names)
        (self.targets, self.steps, self.requiredContract) = (targets, steps, requiredContract)
    }
}
