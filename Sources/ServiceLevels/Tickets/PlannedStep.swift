import CivilTime

/// An escalation step that has not been taken, on a clock that is not met.
package struct PlannedStep: Hashable, Sendable {
    package let step: EscalationStep
    /// Names the step over restarts, edits of the policy and changes of severity; recorded as `stepTaken`.
    package let key: String
    /// `nil` while a pause stops the clock before it.
    package let at: Instant?

    /// A clock that runs again and again has its steps again for each turn.
    static func key(_ step: EscalationStep, armedAt: Instant?) -> String {
        let turn = armedAt.map { "@\($0.rfc3339)" } ?? ""
        return "\(step.clock.rawValue)\(turn) \(step.written) \(step.to)"
    }
}
