import Glibc

/// The name or address of a host (RFC 1123 §2.1, RFC 4291 §2.2), in lower case, IPv6 without its brackets.
package struct HostName: Hashable, Sendable {
    package let value: String

    /// `127.0.0.0/8`, `::1` and `localhost`: what never leaves the machine.
    package var isLoopback: Bool {
        value == "localhost" || value == "::1" || (value.hasPrefix("127.") && Self.isIPv4(value))
    }

    private static func isIPv4(_ text: String) -> Bool {
        var address = in_addr()
        return inet_pton(AF_INET, text, &address) == 1
    }

    private static func isIPv6(_ text: String) -> Bool {
        var address = in6_addr()
        return inet_pton(AF_INET6, text, &address) == 1
    }
}

extension HostName: SettingsLiteral {
    static let form = "a host such as imap.example.com"

    init(_ text: String) throws(LiteralFault) {
        value = text.lowercased()
        if text.hasPrefix("[") || text.contains(":") {
            throw LiteralFault("an IPv6 address stands in brackets, and only in a URL")
        }
        let labels = value.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        if let last = labels.last, !last.isEmpty, last.allSatisfy({ (0x30...0x39).contains($0) }) {
            guard Self.isIPv4(value) else { throw LiteralFault("not an IPv4 address") }
        }
        guard value.utf8.allSatisfy({ $0 < 0x80 }) else {
            throw LiteralFault("a host has ASCII letters only; write it in its xn-- form")
        }
        guard value.utf8.count <= 253, labels.allSatisfy(Self.isLabel) else { throw LiteralFault("not a host name") }
    }

    /// The host of `[::1]`, without the brackets.
    init(ipv6 text: String) throws(LiteralFault) {
        guard Self.isIPv6(text) else { throw LiteralFault("not an IPv6 address") }
        value = text.lowercased()
    }

    /// QUIRK: the underscore is in no standard for hosts and in many internal networks.
    private static func isLabel(_ label: Substring.UTF8View) -> Bool {
        let inner: (UInt8) -> Bool = { byte in
            switch byte {
            case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
            default: false
            }
        }
        let dash = UInt8(ascii: "-")
        return (1...63).contains(label.count) && label.allSatisfy(inner) && label.first != dash && label.last != dash
    }
}
