/// How bad it is for the customer, by the code a policy gives it; severities are data, not code.
package struct Severity: Hashable, Sendable {
    package let code: String
    package init(_ code: String) { self.code = code }
}

/// The severities of a desk, worst first.
package struct SeverityScale: Hashable, Sendable {
    package let severities: [Severity]

    package init(_ severities: [Severity]) { self.severities = severities }

    /// The scale of a desk without a policy.
    package static let standard = SeverityScale(["critical", "major", "moderate", "minor"].map(Severity.init))

    package func contains(_ severity: Severity) -> Bool { severities.contains(severity) }
}
