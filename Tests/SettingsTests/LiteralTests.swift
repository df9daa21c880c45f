import Desk
import MailSyntax
import Testing

@testable import Settings

@Suite struct LiteralTests {
    @Test(
        arguments: [
            ("support@interzen.example", nil, "support@interzen.example"),
            ("<support@interzen.example>", nil, "support@interzen.example"),
            ("Assistenza Interzen <support@interzen.example>", "Assistenza Interzen", "support@interzen.example"),
            ("\"Rossi, Anna\" <anna+desk@rossi.example>", "Rossi, Anna", "anna+desk@rossi.example"),
            ("Società Più  <a.b@X.Example>", "Società Più", "a.b@x.example"),
            ("root@localhost", nil, "root@localhost"),
        ] as [(String, String?, String)]
    )
    func addresses(text: String, name: String?, address: String) throws {
        let literal = try AddressLiteral(text)
        #expect(literal.name == name)
        #expect("\(literal.address)" == address)
    }

    @Test(arguments: [
        "support", "@interzen.example", "support@", "a b@interzen.example", ".a@b.example", "a..b@c.example",
        "Support <support@interzen.example", "Support <a@b.example> x", "a@b.example, c@d.example", "a@-b.example",
        "a@b..example", "a@b.example.", "a@[127.0.0.1]", "perché@b.example", "\"x <a@b.example>", "<>", "a@b@c",
        String(repeating: "a", count: 65) + "@b.example",
    ])
    func badAddresses(text: String) {
        #expect(throws: LiteralFault.self) { try AddressLiteral(text) }
    }

    @Test(
        arguments: [
            ("imaps://imap.example.com", "imap.example.com", 993), ("imap://imap.example.com", "imap.example.com", 143),
            ("smtp://10.0.0.1:2525", "10.0.0.1", 2525), ("smtps://[::1]", "::1", 465),
            ("smtp://[2001:DB8::1]:25", "2001:db8::1", 25),
            ("SMTP://Mail.Example", "mail.example", 587),
        ] as [(String, String, UInt16)]
    )
    func urls(text: String, host: String, port: UInt16) throws {
        let url = try ServerURL(text)
        #expect(url.host.value == host)
        #expect(url.port == port)
    }

    @Test(arguments: [
        ("imap.example.com", "no scheme such as imaps:// or smtp:// in front"),
        ("imaps://", "no host"), ("imaps://:993", "no host"), ("imaps://h:0", "a port is a number from 1 to 65535"),
        ("imaps://h:65536", "a port is a number from 1 to 65535"), ("imaps://h:", "a port is a number from 1 to 65535"),
        ("imaps://h:+99", "a port is a number from 1 to 65535"),
        ("imaps://u:p@h", "no user or password in a URL; use the keys for them"),
        ("imaps://h/INBOX", "nothing may follow the port; the folder has a key of its own"),
        ("imaps://[::1", "no closing bracket"), ("imaps://[::1]993", "only a port may follow the bracket"),
        ("imaps://[::g]", "not an IPv6 address"), ("imaps://1.2.3", "not an IPv4 address"),
        ("imaps://::1", "an IPv6 address stands in brackets, and only in a URL"),
        ("imaps://pòsta.example", "a host has ASCII letters only; write it in its xn-- form"),
        ("imaps://a b", "not a host name"), ("imaps://-a.example", "not a host name"),
    ])
    func badURLs(text: String, cause: String) {
        #expect(throws: LiteralFault.self) { try ServerURL(text) }
        do throws(LiteralFault) { _ = try ServerURL(text) } catch { #expect(error.cause == cause) }
    }

    @Test(arguments: [
        ("localhost", true), ("LocalHost", true), ("127.0.0.1", true), ("127.255.1.2", true), ("128.0.0.1", false),
        ("localhost.example", false), ("127.example.com", false), ("0.0.0.0", false),
    ])
    func loopback(text: String, isLoopback: Bool) throws {
        #expect(try HostName(text).isLoopback == isLoopback)
    }

    @Test func loopbackOfIPv6() throws {
        #expect(try HostName(ipv6: "::1").isLoopback)
        #expect(try !HostName(ipv6: "::2").isLoopback)
    }

    @Test(arguments: [("60s", 60), ("5m", 300), ("1h", 3_600), ("999999999h", 3_599_999_996_400)] as [(String, Int64)])
    func durations(text: String, seconds: Int64) throws {
        #expect(try DurationLiteral(text).seconds == seconds)
    }

    @Test(arguments: ["60", "s", "-5s", "1.5m", "5 m", "5M", "1h30m", "9999999999s", "５s"])
    func badDurations(text: String) {
        #expect(throws: LiteralFault.self) { try DurationLiteral(text) }
    }

    @Test(arguments: [("10KB", 10_240), ("25MB", 26_214_400), ("1mb", 1_048_576)] as [(String, Int64)])
    func sizes(text: String, bytes: Int64) throws {
        #expect(try SizeLiteral(text).bytes == bytes)
    }

    @Test(arguments: ["10", "KB", "-1KB", "1.5MB", "10 KB", "10GB"])
    func badSizes(text: String) {
        #expect(throws: LiteralFault.self) { try SizeLiteral(text) }
    }

    @Test(arguments: [
        ("IZ", true), ("A", true), ("A23456789012", true), ("A234567890123", false), ("1Z", false),
        ("iz", false), ("I-Z", false), ("È", false),
    ])
    func prefixes(text: String, isGood: Bool) {
        #expect(((try? TicketPrefix(text)) != nil) == isGood)
    }

    @Test(arguments: [
        ("support", true), ("2nd.line_x-y", true), ("-a", false), ("a b", false), ("a/b", false),
        (String(repeating: "a", count: 65), false),
    ])
    func identifiers(text: String, isGood: Bool) {
        #expect(((try? Identifier(text)) != nil) == isGood)
    }

    @Test func afterCommit() throws {
        #expect(try AfterCommit("keep") == .keep)
        #expect(try AfterCommit("seen") == .seen)
        #expect(try AfterCommit("move:Fatto/2026") == .move(folder: "Fatto/2026"))
        #expect(throws: LiteralFault.self) { try AfterCommit("move:") }
        #expect(throws: LiteralFault.self) { try AfterCommit("delete") }
    }

    @Test func reversePaths() throws {
        #expect(try ReversePathLiteral("<>").path == .null)
        #expect(try ReversePathLiteral("<a@b.example>").path == .address(Address(localPart: "a", domain: "b.example")))
        #expect(throws: LiteralFault.self) { try ReversePathLiteral("Bounces <a@b.example>") }
    }

    @Test(
        arguments: [
            ("mnor", "minor"), ("crtiical", "critical"), ("MINOR", "minor"), ("moderately", "moderate"),
            ("urgent", nil),
            ("", nil), (String(repeating: "m", count: 65), nil),
        ] as [(String, String?)]
    )
    func suggestions(name: String, meant: String?) {
        #expect(Suggestion.nearest(to: name, among: ["critical", "major", "moderate", "minor"]) == meant)
    }
}
