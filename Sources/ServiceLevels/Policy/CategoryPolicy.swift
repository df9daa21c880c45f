/// What a ticket is about, and whether anything is promised about it.
package struct CategoryPolicy: Hashable, Sendable {
    package let id: String
    package let names: [String]
    package let hasTargets: Bool
    /// What a ticket of this category ends as when nobody says otherwise, by the desk's name for it.
    package let ending: String?

    package init(_ id: String, names: [String] = [], hasTargets: Bool, ending: String? = nil) {
        (self.id, self.names, self.hasTargets, self.ending) = (id, names, hasTargets, ending)
    }
}
