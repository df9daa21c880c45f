/// A message flag, `\Seen`, or keyword, `$Forwarded` (RFC 9051 §2.3.2); compared without regard to case.
package struct MessageFlag: Sendable {
    package let name: String

    package static let seen = MessageFlag(trusted: #"\Seen"#)
    package static let deleted = MessageFlag(trusted: #"\Deleted"#)

    /// `nil` for what is no flag: an atom, perhaps behind a backslash, or `\*`.
    package init?(_ name: String) {
        let atom = name.utf8.first == UInt8(ascii: "\\") ? name.utf8.dropFirst() : name.utf8[...]
        guard !atom.isEmpty, name == #"\*"# || atom.allSatisfy(isAtomByte) else { return nil }
        self.name = name
    }

    private init(trusted name: String) {
        self.name = name
    }
}

extension MessageFlag: Hashable {
    package static func == (left: MessageFlag, right: MessageFlag) -> Bool {
        left.name.lowercased() == right.name.lowercased()
    }
    package func hash(into hasher: inout Hasher) { hasher.combine(name.lowercased()) }
}
