import ServiceLevels

/// The policy of a desk as its file says it.
package struct PolicySource: Sendable {
    package var path: String
    package var text: String
    package var policy: ServicePolicy
    /// Reads the text of an earlier version; `nil` when this version of the program cannot.
    package var decode: @Sendable (String) -> ServicePolicy?

    package init(
        path: String,
        text: String,
        policy: ServicePolicy,
        decode: @escaping @Sendable (String) -> ServicePolicy?
    ) {
        (self.path, self.text, self.policy, self.decode) = (path, text, policy, decode)
    }
}
