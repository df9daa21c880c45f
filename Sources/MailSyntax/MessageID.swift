/// A Message-ID without its angle brackets (RFC 5322 §3.6.4): evidence for threading, never a key of "seen already".
package struct MessageID: Hashable, Sendable {
    package let value: String

    package init(_ value: String) {
        self.value = value
    }
}

extension MessageID: CustomStringConvertible {
    package var description: String { value }
}
