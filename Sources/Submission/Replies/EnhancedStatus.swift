/// An enhanced status code, `class.subject.detail` (RFC 3463 §2): what a reply means, apart from its wording.
package struct EnhancedStatus: Hashable, Sendable {
    package let kind: Kind
    /// What it is about: 1 address, 2 mailbox, 3 mail system, 4 network, 5 protocol, 6 content, 7 policy.
    package let subject: UInt16
    package let detail: UInt16

    /// The first number; it agrees with the first digit of the reply (RFC 2034 §4).
    package enum Kind: UInt8, Sendable {
        case success = 2
        case temporary = 4
        case permanent = 5
    }

    package init(_ kind: Kind, _ subject: UInt16, _ detail: UInt16) {
        (self.kind, self.subject, self.detail) = (kind, subject, detail)
    }
}

extension EnhancedStatus: CustomStringConvertible {
    package var description: String { "\(kind.rawValue).\(subject).\(detail)" }
}

extension EnhancedStatus {
    /// The code at the head of a reply line's text, and how many bytes it and the blank behind it take.
    ///
    /// Nil unless the shape is exact, the class agrees with `replyClass` (2, 4 or 5) and a blank or the end follows:
    /// a server that writes a version number there must not be believed.
    static func leading(_ text: ArraySlice<UInt8>, replyClass: Int) -> (status: EnhancedStatus, length: Int)? {
        var rest = text
        guard let first = rest.popFirst(), let kind = Kind(rawValue: first &- 0x30), Int(kind.rawValue) == replyClass,
            let subject = number(after: ".", in: &rest), let detail = number(after: ".", in: &rest)
        else { return nil }
        guard let blank = rest.popFirst() else { return (EnhancedStatus(kind, subject, detail), text.count) }
        guard blank == 0x20 else { return nil }
        return (EnhancedStatus(kind, subject, detail), text.count - rest.count)
    }

    /// One to three digits without a leading zero, behind `separator`.
    private static func number(after separator: Unicode.Scalar, in rest: inout ArraySlice<UInt8>) -> UInt16? {
        guard rest.popFirst() == UInt8(ascii: separator) else { return nil }
        var value: UInt16 = 0
        var digits = 0
        while let byte = rest.first, 0x30...0x39 ~= byte {
            guard digits < 3, digits == 0 || value > 0 else { return nil }
            value = value * 10 + UInt16(byte - 0x30)
            digits += 1
            rest.removeFirst()
        }
        return digits > 0 ? value : nil
    }
}
