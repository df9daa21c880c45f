/// Where a server is: `imaps://imap.example.com:993`, nothing before the host and nothing behind the port.
package struct ServerURL: Hashable, Sendable {
    package let scheme: Scheme
    package let host: HostName
    package let port: UInt16

    package enum Scheme: String, CaseIterable, Sendable {
        case imap, imaps, smtp, smtps

        /// TLS from the first byte.
        package var isImplicitTLS: Bool { self == .imaps || self == .smtps }

        /// RFC 8314 §3, and 587 for submission (RFC 6409 §3.1).
        package var port: UInt16 {
            switch self {
            case .imap: 143
            case .imaps: 993
            case .smtp: 587
            case .smtps: 465
            }
        }
    }
}

extension ServerURL: SettingsLiteral {
    static let form = "a URL such as imaps://imap.example.com:993 or smtp://smtp.example.com:587"

    init(_ text: String) throws(LiteralFault) {
        guard let colon = text.firstRange(of: "://") else {
            throw LiteralFault("no scheme such as imaps:// or smtp:// in front", isDelicate: text.contains("@"))
        }
        let rest = text[colon.upperBound...]
        guard !rest.contains("@") else {
            throw LiteralFault("no user or password in a URL; use the keys for them", isDelicate: true)
        }
        let name = String(text[..<colon.lowerBound])
        guard let scheme = Scheme(rawValue: name.lowercased()) else {
            let known = Suggestion.sentence(for: name, among: Scheme.allCases.map(\.rawValue))
            throw LiteralFault("unknown scheme \(Quotation.of(name))\(known)")
        }
        guard !rest.contains(where: { "/?#".contains($0) }) else {
            throw LiteralFault("nothing may follow the port; the folder has a key of its own")
        }
        self.scheme = scheme
        let (host, port) = try Self.parts(rest)
        self.host = host
        self.port = try port.map(Self.number) ?? scheme.port
    }

    private static func parts(_ text: Substring) throws(LiteralFault) -> (HostName, Substring?) {
        guard text.first == "[" else {
            guard let colon = text.lastIndex(of: ":") else { return (try host(text), nil) }
            return (try host(text[..<colon]), text[text.index(after: colon)...])
        }
        guard let bracket = text.firstIndex(of: "]") else { throw LiteralFault("no closing bracket") }
        let host = try HostName(ipv6: String(text.dropFirst().prefix(upTo: bracket)))
        let rest = text[text.index(after: bracket)...]
        guard rest.isEmpty || rest.first == ":" else { throw LiteralFault("only a port may follow the bracket") }
        return (host, rest.isEmpty ? nil : rest.dropFirst())
    }

    private static func host(_ text: Substring) throws(LiteralFault) -> HostName {
        guard !text.isEmpty else { throw LiteralFault("no host") }
        return try HostName(String(text))
    }

    private static func number(_ text: Substring) throws(LiteralFault) -> UInt16 {
        let isDigits = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        guard isDigits, let port = UInt16(text), port > 0 else {
            throw LiteralFault("a port is a number from 1 to 65535")
        }
        return port
    }
}
