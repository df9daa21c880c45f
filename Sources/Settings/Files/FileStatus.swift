/// What stands at a path.
package struct FileStatus: Hashable, Sendable {
    package var kind: Kind
    /// The lower nine bits of the mode.
    package var permissions: UInt16

    package enum Kind: Sendable {
        case file, folder, other
    }

    package init(kind: Kind, permissions: UInt16) {
        (self.kind, self.permissions) = (kind, permissions)
    }
}
