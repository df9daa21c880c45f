import Testing
import Wire

/// Every way an opening fails that libcurl or a server was seen to have, and what we say about it.
@Suite struct OpeningFailureTests {
    let servers = ScriptedServers.shared

    struct Case: CustomTestStringConvertible, Sendable {
        var behaviour: String
        var security = Endpoint.Security.none
        var login = Login.test
        var code: WireError.Code
        var reason: String
        var seconds = 10.0
        var testDescription: String { behaviour }

        init(
            _ behaviour: String,
            _ security: Endpoint.Security = .none,
            login: Login = .test,
            is code: WireError.Code,
            _ reason: String,
            seconds: Double = 10
        ) {
            (self.behaviour, self.security, self.login) = (behaviour, security, login)
            (self.code, self.reason, self.seconds) = (code, reason, seconds)
        }
    }

    @Test(arguments: [
        Case("nobody", is: .refused, "check host and port"),
        // Certificates.
        Case("imaps-wrong-host", .tls, is: .untrusted, "is not for \"localhost\""),
        Case("imaps-expired", .tls, is: .untrusted, "has expired"),
        Case("imaps-unknown", .tls, is: .untrusted, "unknown authority"),
        // Security.
        Case("imap", .tls, is: .insecure, "does not speak TLS"),
        Case("imaps", .none, is: .timedOut, "no greeting", seconds: 1),
        Case("starttls-stripped", .startTLS, is: .insecure, "offers no STARTTLS"),
        Case("smtp", .startTLS, is: .insecure, "offers no STARTTLS"),
        Case("starttls-injected", .startTLS, is: .protocolViolation, "tampering"),
        // Time.
        Case("silent", is: .timedOut, "no greeting", seconds: 1),
        Case("silent-after-tls", .tls, is: .timedOut, "no greeting", seconds: 1),
        Case("silent", .tls, is: .timedOut, "did not answer TLS", seconds: 1),
        Case("drip", is: .timedOut, "in time", seconds: 0.7),
        Case("bye-at-login", is: .timedOut, "\"* BYE going down\"", seconds: 1),
        // Hostile lengths.
        Case("endless-capability", .tls, is: .protocolViolation, "does not end"),
        Case("long-capability", .tls, is: .protocolViolation, "does not end"),
        Case("gone-at-login", is: .closed, "hung up"),
        // Logins.
        Case("bye-greeting", is: .unavailable, "\"* BYE overloaded\""),
        Case("refused", is: .loginRefused, "[AUTHENTICATIONFAILED] wrong password"),
        Case("unavailable", is: .unavailable, "[UNAVAILABLE] back-end down"),
        Case("login-disabled", is: .loginUnavailable, "LOGINDISABLED"),
        Case("cram-only", is: .loginUnavailable, "offers only CRAM-MD5, NTLM, GSSAPI"),
        Case("parrot", is: .loginRefused, "NO what is (withheld) or (withheld)?"),
        Case("imap", login: .testToken, is: .loginUnavailable, "offers only PLAIN; this login needs XOAUTH2"),
        Case("smtp", login: .testToken, is: .loginUnavailable, "offers only PLAIN, LOGIN; this login needs XOAUTH2"),
        Case("xoauth2-refused", login: .testToken, is: .loginRefused, "check user name and token"),
        Case("smtp-no-auth", is: .loginUnavailable, "offers no way to log in"),
        Case("smtp-cram-only", is: .loginUnavailable, "offers only CRAM-MD5, NTLM"),
        Case("smtp-refused", is: .loginRefused, "535 5.7.8 wrong password"),
        Case("smtp-later", is: .unavailable, "454 4.7.0 try again"),
        Case("smtp-busy", is: .unavailable, "421 too many connections"),
    ])
    func `opening fails`(_ expected: Case) async throws {
        let network = try Network()
        let endpoint = servers.endpoint(expected.behaviour, expected.security)
        let clock = ContinuousClock.now
        let failure = await failure { () throws(WireError) in
            try await network.open(endpoint, login: expected.login, within: .seconds(expected.seconds))
        }
        #expect(failure?.code == expected.code)
        #expect(
            failure?.reason.contains(expected.reason) == true,
            "\(expected.security): \(failure?.reason ?? "opened")"
        )
        #expect(failure?.endpoint == endpoint.description)
        #expect(ContinuousClock.now - clock < .seconds(expected.seconds + 6))
        await network.shutDown()
    }

    @Test(arguments: [
        (Login.password(user: "desk\r\nA9 DELETE INBOX", password: "x"), "user name"),
        (.password(user: "desk\0root", password: "x"), "user name"),
        (.password(user: "desk", password: "x\ny"), "password"), (.password(user: "", password: "x"), "user name"),
        (.token(user: "desk", token: "t\u{1}auth=Bearer u"), "access token"),
    ])
    func `a line end or another control character in a login is refused before connecting`(
        _ login: Login,
        _ reason: String
    ) async throws {
        let network = try Network()
        let failure = await failure { () throws(WireError) in
            try await network.open(servers.endpoint("nobody"), login: login, within: .seconds(5))
        }
        #expect(failure?.code == .unusable)
        #expect(failure?.reason.contains(reason) == true)
        #expect(failure?.isTemporary == false)
    }

    @Test(arguments: ["", "a b", "host/path", "user@host", "h\r\n", "münchen.example"])
    func `a host that is no name is refused before connecting`(_ host: String) async throws {
        let network = try Network()
        let endpoint = Endpoint(service: .imap, host: host, port: 143, security: .none)
        let failure = await failure { () throws(WireError) in
            try await network.open(endpoint, login: .test, within: .seconds(5))
        }
        #expect(failure?.code == .unusable)
    }

    @Test func `a missing file of authorities`() async throws {
        let network = try Network()
        let endpoint = servers.endpoint("imaps", .tls, authorities: "/nowhere/authorities.pem")
        let failure = await failure { () throws(WireError) in
            try await network.open(endpoint, login: .test, within: .seconds(5))
        }
        #expect(failure?.code == .authoritiesMissing)
        #expect(failure?.reason.contains("/nowhere/authorities.pem") == true)
    }

    @Test func `a file of authorities that has none`() async throws {
        let network = try Network()
        let endpoint = servers.endpoint("imaps", .tls, authorities: #filePath)
        let failure = await failure { () throws(WireError) in
            try await network.open(endpoint, login: .test, within: .seconds(5))
        }
        #expect(failure?.code == .authoritiesMissing)
    }

    @Test func `an unknown host`() async throws {
        let network = try Network()
        let endpoint = Endpoint(service: .imap, host: "nowhere.invalid", port: 143, security: .none)
        let failure = await failure { () throws(WireError) in
            try await network.open(endpoint, login: .test, within: .seconds(20))
        }
        #expect(failure?.code == .unresolved)
    }
}
