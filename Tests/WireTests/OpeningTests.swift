import Foundation
import Testing
import Wire

/// Connecting, securing and logging in, as it goes well.
@Suite struct OpeningTests {
    let servers = ScriptedServers.shared

    @Test(arguments: [
        ("imap", Endpoint.Security.none, Login.test), ("imaps", .tls, .test), ("imap-starttls", .startTLS, .test),
        ("login-command", .none, .test), ("xoauth2", .none, .testToken), ("imap", .none, .anonymous),
        ("smtp", .none, .test), ("smtps", .tls, .test), ("smtp-starttls", .startTLS, .test),
        ("smtp-auth-login", .none, .test), ("smtp", .none, .anonymous),
    ])
    func `opens and carries a command`(_ behaviour: String, _ security: Endpoint.Security, _ login: Login) async throws
    {
        let network = try Network(clientName: "desk.example")
        let stream = try await network.open(servers.endpoint(behaviour, security), login: login, within: .seconds(10))
        try await stream.say("t NOOP")
        #expect(try await stream.receive(within: .seconds(5)) == Array("t OK\r\n".utf8))
        #expect(!stream.dialogue.isEmpty)
        await network.shutDown()
    }

    @Test func `the dialogue has the server's lines`() async throws {
        let network = try Network()
        let stream = try await network.open(servers.endpoint("imaps", .tls), login: .test, within: .seconds(10))
        #expect(stream.dialogue.contains("* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN"))
        #expect(stream.dialogue.first == "* OK ready")
    }

    @Test(arguments: ["imap-starttls", "smtp-starttls"])
    func `what was said before STARTTLS is forgotten`(_ behaviour: String) async throws {
        let network = try Network()
        let stream = try await network.open(servers.endpoint(behaviour, .startTLS), login: .test, within: .seconds(10))
        #expect(!stream.dialogue.contains { $0.contains("X-FORGED") || $0.contains("ready") })
        #expect(stream.dialogue.contains { $0.contains("AUTH") })
    }

    @Test func `the client name greets an SMTP server`() async throws {
        let network = try Network(clientName: "desk.example")
        let stream = try await network.open(servers.endpoint("smtp"), login: .test, within: .seconds(10))
        #expect(stream.dialogue.contains("250-greets desk.example"))
    }

    @Test(arguments: ["", "desk example", "desk/../", "d\r\nMAIL FROM:<>", "dèsk"])
    func `a client name that is no host's name is refused`(_ name: String) async {
        await #expect(failure { () throws(WireError) in try Network(clientName: name) }?.code == .unusable)
    }

    /// QUIRK: libcurl reads on after the login reply and keeps what it read; see `Network.open`.
    @Test func `bytes in one breath with the login reply are lost, later ones are not`() async throws {
        let network = try Network()
        let stream = try await network.open(servers.endpoint("leftovers", .tls), login: .test, within: .seconds(10))
        try await stream.say("t NOOP")
        let answer = String(decoding: try await stream.receive(within: .seconds(5)), as: UTF8.self)
        #expect(answer.hasSuffix("t OK\r\n"))
        #expect(!stream.dialogue.contains { $0.contains("ALERT") })
    }

    @Test func `a hundred open at once, twenty at a time`() async throws {
        let network = try Network()
        let endpoint = servers.endpoint("imaps", .tls)
        let streams = try await withThrowingTaskGroup(of: (any ByteStream).self) { group in
            for _ in 0..<100 { group.addTask { try await network.open(endpoint, login: .test, within: .seconds(60)) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(streams.count == 100)
        await network.shutDown()
    }
}
