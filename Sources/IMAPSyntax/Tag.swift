/// The word that joins a command to its reply (RFC 9051 §2.2.1).
package struct Tag: Hashable, Sendable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }
}

extension Tag: CustomStringConvertible {
    package var description: String { text }
}
