/// What a ticket is about, and whether anything is promised about it.
package struct CategoryPolicy: Hashable, Sendable {
    package let id: String
    package let names: [String]
    package let hasTargets: Bool

    package init(_ id: String, names: [String] = [], hasTargets: Bool) {
        (self.id, self.names, self.hasTargets) = (id, names, hasTargets)
    }
}
