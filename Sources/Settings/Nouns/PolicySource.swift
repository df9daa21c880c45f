import ServiceLevels

/// The policy of a desk as its file has it: tickets keep the text of the version they were opened under.
package struct PolicySource: Sendable {
    package let path: String
    package let bytes: [UInt8]
    package let policy: ServicePolicy

    package init(path: String, bytes: [UInt8], policy: ServicePolicy) {
        (self.path, self.bytes, self.policy) = (path, bytes, policy)
    }
}
