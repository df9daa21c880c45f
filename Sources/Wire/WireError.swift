/// Why bytes could not flow: a closed code, the server it is about, and the cause in words.
package struct WireError: Error, Sendable {
    package var code: Code
    /// The server as the settings name it, `imaps://host:993`.
    package var endpoint: String
    /// The cause: libcurl's message or the server's own words; no secrets.
    package var reason: String

    package enum Code: String, Sendable {
        case unresolved, refused, timedOut, closed
        /// The certificate is not for this host, expired, or of an unknown authority.
        case untrusted
        /// No TLS where TLS is required.
        case insecure
        case loginRefused
        /// The server lacks what the login needs (no AUTH offered, no XOAUTH2).
        case loginUnavailable
        case authoritiesMissing
        /// The server is there and asks to come back later: `[UNAVAILABLE]`, 454, 421, a BYE.
        case unavailable
        case protocolViolation
        case outOfResources
        /// Our own task gave up waiting.
        case cancelled
        /// A host, name or secret holds characters that no line of the protocol may carry; nothing was sent.
        case unusable
    }

    package init(_ code: Code, endpoint: String, reason: String) {
        (self.code, self.endpoint, self.reason) = (code, endpoint, reason)
    }

    /// Whether trying again without anyone's help may succeed; when in doubt, yes.
    package var isTemporary: Bool {
        switch code {
        case .untrusted, .insecure, .loginRefused, .loginUnavailable, .authoritiesMissing, .unusable: false
        case .unresolved, .refused, .timedOut, .closed, .unavailable, .protocolViolation, .outOfResources, .cancelled:
            true
        }
    }
}

extension WireError: CustomStringConvertible {
    package var description: String { "\(endpoint): \(reason)" }
}
