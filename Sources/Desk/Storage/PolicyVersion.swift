/// The text of a policy as tickets were opened under it.
package struct PolicyVersion: Hashable, Sendable {
    package var digest: PolicyDigest
    package var name: String
    package var text: String

    package init(digest: PolicyDigest, name: String, text: String) {
        (self.digest, self.name, self.text) = (digest, name, text)
    }
}
